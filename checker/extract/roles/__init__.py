"""Offices: who holds which, of which body or country."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument, Sentence
from checker.extract.roles.context import with_context
from checker.extract.roles.holders import Holder, Names, holder_before, holder_in_apposition, holders_after, opens_clause_before
from checker.extract.roles.phrases import Status, TitlePhrase, Words, body_after, title_phrases
from checker.models.claims import MentionClaim, RoleClaim
from checker.reference.nations import countries_by_word, country_in
from checker.reference.offices import plain_name
from checker.reference.shared_names import is_shared

_NAMES = frozenset({"full", "surname", "given", "single"})
_KEPT_WITHOUT_HOLDER = frozenset({"state", "government", "local"})
_DEPARTMENTS = frozenset(
    {"Department", "Ministry", "Pentagon", "Treasury", "Commission", "Agency", "Cabinet", "Secretariat", "Administration", "Dept.", "DHS", "USDA"}
)
_UNREAL = re.compile(
    r"\b(?:would|if|could|might|may|should|next|future|potential|hopeful|candidates?|nominees?|elect(?:ed|ion)?|campaign(?:s|ing)?|imagine|dub(?:bed|s)?|nicknamed|If|Imagine)\b"
)
_TIMES = re.compile(
    r"\b(?:1[5-9]\d\d|20\d\d)s?\b|\b(?:predecessors?|successors?|succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|took over|formerly|previously|later|then|once|until)\b"
)
_LEGAL_FORMS = re.compile(r"(?:,? (?:inc|corp|co|ltd|plc|llc|group|ag|nv|sa|corporation|company|limited|incorporated)\b\.?)+$")


@dataclass(frozen=True)
class Place:
    """One sentence with its words, and the names of persons by the tokens where they begin and end."""

    parsed: ParsedDocument
    words: Words
    starts: Names
    ends: Names


def find_roles(parsed: ParsedDocument, found: Found) -> list[RoleClaim]:
    """The role claims of a document, in the order of the text.

    An office that nobody is named for is kept where it is an office of state ("the French president").
    """
    claims = [claim for sentence in parsed.sentences for claim in _roles_in(parsed, sentence, found)]
    return with_context(claims, found.of(MentionClaim)) if claims else []


def _roles_in(parsed: ParsedDocument, sentence: Sentence, found: Found) -> Iterator[RoleClaim]:
    texts = [t.text for t in sentence.tokens]
    words = Words(sentence, texts, [t.lower() for t in texts], frozenset())
    if not title_phrases(words):
        return
    starts, ends = _names_by_token(sentence, found)
    place = Place(parsed, replace(words, names=frozenset(starts)), starts, ends)
    phrases = title_phrases(place.words)
    for group in _groups(place.words, phrases):
        claims = list(_roles_of(place, group))
        yield from claims
        place = _with_holder_at_end(place, group[-1], claims)


def _names_by_token(sentence: Sentence, found: Found) -> tuple[Names, Names]:
    """The persons' names of a sentence, by their first token and by the token after their last."""
    mentions = [m for m in found.within(MentionClaim, sentence.start, sentence.end) if m.type == "person" and m.form in _NAMES]
    if not mentions:
        return {}, {}
    begins = {sentence.start_of(t): i for i, t in enumerate(sentence.tokens)}
    finishes = {sentence.end_of(t): i + 1 for i, t in enumerate(sentence.tokens)}
    return (
        {begins[m.start]: m for m in mentions if m.start in begins},
        {finishes[m.end]: m for m in mentions if m.end in finishes},
    )


def _groups(words: Words, phrases: Sequence[TitlePhrase]) -> list[list[TitlePhrase]]:
    """Offices joined by "and" or commas ("chairman and chief executive") stand together: they have one holder."""
    groups: list[list[TitlePhrase]] = []
    for phrase in phrases:
        if groups and _joined(words, groups[-1][-1], phrase):
            groups[-1].append(phrase)
        else:
            groups.append([phrase])
    return groups


def _joined(words: Words, left: TitlePhrase, right: TitlePhrase) -> bool:
    between = words.lower[left.end : right.start]
    return bool(between) and between[0] in ("and", "&", ",") and all(w in ("and", "&", ",", "the", "a", "an") for w in between) and left.plural == right.plural


def _roles_of(place: Place, group: list[TitlePhrase]) -> Iterator[RoleClaim]:
    """The claims of one group of offices; the body said with one of them is the body of all."""
    holders = _holders(place, group)
    group = [_with_body_after_name(place, phrase, holders) for phrase in group]
    body = next((p for p in group if p.body), None)
    for number, phrase in enumerate(group):
        if body and not phrase.complete:
            phrase = replace(phrase, body=body.body, body_span=body.body_span, complete=True)
        for holder in holders:
            claim = _claim(place, phrase, holder, with_name=holder.style == "pre" and number == len(group) - 1)
            yield claim.model_copy(update={"joined": True}) if len(group) > 1 else claim
        if not holders and _speaks_of_an_office(place.words, phrase):
            yield _claim(place, phrase, None, with_name=False)


