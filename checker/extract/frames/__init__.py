"""Figures that one statement relates by arithmetic: what the relation is, never whether it holds."""

from collections.abc import Callable, Iterator

from checker.extract.found import Found
from checker.extract.frames.changes import changes
from checker.extract.frames.margins import conversions, margins
from checker.extract.frames.shares import shares
from checker.extract.frames.skeleton import Frame, Skeleton, skeleton
from checker.extract.frames.sums import averages, lists, pairs, sums
from checker.extract.nlp import ParsedDocument
from checker.models.claims import FrameClaim, QuantityClaim

_NEAR = 40
_SEVERAL: tuple[Callable[[Skeleton], Iterator[Frame]], ...] = (changes, shares, sums, pairs, averages, margins, conversions)


def find_frames(parsed: ParsedDocument, found: Found) -> list[FrameClaim]:
    """The frames of a document, in the order of the text; none is read over the end of a sentence."""
    claims = []
    for sentence in parsed.sentences:
        figures = found.within(QuantityClaim, sentence.start, sentence.end)
        if not figures:
            continue
        shape = skeleton(sentence, figures)
        readers = (*_SEVERAL, lists) if len(figures) > 1 else (lists,)
        for reader in readers:
            claims += [_claim(parsed, frame) for frame in reader(shape)]
    return claims


def _claim(parsed: ParsedDocument, frame: Frame) -> FrameClaim:
    return FrameClaim(
        **parsed.claim_fields("frame", frame.start, _closed(parsed.text, frame)),
        type=frame.type,
        values=frame.values,
        tolerances=frame.tolerances,
        tolerance=frame.tolerances[0] if frame.tolerances else 0.0,
        unit=frame.unit,
        words=frame.words,
        direction=frame.direction,
        exhaustive=frame.exhaustive,
    )


def _closed(text: str, frame: Frame) -> int:
    """The end of a frame, moved behind the bracket that it opens and does not close."""
    words = text[frame.start : frame.end]
    if words.count("(") <= words.count(")"):
        return frame.end
    close = text.find(")", frame.end, frame.end + _NEAR)
    return close + 1 if close >= 0 and "\n" not in text[frame.end : close] else frame.end
