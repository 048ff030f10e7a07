"""One hash for what a check of a corpus found: the same whatever ran it, in however many processes or machines, in whatever order."""

from collections.abc import Iterable
from hashlib import sha256

from checker.models.findings import Finding


def line_of(finding: Finding) -> bytes:
    """A finding as one line of JSON, without the line's end; what has been decided about it, which is no part of what was found, is left out."""
    return finding.__pydantic_serializer__.to_json(finding, exclude={"state"})


def fingerprint(findings: Iterable[Finding]) -> str:
    """The SHA-256, in hexadecimal, of the findings' lines in the order of their bytes, each with a line feed after it."""
    return fingerprint_of_lines(sorted(line_of(finding) for finding in findings))


def fingerprint_of_lines(lines: Iterable[bytes]) -> str:
    """The same of lines that are sorted already, so that no more than one of them need be held."""
    total = sha256()
    for line in lines:
        total.update(line)
        total.update(b"\n")
    return total.hexdigest()
