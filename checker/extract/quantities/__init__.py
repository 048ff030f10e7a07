"""Numbers of things, with unit, tolerance, what is counted, of whom and when."""

import re
from bisect import bisect_right
from typing import Literal

from spacy.tokens import Token

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument, Sentence
from checker.extract.quantities.attribute import attribute_of, owner_may_report, thing_of
from checker.extract.quantities.clause import subject_of
from checker.extract.quantities.counted import counted
from checker.extract.quantities.exhibits import exhibits, of_row
from checker.extract.quantities.figures import Figure, read_figures
from checker.extract.quantities.numerals import MAYBE
from checker.extract.quantities.owner import name_of_owner, name_of_thing, named_elsewhere, of_itself, owner_of
from checker.extract.quantities.parts import Counted, noun_class, verb_class
from checker.extract.quantities.ranks import MAYBE_RANK, Rank, ranks
from checker.models.base import Zone
from checker.models.claims import AttributionClaim, DateClaim, MentionClaim, Modality, QuantityClaim

_STERLING = re.compile(r"£|\bsterling\b|\bpence\b")
_EXHIBIT = re.compile(r"\b(?:Table|Figure|Fig\.|Chart|Exhibit) \d")
_NOT_WORDS = re.compile(r"[^\w#%]+")
_OPENING = 4  # "said | on Tuesday it would": the day at the start of what is said is the day it was said
_DAYS = frozenset({"time", "day", "week", "weekend"})
_NO_COUNT = frozenset("day thing way hand point side another reason part more person area sense word case".split())
_BEFORE_PRONOUN = frozenset("no the any every this that which each only another not a".split())
_POSSIBLE = frozenset({"may", "might", "could", "can"})
_TENSES: dict[str, Literal["past", "present"]] = {"VBD": "past", "VBZ": "present", "VBP": "present"}
_PLANNING = frozenset("plan intend hope aim expect want seek propose".split())
_INTENDED = frozenset({"will", "would", "shall", "should"})


def find_quantities(parsed: ParsedDocument, found: Found) -> list[QuantityClaim]:
    """The quantity claims of a document, in the order of the text; numbers inside dates are left out."""
    sterling = bool(_STERLING.search(parsed.text))
    cited = exhibits(parsed.sentences) if _EXHIBIT.search(parsed.text) else {}
    claims: list[QuantityClaim] = []
    for sentence in parsed.sentences:
        text = sentence.text
        if MAYBE.search(text):
            claims += _of_sentence(parsed, found, sentence, text, sterling, cited.get(sentence.index, ""))
        if MAYBE_RANK.search(text):
            claims += [_rank_claim(parsed, found, sentence, rank) for rank in ranks(sentence)]
    return claims


def _of_sentence(parsed: ParsedDocument, found: Found, sentence: Sentence, text: str, sterling: bool, exhibit: str) -> list[QuantityClaim]:
    figures = read_figures(text, sterling=sterling)
    if not figures:
        return []
    dates = found.within(DateClaim, sentence.start, sentence.end)
    places = [t.idx + sentence.offset - sentence.start for t in sentence.tokens]
    frame = _frame(text, figures)
    claims = []
    for figure in figures:
        if _in_date(figure, dates, sentence.start):
            continue
        first = sentence.tokens[max(0, bisect_right(places, figure.core_start) - 1)]
        last = sentence.tokens[max(0, bisect_right(places, max(figure.core_end, figure.end) - 1) - 1)]
        begin = sentence.tokens[max(0, bisect_right(places, figure.start) - 1)]
        if _is_no_number(text, figure, first):
            continue
        what = of_row(sentence) if sentence.zone == Zone.TABLE else counted(figure, begin, last, sentence.tokens)
        if _names_nothing(text, figure, first, what):
            continue
        claims.append(_claim(parsed, found, sentence, first, last, figure, what, dates, frame, exhibit))
    return claims


