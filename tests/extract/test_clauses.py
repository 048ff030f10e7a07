"""Clauses: each row is a sentence, the key of one of its acts, and what the claim must say."""

from functools import lru_cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.extract.clauses import find_events
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument, parse
from checker.ingest import plain
from checker.models.claims import EventClaim
from checker.reference.tables import table
from tests.helpers import claims_of

ARGUMENTS: list[tuple[str, str, dict[str, Any]]] = [
    ("The board approved the plan.", "approve", {"subject_key": "board", "object_key": "plan", "passive": False, "main": True, "tense": "past"}),
    ("The plan was approved by the board.", "approve", {"subject_key": "board", "object_key": "plan", "passive": True, "agentless": False}),
    ("The plan was approved.", "approve", {"subject_key": "", "object_key": "plan", "agentless": True, "theme_key": "plan"}),
    ("Two parties were denied a place on the ballot.", "deny", {"object_key": "party", "complement_key": "place", "agentless": True, "quantified": "two"}),
    ("Prices rose and fell.", "fall", {"subject_key": "price", "tense": "past", "main": True}),
    ("Prices rose and fell.", "rise", {"subject_key": "price"}),
    ("Lee was arrested and charged with fraud.", "charge", {"object_key": "lee", "passive": True, "complement_key": "fraud", "tense": "past"}),
    ("The minister, who had resigned in May, left the country.", "resign", {"subject_key": "minister", "relative": True, "perfect": True, "main": False}),
    ("The plant that the firm promised never came.", "promise", {"subject_key": "firm", "object_key": "plant", "relative": True}),
    ("The house he built burned.", "build", {"subject_key": "he", "object_key": "house", "subject_type": "pronoun"}),
    ("The ban imposed by the city was lifted.", "impose", {"subject_key": "city", "object_key": "ban", "passive": True}),
    ("The ban imposed by the city was lifted.", "lift", {"object_key": "ban", "agentless": True, "change": "ended"}),
    ("Citing costs, the firm closed the plant.", "cite", {"subject_key": "firm", "object_key": "cost", "main": False}),
    ("The judge ordered the firm to pay the tax.", "pay", {"subject_key": "firm", "object_key": "tax"}),
    ("The firm promised the judge to pay the tax.", "pay", {"subject_key": "firm"}),
    ("The firm hoped to pay the tax.", "pay", {"subject_key": "firm"}),
    ("The car is red.", "red", {"predicate": "be", "subject_key": "car", "complement": "red", "tense": "present"}),
    ("The visit was a fiasco.", "fiasco", {"predicate": "be", "subject_key": "visit", "complement_key": "fiasco"}),
    ("He was elected president in 2001.", "elect", {"object_key": "he", "complement": "president", "agentless": True}),
    ("The court acquitted Lee of fraud on Monday.", "acquit", {"subject_key": "court", "object_key": "lee", "complement": "of fraud", "pole": 1}),
    ("The mayor cut off the water.", "cut_off", {"particle": "off", "subject_key": "mayor", "object_key": "water"}),
    ("The mayor turned down the offer.", "turn_down", {"object_key": "offer", "pole": -1}),
    ("Powerful lobbies pressed for the law to fail.", "press", {"subject_key": "lobby", "main": True, "passive": False, "quantified": "bare"}),
    ("The tax was scrapped to please exporters.", "please", {"subject_key": "", "object_key": "exporter", "modality": "intended"}),
    ("The union, the Dockers League, rejected it.", "reject", {"subject_key": "union", "subject_named": True}),
    ("Groups such as the Farm League rejected it.", "reject", {"subject_named": True}),
    ("The committee on fishing met twice.", "meet", {"subject_scope": ("on fishing",), "definite": True}),
    ("The ban on foreign visits was lifted.", "lift", {"scope": ("on foreign visits",), "theme_scope": ("on foreign visits",)}),
    ("An informal ban was declared, but this was rescinded.", "rescind", {"object_key": "ban", "by_pronoun": True, "scope": ("informal",)}),
    ("The vote began, and the mayor left it early.", "leave", {"subject_key": "mayor", "by_pronoun": False}),
    ("The informal ban on Fijian visits to Suva was lifted.", "lift", {"object_key": "ban"}),
    ("Officials who refused to sign were dismissed.", "dismiss", {"object_key": "official", "scope": ("who refused to sign",)}),
    ("The rope was rescissioned.", "rescind", {"object_key": "rope"}),
]

NOUNS: list[tuple[str, str, dict[str, Any]]] = [
    ("The ban on visits was lifted.", "ban", {"nominal": True, "object_key": "visit", "definite": True, "scope": ("on visits",)}),
    ("Its withdrawal from the pact hurt trade.", "withdraw", {"nominal": True, "subject_key": "its"}),
    ("The resignation of the mayor came late.", "resign", {"nominal": True, "subject_key": "mayor"}),
    ("The demolition of the bridge by the army took a day.", "demolish", {"object_key": "bridge", "subject_key": "army"}),
    ("There was no agreement.", "agree", {"polarity": "negative"}),
    ("They feared a collapse of the talks.", "collapse", {"nominal": True, "subject_key": "talk", "definite": False}),
    ("The informal ban on Fijian visits to Suva was lifted.", "ban", {"quote": "The informal ban on Fijian visits to Suva"}),
    ("The rescission took effect.", "rescind", {"nominal": True}),
]

