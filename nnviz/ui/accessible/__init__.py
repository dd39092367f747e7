"""The accessibility tree: what is painted is there as parts with names and numbers, made when asked for."""
