"""A teacher's threads, their messages, and what was thought of the replies."""
