"""Job titles as people type them, and the one word that each is indexed under.

Pagefind looks for each word by itself and for words that begin with it: "SOC analyst" would
find every society. A title is therefore searched by a word of its own.
"""

from collections.abc import Iterator

from guildhall.vocabulary import Role, Vocabularies

BEST_FIT = 4
"""How often a token stands in a group whose main topic is a role's first; once in a loose fit."""


def token_of(role: Role) -> str:
    """The word that stands for a role in the index."""
    return f"role{role.id.replace('-', '')}"


def tokens_for(topics: list[str], words: Vocabularies) -> Iterator[str]:
    """Tokens of the roles that a group with these topics fits, the better the more often."""
    for role in words.roles.values():
        places = [
            place + min(topics.index(topic), 1)
            for place, topic in enumerate(role.topics)
            if topic in topics
        ]
        if places:
            yield from [token_of(role)] * max(1, BEST_FIT - min(places))
