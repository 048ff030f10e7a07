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
        **parsed.claim_fields("frame", frame.start, frame.end),
        type=frame.type,
        values=frame.values,
        tolerances=frame.tolerances,
        tolerance=frame.tolerances[0] if frame.tolerances else 0.0,
        unit=frame.unit,
        words=frame.words,
        direction=frame.direction,
        exhaustive=frame.exhaustive,
    )
