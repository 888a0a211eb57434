"""What can be said back of a message, each kind as a small pure function."""
