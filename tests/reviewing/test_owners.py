from tests.making import ROOT

from guildhall.reviewing.owners import OWNERS_FILE, owners_text
from guildhall.vocabulary import load

TEXT = (ROOT / OWNERS_FILE).read_text(encoding="utf-8")


def test_the_file_is_as_it_is_made() -> None:
    assert owners_text(load(ROOT / "data")[0]) == TEXT


def test_every_folder_of_records_has_somebody_to_ask() -> None:
    owned = {line.split()[0] for line in TEXT.splitlines() if line.startswith("/")}
    folders = {f"/data/groups/{path.name}/" for path in (ROOT / "data" / "groups").iterdir()}
    assert folders <= owned
