"""Markdown that strangers wrote, as HTML that cannot do harm."""

import markdown
import nh3
from markupsafe import Markup

ALLOWED_TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "code", "br"}
ALLOWED_ATTRIBUTES = {"a": {"href"}}
ALLOWED_SCHEMES = {"https", "http"}


def rendered(text: str) -> Markup:
    """Render Markdown and keep only the tags and addresses that descriptions may hold."""
    html = markdown.markdown(text, output_format="html")
    return Markup(  # noqa: S704 - sanitised on the next line
        nh3.clean(
            html,
            tags=ALLOWED_TAGS,
            attributes=ALLOWED_ATTRIBUTES,
            url_schemes=ALLOWED_SCHEMES,
            link_rel="nofollow noopener",
        )
    )
