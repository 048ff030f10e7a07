"""Clauses: who does what to whom, with polarity, modality, time and place."""

from checker.extract.clauses.events import find_events

__all__ = ["find_events"]
