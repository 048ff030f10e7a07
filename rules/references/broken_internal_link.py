"""RE02: a link into the same document has no target."""

from typing import Any

from checker.rule_api import AS, ClaimRule, Example, Meta, ReferenceFact, Rule, Severity


class BrokenInternalLink(ClaimRule):
    """`[terms](#terms)` and no heading of that name."""

    meta = Meta(
        id="RE02",
        name="broken-internal-link",
        summary="A link into the same document points at no heading or anchor of it.",
        message="“{link.quote}” points at #{link.target}, which is no heading or anchor of this text.",
        question="Which heading should “{link.quote}” lead to?",
        severity=Severity.ERROR,
        confidence="high",
        rationale="A link that goes nowhere is found by the first reader; it breaks whenever a heading is reworded.",
        limits="Anchors are formed as GitHub does it; a site that forms them otherwise needs explicit anchors. Anchors that a script or a template adds are not known.",
        reference="GitHub's documentation on links to sections of a page; CommonMark for links and headings.",
        fails=(
            Example(
                why="No such heading.",
                docs={"a.md": "# Lease\n\nSee the [terms](#terms) below.\n\n## Fees\n\nNone are due."},
                expect=(("a.md", "[terms](#terms)"),),
            ),
            Example(
                why="The heading was reworded.",
                docs={"a.md": "# Guide\n\nRead [how to apply](#how-to-apply) first.\n\n## How to apply online\n\nFill in the form."},
                expect=(("a.md", "[how to apply](#how-to-apply)"),),
            ),
            Example(
                why="The second of two equal headings is not there.",
                docs={"a.md": "# Diary\n\nSee [Monday](#monday) and [the other Monday](#monday-1).\n\n## Monday\n\nRain."},
                expect=(("a.md", "[the other Monday](#monday-1)"),),
            ),
        ),
        passes=(
            Example(
                why="Headings, punctuation and repetitions.",
                docs={
                    "a.md": "# What's new?\n\n[Top](#whats-new) and [fees](#fees--costs) and [again](#rain-1).\n\n## Fees & costs\n\nNone.\n\n## Rain\n\nYes.\n\n## Rain\n\nMore."
                },
            ),
            Example(
                why="An explicit anchor.",
                docs={"a.md": '# Lease\n\nSee [terms](#t1) and [more](#more).\n\n<a id="t1"></a>\n\nTerms are short.\n\n## Further matter {#more}\n\nNone.'},
            ),
            Example(
                why="Links elsewhere, and code.",
                docs={"a.md": "# Lease\n\nSee [the law](https://example.org/law#terms) and [page two](other.md#terms).\n\n```\n[terms](#nowhere)\n```"},
            ),
        ),
    )

    @Rule(AS.link << ReferenceFact(type="anchor", resolved=False))
    def broken(self, link: Any) -> None:
        """The target is not among the anchors."""
        self.report(link=link)
