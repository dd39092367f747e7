"""The panels, one a file: each draws a frame and turns gestures into edits; none knows another."""
