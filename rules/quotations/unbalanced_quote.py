"""QU01: a quotation mark that has no partner, so that nobody can tell whose words begin or end there."""

import re
from typing import Any

from checker.rule_api import AS, ClaimRule, Example, L, Meta, P, QuoteFact, Rule, Severity

_MARK = re.compile(r"[\"“”„«»`]|''")
# A mark of three bytes, read as Windows-1252; that it has no partner is the lesser fault there.
_BROKEN = re.compile(r"â€")
# The speaker stands inside the open quotation: “We will win, she said.
_SAYING = "said|says|added|told|admitted|warned|wrote|explained|insisted|claimed|argued|noted|recalled|replied|announced|declared|asked"
_SPEAKER_INSIDE = re.compile(
    rf"[,?!] (?:(?:he|she|they|(?:the|a|an) [a-z]+(?: [a-z]+)?|[A-Z]\w+(?: [A-Z]\w+){{0,3}}) (?:{_SAYING})\b|(?:said|says|added) (?:he|she|they|the|[A-Z]\w+))"
)
_WORDS_SHOWN = 6


def _place(fact: Any) -> tuple[int, int]:
    """The lone mark with the words beside it, as code points of the document."""
    words = list(re.finditer(r"\S+", fact["quote"]))
    if _opens(fact["quote"]):
        return fact["start"], fact["start"] + words[:_WORDS_SHOWN][-1].end()
    return fact["start"] + words[-_WORDS_SHOWN:][0].start(), fact["end"]


def _opens(quote: str) -> bool:
    return bool(_MARK.match(quote))


def _swallows_speaker(quote: str) -> bool:
    return _opens(quote) and bool(_SPEAKER_INSIDE.search(quote))


def _is_plain(quote: str) -> bool:
    """Whether a quotation neither swallows its speaker nor has a mark that is broken by a wrong encoding."""
    return not _swallows_speaker(quote) and not _BROKEN.search(quote)


class UnbalancedQuote(ClaimRule):
    """A mark without a partner."""

    meta = Meta(
        id="QU01",
        name="unbalanced-quote",
        summary="A quotation is opened and never closed, or closed and never opened.",
        message="This quotation is {fault}, so the reader cannot tell where the quoted words {edge}.",
        question="Where do the quoted words {edge}?",
        severity=Severity.WARNING,
        confidence="high",
        rationale="One lost mark turns the reporter's words into somebody else's, or the other way round.",
        limits="Marks are told open from closed by the characters beside them; inches, apostrophes, nested quotations, and paragraphs that re-open a running quotation are known. "
        "Text whose paragraphs were joined is forgiven where a sentence ends before the next opening mark. Single marks are never judged. It is an error where the speaker is named inside the open quotation.",
        reference="The Chicago Manual of Style on quotations of more than one paragraph; every house style asks for pairs.",
        fails=(
            Example(why="The closing mark is lost.", docs={"a.txt": '"We will win, she said.'}, expect=(("a.txt", '"We will win, she said.'),)),
            Example(
                why="A union speaks.",
                docs={"a.txt": 'Prices are "out of control, the union warned.'},
                expect=(("a.txt", '"out of control, the union warned.'),),
            ),
            Example(
                why="The opening mark is lost.",
                docs={"a.txt": 'The keeper was calm. We counted every sheep twice," he said.'},
                expect=(("a.txt", 'We counted every sheep twice,"'),),
            ),
            Example(
                why="Left open before a new paragraph that is not quoted.",
                docs={"a.txt": "“The lamp burned all night. Nobody came.\n\nThe coastguard found the boat at dawn."},
                expect=(("a.txt", "“The lamp burned all night. Nobody"),),
            ),
            Example(
                why="Two closing marks for one opening mark.",
                docs={"a.txt": 'The firm had "no need" of a loan that would have tied its hands for years."\n\nIt will publish its accounts in May.'},
                expect=(("a.txt", 'have tied its hands for years."'),),
            ),
            Example(
                why="A second closing mark after the speaker.", docs={"a.txt": '"We will win," the captain said."'}, expect=(("a.txt", 'the captain said."'),)
            ),
        ),
        passes=(
            Example(why="A pair.", docs={"a.txt": '"We will win," she said. "Wait and see."'}),
            Example(
                why="A running quotation re-opened by each paragraph.",
                docs={"a.txt": '"The first winter was hard.\n\n"The second was worse.\n\n"The third one broke us," he said.'},
            ),
            Example(why="Inches.", docs={"a.txt": 'The new pipe is 12" wide and the keeper 6\'2" tall.'}),
            Example(why="Curly inches inside a quotation.", docs={"a.txt": "“He looks down on all of us, being 6’2”,” the keeper’s sister said."}),
            Example(
                why="A line that begins with a dash.",
                docs={
                    "a.txt": 'The harbour master was pleased. "All of us have a stake in the old pier\n- a pier that was lost would take the market with\nit," he told the council.'
                },
            ),
            Example(why="Apostrophes.", docs={"a.txt": "The farmers' market of the '90s isn't what it was, and rock 'n' roll won't help."}),
            Example(why="Nested marks.", docs={"a.txt": '"The sign said "No entry" in red," he said. “She shouted ‘Stop’ and we ran,” he added.'}),
            Example(why="A mark in a broken encoding, whose partner is whole.", docs={"a.txt": "The sacks bear the word â€œOats” in blue."}),
            Example(why="Interrupted by dashes.", docs={"a.txt": '"I was—" he began. "We were—" she said.'}),
        ),
    )

    @Rule(AS.lone << QuoteFact(balanced=False, quote=P(_swallows_speaker), zone=L("body") | L("list") | L("headline") | L("heading")))
    def speaker_swallowed(self, lone: Any) -> None:
        """The quotation runs on over its own speaker."""
        self._report(lone, Severity.ERROR)

    @Rule(AS.lone << QuoteFact(balanced=False, quote=P(_is_plain), zone=L("body") | L("list") | L("headline") | L("heading")))
    def unbalanced(self, lone: Any) -> None:
        """A mark without a partner."""
        self._report(lone, Severity.WARNING)

    def _report(self, lone: Any, severity: Severity) -> None:
        opens = _opens(lone["quote"])
        fault, edge = ("opened and never closed", "end") if opens else ("closed but never opened", "begin")
        self.report(lone=lone, severity=severity, span=_place(lone), fault=fault, edge=edge)
