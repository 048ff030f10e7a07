"""What editing, conversion or a wrong encoding left in a text: placeholders, comments, code, broken letters."""

import re
from collections import Counter
from collections.abc import Iterator

from checker.extract.damage.prose import prose
from checker.extract.damage.slip import Slip
from checker.extract.nlp import ParsedDocument

# A note in brackets: an order to somebody at the desk, or a label in capitals. `[number of]` inside a quotation is neither.
_ORDER = r"insert\b[^\]\n]{0,60}|(?:add|check|confirm|verify|fill in|replace|delete|to come|todo|fixme|tk)(?:[ :][^\]\n]{1,60})|citation needed|(?:your |company |client |customer |first |last |full )name(?: here)?|(?:name|date|number|amount|quote|link|source) here"
_LABEL = r"(?:[A-Z]+ )?(?:NAME|DATE|NUMBER|AMOUNT|COMPANY|CLIENT|QUOTE|LINK|SOURCE|TBC|TBD|TK|TITLE|PHOTO|XX+|PLACEHOLDER)(?: HERE)?|[Xx]{2,}"
_LEFTOVERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("placeholder", re.compile(r"(?<![\w.\-&'])TK(?:TK)*(?![\w\-&']|\.\w)(?! Maxx)")),
    (
        "placeholder",
        re.compile(
            r"(?<![\w.\-@#])(?:[$£€] ?)?X{2,}(?:[,.]X{2,})*(?= (?:million|billion|trillion|per ?cent|percent|people|years?|days?|months?|weeks?|hours?|points?|times|dollars|euros|pounds|tons|miles|km|residents|workers|employees)\b| ?%)"
        ),
    ),
    ("placeholder", re.compile(r"(?:(?<=\bfor )|(?<=\bof )|(?<=\bthan )|(?<=\babout )|(?<=\bsome )|(?<=\bhas )|(?<=\bemploys ))XX(?= [a-z]+s\b)")),
    ("placeholder", re.compile(r"(?<=[a-z,;(.] )X{3,}(?= [a-z])|(?<=\baged )X{2,}\b|\bX{2,}(?=-year-old)")),
    ("placeholder", re.compile(r"\((?:INSERT|ADD|CHECK|CONFIRM)(?: [A-Z]+){1,5}\)|\[[^\]\n]{0,40}\bto come\]|\bClick here to enter text\b")),
    ("placeholder", re.compile(rf"\[(?i:{_ORDER})\](?!\()|\[(?:{_LABEL})\](?!\()")),
    ("placeholder", re.compile(r"(?<=[a-z,] )\?{2,}(?= [a-z])|\(\?{2,}\)")),
    ("placeholder", re.compile(r"\{\{[^{}\n]{1,60}\}\}|<<[A-Za-z _]{2,40}>>|%%[A-Z_]{3,30}%%")),
    ("filler text", re.compile(r"\blorem ipsum\b(?: dolor sit amet)?", re.IGNORECASE)),
    (
        "author's comment",
        re.compile(r"\b(?:TODO|FIXME)\b(?=:| [a-z])|\b(?:Comment|Commented) \[[A-Z]{1,3}\d{1,3}\]:?|(?<=[.!?\n] )(?:Formatted|Deleted|Inserted): (?=[A-Z\"'])"),
    ),
    ("merge mark", re.compile(r"^(?:<{7}|>{7}) \S+$", re.MULTILINE)),
    ("code", re.compile(r"&(?:nbsp|amp|quot|lt|gt|apos|#39|#8217|#x27|rsquo|lsquo|ldquo|rdquo|mdash|ndash|hellip);")),
    ("code", re.compile(r"</(?:p|div|span|strong|em|b|i|a|li|ul|h[1-6]|font|o:p)>|<br ?/?>|<(?:p|div|span|a|font|h[1-6]|li) [a-z]+=[^<>\n]{1,200}>")),
)
# A text without any of these has none of the above.
_HINTS = (
    "TK",
    "XX",
    "[",
    "??",
    "{{",
    "<",
    "&",
    "%%",
    "orem",
    "OREM",
    "TODO",
    "FIXME",
    "INSERT",
    "ADD",
    "CHECK",
    "CONFIRM",
    "Click here",
    "Formatted",
    "Deleted",
    "Inserted",
    "Comment",
)
# What UTF-8 looks like when it is read as Windows-1252: a lead byte's letter, then one to three bytes of the upper half.
_UPPER = "\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
_MOJIBAKE = re.compile(rf"(?:[\u00c2-\u00df][{_UPPER}]|[\u00e0-\u00ef][{_UPPER}]{{2}}|\u00f0[{_UPPER}]{{3}})+|\ufffd+|\u00e2\u20ac(?![{_UPPER}])")


def leftover_marks(parsed: ParsedDocument) -> Iterator[Slip]:
    """Editing leftovers and broken letters; the former are searched with plain quotes, the latter in the text itself."""
    text = prose(parsed)
    if any(hint in text for hint in _HINTS):
        yield from _leftovers(text)
    if not parsed.text.isascii():
        yield from _broken_letters(parsed.text)


def _leftovers(text: str) -> Iterator[Slip]:
    taken: set[int] = set()
    for detail, pattern in _LEFTOVERS:
        matches = list(pattern.finditer(text))
        times = Counter(m.group() for m in matches)
        for match in matches:
            if match.start() not in taken and not (match.group() == "TK" and _is_a_name(text, match)):
                taken.add(match.start())
                yield Slip(match.start(), match.end(), "leftover", detail=detail, times=times[match.group()])


def _is_a_name(text: str, match: re.Match[str]) -> bool:
    """Whether TK stands in a name, between brackets, or among capitals: `TK Elevator`, `Kone (TK)`."""
    before, after = text[max(0, match.start() - 12) : match.start()], text[match.end() : match.end() + 12]
    return bool(re.match(r"\)| [A-Z]|'s", after) or re.search(r"\($|\b(?!(?:The|An?|Its|Their|His|Her|Our|About|Some) )[A-Z]\w* $", before))


def _broken_letters(text: str) -> Iterator[Slip]:
    for match in _MOJIBAKE.finditer(text):
        meant = None if _closes_quote(text, match) else _decoded(match.group())
        if meant is not None:
            start, end = _whole_word(text, match)
            yield Slip(start, end, "mojibake", text[start : match.start()] + meant + text[match.end() : end] if meant else "")


def _closes_quote(text: str, match: re.Match[str]) -> bool:
    """`“Ã”`: a letter with an accent before a quotation mark, not half of a broken one."""
    return match.group()[-1] in "“”" and len(match.group()) == 2 and not text[match.end() : match.end() + 1].isalpha()


def _decoded(broken: str) -> str | None:
    """The letters that were meant; "" where they are lost; None where nothing is broken."""
    if broken.startswith("\ufffd") or broken == "\u00e2\u20ac":
        return ""
    try:
        meant = bytes(_byte(c) for c in broken).decode("utf-8")
    except (UnicodeError, ValueError):
        return None
    # `“Â”`: what it would stand for is a control character, so the letters are good as they are.
    return meant if all(c.isprintable() or c == "\u00a0" for c in meant) else None


def _byte(letter: str) -> int:
    """The Windows-1252 byte of a letter; its five unused bytes stand for themselves."""
    return ord(letter) if ord(letter) < 0xA0 else letter.encode("cp1252")[0]


def _whole_word(text: str, match: re.Match[str]) -> tuple[int, int]:
    """The broken letters with the rest of their word."""
    start, end = match.start(), match.end()
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return start, end
