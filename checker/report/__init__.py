"""Findings, claims and rules as text and JSON; one module a format."""
