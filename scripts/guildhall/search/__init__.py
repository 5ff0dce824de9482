"""Search: what the finder needs in the browser — Pagefind's index, facets and cards."""
