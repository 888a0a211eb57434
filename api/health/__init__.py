"""Whether the server lives, is ready, and how much it does."""
