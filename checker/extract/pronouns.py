"""Pronouns and what they could stand for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from checker.extract.clauses.tree import lemma_of
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.base import Zone
from checker.models.claims import MentionClaim, PronounClaim
from checker.reference.tables import table

_GENDERS = {"he": frozenset({"", "m"}), "she": frozenset({"", "f"})}
_TYPES = {"he": ("person",), "she": ("person",), "it": ("org", "place"), "they": ("org", "group", "person")}
_NAMES = frozenset({"full", "surname", "given", "single", "acronym"})
# "It is clear that", "it seems", "it took a year": the verbs whose "it" mostly stands for nothing.
_EMPTY_IT = frozenset(
    {
        "be",
        "seem",
        "appear",
        "take",
        "happen",
        "turn",
        "come",
        "look",
        "rain",
        "snow",
        "help",
        "matter",
        "follow",
        "cost",
        "remain",
        "become",
        "feel",
        "get",
        "emerge",
    }
)
_SHARED = frozenset({"with", "to"})
# "had lunch with", "held talks with": the noun tells the act.
_LIGHT = frozenset({"have", "hold", "share", "take", "eat"})
_MEETINGS = frozenset(
    {"lunch", "dinner", "breakfast", "supper", "coffee", "tea", "drink", "meal", "talk", "meeting", "conversation", "walk", "argument", "quarrel"}
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody or something that a pronoun could stand for: its nearest mention and the head word of that."""

    mention: MentionClaim
    head: Token | None
    gender: str


def find_pronouns(parsed: ParsedDocument, found: Found) -> list[PronounClaim]:
    """The pronoun claims of a document, in the order of the text."""
    genders = _known_genders(found.of(MentionClaim))
    return [claim for number, sentence in enumerate(parsed.sentences) for claim in _pronouns_in(parsed, found, number, sentence, genders)]


def _known_genders(mentions: Iterable[MentionClaim]) -> dict[str, str]:
    """Entity → gender, where any of its mentions shows one."""
    return {m.entity: m.gender for m in mentions if m.gender in ("f", "m")}


def _pronouns_in(parsed: ParsedDocument, found: Found, number: int, sentence: Sentence, genders: dict[str, str]) -> Iterator[PronounClaim]:
    for token in sentence.tokens:
        if token.tag_ == "PRP" and token.lower_ in _TYPES and token.dep_ in ("nsubj", "nsubjpass"):
            yield _claim(parsed, found, number, token, genders)


def _claim(parsed: ParsedDocument, found: Found, number: int, token: Token, genders: dict[str, str]) -> PronounClaim:
    sentence = parsed.sentences[number]
    before = _sentence_before(parsed, number)
    pronoun, start = token.lower_, sentence.start_of(token)
    here = _candidates(found, sentence, sentence.start, start, pronoun, genders)
    earlier = _candidates(found, before, before.start, before.end, pronoun, genders) if before else []
    candidates = _distinct([*earlier, *here])
    subject, object_, verb = _one_clause(candidates)
    opens = all(t.is_punct for t in sentence.tokens if t.i < token.i)
    first = opens and sentence.zone == Zone.BODY and (before is None or before.zone != Zone.BODY)
    return PronounClaim(
        **parsed.claim_fields("pronoun", start, start + len(token)),
        pronoun=pronoun,
        candidates=tuple(c.mention.entity for c in candidates),
        names=tuple(c.mention.name for c in candidates),
        candidate_spans=tuple((c.mention.start, c.mention.end) for c in candidates),
        genders=tuple(c.gender for c in candidates),
        same_sentence=len({c.mention.entity for c in here}),
        repeated=len([*earlier, *here]) > len(candidates),
        resolved=candidates[0].mention.entity if len(candidates) == 1 else "",
        opens_text=first,
        opens_sentence=opens,
        after_speech=bool(before and _reports(before)),
        speech=_is_speech(token.head),
        verb=token.head.lemma_,
        clause_verb=_act(verb) if verb is not None else "",
        subject=subject,
        object=object_,
        parallel=bool(subject),
        expletive=pronoun == "it" and _empty(token),
        nouns_before=sum(t.pos_ in ("NOUN", "PROPN") for t in before.tokens) if first and before else 0,
        sentences=len(parsed.sentences),
        names_in_sentence=_persons_in(found, sentence),
        named_next=first and (sentence.text.startswith('"') or bool(parsed.sentences[number + 1 :] and _persons_in(found, parsed.sentences[number + 1]))),
    )


