"""Writing letters: each in every form, and the templates for the builder in the browser."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from guildhall.newsletters.categories import MailCategory
from guildhall.newsletters.forms import ACCENT, ACCENT_MARK, Form, forms
from guildhall.newsletters.item import Item, item_of
from guildhall.newsletters.letter import Letter, letters
from guildhall.publication import LICENCE

FORMS_FILE = "newsletters/forms.json"
"""The templates of all forms, for the builder."""


def all_letters(chosen: Iterable[MailCategory]) -> list[Letter]:
    """All letters of some categories."""
    items: dict[str, Item] = {}
    found: list[Letter] = []
    for category in chosen:
        for entry in category.entries:
            if entry.id not in items:
                items[entry.id] = item_of(entry)
        found += letters(category, items)
    return found


class Writer:
    """Renders letters of one site, each group once in each form.

    Args:
        templates: folder of the mail templates.
        address: public address of the site, without a final slash.
        name: name of the site.
    """

    def __init__(self, templates: Path, address: str, name: str) -> None:
        self._templates = templates
        self._forms = forms(templates)
        self._address = address
        self._name = name
        self._groups: dict[str, dict[str, str]] = {ending: {} for ending in self._forms}

    def text(self, letter: Letter, ending: str) -> str:
        """A letter in the form with an ending."""
        form: Form = self._forms[ending]
        return letter.rendered(form, self._address, self._name, self._groups[ending])

    def for_browser(self, dated: Sequence[int]) -> str:
        """The templates as JSON, with a mark for the accent: the builder fills the very same.

        Args:
            dated: places of the groups with dates in the finder's order.
        """
        data = {
            "site": self._name,
            "address": self._address,
            "licence": [LICENCE.name, LICENCE.url],
            "dated": dated,
            "accent": {"mark": ACCENT_MARK, "default": ACCENT},
            "forms": {
                form.ending: {"item": form.item, "shell": form.shell}
                for form in forms(self._templates, ACCENT_MARK).values()
            },
        }
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
