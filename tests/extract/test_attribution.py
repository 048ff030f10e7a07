"""Attributions: source, cue and content of what is said, thought, wanted and judged."""

from itertools import pairwise

import pytest

from checker.models.base import Voice
from checker.models.claims import AttributionClaim, QuoteClaim, RoleClaim
from tests.helpers import claims_of


def _told(text: str) -> list[AttributionClaim]:
    return claims_of(text, AttributionClaim)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The mayor said that the bridge would close in May.", "The mayor", "said", "that the bridge would close in May"),
        ("The mayor said the bridge would close in May.", "The mayor", "said", "the bridge would close in May"),
        ("The bridge would close in May, the mayor said.", "the mayor", "said", "The bridge would close in May"),
        ('"The bridge is safe," said Lena Park, the chief engineer.', "Lena Park", "said", '"The bridge is safe,"'),
        ('Lena Park said: "The bridge is safe."', "Lena Park", "said", '"The bridge is safe."'),
        ("The report found that twelve cables had rusted.", "The report", "found", "that twelve cables had rusted"),
        ("The bridge needs new cables, according to the ministry.", "the ministry", "according to", "The bridge needs new cables"),
        ("According to the ministry, the bridge needs new cables.", "the ministry", "According to", "the bridge needs new cables"),
        ("It was announced that the bridge would close.", "", "announced", "that the bridge would close"),
        ("The ministry denied that it had known of the rust.", "The ministry", "denied", "that it had known of the rust"),
        ("Engineers believe the cables are worn.", "Engineers", "believe", "the cables are worn"),
        ("The mayor wants to sell the bridge.", "The mayor", "wants", "to sell the bridge"),
        ("The mayor accused the builder of fraud.", "The mayor", "accused", "the builder of fraud"),
        ('The builder called the charge "a fairy tale".', "The builder", "called", 'the charge "a fairy tale"'),
        ("The claim that the bridge is unsafe has never been proved.", "", "claim", "that the bridge is unsafe"),
        ("In the mayor's view, the bridge is a bargain.", "the mayor's", "In the mayor's view", "the bridge is a bargain"),
        ("The minister urged the town to keep the bridge.", "The minister", "urged", "the town to keep the bridge"),
        ("The builder is confident that the case will end in May.", "The builder", "confident", "that the case will end in May"),
        ("It is unclear whether the case will end.", "", "unclear", "whether the case will end"),
        ("The town was shaken by her refusal to pay.", "her", "refusal", "to pay"),
        ("The court heard criticism of the builder.", "", "criticism", "the builder"),
        ("The builder is known as the king of concrete.", "", "known", "as the king of concrete"),
        ("As the mayor noted, the bridge is closed.", "the mayor", "noted", "the bridge is closed"),
        ("The bridge is a bargain, the records show.", "the records", "show", "The bridge is a bargain"),
        ("MAYOR: The bridge is closed.", "MAYOR", ":", "The bridge is closed"),
        ("The builder hopes that the case will end in May.", "The builder", "hopes", "that the case will end in May"),
    ],
)
def test_source_cue_and_content(text: str, source: str, cue: str, content: str) -> None:
    """Each form gives the right words for source, cue and content, and true spans."""
    found = [(c.source, c.cue, c.quote) for c in _told(text)]
    assert (source, cue, content) in found
    for claim in _told(text):
        assert text[claim.content_start : claim.content_end] == claim.quote
        assert claim.cue_start is not None
        assert text[claim.cue_start : claim.cue_end] == claim.cue


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("Smith denied that he knew.", "cue_class", "denied"),
        ("Smith claimed that he knew.", "cue_class", "claimed"),
        ("The court ruled that he knew.", "cue_class", "ruled"),
        ("He called the plan a farce.", "cue_class", "described"),
        ("Smith plans to resign.", "mode", "will"),
        ("Smith supported the plan.", "mode", "attitude"),
        ("Smith appeared to be asleep.", "mode", "appearance"),
        ("Smith thinks that it is late.", "mode", "thought"),
        ("Smith said that it was late.", "asserts", True),
        ("Smith denied the theft.", "asserts", True),
        ("Smith discussed the theft.", "asserts", False),
        ("Smith agreed to pay for the roof.", "asserts", False),
        ("Smith claimed to own the roof.", "asserts", True),
        ("Smith did not say that he knew.", "polarity", "negative"),
        ("Smith may say that he knew.", "modality", "possible"),
        ("Smith will announce that he knew.", "modality", "intended"),
        ("Smith said that he knew.", "source_kind", "named"),
        ("The doctor said that he knew.", "source_kind", "generic"),
        ("He said that he knew.", "source_kind", "pronoun"),
        ("Critics said that he knew.", "source_kind", "vague"),
        ("The keeper reportedly left the gate open.", "source_kind", "agentless"),
        ("It was reported that the gate was open.", "source_kind", "agentless"),
        ("Smith said that he knew.", "plural", False),
        ("Ann Smith and Bob Jones said that they knew.", "plural", True),
    ],
)
def test_fields(text: str, field: str, expected: object) -> None:
    """Class, mode, polarity, modality, kind of source and number are read from the words."""
    assert getattr(_told(text)[0], field) == expected


