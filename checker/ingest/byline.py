"""The author that a text names itself, on a line of its own near the top: "By Ada Writer"."""

import re
from collections.abc import Sequence

from checker.models.base import Zone
from checker.models.document import Segment

_LINES = 5
"""Segments at the head of a text among which a byline stands, if anywhere."""
_LONGEST = 90
_NAME = r"[A-Z][\w'’.-]*(?: (?:(?:de|del|der|van|von|bin|al|la|le|da|dos) ){0,2}[A-Z][\w'’.-]*){1,4}"
_BYLINE = re.compile(rf"(?:Written |Reported |Words |Text )?[Bb][Yy]:? ({_NAME}(?:(?:, | and | & ){_NAME}){{0,5}})(?:\s*[,|•·–—-]\s.*|, [a-z ].*)?$")


def is_byline(line: str) -> bool:
    """Whether a line is nothing but "By" and names."""
    return len(line) <= _LONGEST and _BYLINE.match(line) is not None


def author_of(text: str, segments: Sequence[Segment]) -> str:
    """The names of a byline among the first segments; "" where there is none."""
    for segment in segments[:_LINES]:
        words = text[segment.start : segment.end]
        found = _BYLINE.match(words) if len(words) <= _LONGEST and segment.zone != Zone.HEADLINE else None
        if found:
            return found[1]
    return ""
