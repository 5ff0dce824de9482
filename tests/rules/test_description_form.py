from tests.making import a_record, told

from guildhall.rules.description_form import check


def told_of(text: str, words: int = 40) -> list[str]:
    """What is told of a description that is filled up to a number of words."""
    filled = f"{text} {'word ' * (words - len(text.split()))}".strip()
    lines = told(check, a_record(description=filled))
    return [line.removeprefix("description: ") for line in lines]


def test_a_record_needs_no_description() -> None:
    assert told(check, a_record()) == []


def test_40_to_150_words_are_fine() -> None:
    assert told_of("Talks", words=40) == []
    assert told_of("Talks", words=150) == []


def test_a_short_one_adds_nothing_to_the_summary() -> None:
    assert told_of("Talks", words=39) == [
        "the description has 39 words, fewer than 40; say more, or delete it: the summary is enough"
    ]


def test_a_long_one_is_shortened() -> None:
    assert told_of("Talks", words=153) == [
        "the description has 153 words, more than 150; shorten it by 3"
    ]


def test_markdown_with_links_to_the_web_is_fine() -> None:
    text = "**Talks**, [list](https://example.org/), <https://example.org/b> and [a][1]\n\n"
    assert told_of(f"{text}[1]: http://example.org/a\n\n- one\n") == []


def test_it_holds_no_html() -> None:
    assert told_of("<script>alert(1)</script>") == [
        "“<script>” is HTML; write it without the signs < and >"
    ]


def test_a_link_leads_to_the_web() -> None:
    remedy = "write an address that starts with https://"
    for target in ("javascript:alert(1)", "mailto:a@example.org", "/groups/x/", "data:text/html,x"):
        assert told_of(f"See [this]({target}) and") == [
            f"the link to “{target}” leads to no page on the web; {remedy}"
        ]
        assert told_of(f"See [this][1]\n\n[1]: {target}\n\n") == [
            f"the link to “{target}” leads to no page on the web; {remedy}"
        ]


def test_it_has_no_image() -> None:
    assert told_of("![logo](https://example.org/logo.png)") == [
        "the description has an image; describe it in words, or link to it"
    ]


def test_it_neither_praises_nor_speaks_for_the_group() -> None:
    assert told_of("A vibrant group where our people meet") == [
        "“vibrant” is praise; say what the group does instead",
        "“our” speaks for the group; write about the group, in the third person",
    ]
