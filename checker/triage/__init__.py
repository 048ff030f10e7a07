"""Decisions about findings: who decided what, found again after the text has changed, and what it means today."""

from checker.triage.review import Triage, Triaged
from checker.triage.states import STATE_AFTER, Standing, fold, refusal

__all__ = ["STATE_AFTER", "Standing", "Triage", "Triaged", "fold", "refusal"]
