"""The files of the finder as a part of the build."""

from pathlib import Path

from guildhall.catalogue import Catalogue
from guildhall.search import finder, near
from guildhall.site.files import Files
from guildhall.vocabulary.cities import CITIES_FILE, read_cities


def finder_files(root: Path, catalogue: Catalogue) -> Files:
    """What the finder loads beside the search index.

    Args:
        root: the project's folder.
        catalogue: the groups.
    """

    def write(output: Path) -> None:
        finder.write(output, catalogue)
        near.write(output, catalogue, read_cities(root / CITIES_FILE))

    return Files("files of the finder", write, (catalogue.entries,))
