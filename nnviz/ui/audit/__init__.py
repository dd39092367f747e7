"""The audit: what is on screen, measured from the real items against the figures of the design."""
