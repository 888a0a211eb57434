"""What a teacher's message says: pure functions from text to values."""
