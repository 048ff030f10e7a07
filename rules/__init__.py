"""The rules, one file each; found by the registry, never imported by name."""

__owner__ = "claim-consistency-checker"
