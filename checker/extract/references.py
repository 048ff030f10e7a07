"""Pointers of a text: figures and tables, footnotes, links, citations, and identifiers with a check digit."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import ReferenceClaim

Kind = Literal["figure", "table", "footnote", "section", "anchor", "citation", "isbn", "doi", "orcid", "issn", "other"]
_KINDS: dict[str, Kind] = {
    "table": "table",
    "figure": "figure",
    "fig": "figure",
    "chart": "figure",
    "section": "section",
    "chapter": "section",
    "appendix": "section",
}
_NUMBERED = r"(Tables?|Figures?|Figs?\.|Charts?|Sections?|Chapters?|Appendix|Appendices) (\d{1,2}(?:\.\d{1,2}){0,2}|(?<=[Aa]ppendix )[A-H])"
_POINTER = re.compile(rf"(?<![\w\-]){_NUMBERED}(?![\w%])(?!\.\d)")
_CAPTION = re.compile(rf"^[ \t#>*_|\-]{{0,6}}(?:!\[)?{_NUMBERED}(?=[ \t]*(?:[:.|*_—–\-]|$))", re.MULTILINE)
_NUMBERED_HEADING = re.compile(r"^#{1,6} +(\d{1,2}(?:\.\d{1,2}){0,2})[.):]? +\S", re.MULTILINE)
# `Table 4 of the report`, `Smith's Table 4`: the table of another text.
_ELSEWHERE_AFTER = re.compile(r"\s+(?:of|in|from)\s+(?:the|their|its|his|her|that|this|[A-Z\d])")
_ELSEWHERE_BEFORE = re.compile(r"(?:'s|’s|\btheir|\bits|\bhis|\bher)\s+$")
_FOOTNOTE = re.compile(r"\[\^([\w\-]{1,30})\](:?)")
_LINK = re.compile(r"(?<!!)\[([^\[\]\n]{1,120})\]\(#([^)\s]{1,120})\)")
_HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t#]*$|^([^\n]+)\n(?:=+|-{3,})[ \t]*$", re.MULTILINE)
_ANCHOR = re.compile(r"(?:\bid|\bname)=[\"']?([\w\-:.]+)|\{#([\w\-:.]+)\}")
_FENCE = re.compile(r"^(```|~~~)[^\n]*\n.*?(?:^\1[^\n]*$|\Z)", re.MULTILINE | re.DOTALL)
_BIBLIOGRAPHY = re.compile(r"^[#*_ \t]*(?:References|Bibliography|Works [Cc]ited|Literature|Sources)[*_: \t]*$", re.MULTILINE)
# "De Wit", "van der Berg": the particles are part of the surname.
_SURNAME = r"(?:(?:[Dd]e|[Vv]an|[Vv]on|[Dd]a|[Dd]i|[Dd]u|[Ll]a|[Ll]e|[Tt]er|[Tt]en) (?:der |den |de |la )?)?[A-Z][\w'’\-]+"
_ENTRY = re.compile(rf"^[-*\[\]\d. \t]*({_SURNAME}),? (?:[A-Z]|and |& |et al)", re.MULTILINE)
_YEAR = re.compile(r"\b(1[6-9]\d\d|20\d\d)[a-z]?\b")
_AUTHORS = rf"({_SURNAME})(?:,? (?:and|&) {_SURNAME}| et al\.?)?"
_IN_BRACKETS = re.compile(rf"[(;] ?(?:see |cf\. |e\.g\.,? )?{_AUTHORS},? (1[6-9]\d\d|20\d\d)[a-z]?(?=[);,:])")
_NARRATIVE = re.compile(rf"\b{_AUTHORS} \((1[6-9]\d\d|20\d\d)[a-z]?[),:]")
_ISBN = re.compile(r"\bISBN(?:[- ]?1[03])?:?[ \t]*(\d[\d \-–]{6,18}[\dXx])(?![\d\-])")
_ISSN = re.compile(r"\b[ep]?-?ISSN:?[ \t]*(\d{4}[\-–]?\d{3}[\dXx])\b")
_ORCID = re.compile(r"(?:orcid\.org/|\bORCID(?: iD)?:?[ \t]*)(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])\b")
_DOI = re.compile(r"(?:\bdoi\.org/|\b[Dd][Oo][Ii]:[ \t]*)([^\s<>\"]{3,120})")
# A claim names this many of the targets that are there.
_MOST_SHOWN = 40
_DOI_FORM = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")


@dataclass(frozen=True, slots=True)
class Pointer:
    """`text[start:end]` points at `target`; `there` are the targets of its kind that the text has."""

    start: int
    end: int
    type: Kind
    target: str
    there: tuple[str, ...] = ()
    resolved: bool = True
    given: str = ""
    due: str = ""


def find_references(parsed: ParsedDocument, found: Found) -> list[ReferenceClaim]:
    """One claim for each pointer whose target can be looked for in the text, or whose check digit can be told."""
    text = _without_code(parsed.marked)
    pointers = [*_numbered(text), *_footnotes(text), *_links(text), *_citations(text), *_identifiers(text)]
    return [_claim(parsed, p) for p in sorted(pointers, key=lambda p: (p.start, p.end))]


def _claim(parsed: ParsedDocument, pointer: Pointer) -> ReferenceClaim:
    return ReferenceClaim(
        **parsed.claim_fields("reference", pointer.start, pointer.end),
        type=pointer.type,
        target=pointer.target,
        resolved=pointer.resolved,
        available=pointer.there[:_MOST_SHOWN],
        given=pointer.given,
        due=pointer.due,
    )


def _without_code(text: str) -> str:
    """The text with fenced code blanked out, offsets unchanged."""
    return _FENCE.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text) if "```" in text or "~~~" in text else text


def _numbered(text: str) -> Iterator[Pointer]:
    """Figures, tables and numbered sections, where the text has captions or headings of the kind."""
    captions = list(_CAPTION.finditer(text))
    there: dict[Kind, list[str]] = {}
    for caption in captions:
        there.setdefault(_kind(caption.group(1)), []).append(caption.group(2))
    for heading in _NUMBERED_HEADING.finditer(text):
        there.setdefault("section", []).append(heading.group(1))
    if not there:
        return
    targets = {kind: tuple(dict.fromkeys(numbers)) for kind, numbers in there.items()}
    known = {(kind, number) for kind, numbers in there.items() for number in numbers}
    own = {caption.start(1) for caption in captions}
    for match in _POINTER.finditer(text):
        kind = _kind(match.group(1))
        if kind in there and match.start() not in own and not _points_elsewhere(text, match):
            yield Pointer(match.start(), match.end(), kind, match.group(2), targets[kind], (kind, match.group(2)) in known)


def _kind(word: str) -> Kind:
    return _KINDS.get(word.lower().rstrip(".").removesuffix("s").replace("appendice", "appendix"), "section")


def _points_elsewhere(text: str, match: re.Match[str]) -> bool:
    return bool(_ELSEWHERE_AFTER.match(text, match.end()) or _ELSEWHERE_BEFORE.search(text, max(0, match.start() - 8), match.start()))


def _footnotes(text: str) -> Iterator[Pointer]:
    """Markdown footnotes: `[^1]` and the line `[^1]: …` it points at."""
    if "[^" not in text:
        return
    notes = list(_FOOTNOTE.finditer(text))
    there = tuple(dict.fromkeys(m.group(1) for m in notes if _defines(text, m)))
    known = frozenset(there)
    for match in notes:
        if not _defines(text, match):
            end = match.end() - len(match.group(2))
            yield Pointer(match.start(), end, "footnote", match.group(1), there, match.group(1) in known)


def _defines(text: str, note: re.Match[str]) -> bool:
    return bool(note.group(2)) and not text[text.rfind("\n", 0, note.start()) + 1 : note.start()].strip()


def _links(text: str) -> Iterator[Pointer]:
    """Markdown links into the same text."""
    if "](#" not in text:
        return
    there = tuple(dict.fromkeys([*slugs(a or b for a, b in _HEADING.findall(text)), *(a or b for a, b in _ANCHOR.findall(text))]))
    known = {anchor.lower() for anchor in there} | {"top"}
    for match in _LINK.finditer(text):
        yield Pointer(match.start(), match.end(), "anchor", match.group(2), there, match.group(2).lower() in known)


def slugs(headings: Iterable[str]) -> Iterator[str]:
    """The anchors that Markdown renderers give to headings: small letters, hyphens for spaces, a number for a repetition."""
    seen: dict[str, int] = {}
    for heading in headings:
        bare = re.sub(r"\[([^\]]*)\]\([^)]*\)|[*`~]", r"\1", re.sub(r"\{#.*\}", "", heading)).strip().lower()
        slug = re.sub(r"\s", "-", re.sub(r"[^\w\s\-]", "", bare))
        number = seen[slug] = seen.get(slug, -1) + 1
        yield f"{slug}-{number}" if number else slug


def _citations(text: str) -> Iterator[Pointer]:
    """Citations by author and year, where the text has a list of references with that author in it."""
    heading = _BIBLIOGRAPHY.search(text)
    if not heading:
        return
    years = _years_by_author(text[heading.end() :])
    for pattern in (_IN_BRACKETS, _NARRATIVE):
        for match in pattern.finditer(text, 0, heading.start()):
            author, year = match.groups()
            if author in years:
                start = match.start(1)
                yield Pointer(start, match.end(2), "citation", author, tuple(sorted(years[author])), year in years[author], given=year)


def _years_by_author(entries: str) -> dict[str, set[str]]:
    """First author → all years printed in that author's entries."""
    starts = list(_ENTRY.finditer(entries))
    years: dict[str, set[str]] = {}
    for entry, after in zip(starts, [*starts[1:], None], strict=True):
        printed = _YEAR.findall(entries, entry.start(), after.start() if after else len(entries))
        if printed:
            years.setdefault(entry.group(1), set()).update(printed)
    return years


