"""Editing: the one form of a record's text, and changes to it that keep the rest."""
