"""The strategy library over HTTP."""
