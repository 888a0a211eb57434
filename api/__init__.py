"""The server: HTTP, store, and one folder for each story."""
