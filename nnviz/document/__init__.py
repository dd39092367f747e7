"""What the user is making, every change to it, all that follows from it; may import `nn`, nothing of Qt."""