POLARITY: list[tuple[str, str, str, str]] = [
    ("The board approved the plan.", "approve", "positive", ""),
    ("The board did not approve the plan.", "approve", "negative", "not"),
    ("The board didn't approve the plan.", "approve", "negative", "n't"),
    ("The board never approved the plan.", "approve", "negative", "never"),
    ("The board failed to approve the plan.", "approve", "negative", "failed"),
    ("The board refused to approve the plan.", "approve", "negative", "refused"),
    ("The board declined to approve the plan.", "approve", "negative", "declined"),
    ("The board did not fail to approve the plan.", "approve", "positive", ""),
    ("No member approved the plan.", "approve", "negative", "No"),
    ("Nobody approved the plan.", "approve", "negative", "Nobody"),
    ("Neither the mayor nor the council approved the plan.", "approve", "negative", "Neither"),
    ("The police arrested nobody.", "arrest", "negative", "nobody"),
    ("He built it without paying the tax.", "pay", "negative", "without"),
    ("The firm did not sell or lease the ship.", "lease", "negative", "not"),
    ("The firm did not sell the ship and bought a boat.", "buy", "positive", ""),
    ("The mayor denied taking the money.", "take", "negative", "denied"),
    ("Not only did the firm lose the case, it paid.", "lose", "positive", ""),
    ("The plan is no longer secret.", "secret", "negative", "no"),
    ("The car is not red.", "red", "negative", "not"),
    ("The bank was unable to pay the bill.", "pay", "negative", "unable"),
    ("The treaty has never been ratified.", "ratify", "negative", "never"),
    ("He did not deny that the ship sank.", "sink", "positive", ""),
    ("Nobody did nothing.", "do", "positive", ""),
]

MODALITY: list[tuple[str, str, str, str]] = [
    ("The bridge closes.", "close", "asserted", ""),
    ("The bridge will close.", "close", "asserted", ""),
    ("The bridge may close.", "close", "possible", "may"),
    ("The bridge could close.", "close", "possible", "could"),
    ("The bridge must close.", "close", "necessary", "must"),
    ("The council plans to close the bridge.", "close", "intended", "plans"),
    ("The council agreed to close the bridge.", "close", "intended", "agreed"),
    ("The council hoped to close the bridge.", "close", "intended", "hoped"),
    ("The plan to close the bridge was dropped.", "close", "intended", "plan"),
    ("If the bridge closes, trade will suffer.", "close", "conditional", "If"),
    ("Trade would suffer.", "suffer", "conditional", "would"),
    ("The town would have drowned.", "drown", "counterfactual", "would"),
    ("The bridge is expected to close.", "close", "possible", "expected"),
    ("The bridge seems to close early.", "close", "possible", "seems"),
    ("The bridge is likely to close.", "close", "possible", "likely"),
    ("It is unlikely that the bridge closes.", "close", "possible", "unlikely"),
    ("Perhaps the bridge closed.", "close", "possible", "Perhaps"),
    ("The bridge allegedly closed.", "close", "possible", "allegedly"),
    ("Did the council close the bridge?", "close", "possible", "?"),
    ("The council wants to open and close the bridge.", "close", "intended", "wants"),
    ("The council may open and close the bridge.", "close", "possible", "may"),
    ("The council had to close the bridge.", "close", "necessary", "had"),
    ("The council allowed the firm to close the bridge.", "close", "possible", "allowed"),
    ("The bridge continued to close early.", "close", "asserted", ""),
    ("The council closed the road to save money.", "save", "intended", "to"),
]

CIRCUMSTANCES: list[tuple[str, str, dict[str, Any]]] = [
    ("The road was closed because of snow.", "close", {"because": "because of snow"}),
    ("The road was closed because it snowed.", "close", {"because": "because it snowed"}),
    ("The road was closed due to snow.", "close", {"because": "due to snow"}),
    ("The tax was scrapped to please exporters.", "scrap", {"because": "to please exporters"}),
    ("The tax was scrapped after the strike.", "scrap", {"occasion": "after the strike"}),
    ("The tax was scrapped when parents marched.", "scrap", {"occasion": "when parents marched"}),
    ("In exchange, the mayor paid and the tax was scrapped.", "scrap", {"occasion": "In exchange"}),
    ("The firm met in Oslo.", "meet", {"place": ""}),
    ("The firm slowly paid.", "pay", {"modifiers": ("slowly",)}),
    ("Costs had risen.", "rise", {"tense": "past", "perfect": True}),
    ("Costs will rise.", "rise", {"tense": "future"}),
    ("A curfew was imposed. Shops shut.", "impose", {"possible_agent": ""}),
    ("The governor spoke. A curfew was imposed.", "impose", {"possible_agent": "governor"}),
    ("A curfew was imposed after the governor left.", "impose", {"possible_agent": ""}),
    ("The tax was scrapped, the union said.", "scrap", {"sourced": True}),
]

