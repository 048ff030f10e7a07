"""Dated milestones of people and things: born, died, founded, opened, released, joined; and lifespans in brackets."""

import re
from collections.abc import Iterator
from datetime import date as Date
from typing import Any

from checker.extract.called import bare, first_name
from checker.extract.chronology.he_or_she import only_person
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import DateClaim, EventClaim, MentionClaim, MilestoneClaim

_OF_THE_THEME = {
    "bear": "born", "die": "died", "drown": "died", "assassinate": "died", "execute": "died", "behead": "died", "knight": "knighted", "canonise": "canonised", "canonize": "canonised", "found": "founded", "establish": "founded", "incorporate": "founded",
    "open": "opened", "inaugurate": "opened", "demolish": "demolished", "abolish": "abolished", "ratify": "ratified", "invent": "invented", "discover": "discovered",
    "sign": "signed", "build": "built", "collapse": "collapsed", "sink": "sank",
    "complete": "completed", "consecrate": "consecrated", "dedicate": "dedicated", "unveil": "unveiled", "commission": "commissioned", "charter": "chartered", "release": "released", "publish": "released", "premiere": "premiered", "launch": "launched",
}  # fmt: skip
"""Milestones of what an act is done to, or of who dies, by the lemma of the verb."""
_OF_THE_SUBJECT = {"marry": "married", "divorce": "divorced", "join": "joined", "receive": "received"}
"""Milestones of who acts, together with what is joined, married or received."""
_MADE = frozenset("film movie novel album song single book play opera musical series game poem painting comedy drama symphony".split())
_PRONOUNS = frozenset("he she it they who which that this these those i you we one him her them".split())
# "Acme is a bank. It was founded …": after these "it" is still their subject.
_DESCRIBING = frozenset(["be", "base", "locate", "headquarter"])
_AGAIN = re.compile(r"\b(?:again|anew|second|once more|re-\w+|first)\b", re.IGNORECASE)
_GERUND = re.compile(r"\b(?:since|before|after)\s(?:its\s)?(?P<noun>opening|founding|completion)\s(?:in|on)\s$", re.IGNORECASE)
_GERUNDS = {"opening": "opened", "founding": "founded", "completion": "completed"}
_BRACKET = re.compile(r"\s?(?:\(|-LRB-)(?P<inside>[^()\n]{4,140}?)(?:\)|-RRB-)")
# "Tom Beck, 3rd Earl of Orr (…)", "Ada Cole, Lady Beck (…)".
_STYLED = re.compile(r",(?:\s(?:\d{1,2}(?:st|nd|rd|th)|[A-Z][\w.'-]*|of|the|and)){1,6}(?=\s\()")
_BARE_YEAR = re.compile(r"(?P<year>1[0-9]{3}|20[0-9]{2})\s?[-−–—]{1,2}\s?(?:\d{1,2}\s)?")
_BORN = re.compile(r"\b(?:born|b\.)\s[^;]*$", re.IGNORECASE)
_DIED = re.compile(r"\b(?:died|d\.)\s[^;]*$", re.IGNORECASE)


def milestones(parsed: ParsedDocument, found: Found) -> Iterator[MilestoneClaim]:
    """The milestones of a document, in no fixed order; only those with a printed year."""
    lives = [life for m in found.of(MentionClaim) if m.type == "person" and m.form in ("full", "single") for life in _lifespan(parsed, found, m)]
    yield from lives
    for event in found.of(EventClaim):
        if any(life.start <= event.start < life.end for life in lives):
            continue
        if event.earliest and event.latest and event.polarity == "positive" and event.modality == "asserted" and event.tense in ("past", "present", "none"):
            yield from _of_event(parsed, found, event)
    yield from _of_gerunds(parsed, found)


def _of_gerunds(parsed: ParsedDocument, found: Found) -> Iterator[MilestoneClaim]:
    """ "Since opening in 1934, the bridge has carried trams." """
    for date in found.of(DateClaim):
        match = _GERUND.search(parsed.plain, max(0, date.start - 40), date.start) if date.has_year and date.form == "point" else None
        main = next((e for e in found.of(EventClaim) if e.sentence == date.sentence and e.main and not e.nominal), None) if match else None
        if match and main:
            who = main.subject_key if ":" in main.subject_key else _thing(found, main, main.subject_key)
            if who:
                yield _milestone(parsed, match.start(), date.end, date, event=_GERUNDS[match["noun"].lower()], subject=main.subject, subject_key=who)