def _rank_claim(parsed: ParsedDocument, found: Found, sentence: Sentence, rank: Rank) -> QuantityClaim:
    """A place in a ranking as an ordinal whose attribute is the ranking and whose scope is the field."""
    what = rank.what
    owner = named_elsewhere(owner_of(None, what, sentence, found.within(MentionClaim, sentence.start, sentence.end)), found)
    return QuantityClaim(
        **parsed.claim_fields("quantity", rank.start, rank.end),
        low=rank.place,
        high=rank.place,
        least=rank.place,
        most=rank.place,
        measure="ordinal",
        noun=what.noun,
        noun_class=what.noun,
        subject=owner.key,
        subject_named=owner.named,
        owner=what.owner,
        owner_definite=owner.definite,
        owner_scope=owner.scope,
        owner_name=name_of_owner(owner, what),
        attribute=rank.ranking,
        verb=what.verb,
        verb_class=what.verb,
        role=what.role,
        scope=what.scope,
        definite=True,
        tense=_tense(what, False),
        modality=_modality(what),
    )


def _in_date(figure: Figure, dates: list[DateClaim], offset: int) -> bool:
    start, end = figure.core_start + offset, figure.core_end + offset
    return any(d.start <= start and end <= d.end and d.granularity != "duration" and d.form != "duration" for d in dates)


def _is_no_number(text: str, figure: Figure, first: Token) -> bool:
    """A number that is part of a name or of a larger word."""
    if figure.form == "ordinal":
        return first.pos_ == "ADV" or (text[figure.core_start : figure.core_end].lower() in ("second", "first") and first.dep_ not in ("amod", "nummod"))
    if figure.form == "words" and first.text[0].isupper() and first.i > first.sent.start:
        following = first.i + 1 < first.sent.end and first.nbor(1).text[0].isupper()
        return following or first.nbor(-1).text[0].isupper()  # "the Six Nations", "the Big Ten"
    if figure.measure != "count" or figure.form != "digits":
        return False
    letters = first.text.strip("+~-()").replace(",", "")
    if letters and letters[0].isdigit() and any(c.isalpha() for c in letters) and figure.core_end == figure.end:
        return True
    previous = first.nbor(-1) if first.i > first.sent.start else None
    return (
        previous is not None
        and previous.pos_ == "PROPN"
        and previous.whitespace_ != ""
        and first.dep_ in ("nummod", "appos", "nmod")
        and first.head.i < first.i
    )


def _names_nothing(text: str, figure: Figure, first: Token, what: Counted) -> bool:
    """ "One" as a pronoun or an indefinite word."""
    if text[figure.core_start : figure.core_end].lower() != "one" or figure.measure not in ("count", "time"):
        return False
    previous = first.nbor(-1).lower_ if first.i > first.sent.start else ""
    direct = what.noun_token is not None and first.head.i == what.noun_token.i and first.dep_ == "nummod"
    return not direct or what.partitive or what.noun in _NO_COUNT or previous in _BEFORE_PRONOUN or figure.measure == "time"


def _frame(text: str, figures: list[Figure]) -> str:
    """The sentence in lower case with `#` for each figure and single spaces for everything that is no word."""
    parts, at = [], 0
    for figure in figures:
        parts += [text[at : figure.start], "#"]
        at = figure.end
    return _NOT_WORDS.sub(" ", "".join((*parts, text[at:])).lower()).strip()


