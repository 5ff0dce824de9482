"""Records with the mistakes that people make and strangers try, and what they are told.

``BROKEN`` has a case for each file in ``tests/broken/``, and for what no file there can be.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from tests.tree import GROUPS

FOLDER = Path(__file__).parent / "broken"
Told = tuple[str, str, str]
"""Place and field, what is wrong, what to do: the last two are parts of the text."""


class Broken:
    """A mistake.

    Args:
        name: what it is, and the file's name in ``tests/broken/``.
        told: all that is told of it, file by file from top to bottom.
        to: where it is put below ``data/groups``.
        put: writes the file where a copy does not do.
    """

    def __init__(
        self, name: str, *told: Told, to: str = "", put: Callable[[Path], None] | None = None
    ) -> None:
        self.name = name
        self.told = told
        self.to = to or f"fr/{name}.yaml"
        self._put = put

    def put_into(self, project: Path) -> Path:
        """Put the mistake into a project; return its file."""
        path = project / GROUPS / self.to
        path.parent.mkdir(exist_ok=True)
        if self._put:
            self._put(path)
        else:
            shutil.copy(FOLDER / f"{self.name}.yaml", path)
        return path

    def __repr__(self) -> str:
        return self.name


def _two(path: Path) -> None:
    for name in ("parent-circle.yaml", "parent-circle-2.yaml"):
        shutil.copy(FOLDER / name, path.parent)


def _latin_1(path: Path) -> None:
    text = (FOLDER / "wrong-folder.yaml").read_text(encoding="utf-8")
    path.write_bytes(text.replace("name: Kotlin Lyon", "name: Kotlin Rhône").encode("latin-1"))


def _large(path: Path) -> None:
    text = (FOLDER / "wrong-folder.yaml").read_text(encoding="utf-8")
    path.write_text(text + "# nothing\n" * 500_000, encoding="utf-8")


def _link_out_of_the_tree(path: Path) -> None:
    outside = path.parents[4] / "outside.yaml"
    shutil.copy(FOLDER / "wrong-folder.yaml", outside)
    path.symlink_to(outside)


def _linked_folder(path: Path) -> None:
    outside = path.parents[4] / "outside"
    outside.mkdir()
    shutil.copy(FOLDER / "wrong-folder.yaml", outside)
    path.symlink_to(outside, target_is_directory=True)


def _carriage_returns_and_mark(path: Path) -> None:
    text = (FOLDER / "topic-misspelt.yaml").read_text(encoding="utf-8")
    path.write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))


BROKEN = (
    Broken(
        "address-of-another",
        (
            "4:6 url",
            "http://www.python-lyon.example.org is the address of",
            "put both into one record; for two chapters that share a page,",
        ),
        (
            "5:6 url",
            "https://python-lyon.example.org/ is the address of",
            "put both into one record; for two chapters that share a page,",
        ),
    ),
    Broken(
        "alias-bomb",
        ("7:5", "sets an anchor (&a)", "write the value itself"),
    ),
    Broken(
        "area-unknown",
        (
            "7:9 focus.area",
            '"programming" is no area that we know',
            "did you mean `programming-languages`?",
        ),
    ),
    Broken(
        "capitals-and-spaces",
        (
            "2:1",
            "the file name “Kotlin Lyon” has more than lower-case letters,",
            "rename the file to `kotlin-lyon.yaml`",
        ),
        to="fr/Kotlin Lyon.yaml",
    ),
    Broken(
        "colon-in-text",
        (
            "5:16",
            "cannot be read here (mapping values are not allowed in this",
            "put the text in double quotes: it holds a colon and a space",
        ),
    ),
    Broken(
        "country-by-name",
        (
            "11:12 region.country",
            '"Norway" has not the form that this field takes',
            "write the two capital letters of ISO 3166-1, like DE",
        ),
    ),
    Broken(
        "country-in-small-letters",
        (
            "11:12 region.country",
            '"no" has not the form that this field takes',
            "write the two capital letters of ISO 3166-1, like DE",
        ),
    ),
    Broken(
        "country-unknown",
        (
            "11:12 region.country",
            '"UK" is no country of ISO 3166-1 that we know',
            "did you mean `GB`?",
        ),
    ),
    Broken(
        "currency-unknown",
        (
            "18:17 membership.tiers[0].currency",
            '"EUX" is no currency of ISO 4217 that we know',
            "did you mean `EUR`?",
        ),
    ),
    Broken(
        "date-in-words",
        (
            "13:8 added",
            '"23 November 2026" is not a date like 2026, 2026-11 or',
            "write a year, a month or a day: 2026-11-23",
        ),
    ),
    Broken(
        "day-not-understood",
        (
            "16:32 events[0].recurs.on",
            '"2nd Tuesday" is not understood',
            "write tuesday, second tuesday, first and third monday, last",
        ),
    ),
    Broken(
        "empty",
        ("1:1", "is not a mapping", "write one `field: value` a line"),
    ),
    Broken(
        "field-misspelt-inside",
        (
            "12:3 region.town",
            "is no field of a record",
            "fields here: reach, continent, country, subdivision, city,",
        ),
    ),
    Broken(
        "field-misspelt",
        ("2:1 summary", "is missing", "add `summary: …`"),
        ("5:1 sumary", "is no field of a record", "did you mean `summary`?"),
    ),
    Broken(
        "field-twice",
        ("4:1", "has the field `name` twice", "keep one of them"),
    ),
    Broken(
        "founded-after-its-members",
        (
            "15:10 members.as_of",
            "2019 is before the group was founded (2021)",
            "correct this date, or `founded`",
        ),
    ),
    Broken(
        "future",
        (
            "13:8 added",
            "2127-01-01 is in the future (today is 2026-11-25)",
            "write the day, month or year that has been",
        ),
    ),
    Broken(
        "id-of-another",
        (
            "2:1",
            "the file name is taken: data/groups/fr/rust-berlin.yaml has",
            "add the city or the country to this file's name, or delete",
        ),
        (
            "2:1",
            "the file name is taken: data/groups/de/rust-berlin.yaml has",
            "add the city or the country to this file's name, or delete",
        ),
        to="fr/rust-berlin.yaml",
    ),
    Broken(
        "invisible",
        ("2:13", "has an invisible character (U+200B)", "delete it and type the text again"),
    ),
    Broken(
        "javascript-address",
        (
            "4:6 url",
            '"javascript:alert(1)" is not an address that starts with',
            "write the whole address, like https://example.org/",
        ),
    ),
    Broken(
        "list-not-in-line",
        (
            "16:2",
            "cannot be read here (did not find expected key): '- url:",
            "line the list up: each `-` under the one before it",
        ),
    ),
    Broken(
        "list-of-records",
        ("1:1", "is not a mapping", "write one `field: value` a line"),
    ),
    Broken(
        "merge-key",
        ("7:3", "has a merge key (<<)", "write the fields themselves"),
    ),
    Broken(
        "merged-into-nobody",
        (
            "15:3 ended",
            "the group has merged, but not into which",
            "add `into:` with the id of that group below `ended:`; when it",
        ),
    ),
    Broken(
        "neither-true-nor-false",
        ("13:11 region.online", '"maybe" is neither true nor false', "write `true` or `false`"),
    ),
    Broken(
        "nested-too-deep",
        ("8:21", "is nested deeper than 12 levels", "flatten it"),
    ),
    Broken(
        "no-break-space",
        ("2:6", "has a no-break space where a space is meant", "type a plain space"),
    ),
    Broken(
        "no-source-for-membership",
        (
            "14:3 membership",
            "no source states `membership`",
            "add `membership` to `supports` of the source that states it,",
        ),
    ),
    Broken(
        "no-sources",
        ("2:1 sources", "is missing", "add `sources: …`"),
    ),
    Broken(
        "no-such-day",
        (
            "13:8 added",
            '"2026-13-40" is no day of the calendar',
            "write a year, a month or a day: 2026-11-23",
        ),
    ),
    Broken(
        "number-as-name",
        ("2:7 name", "757 is read as a number", 'put it in quotes: "757"'),
    ),
    Broken(
        "own-parent",
        ("4:9 parent", "the group is its own parent", "delete this line"),
    ),
    Broken(
        "parent-circle",
        (
            "4:9 parent",
            "the group is its own ancestor (parent-circle-2 →",
            "delete `parent` in the topmost of them",
        ),
        (
            "4:9 parent",
            "the group is its own ancestor (parent-circle →",
            "delete `parent` in the topmost of them",
        ),
        put=_two,
    ),
    Broken(
        "parent-unknown",
        ("4:9 parent", "no record has the id `python-freinds`", "did you mean `python-friends`?"),
    ),
    Broken(
        "password-in-address",
        (
            "4:6 url",
            "https://me:secret@kotlin-lyon.example.org/ has a user's name",
            "write `https://kotlin-lyon.example.org/`",
        ),
    ),
    Broken(
        "place-of-zeros",
        (
            "13:13 region.location",
            "[0, 0] is a place in the Atlantic that maps show when they",
            "write the latitude and longitude of the place, or delete this",
        ),
    ),
    Broken(
        "price-not-said",
        (
            "14:10 membership.model",
            "the model is `paid`, but nothing is said of the price",
            "add a tier with its price, or `join_url` with the page on",
        ),
    ),
    Broken(
        "price-of-a-free-group",
        (
            "17:14 membership.tiers[0].price",
            "the model is `free`, but this tier costs 25",
            "write `model: mixed` or `model: paid`, or take the price out",
        ),
    ),
    Broken(
        "price-with-sign",
        (
            "17:14 membership.tiers[0].price",
            '"€25" is not a number',
            "write a plain number like 25 or 49.50",
        ),
    ),
    Broken(
        "price-without-currency",
        (
            "17:14 membership.tiers[0].price",
            "25 has no currency",
            "add `currency:`, like `currency: EUR`",
        ),
    ),
    Broken(
        "private-address",
        (
            "4:6 url",
            "http://127.0.0.1:8000/ is no address that everyone can open",
            "write the page's public address",
        ),
    ),
    Broken(
        "quote-not-closed",
        (
            "2:7",
            "cannot be read here (found unexpected end of stream): 'name:",
            "close the quotation mark",
        ),
    ),
    Broken(
        "script-in-markdown",
        (
            "6:14 description",
            "the link to “javascript:alert(1)” leads to no page on the web",
            "write an address that starts with https://",
        ),
        ("6:14 description", "“<script>” is HTML", "write it without the signs < and >"),
    ),
    Broken(
        "sign-at-start",
        (
            "5:10",
            "cannot be read here (found character that cannot start any",
            "put the text in double quotes: it starts with a sign that",
        ),
    ),
    Broken(
        "source-of-what-is-not-there",
        (
            "16:33 sources[0].supports[2]",
            "the source is said to state `events`, which this record does",
            "delete `events` from this list, or add the field",
        ),
    ),
    Broken(
        "source-without-date",
        ("15:5 sources[0].date", "is missing", "add `date: …`"),
    ),
    Broken(
        "summary-missing",
        ("2:1 summary", "is missing", "add `summary: …`"),
    ),
    Broken(
        "summary-of-praise",
        ("5:10 summary", "“leading” is praise", "say what the group does instead"),
    ),
    Broken(
        "summary-of-two-sentences",
        (
            "5:10 summary",
            "the summary has more than one sentence",
            "keep one sentence; the rest belongs in `description`",
        ),
    ),
    Broken(
        "summary-too-long",
        ("5:10 summary", "has 197 characters, 37 too many", "shorten it to 160"),
    ),
    Broken(
        "tab",
        ("7:1", "has a tab", "indent with spaces"),
    ),
    Broken(
        "tag",
        (
            "2:7",
            "has a tag (tag:yaml.org,2002:python/object/apply:os.system)",
            "write plain text, numbers and lists",
        ),
    ),
    Broken(
        "text-where-list",
        ("8:11 focus.topics", 'holds "kotlin" where a list is meant', "write `[one, two]`"),
    ),
    Broken(
        "time-without-timezone",
        (
            "16:52 events[0].recurs.time",
            "18:30 has no time zone",
            "add `timezone:` with the zone of the place, like `timezone:",
        ),
    ),
    Broken(
        "timezone-unknown",
        (
            "16:51 events[0].recurs.timezone",
            '"Europe/Lyon" is not a time zone like Europe/Berlin',
            "write the zone of the place, like Europe/Berlin",
        ),
    ),
    Broken(
        "topic-misspelt",
        ("8:12 focus.topics[0]", '"kotlyn" is no topic that we know', "did you mean `kotlin`?"),
    ),
    Broken(
        "topic-unknown",
        (
            "8:20 focus.topics[1]",
            '"knitting-patterns" is no topic that we know',
            "see the list of each topic in the field reference",
        ),
    ),
    Broken(
        "tracking",
        (
            "4:6 url",
            "https://kotlin-lyon.example.org/?utm_source=mail&page=2 has",
            "write `https://kotlin-lyon.example.org/?page=2`",
        ),
    ),
    Broken(
        "two-documents",
        ("14:1", "starts a second document", "keep one record a file"),
    ),
    Broken(
        "wrong-ending",
        ("1:1", "is no record: its name does not end in .yaml", "rename it or move it elsewhere"),
        to="fr/kotlin-lyon.yml",
    ),
    Broken(
        "wrong-folder",
        (
            "11:12 region.country",
            "the file stands in data/groups/de/, which does not fit the",
            "move it to data/groups/fr/wrong-folder.yaml, or correct the",
        ),
        to="de/wrong-folder.yaml",
    ),
    Broken(
        "latin-1",
        ("2:16", "has a byte (0xf4) that is not UTF-8", "save the file as UTF-8"),
        put=_latin_1,
    ),
    Broken(
        "five-megabytes",
        ("1:1", "is larger than 64 KiB", "keep to the facts of one group; link to the rest"),
        put=_large,
    ),
    Broken(
        "link-out-of-the-tree",
        ("1:1", "is a symbolic link", "put the file itself here"),
        put=_link_out_of_the_tree,
    ),
    Broken(
        "linked-folder",
        ("1:1", "is no record: its name does not end in .yaml", "rename it or move it elsewhere"),
        to="fr/folder",
        put=_linked_folder,
    ),
    Broken(
        "windows-lines",
        ("8:12 focus.topics[0]", '"kotlyn" is no topic', "did you mean `kotlin`?"),
        put=_carriage_returns_and_mark,
    ),
)
