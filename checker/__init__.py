"""Claim consistency checker: documents → claims → facts → findings → decisions → reports."""

__version__ = "0.1.0"
__owner__ = "claim-consistency-checker"
