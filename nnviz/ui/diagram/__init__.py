"""The network diagram: where cards and links lie, how they are painted, what is under the mouse."""
