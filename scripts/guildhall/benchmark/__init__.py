"""Benchmark: what checking and building cost on made-up records, stage by stage."""
