"""Guildhall: records in YAML, checked, catalogued and rendered as a static site.

Data flows one way: reading, vocabulary, records, rules, catalogue, site and search.
A folder never imports from a later one.
"""
