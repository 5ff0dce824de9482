"""Newsletters: the groups of a category in the four forms that mail services take."""

from guildhall.newsletters.categories import MailCategory, categories, kit_path, may_be_sent
from guildhall.newsletters.forms import FILES, RICH
from guildhall.newsletters.letter import Letter
from guildhall.newsletters.picked import dated, files
from guildhall.newsletters.writing import FORMS_FILE, Writer, all_letters

__all__ = [
    "FILES",
    "FORMS_FILE",
    "RICH",
    "Letter",
    "MailCategory",
    "Writer",
    "all_letters",
    "categories",
    "dated",
    "files",
    "kit_path",
    "may_be_sent",
]
