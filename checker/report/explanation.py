"""Why one finding came up, for a reader: the finding, its facts, and the rule's replay."""

from collections.abc import Iterator

from checker.engine.claim_rule import ClaimRule
from checker.explain import Explanation, Replay
from checker.models.claims import Claim
from checker.models.document import Document
from checker.report.base import Style
from checker.report.claims import facts_of
from checker.report.plain import paint, visible
from checker.report.summary import count_of
from checker.report.text import show_finding


def render(explanation: Explanation, rule: type[ClaimRule], documents: dict[str, Document], style: Style) -> Iterator[str]:
    """The finding as `checker check` shows it, its facts field by field, the words it uses, and the replay."""
    finding = explanation.finding
    yield paint(visible(finding.doc), style, bold=True)
    yield ""
    yield from show_finding(finding, documents, style)
    yield from _heading("The facts", style)
    for name, claim in explanation.facts:
        yield from _fact(name, claim, style)
    yield from _heading("The words that the rule bound", style)
    yield from (f"  {name} = {visible(value)}" for name, value in finding.bindings if value)
    yield from _heading("Fired again, alone", style)
    if not explanation.replays:
        yield "  The rule does not fire on these facts alone."
    for replay in explanation.replays:
        yield from _replay(explanation, replay, rule)
    yield ""
    yield f"`checker explain {finding.rule}` tells everything about the rule."


def _heading(words: str, style: Style) -> Iterator[str]:
    yield from ("", paint(words, style, bold=True))


def _fact(name: str, claim: Claim, style: Style) -> Iterator[str]:
    yield f"  {name}: {claim.kind} “{visible(claim.quote)}” ({visible(claim.doc)}, {claim.start}-{claim.end})"
    yield paint(f"      {visible(facts_of(claim, offsets=True))}", style, dim=True)


def _replay(explanation: Explanation, replay: Replay, rule: type[ClaimRule]) -> Iterator[str]:
    key = zip(replay.fields, replay.block.key, strict=False)
    yield f"  {rule.__module__}.{rule.__name__}.{replay.rule}"
    yield f"  Block: {', '.join(f'{field} = {visible(str(value))}' for field, value in key) or 'the whole document'}; {count_of(len(replay.block.claims), 'fact')} declared."
    for match in replay.firings:
        mark = "→" if explanation.is_the_finding(match) else " "
        yield f"  {mark} fired on {', '.join(f'{name} = {visible(claim_id)}' for name, (_, claim_id) in match.evidence)}"
    yield ""
    yield from (f"    {line}" for line in replay.source.splitlines())