TEXTS = [row[0] for table in (ARGUMENTS, NOUNS, POLARITY, MODALITY, CIRCUMSTANCES) for row in table]


@lru_cache(maxsize=1)
def _events() -> dict[str, list[EventClaim]]:
    documents = [plain.read("a.txt", text)[0] for text in TEXTS]
    return {p.text: find_events(p, Found()) for p in parse(documents)}


def _event(text: str, key: str, nominal: bool = False) -> EventClaim:
    found = [e for e in _events()[text] if e.key == key and e.nominal == nominal]
    assert found, f"no {key} in {[e.key for e in _events()[text]]}"
    return found[0]


@pytest.mark.parametrize(("text", "key", "expected"), ARGUMENTS + CIRCUMSTANCES)
def test_clause(text: str, key: str, expected: dict[str, Any]) -> None:
    event = _event(text, key)
    assert {name: getattr(event, name) for name in expected} == expected


@pytest.mark.parametrize(("text", "key", "expected"), NOUNS)
def test_noun(text: str, key: str, expected: dict[str, Any]) -> None:
    event = _event(text, key, nominal=True)
    assert {name: getattr(event, name) for name in expected} == expected


@pytest.mark.parametrize(("text", "key", "polarity", "cue"), POLARITY)
def test_polarity(text: str, key: str, polarity: str, cue: str) -> None:
    event = _event(text, key)
    assert (event.polarity, event.polarity_cue) == (polarity, cue)


@pytest.mark.parametrize(("text", "key", "modality", "cue"), MODALITY)
def test_modality(text: str, key: str, modality: str, cue: str) -> None:
    event = _event(text, key)
    assert (event.modality, event.modality_cue) == (modality, cue)


def _parsed(text: str) -> ParsedDocument:
    return next(iter(parse([plain.read("a.txt", text)[0]])))


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from("the board did not never who which to approve plan ban was by if , . ? — “ ” may and said 1990 Oslo".split()), min_size=1, max_size=18
    )
)
def test_any_words_give_exact_spans(words: list[str]) -> None:
    """Whatever the parser makes of odd word orders, spans hold and nothing is raised."""
    parsed = _parsed(" ".join(words))
    for event in find_events(parsed, Found()):
        assert parsed.text[event.start : event.end] == event.quote
        assert event.start <= event.verb_start < event.verb_end <= event.end


def test_no_word_stands_in_two_pairs_of_opposites() -> None:
    """A word of two pairs would silently belong to the first one only."""
    words = [word for left, right, _ in table("oppositions.tsv") for word in (left + " " + right).split()]
    assert len(words) == len(set(words))
    assert len(table("oppositions.tsv")) >= 150


def test_tables_hold_only_the_classes_that_the_claims_know() -> None:
    assert {kind for _, _, kind in table("oppositions.tsv")} == {"outcome", "state", "change"}
    assert {part for _, _, part in table("nominalisations.tsv")} == {"object", "subject"}
    assert {change for _, change, *_ in table("one_way_changes.tsv")} == {"ended", "restored"}
    assert {made for _, _, made in table("modality.tsv")} == {"possible", "necessary", "intended", "conditional", "asserted", "negative"}


def test_first_imposition() -> None:
    """What is imposed before it was ever lifted is not brought back; imposed once more it is."""
    text = "A curfew was imposed. The curfew was lifted. A curfew was imposed."
    assert [(e.change, e.change_key) for e in find_events(_parsed(text), Found()) if not e.nominal] == [
        ("", "impose"),
        ("ended", "undo"),
        ("restored", "impose"),
    ]


def test_subject_and_verb_group() -> None:
    """Where the phrase of the subject and the group of the verb begin."""
    text = "Old elites kept pressing for it. The tax was quietly scrapped."
    pressing, scrapped = (next(e for e in find_events(_parsed(text), Found()) if e.key == key) for key in ("press", "scrap"))
    assert text[pressing.subject_start :].startswith("Old elites")
    assert text[scrapped.group_start :].startswith("was quietly")


APPOSITIONS = [
    ("Ada Okafor, the harbour master of Lune, closed the port.", ("Ada Okafor, the harbour master of Lune", "person:ada okafor", "harbour master of Lune")),
    ("The harbour master, Ewan Strand, was ill.", ("The harbour master, Ewan Strand", "person:ewan strand", "harbour master")),
    ("The mill, a ruin since 1990, was sold.", ("The mill, a ruin since 1990", "mill", "ruin since 1990")),
    ("In May, June and July it rained in Paris, France, and in Orr.", None),
]


@pytest.mark.parametrize(("text", "wanted"), APPOSITIONS, ids=[text for text, _ in APPOSITIONS])
def test_appositions_are_statements(text: str, wanted: tuple[str, str, str] | None) -> None:
    found = [(e.quote, e.subject_key, e.complement) for e in claims_of(text, EventClaim) if e.apposition]
    assert found == ([wanted] if wanted else [])
