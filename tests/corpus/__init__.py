"""Tests of the corpus: its store, its runs, its engines."""
