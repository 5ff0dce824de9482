"""Text of strangers on its way into pages."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guildhall.site.markdown import rendered
from guildhall.site.rendering import json_script, site_links


def test_markdown_keeps_its_few_tags() -> None:
    html = rendered("A *b* **c** [d](https://example.org/) `e`\n\n- f\n")
    assert "<em>b</em>" in html
    assert "<strong>c</strong>" in html
    assert 'href="https://example.org/"' in html
    assert 'rel="nofollow noopener"' in html
    assert "<li>f</li>" in html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        '<a href="https://a.example" onclick="alert(1)">x</a>',
        "<img src=x onerror=alert(1)>",
        "<iframe src=https://evil.example></iframe>",
        "<style>*{display:none}</style>",
        "![x](https://evil.example/pixel.png)",
        '<p style="position:fixed">x</p>',
        "<svg/onload=alert(1)>",
    ],
)
def test_markdown_does_no_harm(text: str) -> None:
    html = rendered(text).lower()
    for bad in ("<script", "javascript:", "data:", "onclick", "onerror", "<img", "<iframe"):
        assert bad not in html
    for bad in ("<style", "style=", "<svg", "onload"):
        assert bad not in html


@pytest.mark.parametrize("scheme", ["ftp", "mailto", "tel", "ssh", "vbscript", "file", "irc"])
def test_links_of_markdown_lead_to_pages_alone(scheme: str) -> None:
    assert "href" not in rendered(f"[x]({scheme}:a.example)")


def test_signs_and_broken_html_stay_text() -> None:
    assert rendered("a < b & c > d") == "<p>a &lt; b &amp; c &gt; d</p>"
    assert rendered("<b") == "<p>&lt;b</p>"


@given(st.text())
def test_json_cannot_leave_its_script_element_and_stays_the_same(text: str) -> None:
    written = json_script({"name": text})
    assert "<" not in written
    assert json.loads(written) == {"name": text}


def test_links_from_the_top_are_made_relative_and_tables_can_be_reached() -> None:
    html = '<a href="/areas/">x</a><img src="/a.png"><a href="https://e.org/">y</a><table></table>'
    found = site_links(html, "../../")
    assert 'href="../../areas/"' in found
    assert 'src="../../a.png"' in found
    assert 'href="https://e.org/"' in found
    assert 'tabindex="0"><table></table></div>' in found
