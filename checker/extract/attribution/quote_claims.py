"""Quotations as claims: each with the attribution that tells it, and the keys by which another version of it is found."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.extract.attribution.context import key_of
from checker.extract.nlp import ParsedDocument
from checker.extract.quotes import Quotation
from checker.models.claims import AttributionClaim, QuoteClaim

_SAYING = re.compile(
    r"\b(?:said|says|say|saying|told|tells|asked|asks|added|wrote|writes|according|explained|recalled|replied|insisted|argued|tweeted|posted|read|reads|chanted)\b"
)
_SIGNED = re.compile(r"\s*-{1,2} ?[A-Z@]")  # "- Ada Obi" after a quotation, on its line or the next
_LEAST_FOR_ENDS = 6  # words; three at the start and three at the end then do not meet


def quote_claims(parsed: ParsedDocument, quoted: Sequence[Quotation], attributions: Sequence[AttributionClaim]) -> Iterator[QuoteClaim]:
    """One claim for each quotation, in the order of the text."""
    by_paragraph: dict[int, list[AttributionClaim]] = {}
    for attribution in attributions:
        if attribution.mode in ("speech", "thought"):
            by_paragraph.setdefault(attribution.paragraph, []).append(attribution)
    tellers = _tellers(parsed, quoted, by_paragraph)
    for quotation, teller in zip(quoted, tellers, strict=True):
        inside = parsed.text[quotation.inside_start : quotation.inside_end]
        yield QuoteClaim(
            **parsed.claim_fields("quote", quotation.start, quotation.end),
            **_told_by(teller),
            **_keys(inside),
            inside=inside,
            words=len(inside.split()),
            sentence_like=quotation.sentence_like,
            balanced=quotation.balanced,
            nested=quotation.nested,
            continues=quotation.continues,
            runs_on=quotation.runs_on,
            speech_near=teller is not None or _is_speech_near(parsed, quotation, by_paragraph),
        )


def _tellers(parsed: ParsedDocument, quoted: Sequence[Quotation], attributions: Mapping[int, Sequence[AttributionClaim]]) -> list[AttributionClaim | None]:
    """Who tells each quotation; a paragraph of a running quotation shares the speaker that another of its paragraphs names."""
    tellers = [_teller(q, attributions.get(parsed.document.segments[q.segment].paragraph, ())) for q in quoted]
    for i in range(1, len(quoted)):
        if tellers[i] is None and quoted[i].continues and quoted[i - 1].runs_on:
            tellers[i] = tellers[i - 1]
    for i in range(len(quoted) - 2, -1, -1):
        if tellers[i] is None and quoted[i].runs_on and quoted[i + 1].continues:
            tellers[i] = tellers[i + 1]
    return tellers


def _teller(quotation: Quotation, attributions: Sequence[AttributionClaim]) -> AttributionClaim | None:
    """The innermost attribution whose content holds a quotation; a mark or a full stop at its edge is let pass."""
    holding = [
        (end - start, index)
        for index, a in enumerate(attributions)
        for start, end in ((a.content_start, a.content_end), *a.rest)
        if start - 2 <= quotation.start and quotation.end <= end + 2
    ]
    return attributions[min(holding)[1]] if holding else None


def _told_by(teller: AttributionClaim | None) -> dict[str, Any]:
    if teller is None:
        return {}
    return {
        "source": teller.source,
        "source_entity": teller.source_entity,
        "source_kind": teller.source_kind,
        "cue": teller.cue,
        "utterance": teller.cue_start,
        "when": teller.when,
        "earlier": teller.earlier,
        "attributed": True,
    }


def _keys(inside: str) -> dict[str, Any]:
    key = key_of(inside)
    words = key.split()
    long = len(words) >= _LEAST_FOR_ENDS
    return {
        "key": key,
        "opening": " ".join(words[:3]) if long else "",
        "closing": " ".join(words[-3:]) if long else "",
        "frame": f"{words[0]} {words[-1]}" if len(words) > 2 else "",
    }


def _is_speech_near(parsed: ParsedDocument, quotation: Quotation, attributions: Mapping[int, Sequence[AttributionClaim]]) -> bool:
    """Whether a colon or a dash announces a quotation, a name after a dash signs it, or its paragraph or one beside it tells of somebody's words."""
    segments = parsed.document.segments
    near = segments[max(0, quotation.segment - 1) : quotation.segment + 2]
    before = parsed.plain[near[0].start : quotation.start].rstrip()
    if (
        before[-1:] in (":", "-", ",")
        or _SIGNED.match(parsed.plain, quotation.end, near[-1].end)
        or any(attributions.get(segment.paragraph) for segment in near)
    ):
        return True
    return bool(_SAYING.search(parsed.plain, near[0].start, quotation.start) or _SAYING.search(parsed.plain, quotation.end, near[-1].end))
