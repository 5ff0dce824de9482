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
texts and addresses of its own. All of them pass every rule. The real records are measured too,
in a copy of this project that is no repository, so without their history.

- *cold*: no cache, and no last site; *with cache*: the build after it, nothing changed, though
  `make serve` would not build at all then. After that a word is added to the summary of one
  record, and a comment to the template of all groups' pages. Each is a whole build: it checks all
  records, but keeps pages that would be the same, and feeds and data while no record has changed
  ([decision 23](decisions/0023-keeping-pages.md)).
- The search index is made beside the pages. Its stage is only the wait after them.
- *processor* is the time of all cores together, in the build and in the programs that it runs;
  *peak* is the memory that they hold together, what they share counted once; *written* is what
  they hand to the system, into files of the site, caches, and the pipe to the search index.
- A plain copy of the site is the floor: a builder that did nothing but write the files.

`make bench ARGS="--only builds --write"` replaces what follows, after each number of records; what
other runs on this machine measured stays with its day. `--sizes` takes some of them.
""",
    )
    WATCHING = (
        "make bench: watching",
        """# Waiting for a change

What whoever edits a record waits for under `make serve`, with 10,000 made-up records: seconds from
saving the record's file, for ten records from all over the directory, one after the other. Its own
page is asked for over HTTP until it comes with the change. Then every page that the change shows in
is rewritten; then a build with low priority beside the server brings all else up to it: the search
index, data files, feeds and letters.

`make bench ARGS="--only watching --write"` replaces what follows.
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
    PEERS = (
        "make bench-peers",
        """# Beside other builders

Hugo and Eleventy build the same pages from the same records, in turn with Guildhall, each in the
way that its own documentation recommends for data: a content adapter, and pagination over global
data. Every build is a program of its own, started anew, and replaces no older site; what a peer
caches beside its site stays with it from round to round.

All make the same list of pages, without their maps: home, finder, groups, areas, topics, places,
job titles, costs, audiences, benefits, collections, closed groups, gaps, embeds, what has moved,
and the pages that are written by hand. The words of fourteen of them, one of each kind and the
shortest and the longest group, are compared. Three rows are Guildhall held to these pages: *cold*,
*with cache*, and *with its search index* (cold, with the finder's files). A fourth, *its whole
site*, is what `make site` makes, without a cache: in it are the maps, the newsletter kits, the
feeds, calendars, data files and the form, the pages of which a site has one or two, and what works
without a network. No peer makes those. Its link check is taken off its time: the peers check none.

All that needs a calculation is handed to the peers, done and in words, and costs them nothing:
prices, distances in time, freshness, dates of meetings, filters, similar groups, linked data.
They only read it, and the records' own files. In all rows Guildhall calculates it within its time,
checks the records by all rules, sanitises their descriptions and bundles its scripts.

Guildhall's index holds the fields that people search; the peers' is Pagefind's over the whole
site, as their users have it. Times are medians, with the shortest and the longest. *Processor* is
the time of all cores together, for Guildhall's whole site with the link check; *peak* is the memory
of a builder's processes together, what they share counted once.

`make bench-peers ARGS="--records 10000 --write"` replaces its part of what follows, after each
round; without `--records` the real ones are built.
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


def markdown_table(header: Sequence[str], rows: Iterable[Sequence[str]], *, texts: int = 1) -> str:
    """A table of figures: the first columns are text, the others are numbers.

    Args:
        header: names of the columns.
        rows: their cells.
        texts: how many columns are text.
    """
    lines = (header, (*["---"] * texts, *["---:"] * (len(header) - texts)), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines) + "\n"
