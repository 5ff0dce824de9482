"""The figures of search quality: mean reciprocal rank, and the share found in the first five."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from guildhall.quality.pairs import Pair

FEW = 5
"""Results that a phone shows without much scrolling."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A pair, and the ids that its query found, best first."""

    pair: Pair
    found: Sequence[str]

    @property
    def rank(self) -> int | None:
        """Place of the first right answer, from one; none when it is not among those found."""
        places = (n for n, id_ in enumerate(self.found, 1) if id_ in self.pair.wanted)
        return next(places, None)


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of some queries.

    Attributes:
        queries: how many.
        mean_reciprocal_rank: mean of 1 / rank of the first right answer, 0 where there is none.
        in_first_five: share of queries with a right answer among the first five.
    """

    queries: int
    mean_reciprocal_rank: float
    in_first_five: float


def figures_of(asked: Sequence[Asked]) -> Figures:
    """The figures of some queries, of which there is at least one."""
    ranks = [each.rank for each in asked]
    return Figures(
        len(ranks),
        sum(1 / rank for rank in ranks if rank) / len(ranks),
        sum(rank is not None and rank <= FEW for rank in ranks) / len(ranks),
    )


def report(asked: Sequence[Asked]) -> str:
    """A table of the figures by class, and all queries whose first answer is not a right one."""
    return "\n".join((*_table(asked), "", *_misses(asked)))


def _table(asked: Sequence[Asked]) -> Iterator[str]:
    kinds: defaultdict[str, list[Asked]] = defaultdict(list)
    for each in asked:
        kinds[each.pair.kind].append(each)
    yield f"{'queries':>8} {'MRR':>6} {'in 5':>6}"
    for kind, some in (*kinds.items(), ("all", asked)):
        yield _line(figures_of(some), kind)


def _line(figures: Figures, kind: str) -> str:
    rank, five = figures.mean_reciprocal_rank, figures.in_first_five
    return f"{figures.queries:8} {rank:6.3f} {five:6.1%} {kind}"


def _misses(asked: Iterable[Asked]) -> Iterator[str]:
    yield "Right answer not in the first place:"
    for each in asked:
        if each.rank != 1:
            place = f"place {each.rank}" if each.rank else "not found"
            yield f"  {each.pair.query!r}: {place}; first {', '.join(each.found[:3]) or 'nothing'}"