def _of_event(parsed: ParsedDocument, found: Found, event: EventClaim) -> Iterator[MilestoneClaim]:
    date = _date_of(found, event)
    if date is None:
        return
    verb = "die" if event.predicate == "pass" and "passed away" in event.quote else event.predicate
    if verb in _OF_THE_THEME and event.tense == "past":
        name, key, text, other = _OF_THE_THEME[verb], event.theme_key, event.object if event.object_key == event.theme_key else event.subject, ""
    elif event.predicate in _OF_THE_SUBJECT and event.tense == "past" and not event.passive and event.object_key:
        name, key, text, other = _OF_THE_SUBJECT[event.predicate], event.subject_key, event.subject, event.object_key
    elif event.predicate == "be" and event.complement_key in _MADE and event.complement.startswith(date.quote):
        name, key, text, other = "released", event.subject_key, event.subject, ""
    else:
        return
    who = _who(found, key, text, event.start) or _described(parsed, found, event, key) or _thing(found, event, key)
    if who:
        yield _milestone(
            parsed, event.start, event.end, date, event=name, subject=text, subject_key=who, object_key=other, place=event.place or _place(event), scope=event.theme_scope,
            again=bool(_AGAIN.search(event.quote)), certain=_is_certain(found, who, event.start, event.end),
        )  # fmt: skip


def _name_of(fields: dict[str, Any]) -> str:
    """What another text can call the subject by: its name, or its noun with the first name of its phrase."""
    key = fields["subject_key"]
    name = first_name(fields["subject"])
    return (f"{key.removeprefix('thing:')} {name}" if name else "") if key.startswith("thing:") else bare(key)


def _date_of(found: Found, event: EventClaim) -> DateClaim | None:
    """The date claim that tells an event's time, where it prints its year."""
    for date in found.within(DateClaim, event.start, max(event.end, event.start + 1)):
        if date.quote == event.when and date.has_year and date.form in ("point", "open"):
            return date
    near = found.within(DateClaim, max(0, event.start - 60), event.start)
    return next((d for d in near if d.quote == event.when and d.has_year and d.form in ("point", "open")), None)


def _place(event: EventClaim) -> str:
    return event.complement_key if event.complement_key.startswith("place:") else ""


def _who(found: Found, key: str, text: str, start: int) -> str:
    """The entity or name that a milestone is of; "he" and "she" where only one person can be meant; empty for any other pronoun or noun."""
    if ":" in key:
        return key
    if key in ("he", "she"):
        return only_person(found.of(MentionClaim), key, start)
    name = text.partition(",")[0]
    if key in _PRONOUNS or not name[:1].isupper() or " " not in name:
        return ""
    return "name:" + name.casefold()


def _described(parsed: ParsedDocument, found: Found, event: EventClaim, key: str) -> str:
    """The person named right after the noun that an event is told of ("the poet Ada Okafor")."""
    for mention in found.within(MentionClaim, event.start, event.verb_start) if _is_noun(key) else ():
        if mention.type == "person" and mention.form == "full" and parsed.plain[event.start : mention.start].rstrip().casefold().endswith(key):
            return mention.entity
    return ""


def _thing(found: Found, event: EventClaim, key: str) -> str:
    """A thing called by a noun that is known already ("the bridge"), or by "it" where its clause or the sentence before has one subject to offer."""
    if key == "it":
        near = [
            e
            for e in found.of(EventClaim)
            if event.sentence - 1 <= e.sentence <= event.sentence and e.main and not e.nominal and e.verb_start != event.verb_start
        ]
        after = [e for e in near if e.sentence == event.sentence and e.start > event.start]
        before = [e for e in near if e.sentence == event.sentence - 1]
        first = next(iter(after or before), None)
        if first and first.predicate in _DESCRIBING and (first.subject_key or first.theme_key).startswith("org:"):
            return first.subject_key or first.theme_key
        return f"thing:{first.subject_key}" if first and _is_noun(first.subject_key) else ""
    known = event.definite or event.theme_key != key
    return f"thing:{key}" if known and _is_noun(key) else ""


