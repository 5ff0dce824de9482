"""What the sorts of groups are called."""

from typing import Final

KINDS: Final = {
    "association": "Association",
    "user-group": "User group",
    "chapter": "Chapter",
    "community": "Community",
    "foundation": "Foundation",
}
"""Names of the record's ``kind``, in the order in which they are shown."""
