"""The dateline of a report ("LONDON, March 3, 2021 (Reuters) - "), which is no part of the sentence that follows it."""

import re

from checker.models.base import Zone
from checker.models.document import Document

_DATELINE = re.compile(r"[A-Z][A-Z.' ]{2,40}(?:(?:,| \()[^–—!?\n]{0,45}?)? (?:--?|[–—]) ?(?=[\"“‘']?[A-Z])")
_SEGMENTS = 5
"""Segments at the head of a text among which its dateline stands, if anywhere."""


def dateline_end(document: Document) -> int:
    """The code point behind the dateline of a document, where its first sentence begins; 0 where it has none."""
    for segment in document.segments[:_SEGMENTS]:
        match = _DATELINE.match(document.text, segment.start, segment.end) if segment.zone == Zone.BODY else None
        if match:
            return match.end()
    return 0