def _is_noun(key: str) -> bool:
    return key.isalpha() and key.islower() and key not in _PRONOUNS


def _is_certain(found: Found, who: str, start: int, end: int) -> bool:
    """Whether a person is called by a full name or surname there, or by a pronoun."""
    if not who.startswith("person:"):
        return True
    here = [m for m in found.within(MentionClaim, start, end) if m.entity == who]
    return not here or any(m.form in ("full", "surname", "pronoun") for m in here)


def _lifespan(parsed: ParsedDocument, found: Found, mention: MentionClaim) -> Iterator[MilestoneClaim]:
    """ "(4 May 1900 - 2 June 1980)", "(born May 4, 1900)" after a name."""
    style = _STYLED.match(parsed.plain, mention.end, mention.end + 80)
    begin = style.end() if style else mention.end
    bracket = _BRACKET.match(parsed.plain, begin, begin + 160)
    if not bracket:
        return
    dates = [
        d
        for d in found.within(DateClaim, bracket.start("inside"), bracket.end("inside"))
        if d.has_year and d.earliest and d.granularity in ("day", "month", "year")
    ]
    named = {"subject": mention.name, "subject_key": mention.entity}
    if len(dates) == 1 and dates[0].form == "interval":
        yield from _ends(parsed, mention.start, bracket.end(), dates[0], named)
        return
    year = _BARE_YEAR.fullmatch(parsed.plain, bracket.start("inside"), dates[0].start) if len(dates) == 1 else None
    if year:
        yield _born_in(parsed, mention, bracket.end(), int(year["year"]), dates[0])
        yield _milestone(parsed, mention.start, bracket.end(), dates[0], event="died", **named)
        return
    for index, date in enumerate(dates):
        before = parsed.plain[bracket.start("inside") : date.start]
        event = (
            "born"
            if _BORN.search(before) and index == 0
            else "died"
            if _DIED.search(before) or (index == 1 == len(dates) - 1 and _dashed(parsed, dates))
            else ""
        )
        if index == 0 and not event and len(dates) == 2 and _dashed(parsed, dates):
            event = "born"
        if event and date.form == "point":
            yield _milestone(parsed, mention.start, bracket.end(), date, event=event, **named)


def _born_in(parsed: ParsedDocument, mention: MentionClaim, end: int, year: int, died: DateClaim) -> MilestoneClaim:
    """Birth from the bare year that a date of death follows: "(1957 - 20 January 2007)"."""
    born = _milestone(parsed, mention.start, end, died, event="born", subject=mention.name, subject_key=mention.entity)
    return born.model_copy(update={"id": f"{born.id}.born", "when": str(year), "earliest": Date(year, 1, 1), "latest": Date(year, 12, 31)})


def _dashed(parsed: ParsedDocument, dates: list[DateClaim]) -> bool:
    """Whether only a dash, and perhaps a place, stands between two dates."""
    between = parsed.plain[dates[0].end : dates[1].start]
    return bool(re.fullmatch(r"[^;.]{0,30}?\s?[-−–]{1,2}\s?[^;.]{0,30}?", between))


def _ends(parsed: ParsedDocument, start: int, end: int, date: DateClaim, named: dict[str, Any]) -> Iterator[MilestoneClaim]:
    """Birth and death from one stretch of days or years."""
    assert date.earliest
    assert date.latest
    whole_years = date.granularity == "year"
    born, died = date.earliest, date.latest
    yield _milestone(parsed, start, end, date, event="born", **named).model_copy(update={"latest": born.replace(month=12, day=31) if whole_years else born})
    yield _milestone(parsed, start, end, date, event="died", **named).model_copy(
        update={"id": f"milestone:{start}-{end}.died", "earliest": died.replace(month=1, day=1) if whole_years else died}
    )


def _milestone(parsed: ParsedDocument, start: int, end: int, date: DateClaim, **fields: Any) -> MilestoneClaim:
    return MilestoneClaim(
        **parsed.claim_fields("milestone", start, end), subject_name=_name_of(fields), when=date.quote, earliest=date.earliest, latest=date.latest, relation=date.relation, approximate=date.approximate, **fields
    )  # fmt: skip
