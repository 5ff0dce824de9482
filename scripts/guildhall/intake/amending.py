"""Changes of a record from the answers of the forms “Correct a fact” and “Report it closed”."""

from collections.abc import Iterator, Mapping

from guildhall.editing.changes import Change
from guildhall.intake import values
from guildhall.intake.facts import facts, schema_of
from guildhall.intake.forms import CLOSED, CORRECT, ENDS, SOMETHING_ELSE
from guildhall.intake.questions import Form
from guildhall.intake.trouble import NeedsPersonError
from guildhall.reading import FieldPath, Plain
from guildhall.records.record import Record
from guildhall.rules.world import World

Answers = Mapping[str, str]


def group_of(given: Answers, form: Form, world: World) -> Record:
    """The record that a form is about.

    Raises:
        TroubleError: when there is none.
    """
    return _record(form.question("group").label, given["group"], world)


def corrections(given: Answers, record: Record, world: World) -> list[Change]:
    """The changes that the form “Correct a fact” asks for.

    Raises:
        TroubleError: when the value cannot be read.
        NeedsPersonError: when only a person can make them.
    """
    if given["fact"] == SOMETHING_ELSE:
        raise NeedsPersonError("it is about something else, or about several facts")
    path = values.chosen(CORRECT.question("fact").label, given["fact"], facts())
    label = CORRECT.question("value").label
    value = values.fact(label, given["value"], path, schema_of(path), world.words)
    return [*_at(record, path, value), *_source(record, str(path[0]), given)]


def ending(given: Answers, record: Record, world: World) -> list[Change]:
    """The changes that the form “Report a group that closed” asks for.

    Raises:
        TroubleError: when an answer cannot be read.
    """
    status = values.chosen(CLOSED.question("status").label, given["status"], ENDS)
    end: dict[str, Plain] = {}
    if "since" in given:
        end["since"] = values.date(given["since"])
    if "into" in given:
        end["into"] = _record(CLOSED.question("into").label, given["into"], world).id
    if "note" in given:
        end["note"] = " ".join(given["note"].split())
    changes = list(_at(record, ("status",), status))
    if record.group.ended:
        changes += [Change(("ended", name), value) for name, value in end.items()]
    elif end:
        changes.append(Change(("ended",), end))
    return [*changes, *_source(record, "status", given)]


def _record(label: str, text: str, world: World) -> Record:
    wanted = values.group_id(text)
    found = world.by_id.get(wanted, ())
    if not found:
        found = tuple(one for one in world.records if one.group.name == text)
    if len(found) == 1:
        return found[0]
    if found:
        raise values.refused(label, f"“{text}” is several groups", "give the address of its page")
    raise values.refused(label, f"no group has the id “{wanted}”", world.did_you_mean(wanted))


def _at(record: Record, path: FieldPath, value: Plain) -> Iterator[Change]:
    """The change of one field, with the part around it where that is not written yet."""
    above = getattr(record.group, str(path[0]))
    if len(path) > 1 and above is None:
        value = {str(path[1]): value}
        if path == ("membership", "tiers"):
            value = {"model": "paid", **value}
        elif path == ("membership", "join_url"):
            raise NeedsPersonError("nothing is known yet of how one joins")
        yield Change(path[:1], value)
        return
    yield Change(path, value)


def _source(record: Record, name: str, given: Answers) -> Iterator[Change]:
    """The source that states a field: a new one, or one that is there with more."""
    date = values.date(given["source_date"]) if "source_date" in given else None
    for number, source in enumerate(record.group.sources):
        if source.url == given["source"]:
            if name not in source.supports:
                yield Change(("sources", number, "supports"), [*source.supports, name])
            if date is not None:
                yield Change(("sources", number, "date"), date)
            return
    number = len(record.group.sources)
    new: dict[str, Plain] = {"url": given["source"], "supports": [name], "date": date}
    yield Change(("sources", number), new)
