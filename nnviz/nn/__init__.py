"""The mathematics of small networks; may import NumPy and itself, nothing of documents, screens or files."""
