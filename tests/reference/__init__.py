"""Tests of the lists and tables."""