def _with_body_after_name(place: Place, phrase: TitlePhrase, holders: Sequence[Holder]) -> TitlePhrase:
    """The office with the body that follows its holder's name ("President A of Chile")."""
    if phrase.complete or len(holders) != 1 or holders[0].style != "pre":
        return phrase
    end = next((e for e, mention in place.ends.items() if mention is holders[0].mention), len(place.words))
    if place.words.lower[end : end + 1] != ["of"]:
        return phrase
    body = body_after(place.words, end)
    if not body.last:
        return phrase
    return replace(phrase, body=" ".join(place.words.texts[body.first : body.last]), body_span=(body.first, body.last), complete=True)


def _with_holder_at_end(place: Place, last: TitlePhrase, claims: Sequence[RoleClaim]) -> Place:
    """Let what follows an apposition be said of its holder ("A, mayor of B, was chairman"): the office stands for the name."""
    names = [m for m in place.ends.values() if claims and claims[-1].style == "appositive" and m.start == claims[-1].holder_start]
    return replace(place, ends={**place.ends, last.end: names[0]}) if names else place


def _holders(place: Place, group: list[TitlePhrase]) -> list[Holder]:
    words, first, last = place.words, group[0], group[-1]
    after = holders_after(words, last, place.starts, place.ends)
    if after:
        return after
    before = holder_before(words, first, place.ends, last)
    described = holder_in_apposition(words, last, place.starts, place.ends)
    if before and described and before.style == "appositive" and opens_clause_before(words, first):
        return [described]
    return [h for h in (before or described,) if h]


def _speaks_of_an_office(words: Words, phrase: TitlePhrase) -> bool:
    if words.lower[phrase.core] == "premier" and words.texts[phrase.core].islower():
        return False
    if phrase.title.needs_body and phrase.portfolio:
        return True
    if not phrase.title.unique or phrase.title.kind not in _KEPT_WITHOUT_HOLDER or phrase.status != "current":
        return False
    if phrase.plural:
        return bool(country_in(phrase.body))
    return phrase.complete or bool(phrase.start and words.lower[phrase.start - 1] == "the")


def _claim(place: Place, phrase: TitlePhrase, holder: Holder | None, with_name: bool) -> RoleClaim:
    sentence = place.words.sentence
    tokens = sentence.tokens
    start, end = sentence.start_of(tokens[phrase.start]), sentence.end_of(tokens[phrase.end - 1])
    mention = holder.mention if holder else None
    if mention and with_name:
        end = max(end, mention.end)
    body, body_key, country = _body(phrase)
    return RoleClaim(
        **place.parsed.claim_fields("role", start, end),
        person=mention.entity if mention else "",
        person_name=mention.name if mention else "",
        surname=mention.surname if mention else "",
        given=_given(mention) if mention else "",
        name_form=mention.form if mention else "",
        holder_start=mention.start if mention else None,
        holder_end=mention.end if mention else None,
        first_mention=bool(mention and mention.first),
        title_start=sentence.start_of(tokens[phrase.core]),
        title_end=sentence.end_of(tokens[phrase.core_end - 1]),
        role=phrase.role,
        title=phrase.title.title,
        family=phrase.title.kind,
        level=phrase.level,
        portfolio=phrase.portfolio,
        body=body,
        body_key=body_key,
        country=country,
        place=body_key or country,
        initial=mention.surname[:1].casefold() if mention else "",
        shared_name=bool(body_key) and not country and is_shared(body_key),
        status=_status(phrase, holder),
        style=holder.style if holder else "the",
        past=bool(holder and holder.past),
        plural=phrase.plural,
        unique=phrase.title.unique and not phrase.level,
        needs_body=phrase.title.needs_body,
        complete=phrase.complete,
        when=phrase.when,
        department_near=any(t in _DEPARTMENTS for t in place.words.texts),
        hypothetical=bool(_UNREAL.search(sentence.text)),
        years_near=bool(_TIMES.search(sentence.text)),
        places_near=tuple(dict.fromkeys(countries_by_word()[t] for t in place.words.texts if t in countries_by_word())),
    )


def _given(mention: MentionClaim) -> str:
    """The first name of a full name as it stands here, levelled for comparing."""
    return [*plain_name(mention.quote).split(), ""][0] if mention.form == "full" else ""


def _status(phrase: TitlePhrase, holder: Holder | None) -> Status:
    return holder.status if holder and holder.status and phrase.status == "current" else phrase.status


def _body(phrase: TitlePhrase) -> tuple[str, str, str]:
    """The body as written, its form to compare, and the country; a body that is only a country is no body."""
    country = country_in(phrase.body)
    if country and countries_by_word().get(phrase.body) == country:
        return "", "", country
    key = _LEGAL_FORMS.sub("", phrase.body.casefold().removeprefix("the ").removesuffix("'s"))
    return phrase.body, key, country
