"""Intake: from the body of an issue form, a stranger's text, to a change of one record."""
