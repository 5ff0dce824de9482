"""The words that a misspelt one may mean, with how common each is."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from guildhall.catalogue import Entry
from guildhall.catalogue.facets import Facet
from guildhall.search.terms import STOPS, words
from guildhall.search.wordbook import Postings
from guildhall.vocabulary import Vocabularies

_LATIN_WORD = re.compile(r"[a-z0-9]{3,}")
"""Words that a slip of the fingers is looked for in: the browser's distance is one of letters."""

_OF_THE_FIELD = 8
"""How many groups a name of a topic, place or job title counts for: people mean it more often."""


def common_words(
    entries: Sequence[Entry],
    book: Mapping[str, Postings],
    vocabulary: Vocabularies,
    facets: Iterable[Facet],
) -> list[list[str]]:
    """Words by how common they are: list ``n`` holds those of at least 2 ** n groups, sorted."""
    counts: Counter[str] = Counter()
    for term, postings in book.items():
        counts[term] += len(set().union(*postings.values()))
    for entry in entries:
        counts.update(set(words(entry.group.summary)))
    counts.update(STOPS)
    for name in _names(vocabulary, facets):
        for word in words(name):
            counts[word] += _OF_THE_FIELD
    steps: defaultdict[int, list[str]] = defaultdict(list)
    for word in sorted(counts):
        if _LATIN_WORD.fullmatch(word):
            steps[counts[word].bit_length() - 1].append(word)
    return [steps[step] for step in range(max(steps, default=-1) + 1)]


def _names(vocabulary: Vocabularies, facets: Iterable[Facet]) -> Iterator[str]:
    for facet in facets:
        yield from facet.names.values()
    terms = (vocabulary.areas, vocabulary.topics, vocabulary.audiences, vocabulary.roles)
    for kind in terms:
        for term in kind.values():
            yield from (term.name, *term.aliases)
    for country in vocabulary.countries.values():
        yield from country.aliases
