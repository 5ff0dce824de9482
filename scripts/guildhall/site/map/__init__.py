"""The maps: land from open boundary data, groups as dots, drawn while the site is built."""

from guildhall.site.map.figures import Figure
from guildhall.site.map.maps import Maps

__all__ = ["Figure", "Maps"]
