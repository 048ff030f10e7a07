"""Claims as a table, sentence by sentence, and as JSON lines."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from rich.cells import cell_len

from checker.errors import BadConfiguration
from checker.extract.nlp import ParsedDocument
from checker.models.claims import ALL_KINDS, Claim
from checker.report.base import Style
from checker.report.excerpt import cut_end, shorten
from checker.report.plain import paint, visible

_SHARED = frozenset(Claim.model_fields)
_FIRST = ("doc", "start", "end", "quote", "kind")
_OFFSETS = ("_start", "_end", "_span", "_spans")
_LONGEST_QUOTE = 36
KINDS = tuple(kind.model_fields["kind"].default for kind in ALL_KINDS)


def refuse_unknown(kinds: Sequence[str]) -> None:
    """Raises BadConfiguration for a kind of claim that does not exist."""
    for kind in kinds:
        if kind not in KINDS:
            raise BadConfiguration(f"There is no kind of claim called {kind!r}; the kinds are {', '.join(KINDS)}.")


def as_lines(parsed: ParsedDocument, claims: Sequence[Claim], style: Style) -> Iterator[str]:
    """One JSON object a claim, every field of its kind in it but the mark of its sentence; `doc`, `start`, `end`, `quote`, `kind` first."""
    for claim in claims:
        fields = claim.model_dump(mode="json", exclude={"sentence_mark"})
        yield json.dumps({**{name: fields[name] for name in _FIRST}, **fields})


def as_table(parsed: ParsedDocument, claims: Sequence[Claim], style: Style) -> Iterator[str]:
    """The sentences that hold claims, each with a row for every claim in it."""
    yield paint(visible(parsed.document.id), style, bold=True)
    for index, group in groupby(claims, key=lambda claim: claim.sentence):
        sentence = parsed.sentences[index]
        line, _ = parsed.document.line_and_column(sentence.start)
        yield ""
        yield f"{line:>5} {paint('│', style, dim=True)} {shorten(visible(parsed.text[sentence.start : sentence.end]), style.width - 8)}"
        yield from _rows(list(group), style)
    yield ""


def _rows(claims: Sequence[Claim], style: Style) -> Iterator[str]:
    quotes = [shorten(visible(claim.quote), _LONGEST_QUOTE) for claim in claims]
    kind_width, quote_width = max(len(claim.kind) for claim in claims), max(map(cell_len, quotes))
    room = style.width - kind_width - quote_width - 12
    for claim, quote in zip(claims, quotes, strict=True):
        kind = paint(f"{claim.kind:{kind_width}}", style, "green")
        details = paint(cut_end(visible(facts_of(claim)), room), style, dim=True)
        yield f"        {kind}  {quote}{' ' * (quote_width - cell_len(quote))}  {details}".rstrip()


def facts_of(claim: Claim, *, offsets: bool = False) -> str:
    """What a claim says beyond its words: the fields of its kind that differ from their defaults; places in the text only with `offsets`."""
    own = type(claim).model_fields
    fields = {name: value for name, value in claim if name not in _SHARED and value != own[name].default and value not in (None, ())}
    if claim.voice != "narrator":
        fields["voice"] = claim.voice.value
    return " ".join(f"{name}={_short(value)}" for name, value in fields.items() if offsets or not name.endswith(_OFFSETS))


def _short(value: Any) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(_short(v) for v in value) + "]"
    return f"{value:g}" if isinstance(value, float) else str(value)
