from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from guildhall.rules.names import SIMILAR, SIMILAR_WORDS, folded, nearest, similar_pairs


def test_a_name_is_folded_to_its_sorted_words() -> None:
    assert folded("Zürich: Python & Friends (ZPF)") == "friends python zpf zurich"


def test_names_in_other_scripts_keep_their_letters() -> None:
    assert folded("日本 Python") == "python 日本"


def test_the_nearest_word_is_found_or_none() -> None:
    assert nearest("pyladys", ["isaca", "pyladies"]) == "pyladies"
    assert nearest("zzz", ["isaca", "pyladies"]) is None


def test_cities_that_are_known_keep_names_apart() -> None:
    names = ["python users"] * 4
    assert list(similar_pairs(names, ["lyon", "paris", "", "lyon"])) == [
        (0, 2), (1, 2), (0, 3), (2, 3),
    ]  # fmt: skip


def test_names_that_share_only_some_pieces_are_not_similar() -> None:
    assert list(similar_pairs(["aa", "aaaaa"], ["", ""])) == []
    assert list(similar_pairs(["python", "python the"], ["", ""])) == []
    assert list(similar_pairs(["pyhton lyon", "lyon python"], ["", ""])) == []
    assert list(similar_pairs(["lyon pyhton", "lyon python"], ["", ""])) == [(0, 1)]


def similar(one: str, other: str) -> bool:
    """The definition itself, as slow as it is plain."""
    if fuzz.ratio(one, other) < SIMILAR:
        return False
    left = " ".join(word for word in one.split() if word not in other.split())
    right = " ".join(word for word in other.split() if word not in one.split())
    return not left or not right or fuzz.ratio(left, right) >= SIMILAR_WORDS


NAMES = st.lists(st.text("abc ", max_size=24).map(folded), max_size=12)


@given(NAMES)
def test_no_similar_pair_is_missed_by_the_short_cut(names: list[str]) -> None:
    found = set(similar_pairs(names, [""] * len(names)))
    pairs = combinations(range(len(names)), 2)
    assert found == {(a, b) for a, b in pairs if similar(names[a], names[b])}
