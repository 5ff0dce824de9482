"""History: what changed in the records and when, read from the repository that holds them."""

from guildhall.history.change import Change, Kind
from guildhall.history.history import History, history_of

__all__ = ["Change", "History", "Kind", "history_of"]