def test_parenthetical_content_has_two_stretches() -> None:
    """What stands around "analysts said" is one content in two stretches, the longer one first."""
    text = "The talks, analysts said, had stalled over the price of gas."
    (claim,) = _told(text)
    assert claim.source == "analysts"
    assert sorted([claim.quote, *(text[s:e] for s, e in claim.rest)]) == ["The talks", "had stalled over the price of gas"]


def test_quotation_goes_on_after_its_speaker() -> None:
    """Both halves of an interrupted quotation are one utterance."""
    text = '"We tested every gate," said Lena Park. "Nothing moved."'
    (claim,) = _told(text)
    assert (claim.direct, claim.quote) == (True, '"We tested every gate,"')
    assert [text[s:e] for s, e in claim.rest] == ['"Nothing moved."']
    assert [(q.source, q.attributed) for q in claims_of(text, QuoteClaim)] == [("Lena Park", True)] * 2


def test_speaker_announced_in_the_paragraph_before() -> None:
    """A paragraph that ends in a colon gives its speaker to the quotation that follows."""
    text = 'The harbour master wrote to the owners on Monday:\n\n"No ship will leave before the storm is over."'
    (claim,) = [c for c in _told(text) if c.direct]
    assert (claim.source, claim.cue) == ("The harbour master", "wrote")


def test_announcement_without_a_speaker_is_no_trouble() -> None:
    """A colon after a long paragraph and a short quotation after it: the cue lies in the paragraph before."""
    text = 'After the storm of the century had passed over the old harbour and the two bridges, there was one word, and it was said:\n\n"It is over now."'
    assert [c.quote for c in _told(text) if c.direct] == ['"It is over now."']


def test_layers() -> None:
    """Speech inside speech is one layer deeper."""
    text = "The mayor said that the police believe the driver fled."
    assert sorted((c.depth, c.source) for c in _told(text)) == [(0, "The mayor"), (1, "the police")]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The mayor said that President Ada Obi had left.", Voice.REPORTED),
        ('"President Ada Obi has left the town," the mayor said.', Voice.QUOTED),
        ("The mayor supports President Ada Obi.", Voice.NARRATOR),
        ("The mayor wants to meet President Ada Obi.", Voice.NARRATOR),
        ("The mayor agreed to meet President Ada Obi.", Voice.NARRATOR),
        ("The mayor met President Ada Obi.", Voice.NARRATOR),
    ],
)
def test_voice_of_other_claims(text: str, voice: Voice) -> None:
    """Only speech and thought take a claim out of the narrator's voice."""
    assert [c.voice for c in claims_of(text, RoleClaim) if "Obi" in c.quote] == [voice]


