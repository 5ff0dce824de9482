"""Pages for the terms of a small vocabulary: a list of the terms, and a category for each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from guildhall.catalogue import Catalogue, Entry
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page
from guildhall.site.pages.category import Category, pages_of
from guildhall.vocabulary import Term
from guildhall.wording import many


@dataclass(frozen=True)
class Shelf:
    """A small vocabulary as pages.

    Attributes:
        folder: first part of the pages' addresses.
        facet: the facet that gives the same lists in the finder.
        name: what the shelf is called in trails.
        title: heading of the list.
        lede: a sentence under it.
        guide: a page worth reading before choosing: what it answers, and its path.
        pattern: title of a term's page, with ``{}`` for its name.
    """

    folder: str
    facet: str
    name: str
    title: str
    lede: str
    pattern: str
    guide: tuple[str, str] | None = None


def pages_of_shelf(
    shelf: Shelf,
    terms: Mapping[str, Term],
    index: Mapping[str, Sequence[Entry]],
    catalogue: Catalogue,
    site: SiteInfo,
) -> Iterator[Page]:
    """The list of a vocabulary's terms that some group has, and a page for each."""
    used = [(term, index[term.id]) for term in terms.values() if term.id in index]
    yield Page(
        path=f"{shelf.folder}/",
        template="terms",
        title=shelf.title,
        description=shelf.lede,
        context={
            "shelf": shelf,
            "terms": [(term, f"{shelf.folder}/{term.id}/", len(found)) for term, found in used],
        },
    )
    for term, entries in used:
        yield from pages_of(
            Category(
                path=f"{shelf.folder}/{term.id}/",
                title=shelf.pattern.format(term.name),
                heading=term.name,
                lede=term.description,
                description=f"{many(len(entries), 'tech group')}. {term.description}",
                entries=entries,
                trail=((shelf.name, f"{shelf.folder}/"),),
                scope=((shelf.facet, term.id),),
                guide=shelf.guide,
                links=(
                    (
                        shelf.name,
                        tuple(
                            (other.name, f"{shelf.folder}/{other.id}/", len(found))
                            for other, found in used
                            if other is not term
                        ),
                    ),
                ),
            ),
            catalogue,
            site,
        )
