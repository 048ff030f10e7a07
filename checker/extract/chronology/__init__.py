"""Lengths of time, anniversaries, ages and orders beside the dates they must fit; the rules do the arithmetic."""

from checker.extract.chronology.ages import ages, ages_against_births
from checker.extract.chronology.anniversaries import anniversaries
from checker.extract.chronology.durations import durations
from checker.extract.chronology.lifetimes import lifetimes
from checker.extract.chronology.milestones import milestones
from checker.extract.chronology.sequences import sequences
from checker.extract.chronology.told_lengths import told_lengths
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import AttributeClaim, Claim, DateClaim, FrameClaim, MilestoneClaim

__all__ = ["find_chronology"]


def find_chronology(parsed: ParsedDocument, found: Found) -> list[Claim]:
    """Frames (duration, anniversary, age, sequence), milestones and ages of people, in the order of the text; none is read over the end of a sentence."""
    claims: list[Claim] = []
    before: list[DateClaim] = []
    for sentence in parsed.sentences:
        dates = found.within(DateClaim, sentence.start, sentence.end)
        if dates:
            claims += _frames(parsed, sentence, dates, before)
        before = dates
    told = list(milestones(parsed, found))
    return [*claims, *told, *_ages(parsed, found, told), *lifetimes(parsed, found, told), *told_lengths(parsed, found)]


def _frames(parsed: ParsedDocument, sentence: Sentence, dates: list[DateClaim], before: list[DateClaim]) -> list[FrameClaim]:
    begin, end = sentence.start, sentence.end
    found = [
        *durations(parsed.plain, begin, end, dates),
        *anniversaries(parsed, sentence, dates),
        *sequences(parsed.plain, begin, end, dates, before),
    ]
    return [
        FrameClaim(**parsed.claim_fields("frame", f.start, f.end), type=f.type, values=f.values, tolerance=f.tolerance, unit=f.unit, words=f.words)
        for f in found
    ]


def _ages(parsed: ParsedDocument, found: Found, milestones_told: list[MilestoneClaim]) -> list[Claim]:
    told = ages(parsed, found)
    frames = ages_against_births(parsed, found, told, milestones_told)
    attributes = [
        AttributeClaim(
            **parsed.claim_fields("attribute", a.start, a.end),
            subject=a.name, subject_key=a.person, attribute=a.kind, value=str(a.years), value_key=str(a.years), when=a.when,
        )
        for a in told if a.kind
    ]  # fmt: skip
    return [
        *attributes,
        *(FrameClaim(**parsed.claim_fields("frame", f.start, f.end), type=f.type, values=f.values, tolerance=f.tolerance, unit=f.unit) for f in frames),
    ]
