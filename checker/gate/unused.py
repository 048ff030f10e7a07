"""SU01: a suppression that hides nothing, told as a finding of its own."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from checker.engine.marks import context_of, hash_of, normalise
from checker.gate.suppressions import Comment
from checker.models.base import Severity
from checker.models.document import Document
from checker.models.findings import Finding
from checker.models.verdict import UNUSED_SUPPRESSION

RULE, NAME, FAMILY, REVISION = UNUSED_SUPPRESSION.id, UNUSED_SUPPRESSION.name, "suppressions", 1

ABOUT = """\
# SU01 unused-suppression

A comment in the text (`<!-- checker: ignore[NU09] reason: … -->`) hides findings of a rule that finds nothing in its paragraph.

- Family: suppressions. Severity: note.
- Why it matters: the flaw that somebody excused is gone, or the comment has been left behind by an edit; the next flaw in its
  paragraph would be hidden for a reason that is no longer true.
- What to do: take the comment out, or move it to the paragraph that it is about.
- It is silent about rules that did not run, and in documents that others are only compared with.
- `ignore` and `severity` of the settings, also for some paths, hold for it as for any rule; it needs no `select`.
"""


def unused(comments: Iterable[Comment], used: Collection[tuple[Comment, str]], documents: Mapping[str, Document]) -> Iterator[Finding]:
    """A note for each comment of which a word hides nothing. `used` has those that do, with the word."""
    for comment in comments:
        idle = [word for word in comment.words if (comment, word) not in used]
        if idle:
            yield _finding(comment, ", ".join(idle), documents[comment.doc])


def _finding(comment: Comment, words: str, document: Document) -> Finding:
    quote = document.text[comment.start : comment.end]
    line, column = document.line_and_column(comment.start)
    fingerprint = hash_of(RULE, str(REVISION), normalise(quote))
    prefix, suffix = context_of(document.text, comment.start, comment.end)
    return Finding(
        id="F-" + hash_of(fingerprint, str(comment.start), document.id)[:12],
        rule=RULE,
        name=NAME,
        family=FAMILY,
        severity=Severity.NOTE,
        confidence="high",
        message=f"The comment hides findings of {words}, and there are none in its paragraph.",
        question="Is the comment still wanted? If not, take it out; if it is in the wrong place, move it to the paragraph it is about.",
        doc=document.id,
        start=comment.start,
        end=comment.end,
        line=line,
        column=column,
        quote=quote,
        fingerprint=fingerprint,
        second_key=hash_of(RULE, normalise(quote)),
        prefix=prefix,
        suffix=suffix,
        rule_revision=REVISION,
    )
