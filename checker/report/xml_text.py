"""Words that may stand in XML, whatever document they come from."""

import re

from checker.report.plain import visible

_NO_CHARACTERS = re.compile("[\ufffe\uffff]")


def legal(text: str) -> str:
    """Text on one line that XML 1.0 may hold and that misleads nobody: controls and marks of writing direction spelled out."""
    return _NO_CHARACTERS.sub("\ufffd", visible(text))
