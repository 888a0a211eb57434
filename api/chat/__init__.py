"""A conversation as a whole: its detailed view, and the one-call chat."""
