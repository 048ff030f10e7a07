"""Comments in a text (`<!-- … -->`): written to whoever works on it, not to its readers."""

import re

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_NOT_A_LINE_END = re.compile(r"[^\n]")


def without_comments(text: str) -> str:
    """The text with every code point of a comment as a space, line ends kept: as long as before, so that offsets stay."""
    return _COMMENT.sub(lambda comment: _NOT_A_LINE_END.sub(" ", comment.group()), text) if "<!--" in text else text
