"""Sentences that are told twice: word for word, or with another number, date or name in one place."""

import re
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.base import Zone
from checker.models.claims import PassageClaim, QuoteClaim

ChangeKind = Literal["", "number", "date", "name", "word"]
Changes = tuple[tuple[str, str], ...]
_TOKEN = re.compile(r"[$£€]?\d[\d,.:/]*\d|[$£€]?\d|[A-Za-z]+(?:['\-][A-Za-z]+)*")
# Badges, links and code repeat as they must.
_CODE = re.compile(r"\]\(|://|<[a-z/]|[={}]|\w\(")
_LEAST_WORDS = 8
_LEAST_IN_ECHO = 4
_LEAST_SHARED = 0.8
_MOST_CHANGES = 2
_MOST_IN_SHINGLE = 6
_READ = frozenset({Zone.BODY, Zone.LIST, Zone.CAPTION})
_DATE_WORDS = frozenset(
    "january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
    "today yesterday tomorrow jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
_NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty "
    "seventy eighty ninety hundred thousand million billion trillion dozen half".split()
)
_PRONOUNS = frozenset("he she it they his her its their this that these those we i".split())
# A summary that stands above the text under a label of its own repeats it as it must, and so does a note below each table.
_SUMMARY = re.compile(r"^(?:abstract|summary|synopsis|in brief|key points|at a glance)[.:]?[^\S\n]*$", re.IGNORECASE | re.MULTILINE)
_NOTE = re.compile(r"(?:\*|notes?\b|sources?:)", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")


def find_passages(parsed: ParsedDocument, found: Found) -> list[PassageClaim]:
    """One claim for each sentence that repeats an earlier one, and one for each that other documents may repeat with other figures."""
    passages = [(s, _TOKEN.findall(s.text)) for s in parsed.sentences if s.zone in _READ]
    summary = _summary_paragraph(parsed)
    everything, places = passages, {s.start: i for i, (s, _) in enumerate(passages)}
    echoes = _echoes(passages)
    passages = [
        (s, words)
        for s, words in passages
        if (len(words) >= _LEAST_WORDS or s.start in echoes) and not _CODE.search(s.text) and s.paragraph != summary and not _NOTE.match(s.text)
    ]
    twins = _twins(passages)
    claims = []
    for index, (sentence, words) in enumerate(passages):
        frame, figures = _frame(words)
        twin = twins.get(index)
        if twin is not None or figures:
            pair = (sentence,) if twin is None else (sentence, passages[twin][0])
            quoted = any(s.text.lstrip().startswith('"') or found.covering(QuoteClaim, s.start, s.end - 1) for s in pair)
            claims.append(
                _claim(
                    parsed, sentence, words, frame, figures, passages[twin] if twin is not None else None, quoted, _beside(everything, places[sentence.start])
                )
            )
    repeated = Counter(c.change_kind or "same" for c in claims if c.twin)
    return [c.model_copy(update={"repeats": repeated[c.change_kind or "same"]}) if c.twin else c for c in claims]


def _beside(passages: list[tuple[Sentence, list[str]]], index: int) -> tuple[str, str]:
    """The frames of the sentences before and after one."""
    before, after = passages[index - 1 : index] if index else [], passages[index + 1 : index + 2]
    return _frame(before[0][1])[0] if before else "", _frame(after[0][1])[0] if after else ""


def _echoes(passages: list[tuple[Sentence, list[str]]]) -> set[int]:
    """The starts of sentences of a few words that stand twice in a row in one paragraph."""
    pairs = (
        (before, after)
        for (before, words), (after, _) in pairwise(passages)
        if before.paragraph == after.paragraph and before.text == after.text and len(words) >= _LEAST_IN_ECHO
    )
    return {s.start for pair in pairs for s in pair}


def _summary_paragraph(parsed: ParsedDocument) -> int:
    """The paragraph below a label such as "Abstract"; -1 where there is none."""
    label = _SUMMARY.search(parsed.plain)
    return next((s.paragraph for s in parsed.sentences if label and s.start > label.end()), -1)


def _twins(passages: list[tuple[Sentence, list[str]]]) -> dict[int, int]:
    """For each sentence that shares most of its words with an earlier one: the index of the nearest such."""
    shingles: dict[tuple[str, ...], list[int]] = defaultdict(list)
    twins: dict[int, int] = {}
    for index, (_, words) in enumerate(passages):
        lowered = [w.lower() for w in words]
        candidates: Counter[int] = Counter()
        for at in range(len(lowered) - 2):
            met = shingles[tuple(lowered[at : at + 3])]
            if met[-1:] != [index]:  # a sentence that says three words twice is no twin of itself
                candidates.update(met[-_MOST_IN_SHINGLE:])
                met.append(index)
        needed = max(2, (len(words) - 2) * 0.3)
        likely = [other for other, shared in candidates.most_common(3) if shared >= needed and _alike(words, passages[other][1])]
        if likely:
            twins[index] = max(likely)
    return twins


def _alike(left: list[str], right: list[str]) -> bool:
    """Whether two sentences share at least four fifths of their words, in order, with at most two places that differ."""
    if not 0.7 <= len(left) / len(right) <= 1.43:
        return False
    matcher = SequenceMatcher(None, [w.lower() for w in left], [w.lower() for w in right], autojunk=False)
    return matcher.ratio() >= _LEAST_SHARED and sum(tag != "equal" for tag, *_ in matcher.get_opcodes()) <= _MOST_CHANGES


def _changes(left: list[str], right: list[str]) -> Changes:
    """What differs, as (words of the left, words of the right)."""
    matcher = SequenceMatcher(None, [w.lower() for w in left], [w.lower() for w in right], autojunk=False)
    return tuple((" ".join(left[a:b]), " ".join(right[c:d])) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal")


def _change_kind(changes: Changes) -> ChangeKind:
    """What sort of words all changes are; "word" where they are of several sorts or of none."""
    kinds = {_kind_of(here, there) for here, there in changes}
    return kinds.pop() if len(kinds) == 1 else "word" if kinds else ""


def _kind_of(here: str, there: str) -> ChangeKind:
    if not here or not there:
        return "word"
    if _is_date(here) and _is_date(there):
        return "date"
    if _is_number(here) and _is_number(there):
        return "number"
    if all(w[0].isupper() for part in (here, there) for w in part.split()):
        return "name"
    return "word"


def _is_date(words: str) -> bool:
    parts = words.lower().split()
    return all(p in _DATE_WORDS or _YEAR.fullmatch(p) or (p.isdigit() and len(parts) > 1) for p in parts)


def _is_number(words: str) -> bool:
    """Figures in digits or words; a version (1.18.2) is no figure."""
    return all((p.lstrip("$£€")[:1].isdigit() and p.count(".") < 2) or _spelled_number(p.lower()) for p in words.split())


def _spelled_number(word: str) -> bool:
    """`forty`, `forty-five`, `two-thirds`; not `one-off`."""
    first, *rest = word.split("-")
    return first in _NUMBER_WORDS and (first != "one" or not rest or rest[0] in _NUMBER_WORDS)


def _numbered_item(left: list[str], right: list[str]) -> bool:
    """Whether what differs is a number at the very end: the number of the next item of a list that lost its lines."""
    return left[-1] != right[-1] and left[-1].isdigit() and right[-1].isdigit() and len(left[-1]) < 3


def _frame(words: list[str]) -> tuple[str, tuple[str, ...]]:
    """The words with numbers and dates masked, and what was masked, in order."""
    masked, figures = [], []
    for word in words:
        lowered = word.lower()
        if lowered in _DATE_WORDS or word.lstrip("$£€")[:1].isdigit() or (lowered != "one" and _spelled_number(lowered)):
            figures.append(word)
            masked.append("#")
        else:
            masked.append(lowered)
    return " ".join(masked), tuple(figures)


def _claim(
    parsed: ParsedDocument,
    sentence: Sentence,
    words: list[str],
    frame: str,
    figures: tuple[str, ...],
    twin: tuple[Sentence, list[str]] | None,
    quoted: bool,
    beside: tuple[str, str],
) -> PassageClaim:
    end = sentence.start + len(parsed.text[sentence.start : sentence.end].rstrip())
    claim = PassageClaim(
        **parsed.claim_fields("passage", sentence.start, end),
        words=len(words),
        frame=frame,
        figures=figures,
        quoted=quoted,
        opens_with_pronoun=words[0].lower() in _PRONOUNS,
        named=any(t.pos_ == "PROPN" and t.lower_ not in _DATE_WORDS for t in sentence.tokens),
        before=beside[0],
        after=beside[1],
        day=parsed.document.date,
    )
    return _paired(parsed, claim, sentence, words, twin) if twin else claim


def _paired(parsed: ParsedDocument, claim: PassageClaim, sentence: Sentence, words: list[str], twin: tuple[Sentence, list[str]]) -> PassageClaim:
    """The claim with what an earlier sentence says instead."""
    other, other_words = twin
    changes = _changes(words, other_words)
    other_end = other.start + len(parsed.text[other.start : other.end].rstrip())
    return claim.model_copy(
        update={
            "twin": f"passage:{other.start}-{other_end}",
            "twin_doc": parsed.document.id,
            "twin_start": other.start,
            "twin_end": other_end,
            "same": not changes and any(token.pos_ in ("VERB", "AUX") for token in sentence.tokens),
            "changes": changes,
            "change_kind": "word" if _numbered_item(words, other_words) else _change_kind(changes),
            "similarity": 1 - sum(max(len(a.split()), len(b.split())) for a, b in changes) / max(len(words), len(other_words)),
            "adjacent": other.index + 1 == sentence.index,
        }
    )
