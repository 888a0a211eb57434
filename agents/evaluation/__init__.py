"""Plays teachers' scripts over an agent and measures the replies: deterministic, offline, with the offending lines."""
