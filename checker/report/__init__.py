"""Findings, claims, rules and whole reviews as people and programs want them; one module or package a format."""