def _persons_in(found: Found, sentence: Sentence) -> int:
    return len({m.entity for m in found.within(MentionClaim, sentence.start, sentence.end) if m.type == "person" and m.form in _NAMES})


def _sentence_before(parsed: ParsedDocument, number: int) -> Sentence | None:
    """The sentence before, which for the first of the body is the headline."""
    return parsed.sentences[number - 1] if number else None


def _candidates(found: Found, sentence: Sentence, start: int, end: int, pronoun: str, genders: dict[str, str]) -> list[Candidate]:
    wanted = _GENDERS.get(pronoun)
    chosen = []
    for mention in found.within(MentionClaim, start, end):
        gender = genders.get(mention.entity, "")
        if mention.type == "person" and sentence.text[: mention.start - sentence.start].lower().endswith("the "):
            continue  # "the Norwood Rowers" are no one person
        if mention.type in _TYPES[pronoun] and mention.form in _NAMES and (wanted is None or gender in wanted):
            chosen.append(Candidate(mention, _head(sentence, mention), gender))
    return chosen


def _distinct(candidates: list[Candidate]) -> list[Candidate]:
    """One candidate for each entity, in the order of their first places."""
    found: dict[str, Candidate] = {}
    for candidate in candidates:
        found.setdefault(candidate.mention.entity, candidate)
    return list(found.values())


def _head(sentence: Sentence, mention: MentionClaim) -> Token | None:
    """The word of a mention that the rest of the sentence hangs on: its last, unless that modifies a word outside."""
    last = [t for t in sentence.tokens if mention.start <= sentence.start_of(t) < mention.end]
    return last[-1] if last else None


def _one_clause(candidates: list[Candidate]) -> tuple[str, str, Token | None]:
    """The subject and the object (or two subjects) of one clause, where two candidates are that, and its verb."""
    for subject in candidates:
        if subject.head is None or subject.head.dep_ != "nsubj":
            continue
        for other in candidates:
            if other is not subject and other.head is not None and _shares_clause(subject.head, other.head):
                return subject.mention.entity, other.mention.entity, subject.head.head
    return "", "", None


def _shares_clause(subject: Token, other: Token) -> bool:
    """Whether a word is the object of a subject's verb, or a second subject joined by "and"."""
    return _object_of(other) == subject.head or (other.dep_ == "conj" and other.head == subject)


def _object_of(token: Token) -> Token | None:
    """The verb whose direct object a word is, or its object after "with" or "to"."""
    if token.dep_ in ("dobj", "dative"):
        return token.head
    if token.dep_ == "pobj" and token.head.lower_ in _SHARED:
        above = token.head.head
        return above.head if above.dep_ == "dobj" and above.lemma_ in _MEETINGS else above
    return None


def _act(verb: Token) -> str:
    """The word for what is done: the verb, or the noun of "had lunch"."""
    if verb.lemma_ in _LIGHT:
        for child in verb.children:
            if child.dep_ == "dobj" and child.lemma_ in _MEETINGS:
                return child.lemma_
    return lemma_of(verb)


@lru_cache(maxsize=1)
def _speech_verbs() -> frozenset[str]:
    """Verbs that can introduce a quotation, from the table of reporting verbs."""
    return frozenset(row[0] for row in table("reporting_cues.tsv") if len(row) > 3 and {"q", "s"} <= set(row[3].split()))


def _is_speech(verb: Token) -> bool:
    return verb.lemma_.lower() in _speech_verbs()


def _reports(sentence: Sentence) -> bool:
    return any(t.pos_ == "VERB" and _is_speech(t) for t in sentence.tokens) or '"' in sentence.text


def _empty(token: Token) -> bool:
    """Whether an "it" stands for nothing: weather, time, or a clause that follows ("it is clear that", "it was agreed to")."""
    verb = token.head
    return verb.lemma_ in _EMPTY_IT or (token.dep_ == "nsubjpass" and any(child.dep_ in ("ccomp", "csubj", "xcomp") for child in verb.children))
