"""The pages on which a record is written and corrected; a script makes the form on them."""

from collections.abc import Iterator

from guildhall.catalogue import Catalogue
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page

_TRAIL = (("Add or correct a group", "contribute/"),)


def pages(_catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """The form for a new record, and the form for one that is there."""
    host = {
        "new": site.new_file_address,
        "edit": site.edit_address(""),
        "forms": site.issue_forms_address,
    }
    yield Page(
        path="contribute/new/",
        template="contribute_form",
        title="Add a group",
        description="A form that writes the record of a group, checks it while you type, and opens "
        "a pull request with it. No knowledge of git or YAML is needed.",
        trail=_TRAIL,
        context={"task": "new", "host": host},
    )
    yield Page(
        path="contribute/edit/",
        template="contribute_form",
        title="Correct a group",
        description="The record of a group as a form: change it, see what changes, and propose it.",
        trail=_TRAIL,
        context={"task": "edit", "host": host},
        listed=False,
    )
