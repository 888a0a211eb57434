"""Listening: what is said back to the teacher, which topic the talk is about, and what is asked next."""
