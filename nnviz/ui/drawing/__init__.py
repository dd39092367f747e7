"""Painting that several panels share: strokes and text; knows numbers and colours, not networks."""
