"""The signs that detection looks for, as phrases."""
