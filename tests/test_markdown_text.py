import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from guildhall.markdown_text import code, link, plain

GFM = MarkdownIt("gfm-like", {"html": True})


def texts(markdown: str) -> list[str]:
    """The text of each token that a renderer shows, and the sorts of all others."""
    return [
        token.content if token.type in {"text", "code_inline"} else f"<{token.type}>"
        for block in GFM.parse(markdown)
        for token in (block.children or ())
    ]


@pytest.mark.parametrize(
    "text",
    [
        "**bold** _and_ `code`",
        "<script>alert(1)</script>",
        "<!-- gone -->",
        "[a](javascript:alert)",
        "![x](https://x.example/y.png)",
        "a | b",
        "# heading",
        "1. list",
        "- [x] done",
        "~~struck~~",
        "&lt;b&gt;",
        "https://spam.example/ www.spam.example a@spam.example",
    ],
)
def test_text_of_strangers_says_what_it_says_and_does_nothing(text: str) -> None:
    shown = texts(f"- {plain(text)}")
    assert not [one for one in shown if one.startswith("<") and one.endswith("_open>")]
    assert "".join(shown).replace("\u200b", "") == text


@pytest.mark.parametrize("text", ["@somebody", "see #12", "o/r#12", "GH-12"])
def test_nobody_is_called_and_nothing_is_referred_to(text: str) -> None:
    shown = "".join(texts(plain(text)))
    assert not re.search(r"@\w|#\d|GH-\d", shown)


@given(st.text(max_size=200))
def test_any_text_stays_one_line_without_markup(text: str) -> None:
    made = plain(text)
    assert "\n" not in made
    assert all(token.startswith("<") is False for token in texts(f"x {made}") if "_open" in token)


@given(st.text(max_size=200))
def test_any_text_as_code_is_one_piece_of_code(text: str) -> None:
    made = GFM.parse(f"x {code(text)} y")
    kinds = [token.type for block in made for token in (block.children or ())]
    assert kinds.count("code_inline") == 1
    assert "link_open" not in kinds


def test_code_stands_in_a_table() -> None:
    assert code("a|b") == "`a\\|b`"


def test_a_long_text_is_cut() -> None:
    assert plain("a" * 500, 10) == "aaaaaaaaa…"


def test_letters_that_turn_the_order_of_others_are_left_out() -> None:
    assert plain("ab\u202ecd\x07e") == "abcde"


def test_an_address_becomes_a_link_that_shows_where_it_leads() -> None:
    assert link("https://Example.org/a|b") == "<https://example.org/a%7Cb>"


@pytest.mark.parametrize(
    "address",
    [
        "https://github.com/o/r/issues/1",
        "javascript:alert(1)",
        "https://",
        "no address",
    ],
)
def test_an_address_that_leaves_a_trace_or_is_none_stays_code(address: str) -> None:
    assert link(address) == f"`{address}`"


def test_an_address_cannot_leave_its_brackets() -> None:
    assert ">" not in link("https://example.org/a>b")[1:-1]
    assert "`" not in link("https://example.org/a`b`#`c`")
