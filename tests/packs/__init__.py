"""Tests of rule packs of other people."""
