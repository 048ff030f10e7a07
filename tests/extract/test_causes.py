"""Causes, purposes, motives; judgements, and what was done with or without somebody's part."""

from typing import Any

import pytest

from checker.extract.causes import find_causes
from checker.extract.cues import find_cues
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument, parse
from checker.ingest import plain

CAUSES: list[tuple[str, dict[str, Any]]] = [
    ("Rain led to the delay.", {"cause": "Rain", "effect": "the delay", "cue": "led to", "effect_key": "delay", "main": False, "type": "cause"}),
    ("Rain caused the delay.", {"cause": "Rain", "effect": "the delay", "cue": "caused"}),
    ("The delay was caused by rain.", {"cause": "rain", "effect": "The delay", "effect_key": "delay"}),
    ("Rain resulted in a shutdown.", {"cause": "Rain", "effect": "a shutdown", "effect_key": "shut"}),
    ("The closure stemmed from low demand.", {"cause": "low demand", "effect": "The closure", "effect_key": "close"}),
    ("The losses resulted from a theft.", {"cause": "a theft", "effect": "The losses"}),
    ("The protest was sparked by a rise in rents.", {"cause": "a rise in rents", "effect": "The protest"}),
    ("The road was closed because of snow.", {"cause": "snow", "effect": "The road was closed", "effect_key": "close"}),
    ("The road was closed because it snowed.", {"cause": "it snowed", "effect": "The road was closed"}),
    ("The road was closed mainly because it snowed.", {"main": True}),
    ("The delay was primarily due to snow.", {"cause": "snow", "effect": "The delay", "main": True}),
    ("Trade grew thanks to the new port.", {"cause": "the new port", "effect": "Trade grew", "cue": "thanks to"}),
    ("Trade fell as a result of the strike.", {"cause": "the strike", "effect": "Trade fell"}),
    ("The main cause of the fire was a cigarette.", {"cause": "a cigarette", "effect": "the fire", "main": True}),
    ("A faulty wire was the main cause of the fire.", {"cause": "A faulty wire", "effect": "the fire", "main": True}),
    ("A faulty wire was a cause of the fire.", {"cause": "A faulty wire", "main": False}),
    ("Rain did not cause the delay.", {"polarity": "negative"}),
    ("Rain may cause a delay.", {"modality": "possible"}),
    (
        "The council closed the road to repair a bridge.",
        {"type": "purpose", "cause": "to repair a bridge", "effect": "The council closed the road", "subject_key": "council"},
    ),
    ("The firm blocked the deal to keep its influence.", {"type": "motive", "cause": "to keep its influence", "subject_key": "firm", "sourced": False}),
    ("The mayor cut the tax to curry favour with shopkeepers.", {"type": "motive"}),
    ("He signed it out of fear.", {"type": "motive", "cause": "fear"}),
    ("The minister quit because she feared a trial.", {"type": "motive", "cause": "she feared a trial", "subject_key": "minister"}),
    ("The agency published it late in a bid to distract voters.", {"type": "motive", "cause": "to distract voters", "subject_key": "agency"}),
    ("The firm blocked the deal to keep its influence, clerks said.", {"sourced": True}),
    ("The firm put a lid on the pan to keep the heat.", {"type": "purpose"}),
]
NO_CAUSES = [
    "He walked out of the room.",
    "The house is due to open.",
    "The firm hopes to keep its influence.",
    "The judge ordered the firm to pay.",
    "As a child he lived in Oslo.",
]
CUES: list[tuple[str, list[tuple[str, str]]]] = [
    ("The talks were a fiasco.", [("judgement", "fiasco")]),
    ("The vote brought a genuine breakthrough.", [("judgement", "genuine breakthrough")]),
    ("It marked a breakthrough in surgery.", []),
    ("He resigned in disgrace.", []),
    ("It was built without public money.", [("without part", "without public money")]),
    ("It opened with Norway's backing.", [("with part", "with Norway's backing")]),
    ("It opened with a grant from the region.", [("with part", "with a grant from the region")]),
    ("The plan, backed by the king, failed.", [("with part", "backed by the king")]),
    ("He came with a friend.", []),
]


def _parsed(text: str) -> ParsedDocument:
    return next(iter(parse([plain.read("a.txt", text)[0]])))


@pytest.mark.parametrize(("text", "expected"), CAUSES)
def test_cause(text: str, expected: dict[str, Any]) -> None:
    parsed = _parsed(text)
    claims = find_causes(parsed, Found())
    assert len(claims) == 1
    assert {name: getattr(claims[0], name) for name in expected} == expected
    assert parsed.text[claims[0].cause_start : claims[0].cause_end] == claims[0].cause
    assert parsed.text[claims[0].effect_start : claims[0].effect_end] == claims[0].effect


@pytest.mark.parametrize("text", NO_CAUSES)
def test_no_cause(text: str) -> None:
    assert find_causes(_parsed(text), Found()) == []


def test_one_effect_two_causes_share_its_key() -> None:
    """“Led to the delay, primarily due to the strike”: both causes are of the delay, the second is the main one."""
    claims = find_causes(_parsed("Rain led to the delay, primarily due to the strike."), Found())
    assert [(c.cause, c.effect_key, c.main) for c in claims] == [("Rain", "delay", False), ("the strike", "delay", True)]


@pytest.mark.parametrize(("text", "expected"), CUES)
def test_cues(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.type, c.quote) for c in find_cues(_parsed(text), Found())] == expected
