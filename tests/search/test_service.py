"""What the service of Pagefind may answer, and what becomes of it."""

import base64
import json
from pathlib import Path

import pytest

from guildhall.folders import digest_of_folder
from guildhall.search.document import Document
from guildhall.search.indexing import Indexed, Indexing, LastIndex
from guildhall.search.pagefind import IndexingError, index, make_index

DOCUMENTS = [Document(f"groups/g{n}/", "Twins", "Of one content.") for n in range(2)]


@pytest.fixture
def answering(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in the place of Pagefind; a test writes what it answers into ``answer``."""
    program, answer = tmp_path / "pagefind", tmp_path / "answer"
    program.write_text(f"#!/bin/sh\ncat '{answer}'\ncat >/dev/null\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr("guildhall.search.pagefind.get_executable", lambda: program)
    return answer


@pytest.mark.parametrize(
    "answer", [b"?!,", b"thread panicked at main.rs,", b"bm90IGpzb24=,", b"\xff\xfe,"]
)
def test_an_answer_that_is_no_message_is_an_error(answering: Path, answer: bytes) -> None:
    answering.write_bytes(answer)
    with pytest.raises(IndexingError, match="what is no message"):
        make_index(DOCUMENTS)


def test_what_the_service_answers_with_is_whole_when_it_has_stopped(answering: Path) -> None:
    large = bytes(range(256)) * 12_000
    files = [
        {"path": path, "content": base64.b64encode(content).decode()}
        for path, content in (("a/large", large), ("empty", b""))
    ]
    payloads = ({"type": "NewIndex", "index_id": 0}, {"type": "GetFiles", "files": files})
    messages = [base64.b64encode(json.dumps({"payload": one}).encode()) for one in payloads]
    answering.write_bytes(b",".join([*messages, b""]))
    assert make_index(DOCUMENTS) == {"a/large": large, "empty": b""}


def test_an_error_comes_to_whoever_waits_for_the_index(answering: Path, tmp_path: Path) -> None:
    answering.write_bytes(b"?!,")
    with pytest.raises(IndexingError, match="Pagefind made no index: its program answers"):
        index(DOCUMENTS, tmp_path)


def test_documents_of_one_content_are_both_indexed(tmp_path: Path) -> None:
    index(DOCUMENTS, tmp_path)
    (entry,) = (tmp_path / "pagefind").glob("pagefind-entry.json")
    assert json.loads(entry.read_text("utf-8"))["languages"]["en"]["page_count"] == 2


def test_a_folder_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "pagefind").write_text("a file", encoding="utf-8")
    with pytest.raises(IndexingError, match="Pagefind made no index"):
        index(DOCUMENTS, tmp_path)


def test_an_index_is_kept_while_its_documents_and_its_files_are_the_same(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    indexed = Indexing(lambda: DOCUMENTS, old).finish()
    (old / "pagefind" / "mark").write_text("not by Pagefind", "utf-8")
    marked = Indexed(indexed.documents, digest_of_folder(old / "pagefind"))
    assert Indexing(lambda: DOCUMENTS, new, LastIndex(old, marked)).finish() == marked
    assert (new / "pagefind" / "mark").is_file()


@pytest.mark.parametrize("what", ["documents", "files"])
def test_an_index_of_other_documents_or_files_is_not_kept(tmp_path: Path, what: str) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    indexed = Indexing(lambda: DOCUMENTS, old).finish()
    (old / "pagefind" / "mark").write_text("not by Pagefind", "utf-8")
    if what == "documents":
        indexed = Indexed("others", digest_of_folder(old / "pagefind"))
    Indexing(lambda: DOCUMENTS, new, LastIndex(old, indexed)).finish()
    assert not (new / "pagefind" / "mark").exists()
