"""Serving the built site while somebody works on it."""
