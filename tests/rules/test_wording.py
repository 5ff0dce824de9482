import pytest

from guildhall.rules.wording import wrong_words


def told_of(text: str, *names: str) -> list[str]:
    return [message for message, _ in wrong_words(text, names)]


@pytest.mark.parametrize(
    "word",
    [
        "leading",
        "Premier",
        "best",
        "world-class",
        "renowned",
        "vibrant",
        "cutting-edge",
        "exciting",
        "passionate",
        "unique",
        "top",
        "amazing",
        "prestigious",
        "foremost",
    ],
)
def test_praise_is_found_whatever_its_case(word: str) -> None:
    assert told_of(f"The {word} group of Lyon") == [f"“{word}” is praise"]


@pytest.mark.parametrize(
    "text",
    [
        "misleading", "uniquely", "stop", "topology", "best practices", "best practice",
        "best known", "top-level domains", "on top of it", "industry-leading-edge",
    ],
)  # fmt: skip
def test_words_that_only_look_like_praise_are_fine(text: str) -> None:
    assert told_of(f"About {text} here") == []


@pytest.mark.parametrize(
    "word", ["We", "we", "Our", "our", "us", "my", "We\u2019re", "I'm", "I have"]
)
def test_the_first_person_is_found(word: str) -> None:
    assert told_of(f"This is what {word} do") == [f"“{word}” speaks for the group"]


@pytest.mark.parametrize(
    "text", ["the US", "web", "I/O", "Type-I", "phase I trials", "in us-east-1", "http://we/"]
)
def test_words_that_only_look_like_the_first_person_are_fine(text: str) -> None:
    assert told_of(f"About {text} here") == []


@pytest.mark.parametrize("html", ["<b>", "</p>", "<!--", "<?php", '<a href="x">'])
def test_html_is_found(html: str) -> None:
    assert told_of(f"Some {html} text") != []


@pytest.mark.parametrize("text", ["1 < 2", "a<3", "<https://example.org/>", "x > y"])
def test_signs_and_addresses_are_no_html(text: str) -> None:
    assert told_of(text) == []


def test_a_name_may_hold_any_word() -> None:
    assert told_of("Best of Lyon and Us", "Best of Lyon", "Us") == []
