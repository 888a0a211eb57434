"""One teacher message and the reply to it: posted, run, followed."""
