"""The site: from the catalogue to files, through Pelican."""
