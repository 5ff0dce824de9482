"""Reviewing: what a pull request changes in the directory, told where it can be acted on."""