def _identifiers(text: str) -> Iterator[Pointer]:
    """Identifiers with a check digit: the printed one, and the one that is due. A DOI has a form only."""
    for match in _ISBN.finditer(text):
        digits = re.sub(r"[^\dX]", "", match.group(1).upper())
        due = _isbn_digit(digits)
        yield Pointer(match.start(1), match.end(1), "isbn", digits, resolved=bool(due), given=digits[-1], due=due)
    for match in _ISSN.finditer(text):
        digits = re.sub(r"[^\dX]", "", match.group(1).upper())
        yield Pointer(match.start(1), match.end(1), "issn", digits, given=digits[-1], due=_weighted_digit(digits[:-1]))
    for match in _ORCID.finditer(text):
        digits = re.sub(r"[^\dX]", "", match.group(1).upper())
        yield Pointer(match.start(1), match.end(1), "orcid", digits, given=digits[-1], due=_iso_7064_digit(digits[:-1]))
    for match in _DOI.finditer(text):
        name = match.group(1).rstrip(".,;:)]")
        yield Pointer(match.start(1), match.start(1) + len(name), "doi", name, resolved=_DOI_FORM.fullmatch(name) is not None)


def _isbn_digit(digits: str) -> str:
    """The check digit that an ISBN should have; "" where it has not 10 or 13 digits."""
    if len(digits) == 10:
        return _weighted_digit(digits[:-1])
    if len(digits) == 13 and "X" not in digits:
        return str(-sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits[:-1])) % 10)
    return ""


def _weighted_digit(digits: str) -> str:
    """The check digit of ISBN-10 and ISSN: weights falling to 2, modulo 11, X for ten. "" where X stands elsewhere."""
    if "X" in digits:
        return ""
    rest = -sum(int(d) * weight for d, weight in zip(digits, range(len(digits) + 1, 1, -1), strict=True)) % 11
    return "X" if rest == 10 else str(rest)


def _iso_7064_digit(digits: str) -> str:
    """The check digit of an ORCID (ISO 7064, modulo 11-2)."""
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    rest = (12 - total % 11) % 11
    return "X" if rest == 10 else str(rest)
