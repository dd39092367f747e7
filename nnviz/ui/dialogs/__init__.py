"""The dialogs: each asks or tells one thing and knows no panel."""
