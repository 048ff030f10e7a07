"""What was checked, in a few lines: documents, words, claims, rules, and what was left out."""

from collections import Counter
from collections.abc import Iterator, Mapping

from checker.models.findings import Finding
from checker.models.verdict import ACCEPTED
from checker.report.base import Report, Style
from checker.report.places import doc_and_spot
from checker.report.plain import paint, visible

_MOST_KINDS = 8


def summary(report: Report, style: Style) -> Iterator[str]:
    """The last lines of a report: the outcome, what was looked at, and what was not."""
    result = report.result
    found = {name: count for name, count in report.by_severity.items() if count}
    yield paint(", ".join(count_of(n, name) for name, n in found.items()) if found else "No findings", style, bold=True) + "."
    if report.hidden:
        counts = Counter(_why_hidden(f, report) for f in _hidden(report))
        yield f"Not shown: {', '.join(f'{n:,} {why}' for why, n in counts.items())}."
    yield f"Checked {count_of(len(report.checked), 'document')}, {count_of(report.words, 'word')}, {count_of(result.sentences, 'sentence')}: {_claims(result.claims_by_kind)}."
    if result.background:
        yield f"Compared with {count_of(len(result.background), 'other document')}."
    off = f", {len(result.rules_off)} off" if result.rules_off else ""
    yield f"Ran {count_of(len(result.rules_run), 'rule')}{off}{_which(result.rules_off, style)}."
    if result.skipped_sentences:
        yield f"Skipped {count_of(result.skipped_sentences, 'stretch', 'stretches')} of text too long to be a sentence."
    if report.unreadable:
        yield f"Could not read {count_of(len(report.unreadable), 'document')}; see the errors above."
    if style.verbose:
        yield from (f"Note: {visible(note)}." for note in result.notes)
        yield from (f"Not shown: {visible(f'{doc_and_spot(f)}: {f.rule}, {_why_hidden(f, report)}{_said(f, report)}').rstrip('.')}." for f in _hidden(report))


def statistics(report: Report) -> Iterator[str]:
    """How many findings of each rule and severity, and how many in a thousand words."""
    names = {f.rule: f"{f.rule} {f.name}" for f in report.shown}
    rows = [*((names[rule], count) for rule, count in report.by_rule.items()), *((f"all {severity}s", count) for severity, count in report.by_severity.items())]
    width = max(len(name) for name, _ in rows)
    yield f"{'':{width}}  findings  per 1,000 words"
    for name, count in rows:
        yield f"{name:{width}}  {count:8,}  {1000 * count / max(1, report.words):15.2f}"


def count_of(number: int, one: str, many: str = "") -> str:
    """A number and its noun: "1 word", "1,200 words"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _hidden(report: Report) -> list[Finding]:
    return [f for f in report.result.findings if report.verdict_of(f).suppression]


def _why_hidden(finding: Finding, report: Report) -> str:
    """What hides a finding: a comment, a decision, the baseline, or that it was there before."""
    hidden = report.verdict_of(finding).suppression
    if hidden and hidden.kind == "inline":
        return "suppressed by a comment in the text"
    if hidden and hidden.kind == "decision":
        return f"{finding.state} by a decision"
    return f"accepted in {report.baseline}" if report.baseline and hidden and hidden.reason in ("", ACCEPTED) else "there before"


def _said(finding: Finding, report: Report) -> str:
    """The reason of people for hiding a finding, and who gave it."""
    hidden = report.verdict_of(finding).suppression
    reason = f": {hidden.reason}" if hidden and hidden.reason not in ("", ACCEPTED) else ""
    return reason + (f" ({hidden.who})" if hidden and hidden.who else "")


def _claims(by_kind: Mapping[str, int]) -> str:
    shown = [f"{kind} {count:,}" for kind, count in list(by_kind.items())[:_MOST_KINDS]]
    more = sum(list(by_kind.values())[_MOST_KINDS:])
    listed = ", ".join([*shown, *([f"others {more:,}"] if more else [])])
    return count_of(sum(by_kind.values()), "claim") + (f" ({listed})" if listed else "")


def _which(off: tuple[str, ...], style: Style) -> str:
    return f" ({', '.join(off)})" if off and style.verbose else ""
