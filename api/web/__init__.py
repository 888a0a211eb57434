"""What every story needs to speak HTTP."""
