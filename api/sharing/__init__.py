"""Consent: what a teacher lets one coach read, and who has read it."""
