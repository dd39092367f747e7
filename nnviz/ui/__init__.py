"""The screen: the only folder that knows Qt and pyqtgraph; may import nn, document and lessons, not app."""
