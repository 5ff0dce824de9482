"""Peers: other site generators that build the same pages from the same records."""
