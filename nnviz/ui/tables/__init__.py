"""The tables of a batch, X @ W + b = Z, then A, as numbers that can be taken hold of."""
