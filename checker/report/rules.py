"""The catalogue of rules, and everything that one rule says about itself, as Markdown."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from checker.engine.claim_rule import ClaimRule
from checker.models.rules import Example, Meta
from checker.registry import family_of
from checker.report.base import Style
from checker.report.plain import COLOURS, MARKS, paint
from checker.report.summary import count_of


def as_table(rules: Sequence[type[ClaimRule]], style: Style) -> Iterator[str]:
    """One line a rule, by family: id, name, severity, status, summary."""
    ordered = sorted(rules, key=lambda rule: (family_of(rule), rule.meta.id))
    name_width = max((len(rule.meta.name) for rule in rules), default=0)
    for family, members in groupby(ordered, key=family_of):
        yield paint(family, style, bold=True)
        for rule in members:
            meta = rule.meta
            mark = paint(f"{MARKS[meta.severity]} {meta.severity.value:8}", style, COLOURS[meta.severity])
            yield f"  {meta.id:5} {meta.name:{name_width}}  {mark} {meta.status:8} {meta.summary}"
        yield ""
    stable = sum(rule.meta.status == "stable" for rule in rules)
    yield f"{count_of(len(rules), 'rule')}: {stable} stable, {len(rules) - stable} in preview (run with --preview)."


def as_json(rules: Iterable[type[ClaimRule]]) -> Iterator[str]:
    """An array of what every rule says about itself, its examples included."""
    yield json.dumps([{"family": family_of(rule), **rule.meta.model_dump(mode="json")} for rule in rules], indent=2)


def page(rule: type[ClaimRule]) -> Iterator[str]:
    """One rule as a page of Markdown: what it does, why, what it gets wrong, examples."""
    meta: Meta = rule.meta
    yield f"# {meta.id}: {meta.name}"
    yield ""
    yield f"{meta.severity.value} · confidence {meta.confidence} · {meta.status} · since {meta.since} · compares within {_scopes(meta)} · family `{family_of(rule)}`"
    for heading, words in (
        ("What it does", meta.summary),
        ("Why it matters", meta.rationale),
        ("What it asks", f"> {meta.message}\n>\n> {meta.question}"),
        ("Known problems", meta.limits),
        ("Whose practice this is", meta.reference),
    ):
        yield from ("", f"## {heading}", "", *words.strip().splitlines())
    yield from ("", "## Flagged")
    for example in meta.fails:
        yield from _example(example)
    yield from ("", "## Left alone")
    for example in meta.passes:
        yield from _example(example)
    yield from ("", "## Settings", "", *_settings(meta))


def _scopes(meta: Meta) -> str:
    words = {"document": "a document", "corpus": "several documents", "source": "a document and its source"}
    return ", ".join(words[scope] for scope in meta.scope)


def _example(example: Example) -> Iterator[str]:
    yield from ("", f"{example.why}", "")
    for name, text in example.docs.items():
        dated = f", {example.dates[name].isoformat()}" if name in example.dates else ""
        yield from _fenced(f"[{name}{dated}]", text)
        if name in example.sources:
            yield from _fenced(f"[source of {name}]", example.sources[name])
    if example.expect:
        yield from ("", "Flagged: " + ", ".join(f"“{quote}”" for _, quote in example.expect))


def _fenced(heading: str, text: str) -> Iterator[str]:
    """A text word for word; its fence is longer than any that the text holds."""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    yield from (f"{fence}text", heading, *text.splitlines(), fence)


def _settings(meta: Meta) -> Iterator[str]:
    yield f"- Turn it off with `--ignore {meta.id}`, or run it alone with `--select {meta.id}`."
    if meta.status == "preview":
        yield "- It is being tried out, and runs only with `--preview` or when selected by name."
    if meta.block_by:
        yield f"- It compares statements that share: {', '.join(f'`{field}`' for field in meta.block_by)}."
    if meta.supersedes:
        yield f"- On the same words it stands for {', '.join(meta.supersedes)}."
    if meta.once:
        yield "- It is shown once in a document."
