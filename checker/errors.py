"""Everything that can go wrong, with what to do next; and the exit codes scripts rely on."""

from enum import IntEnum


class ExitCode(IntEnum):
    """0 clean, 1 the gate failed, 2 something kept the checker from doing its work."""

    CLEAN = 0
    GATE_FAILED = 1
    CANNOT_WORK = 2


class CheckerError(Exception):
    """The base of all our errors; its message is one sentence that says what to do."""


class UnreadableDocument(CheckerError):
    """A document that cannot be checked: missing, empty, binary, wrongly encoded, not English."""


class BadConfiguration(CheckerError):
    """A setting, an option or a list file that the checker cannot follow."""


class BadDecision(CheckerError):
    """A decision that cannot be taken in the state that a finding is in, or a decision log that cannot be read or written."""


class BadStore(CheckerError):
    """A store that cannot be used: a newer checker's, or one in a folder that cannot be written."""


class CorpusStopped(CheckerError):
    """A run over a corpus that ended before it was through; what was done is kept, and the same command goes on with the rest."""


class BadRule(CheckerError):
    """A rule that must not run: a forbidden construct, a misspelt field, a missing example."""


class BadInstallation(CheckerError):
    """A package or a model that is missing or not the one the checker was built for."""
