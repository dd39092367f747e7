"""Pictures, drawings and films of the panels, as files. Imports what draws, and none of the panels."""
