"""The terminal interface for triage."""

__owner__ = "claim-consistency-checker"
