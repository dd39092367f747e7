"""Plots: pyqtgraph's axes and view with our own, quick painting inside."""
