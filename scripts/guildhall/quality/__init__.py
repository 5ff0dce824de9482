"""Quality of the search: queries with right answers, asked in a browser, and the figures."""
