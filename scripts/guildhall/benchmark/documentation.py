"""The page of the documentation that tells what was measured, part by part."""

from collections.abc import Iterable, Sequence
from enum import Enum
from pathlib import Path

PAGE = Path("docs", "benchmarks.md")
_END = "<!-- end -->"


class Part(Enum):
    """A part of the page: the command that measures it, and what stands before its tables."""

    BUILDS = (
        "make bench",
        """# Benchmarks

What checking and building cost, stage by stage. `make bench` measures it on records that are
made up anew each time, the same ones from the same real records: each has the fields, lengths,
topics, tiers, events, sources and place of a real one that is drawn at random, and a name,
texts and addresses of its own. All of them pass every rule.

- *cold*: no cache of parsed records; *with cache*: the build after it, nothing changed.
- The search index is made beside the pages. Its stage is only the wait after them.
- *peak* is the memory of the build and of the programs that it runs, together.
- A plain copy of the site is the floor: a builder that did nothing but write the files.

`make bench ARGS=--write` replaces what follows.
""",
    )
    READER = (
        "make bench: reader",
        """# Waiting for the finder

What a reader waits for in the finder, with all records, in Chromium on a desktop's window, from
a server on the same machine that packs its answers. Times end with the frame that shows the
change; a first result is counted from the navigation. *Cold*: nothing is kept from before;
*warm*: the finder was opened once. Bytes are those of all that was asked for until the first
result, packed, with their heads. A step is *answered* by the new number of groups or the new
results, and *all there* when every card has come: those of twenty results lie in up to twenty
files, and what they take is the host's and the network's doing.

`make bench ARGS="--only reader --write"` replaces what follows.
""",
    )
    LIGHTHOUSE = (
        "make lighthouse",
        """# Lighthouse

Medians of three runs on each page, on the settings for phones: a slow mobile network and a
quarter of this machine's speed, both worked out from a run without them. Performance is timed,
so that no test depends on it; `tests/browser/test_lighthouse.py` holds the other three at 100.

`make lighthouse ARGS=--write` replaces what follows.
""",
    )

    @property
    def start(self) -> str:
        """The mark before its tables."""
        return f"<!-- measured by {self.value[0]} -->"

    @property
    def introduction(self) -> str:
        """What stands before its tables."""
        return self.value[1]


def write(root: Path, tables: str, part: Part) -> Path:
    """Put tables into the documentation in the place of the last ones; return its file."""
    file = root / PAGE
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    if part.start not in text:
        above = f"{text.rstrip()}\n\n" if text else ""
        text = f"{above}{part.introduction}\n{part.start}\n{_END}\n"
    before, _, rest = text.partition(part.start)
    after = rest.partition(_END)[2]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"{before}{part.start}\n\n{tables}\n{_END}{after}", encoding="utf-8")
    return file


def markdown_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of figures: the first column is text, the others are numbers."""
    lines = (header, ("---", *["---:"] * (len(header) - 1)), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines) + "\n"