def _claim(
    parsed: ParsedDocument,
    found: Found,
    sentence: Sentence,
    first: Token,
    last: Token,
    figure: Figure,
    what: Counted,
    dates: list[DateClaim],
    frame: str,
    exhibit: str,
) -> QuantityClaim:
    start, end = sentence.start + figure.start, sentence.start + figure.end
    measured = what.noun_token is not None and what.noun_token.i < first.i
    if measured and not what.owner and owner_may_report(what):
        what.owner_token, what.owner = subject_of(what.verb_token), "clause"
    owner = named_elsewhere(owner_of(figure, what, sentence, found.within(MentionClaim, sentence.start, sentence.end)), found)
    if measured and what.noun_token is not None and not what.owner and what.role == "value":
        owner = of_itself(what.noun_token)
    standing = what.owner in ("poss", "of") and what.definite and not measured and what.role != "of"
    thing = thing_of(what, last) if figure.measure == "money" else ""
    attribute = "" if _stands_in_brackets(sentence.text, figure) else attribute_of(what, figure.measure, measured)
    name = name_of_owner(owner, what) if thing or attribute else ""
    when = _date_of(start, standing, _dates_with(start, dates, found.within(AttributionClaim, sentence.start, sentence.end)) if dates else [])
    return QuantityClaim(
        **parsed.claim_fields("quantity", start, end),
        low=figure.low,
        high=figure.high,
        comparator=figure.comparator,
        tolerance=figure.tolerance,
        unit=figure.unit,
        factor=figure.factor,
        measure=figure.measure,
        noun=what.noun,
        noun_class=noun_class(what.noun),
        modifiers=what.modifiers,
        subject=owner.key,
        subject_named=owner.named,
        owner=what.owner,
        owner_definite=owner.definite,
        owner_scope=owner.scope,
        attribute=attribute,
        least=figure.least,
        most=figure.most,
        verb=what.verb,
        verb_class=verb_class(what.verb),
        role=what.role,
        scope=what.scope,
        partitive=what.partitive,
        additional=what.additional or sentence.text[: figure.start].lower().endswith(("another ", "a further ", "an additional ", "other ")),
        definite=what.definite,
        per=figure.per,
        exhibit=exhibit,
        owner_name=name,
        thing=thing,
        thing_name=name_of_thing(thing, what, name) if thing else "",
        when=when.quote if when else "",
        earliest=when.earliest if when else None,
        latest=when.latest if when else None,
        state=standing or measured or bool(what.dimension) or verb_class(what.verb) == "have",
        tense=_tense(what, standing),
        frame=frame,
        polarity="negative" if _negated(what) and not standing else "positive",
        modality="asserted" if standing else _modality(what),
    )


def _stands_in_brackets(text: str, figure: Figure) -> bool:
    """Whether a figure explains the one before it: "£40m ($50m)", "$250,000 (equivalent to $3m)"."""
    return text.rfind("(", 0, figure.start) > text.rfind(")", 0, figure.start)


def _dates_with(start: int, dates: list[DateClaim], said: list[AttributionClaim]) -> list[DateClaim]:
    """The dates of a figure's own clause: "said on Tuesday it would cut 350 jobs" dates what was said, not what was cut."""
    contents = [(a.content_start, a.content_end) for a in said if a.content_start <= start < a.content_end]
    return [d for d in dates if d.granularity not in _DAYS or all(low + _OPENING < d.start < high for low, high in contents)]


def _date_of(start: int, standing: bool, dates: list[DateClaim]) -> DateClaim | None:
    """The date nearest to a figure; a day or a week dates the clause, not what "Acme's 300 employees" states beside it."""
    fitting = [d for d in dates if d.granularity != "duration" and not (standing and d.granularity in _DAYS)]
    return min(fitting, key=lambda d: abs(d.start - start), default=None)


def _modality(what: Counted) -> Modality:
    """How far the clause asserts the figure: "may kill 12", "will hire 300", "if it sells 40"."""
    if what.verb_token is None:
        return "asserted"
    if what.verb_token.dep_ == "ROOT" and what.verb_token.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in what.verb_token.children):
        return "intended"  # a headline: "Acme to cut 300 jobs"
    auxiliaries = {c.lemma_.lower() for c in what.verb_token.children if c.dep_ == "aux"}
    if auxiliaries & _POSSIBLE:
        return "possible"
    if any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in what.verb_token.children):
        return "conditional"
    planned = what.verb_token.dep_ == "xcomp" and what.verb_token.head.lemma_.lower() in _PLANNING
    return "intended" if planned or auxiliaries & _INTENDED else "asserted"


def _negated(what: Counted) -> bool:
    return what.verb_token is not None and any(c.dep_ == "neg" for c in what.verb_token.children)


def _tense(what: Counted, standing: bool) -> Literal["past", "present", "none"]:
    """The tense of the clause that states the figure; "Acme's 300 employees" and "the deaths of 12" state it without one."""
    verb = what.verb_token
    if verb is None or standing or verb.pos_ not in ("VERB", "AUX"):
        return "none"
    finite = next((c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.tag_ in _TENSES), verb)
    return _TENSES.get(finite.tag_, "none")
