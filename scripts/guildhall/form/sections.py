"""The sections of the form: the fields of a record in the order in which people think of them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """Some fields that belong together.

    Attributes:
        name: its heading.
        lede: a sentence below it.
        fields: names of fields of the record, in order.
        folded: whether it can be left alone, and is folded until somebody opens it.
    """

    name: str
    lede: str
    fields: tuple[str, ...]
    folded: bool = False


SECTIONS = (
    Section(
        "The group",
        "What it calls itself, and where it can be found.",
        ("name", "url", "short_name", "kind", "summary"),
    ),
    Section(
        "Where", "Type the city and choose it: the rest of its place is filled in.", ("region",)
    ),
    Section("What it is about", "Begin to type and choose.", ("focus", "audience", "languages")),
    Section(
        "What it costs",
        "Only what a page states. Open to all for nothing is “free”.",
        ("membership",),
    ),
    Section("When it meets", "One entry for each sort of meeting.", ("events",)),
    Section(
        "For a career", "What helps people to find work or to grow.", ("careers",), folded=True
    ),
    Section(
        "More about it",
        "Whatever a page states; the rest stays empty.",
        ("description", "aliases", "parent", "chapters", "members", "founded", "links"),
        folded=True,
    ),
    Section(
        "Whether it is still there",
        "For groups that have ended, merged or sleep, and for names that are easily mixed up.",
        ("status", "ended", "not_same_as"),
        folded=True,
    ),
    Section(
        "Where you know it from",
        "Each page that states these facts, its own pages included. Nothing is listed without one.",
        ("sources",),
    ),
)

ORDERS = {
    "region": ("reach", "city", "country", "subdivision", "location", "continent", "online"),
}
"""Parts whose fields are shown in another order than the record has them in."""

BY_ITSELF = ("added",)
"""Fields that the form fills in."""
