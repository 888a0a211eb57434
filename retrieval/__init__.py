"""Finds the cards that answer what a teacher says."""
