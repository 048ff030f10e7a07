"""Pronouns: candidates, their clause, and what stands around them."""

import pytest

from checker.models.claims import PronounClaim
from tests.helpers import claims_of

# text → (pronoun, candidates' names, resolved?) of each pronoun
CANDIDATES = [
    ("Omar Haddad phoned Frank Cole on Sunday. He was angry.", [("He", ("Omar Haddad", "Frank Cole"), False)]),
    ("Omar Haddad phoned Anna Cole on Sunday. He was angry.", [("He", ("Omar Haddad",), True)]),
    ("Omar Haddad phoned Anna Cole on Sunday. She was angry.", [("She", ("Anna Cole",), True)]),
    ("Frank Cole left. Omar Haddad said that he was late.", [("he", ("Frank Cole", "Omar Haddad"), False)]),
    ("The boat left. He was angry.", [("He", (), False)]),
    ("Omar Haddad phoned Frank Cole. The line was bad. He was angry.", [("He", (), False)]),
]


@pytest.mark.parametrize(("text", "expected"), CANDIDATES, ids=[text for text, _ in CANDIDATES])
def test_candidates(text: str, expected: list[tuple[str, tuple[str, ...], bool]]) -> None:
    """Only names of this and the sentence before that agree in gender are candidates; one is an answer."""
    assert [(c.quote, c.names, bool(c.resolved)) for c in claims_of(text, PronounClaim)] == expected


def test_subject_and_object_of_one_clause() -> None:
    """Two candidates that one verb ties together are told apart by their parts in it."""
    text = "James Dorn met with Peter Varga in Oslo on Friday. He voiced hope for a second round."
    (claim,) = claims_of(text, PronounClaim)
    assert (claim.clause_verb, claim.parallel) == ("meet", True)
    assert claim.names[claim.candidates.index(claim.subject)] == "James Dorn"
    assert claim.names[claim.candidates.index(claim.object)] == "Peter Varga"
    assert [text[s:e] for s, e in claim.candidate_spans] == ["James Dorn", "Peter Varga"]


def test_speech_around_a_pronoun() -> None:
    """The pronoun's own verb and the sentence before are looked at for reported speech."""
    (claim,) = claims_of("Omar Haddad told Frank Cole that the bus was late. He blamed the snow.", PronounClaim)
    assert claim.after_speech
    (claim,) = claims_of("Omar Haddad drove Frank Cole home. He said the bus was late.", PronounClaim)
    assert (claim.speech, claim.after_speech) == (True, False)


def test_empty_it() -> None:
    """An "it" that only holds a place for a clause stands for nothing."""
    found = claims_of("It is clear that the dam failed. Acme built it badly. It leaked.", PronounClaim)
    assert [(c.quote, c.expletive) for c in found] == [("It", True), ("It", False)]


def test_first_word_of_the_text() -> None:
    """Only the pronoun that opens the body opens the text."""
    found = claims_of("He came at noon. He left at one.", PronounClaim)
    assert [c.opens_text for c in found] == [True, False]