def test_the_innermost_speaker_has_the_word() -> None:
    """A claim inside two layers belongs to the inner speaker."""
    text = "The mayor said that the police believe President Ada Obi fled."
    assert [c.speaker for c in claims_of(text, RoleClaim) if "Obi" in c.quote] == ["the police"]


@pytest.mark.parametrize(
    "text",
    [
        "The ship sails at noon and the gate opens at ten.",
        "The show began late. The report runs to forty pages.",
        "They ran according to plan.",
        "They met in a town called Westport.",
    ],
)
def test_nothing_told(text: str) -> None:
    """Words that only look like cues tell nothing."""
    assert _told(text) == []


def test_relative_pronoun_speaks_for_its_noun() -> None:
    """The source of "who said" is the noun before it; the place is the pronoun's."""
    text = "The clerk who said that the vault was empty has left."
    claim = _told(text)[0]
    assert claim.source == "The clerk"
    assert text[claim.source_start : claim.source_end] == "who"


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("Lena Park said the bridge was safe. She added that it was old.", True),
        ('Lena Park said the bridge was safe.\n\n"It is an old bridge," she said.', True),
        ("Lena Park said the bridge was safe. Ann Reed climbed the pillar. She said it was old.", False),
        ("Lena Park said the bridge was safe. He added that it was old.", False),
        ("Lena Park and Ann Reed said the bridge was safe. She added that it was old.", False),
        ("Lena Park crossed the bridge. She said it was old.", False),
    ],
)
def test_named_speaker_goes_on_as_a_pronoun(text: str, goes_on: bool) -> None:
    """ "She" is the last named speaker, unless another woman has come up or nobody has spoken by name."""
    found = [c for c in _told(text) if c.source_kind == "pronoun"]
    assert [c.source_entity == "person:lena park" for c in found] == [goes_on]


def test_running_quotation_has_the_speaker_that_its_last_paragraph_names() -> None:
    """Each paragraph of a running quotation belongs to its one speaker."""
    text = '"The first year was hard on all of us.\n\n"The second was worse than that.\n\n"The third was ours," said Lena Park.'
    assert [q.source for q in claims_of(text, QuoteClaim)] == ["Lena Park"] * 3


def test_spans_lie_apart() -> None:
    """Source, cue and content of one attribution never overlap, whatever their order."""
    text = (
        'The talks, analysts said, had stalled. "We tested every gate," said Lena Park, adding that two had failed. According to the owner, who called '
        "the charge a farce, the mayor wants to sell the bridge. It was announced, the court noted, that nobody is expected to pay. Critics of the "
        "plan, which the union says is dead, have urged the owner to admit that the money is gone. The claim that it was stolen, she thinks, is wrong."
    )
    told = _told(text)
    assert len(told) > 8
    for claim in told:
        spans = [(claim.content_start, claim.content_end), *claim.rest, (claim.cue_start or 0, claim.cue_end or 0)]
        if claim.source_start is not None and claim.source_end is not None and claim.cue_class != "believed":
            spans.append((claim.source_start, claim.source_end))
        ordered = sorted(spans)
        assert all(left[1] <= right[0] for left, right in pairwise(ordered)), claim


@pytest.mark.parametrize(
    ("text", "source", "entity"),
    [
        ("It was Paul Ortega, not Lena Park, who said that the gates had held.", "Paul Ortega", "person:paul ortega"),
        ("It was the pilot, not Lena Park, who said that the gates had held.", "the pilot", ""),
        ("The pilot, Lena Park, said that the gates had held.", "The pilot", "person:lena park"),
    ],
)
def test_who_of_two_it_was(text: str, source: str, entity: str) -> None:
    """The first of two names is the speaker; a description with a name between commas is that person."""
    assert [(c.source, c.source_entity) for c in _told(text)] == [(source, entity)]
