"""What search engines read first: the site map and the rules for robots."""

from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree as ET

from guildhall.site.info import SiteInfo

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def write(output: Path, site: SiteInfo, paths: Iterable[str]) -> None:
    """Write ``sitemap.xml`` (https://www.sitemaps.org/protocol.html) and ``robots.txt``."""
    urls = ET.Element("urlset", xmlns=NAMESPACE)
    for path in sorted(set(paths)):
        ET.SubElement(ET.SubElement(urls, "url"), "loc").text = site.address(path)
    tree = ET.ElementTree(urls)
    tree.write(output / "sitemap.xml", encoding="utf-8", xml_declaration=True)
    (output / "robots.txt").write_text(
        f"User-agent: *\nAllow: /\n\nSitemap: {site.address('sitemap.xml')}\n", encoding="utf-8"
    )
