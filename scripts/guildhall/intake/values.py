"""Values of a record from the words that people write into a form."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from guildhall.addresses import AddressError, host_of, normalised
from guildhall.intake.trouble import Trouble, TroubleError
from guildhall.reading import FieldPath, Plain
from guildhall.rules.names import folded, nearest
from guildhall.vocabulary import Term, Vocabularies

_YEAR = re.compile(r"\d{4}", re.ASCII)
_NUMBER = re.compile(r"\d{1,3}(?:[ ,.']\d{3})+|\d+", re.ASCII)
_PRICE = re.compile(
    r"(?P<name>[^:]{1,160}):\s*(?P<price>\d{1,9}(?:\.\d{1,2})?)\s*(?P<currency>[A-Za-z]{3})"
    r"(?:\s*(?:per|a|/)\s*(?P<per>year|two years|quarter|month))?(?P<once>\s+once)?",
    re.ASCII,
)
_YES = {"yes": True, "true": True, "no": False, "false": False}
_SITES = {
    "meetup.com": "meetup",
    "slack.com": "slack",
    "discord.gg": "discord",
    "discord.com": "discord",
    "linkedin.com": "linkedin",
    "github.com": "github",
    "youtube.com": "youtube",
}
_IN_PATH = "groups/"
_MOST = 100
"""Words of a list that are looked at; the longest list of a record takes fewer."""


def refused(label: str, message: str, remedy: str) -> TroubleError:
    """An error about one answer."""
    return TroubleError([Trouble(label, message, remedy)])


def parted(text: str) -> list[str]:
    """The entries of a list with commas or line ends between them, each once."""
    words = (word.strip().removeprefix("- ").strip() for word in re.split(r"[,;\n]", text))
    return list(dict.fromkeys(filter(None, words)))[:_MOST]


def chosen(label: str, text: str, choices: Mapping[str, Any]) -> Any:
    """What one of some choices stands for; its own id is taken too.

    Raises:
        TroubleError: when it is none of them.
    """
    by_word = {folded(word): value for word, value in choices.items()}
    by_word |= {folded(str(value)): value for value in choices.values()}
    if (found := by_word.get(folded(text))) is None:
        raise refused(label, f"“{text}” is none of the choices", f"write {_or(choices)}")
    return found


def term(label: str, text: str, terms: Mapping[str, Term], what: str) -> str:
    """The id of a vocabulary's word, by its id, its name or what else people call it.

    Raises:
        TroubleError: when there is none.
    """
    ids = {
        folded(word): one.id
        for one in reversed(tuple(terms.values()))  # the first of two with one alias counts
        for word in (*one.aliases, one.name, one.id)
    }
    if found := ids.get(folded(text)):
        return found
    near = nearest(text.lower(), tuple(terms))
    remedy = f"did you mean “{terms[near].name}”?" if near else "see the list of all fields"
    raise refused(label, f"“{text}” is no {what} that we know", remedy)


def all_of(label: str, words: Iterable[str], terms: Mapping[str, Term], what: str) -> list[Plain]:
    """The ids of several words, each once.

    Raises:
        TroubleError: with all of those that there are not.
    """
    found: list[Plain] = []
    troubles: list[Trouble] = []
    for word in words:
        try:
            found.append(term(label, word, terms, what))
        except TroubleError as error:
            troubles.extend(error.troubles)
    if troubles:
        raise TroubleError(troubles)
    return list(dict.fromkeys(found))


def country(label: str, text: str, words: Vocabularies) -> str:
    """The code of a country, by its code or a name.

    Raises:
        TroubleError: when there is none.
    """
    names = {
        folded(name): known.code
        for known in words.countries.values()
        for name in (*known.aliases, known.name, known.code)
    }
    if found := names.get(folded(text)):
        return found
    near = nearest(text.lower(), tuple(names))
    known = words.countries[names[near]].name if near else ""
    remedy = f"did you mean {known}?" if known else "write its English name or its two letters"
    raise refused(label, f"“{text}” is no country that we know", remedy)


def languages(label: str, text: str, words: Vocabularies) -> list[Plain]:
    """Codes of ISO 639-1, by code or English name.

    Raises:
        TroubleError: when one is not known.
    """
    names = {folded(name): code for code, name in words.languages.items()}
    found: list[Plain] = []
    for word in parted(text):
        code = names.get(folded(word), word.lower())
        if code not in words.languages:
            raise refused(label, f"“{word}” is no language that we know", "write it in English")
        found.append(code)
    return list(dict.fromkeys(found))


def tiers(label: str, text: str) -> list[Plain]:
    """Ways to be a member, one a line: ``Student: 25 EUR per year``.

    Raises:
        TroubleError: for a line that says something else.
    """
    found: list[Plain] = []
    for line in filter(None, (one.strip().removeprefix("- ") for one in text.split("\n"))):
        match = _PRICE.fullmatch(line)
        per = "once" if match and match["once"] else match and (match["per"] or "")
        if not match or (match["once"] and match["per"]):
            raise refused(label, f"“{line}” is not understood", "write “Student: 25 EUR per year”")
        price = Decimal(match["price"])
        entry: dict[str, Plain] = {
            "name": match["name"].strip(),
            "price": int(price) if price == int(price) else price,
            "currency": match["currency"].upper(),
        }
        found.append({**entry, "per": per.replace(" ", "-")} if per else entry)
    return found


def date(text: str) -> int | str:
    """A partial date as records write it: a year as a number."""
    return int(text) if _YEAR.fullmatch(text) else text


def links(label: str, text: str) -> dict[str, Plain]:
    """Addresses by the sites that they lead to, in the order of the model.

    Raises:
        TroubleError: for an address of another site, or two of one.
    """
    found: dict[str, Plain] = {}
    for address in parted(text):
        try:
            host = host_of(normalised(address))
        except (AddressError, ValueError):
            raise refused(label, f"“{address}” is no address", "write it whole") from None
        site = next((name for end, name in _SITES.items() if f".{host}".endswith(f".{end}")), "")
        if not site or site in found:
            why = "is a second one of its site" if site else "is at none of these sites"
            raise refused(label, f"“{address}” {why}", "tell the reviewer of it instead")
        found[site] = address
    return {name: found[name] for name in sorted(found, key=list(_SITES.values()).index)}


def fact(
    label: str, text: str, path: FieldPath, schema: Mapping[str, Any], words: Vocabularies
) -> Plain:
    """The value of a field that is corrected, of the sort that its schema asks for.

    Raises:
        TroubleError: when the text says no such value.
    """
    terms: dict[FieldPath, tuple[Mapping[str, Term], str]] = {
        ("focus", "topics"): (words.topics, "topic"),
        ("audience",): (words.audiences, "audience"),
    }
    if path == ("membership", "tiers"):
        return list(tiers(label, text))
    if path == ("languages",):
        return languages(label, text, words)
    if path in terms:
        return all_of(label, parted(text), *terms[path])
    if schema.get("type") == "array":
        return list(parted(text))
    return _single(label, text, schema)


def _single(label: str, text: str, schema: Mapping[str, Any]) -> Plain:
    """A value that is no list."""
    branches = schema.get("anyOf", [schema])
    sorts = {branch.get("type") for branch in branches}
    if schema.get("enum"):
        return str(chosen(label, text, {word: word for word in schema["enum"]}))
    if "boolean" in sorts and text.lower() in _YES:
        return _YES[text.lower()]
    if sorts == {"boolean"}:
        raise refused(label, f"“{text}” is neither yes nor no", "write yes or no")
    if "integer" in sorts and len(sorts) > 1:
        return date(text)
    if "integer" in sorts:
        if not _NUMBER.fullmatch(text):
            raise refused(label, f"“{text}” is no whole number", "write digits alone")
        return int(re.sub(r"\D", "", text))
    return text


def group_id(text: str) -> str:
    """The id of a group, by itself or from the address of its page."""
    path = urlsplit(text).path if "://" in text else text
    _, found, rest = path.rpartition(_IN_PATH)
    return (rest if found else path).strip("/ ").removesuffix("/index.html")


def _or(choices: Iterable[str]) -> str:
    return " or ".join(f"“{word}”" for word in choices)
