"""Acronyms: where each is spelled out, how its letters fit what it is said to stand for, and how it is used."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.base import Zone
from checker.models.claims import AcronymClaim
from checker.reference.tables import table, words

Fit = Literal["", "initials", "letters", "one letter off", "reordered", "apart"]
_USE = re.compile(r"(?<![\w.&/@#$%'\-(])(?:[A-Z]{2,7}|[A-Z]&[A-Z])(?=s?(?![\w&/@#$\-]|\.\w|'[a-rt-z]))")
_IN_BRACKETS = re.compile(r"\((?:the )?([A-Z][A-Za-z&]{1,7}|(?:[A-Z]\.){2,5})\)")
_SPELLED_AFTER = re.compile(r"(?<![\w.&/@#$\-])([A-Z]{2,7}) \(((?:the )?[A-Z][a-z]+(?:[ \-](?:[A-Z][a-z']+|of|for|and|the|on|in|de)){1,8})\)")
_TOKEN = re.compile(r"[A-Z][A-Za-z&]{1,7}")
_WORD = re.compile(r"[A-Za-z][A-Za-z.'’]*")
_SMALL = frozenset("of the for and on in to at by with a an de la du des del y e".split())
_LONGEST_RUN = 12
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
# Before the first word of a name: a word of the same name, beside it or tied to it by small words.
_NAME_GOES_ON = re.compile(r"\b(?!(?:The|A|An|In|At|But|And|As|For) )[A-Z][\w.']*[ \-]$|-$|(?<=[^\n]) [A-Z][\w.']*(?: (?:of|and|for|the|on|in))+ $")
_OWNER = re.compile(r"[A-Z][\w]*'s ")
_NUMERAL = re.compile(r"[IVXLCDM]+")
_DATELINE = re.compile(r"\s*(?:--?|:)\s")
_PLACES = frozenset({"NY", "NYC", "LA", "DC", "US", "UK", "GB", "NSW", "UAE"})
_ARTICLE = re.compile(r"\b(?:the|The) $")
_HEADS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "attr", "conj", "agent"})
_OWNED_BEFORE = re.compile(r"(?:'s |\b(?:its|their|his|her) |[A-Z][a-z]+, )$")
_EXPLAINED_AFTER = re.compile(r"(?: --?|,| \()? ?(?:the|a|an|which (?:is|are|was|were|[a-z]{3,}s)|whose)\b| [\[(]| -")


@lru_cache(maxsize=1)
def _glosses() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A word that says what sort of thing an acronym is, right before it and soon after it."""
    kinds = "|".join(sorted(map(re.escape, words("acronym_glosses.txt"))))
    before = re.compile(rf"\b(?:{kinds})s?,? (?:of |the |[\"'])?$", re.IGNORECASE)
    return before, re.compile(rf"(?:s|'s)? (?:[a-z]+ ){{0,2}}(?:{kinds})s?\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def known_acronyms() -> dict[str, tuple[str, ...]]:
    """Acronym → what it stands for, the commonest first, from the table."""
    return {row[0]: tuple(form.strip() for form in row[1].split("|")) for row in table("acronyms.tsv")}


@lru_cache(maxsize=1)
def _bodies() -> dict[str, str]:
    """What is spelled out, in small letters without British -s- → its acronym."""
    return {_level(form): acronym for acronym, forms in known_acronyms().items() for form in forms}


def _level(name: str) -> str:
    return name.lower().replace("isation", "ization").replace("labor", "labour").removeprefix("the ").strip()


@dataclass(frozen=True, slots=True)
class Definition:
    """An acronym spelled out at `start` to `end`; the acronym itself stands at `at`."""

    acronym: str
    at: tuple[int, int]
    start: int
    end: int
    fit: Fit


def find_acronyms(parsed: ParsedDocument, found: Found) -> list[AcronymClaim]:
    """One claim for each place that spells an acronym out, and one for the first use of each that is spelled out nowhere."""
    text = parsed.plain
    definitions = list(_definitions(parsed))
    times = Counter(_TOKEN.findall(text)) if definitions else Counter()
    claims = [_defined(parsed, d, times[d.acronym]) for d in definitions]
    # In brackets behind other words it is explained too, if by a name in another language.
    spelled = {d.acronym for d in definitions} | {m.group(1) for m in _IN_BRACKETS.finditer(text)}
    uses: dict[str, list[re.Match[str]]] = {}
    for match in _USE.finditer(text):
        if match.group() not in spelled and not _NUMERAL.fullmatch(match.group()):
            uses.setdefault(match.group(), []).append(match)
    initial = _initials_of(text) if uses else ("", "")
    claims += [claim for acronym, places in uses.items() if (claim := _used(parsed, acronym, places, initial)) is not None]
    return claims


def _definitions(parsed: ParsedDocument) -> Iterator[Definition]:
    text = parsed.plain
    for match in _IN_BRACKETS.finditer(text):
        acronym = match.group(1).replace(".", "")
        if sum(c.isupper() for c in acronym) >= 2 and not _DATELINE.match(text, match.end()):
            spelled = _spelled_before(text, match.start(), acronym)
            if spelled:
                yield Definition(acronym, match.span(1), *spelled)
    for match in _SPELLED_AFTER.finditer(text):
        start = match.start(2) + (4 if match.group(2).startswith("the ") else 0)
        fit = letters_fit(match.group(1), text[start : match.end(2)])
        if fit in ("initials", "letters"):
            yield Definition(match.group(1), match.span(1), start, match.end(2), fit)


def _spelled_before(text: str, end: int, acronym: str) -> tuple[int, int, Fit] | None:
    """The words before a bracket that the acronym in it stands for: the fewest that fit its letters, a known body, or as many as it has letters."""
    lead = text[max(0, end - 120) : end].rstrip()
    lead = re.split(r"\n\n|(?<=[a-z)])\. |\(", lead)[-1]
    offset = text.rfind(lead, 0, end) if lead else end
    starts = [m.start() for m in _WORD.finditer(lead) if m.group().lower() not in _SMALL][-_LONGEST_RUN:]
    near: tuple[int, int, Fit] | None = None
    for count, start in enumerate(reversed(starts), 1):
        name, capital = lead[start:], lead[start].isupper()
        whole = capital and not _NAME_GOES_ON.search(lead, 0, start) and not _OWNER.match(name)
        fit = letters_fit(acronym, name)
        if fit == "initials" or (capital and fit == "letters" and count <= len(acronym)) or (whole and _level(name) in _bodies()):
            return offset + start, offset + len(lead), fit
        if whole and fit in ("one letter off", "reordered") and count == len(acronym):
            near = offset + start, offset + len(lead), fit
    return near


def initials(name: str, small: bool = False) -> str:
    """The first letters of a name's words, in capitals; without `of`, `the`, `and` unless `small`."""
    return "".join(w[0] for w in re.split(r"[\s\-/]+", name) if w[:1].isalpha() and (small or w.lower() not in _SMALL)).upper()


def letters_fit(acronym: str, name: str) -> Fit:
    """How an acronym's letters fit a name.

    "initials": the first letters of its words, small words counted or not. "letters": in order, each
    at the start of a word or further inside the word that the one before it is in. "one letter off"
    and "reordered" are said of the initials; "apart" is everything else.
    """
    name = _DOTTED.sub(lambda m: " ".join(m.group().replace(".", " ").split()) + " ", name)
    letters = re.sub(r"[^A-Z]", "", acronym.upper().removesuffix("S") if acronym.endswith("s") else acronym.upper())
    first = initials(name)
    if letters in (first, initials(name, small=True)) or _subsequence(letters, initials(name, small=True), first):
        return "initials"
    if _inside(letters, [w.upper() for w in re.split(r"[\s\-/]+", name) if w[:1].isalpha()]):
        return "letters"
    if len(letters) == len(first) and sum(a != b for a, b in zip(letters, first, strict=True)) == 1:
        return "one letter off"
    return "reordered" if sorted(letters) == sorted(first) else "apart"


def _subsequence(letters: str, every: str, needed: str) -> bool:
    """Whether the letters are initials in order, with no word of weight left out."""
    return letters[:1] == every[:1] and _in_order(letters, every) and _in_order(needed, letters)


def _in_order(some: str, every: str) -> bool:
    at = iter(every)
    return all(any(c == other for other in at) for c in some)


def _inside(letters: str, words: list[str]) -> bool:
    """Whether the letters run through the words in order, each new word entered at its first letter."""
    if not letters or not words or letters[0] != words[0][0]:
        return False
    states = {(0, 1)}  # (word, letters of it passed)
    for letter in letters[1:]:
        after = set()
        for word, passed in states:
            inside = words[word].find(letter, passed)
            if inside >= 0:
                after.add((word, inside + 1))
            after |= {(later, 1) for later in range(word + 1, min(word + 4, len(words))) if words[later][0] == letter}
        states = after
    return bool(states)


def _defined(parsed: ParsedDocument, definition: Definition, times: int) -> AcronymClaim:
    text = parsed.plain
    name = re.sub(r"\s+", " ", text[definition.start : definition.end]).strip(" ,\"'")
    forms = known_acronyms().get(definition.acronym, ())
    other = _bodies().get(_level(name), "")
    return AcronymClaim(
        **parsed.claim_fields("acronym", *definition.at),
        acronym=definition.acronym,
        expansion=name,
        expansion_key=_level(name),
        expansion_start=definition.start,
        expansion_end=definition.end,
        defined=True,
        known=definition.acronym in known_acronyms(),
        fit=definition.fit,
        stands_for=forms[0] if forms else "",
        usual=other if other != definition.acronym and other not in _PLACES else "",
        uses=max(times, 1),
    )


def _used(parsed: ParsedDocument, acronym: str, places: list[re.Match[str]], initial: tuple[str, str]) -> AcronymClaim | None:
    """The first use in running text, or None where the string is no acronym there: a heading, shouting, a numeral.

    It counts as spelled out where any run of words of the text, capitals or not, has it for its initials.
    """
    running = [m for m in places if _in_prose(parsed, m)]
    if not running:
        return None
    text = parsed.plain
    lead = running[0]
    return AcronymClaim(
        **parsed.claim_fields("acronym", lead.start(), lead.end()),
        acronym=acronym,
        defined=any(acronym.replace("&", "").lower() in letters for letters in initial),
        known=acronym in known_acronyms(),
        uses=len(running),
        with_article=any(_ARTICLE.search(text, max(0, m.start() - 5), m.start()) and _is_head(parsed, m) for m in running),
        glossed=any(_is_glossed(text, m) for m in places),
    )


def _is_glossed(text: str, match: re.Match[str]) -> bool:
    """Whether the words beside an acronym say what it is: a kind of thing, an owner, a full name set off by a comma."""
    before = text[max(0, match.start() - 40) : match.start()].replace("\n", " ")
    after = text[match.end() : match.end() + 40].replace("\n", " ")
    kind_before, kind_after = _glosses()
    return bool(kind_before.search(before) or kind_after.match(after) or _OWNED_BEFORE.search(before) or _EXPLAINED_AFTER.match(after))


def _is_head(parsed: ParsedDocument, match: re.Match[str]) -> bool:
    """Whether the acronym is a noun phrase of its own, not the first part of one (`the PAL version`)."""
    sentence = parsed.sentence_at(match.start())
    return any(t.dep_ in _HEADS and t.i + 1 < len(t.doc) and not t.nbor().is_title for t in sentence.tokens if sentence.start_of(t) == match.start())


def _in_prose(parsed: ParsedDocument, match: re.Match[str]) -> bool:
    """Whether a string of capitals stands among words that are not all capitals, in the body, outside brackets."""
    sentence = parsed.sentence_at(match.start())
    if sentence.zone not in (Zone.BODY, Zone.LIST) or parsed.plain[match.end() : match.end() + 1] in (")", ">", "]", ":"):
        return False
    near = parsed.plain[max(sentence.start, match.start() - 40) : match.end() + 40]
    return sum(c.islower() for c in near) > 0.4 * sum(c.isalpha() for c in near)


def _initials_of(text: str) -> tuple[str, str]:
    """The first letters of all words of a text in one string, with and without the small words."""
    found = [w.lower() for w in _WORD.findall(text)]
    return "".join(w[0] for w in found), "".join(w[0] for w in found if w not in _SMALL)
