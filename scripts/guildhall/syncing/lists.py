"""The upstream lists that can be synced, by their names on the command line."""

from collections.abc import Mapping

from guildhall.syncing.kotlin import KOTLIN
from guildhall.syncing.openstreetmap import OPENSTREETMAP
from guildhall.syncing.owasp import OWASP
from guildhall.syncing.pyladies import PYLADIES
from guildhall.syncing.rladies import RLADIES
from guildhall.syncing.upstream import Listing

LISTS: Mapping[str, Listing] = {
    listing.id: listing for listing in (KOTLIN, PYLADIES, RLADIES, OWASP, OPENSTREETMAP)
}
