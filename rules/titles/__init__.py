"""Titles and offices: whose office is meant, and whether it is named in full."""
