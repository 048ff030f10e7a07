"""TI04: a headline promises something that the text below never comes to."""

from typing import Any

from checker.rule_api import AS, ClaimRule, DocumentFact, Example, L, Meta, P, Rule, Severity

# Shorter texts are teasers or captions.
_LEAST_SENTENCES = 3


class HeadlineUnsupported(ClaimRule):
    """A roadmap in the headline, and no plan in the text."""

    meta = Meta(
        id="TI04",
        name="headline-unsupported",
        summary="A word that carries the headline has neither itself nor a synonym in the text.",
        message="The headline says “{document.promise}”; the text below has no such thing.",
        question="Where does the text give what the headline calls “{document.promise}”?",
        severity=Severity.NOTE,
        confidence="medium",
        rationale="A headline that the text does not bear out is the complaint that readers make most, and the one that press councils uphold.",
        limits="Only words of the table (checker/reference/headline_promises.tsv): plans, polls, studies, lawsuits, deaths, arrests, sentences and the like; a text can keep the promise in words that the table lacks.",
        reference="Press codes on headlines, such as the Independent Press Standards Organisation's Editors' Code, clause 1(i): headlines must be supported by the text.",
        fails=(
            Example(
                why="No plan.",
                docs={
                    "a.txt": "Roadmap to a clean harbour\n\nThe harbour of Orr is dirty again. Fishermen blame the mill.\n\nThe mill blames the rain. Nobody swims there now."
                },
                expect=(("a.txt", "Roadmap"),),
            ),
            Example(
                why="No poll.",
                docs={
                    "a.txt": "Poll: tenants want a new lease\n\nTenants of the fairground want a new lease, their lawyer says.\n\nThe old one runs out in May. The owner is abroad."
                },
                expect=(("a.txt", "Poll"),),
            ),
            Example(
                why="Nobody is arrested.",
                docs={
                    "a.txt": "Baker arrested over missing flour\n\nFlour has been missing from the mill since May.\n\nThe baker says he is sorry. The miller is not."
                },
                expect=(("a.txt", "arrested"),),
            ),
        ),
        passes=(
            Example(
                why="The plan is there by another name.",
                docs={
                    "a.txt": "Roadmap to a clean harbour\n\nThe harbour of Orr will be dredged in three stages. The first begins in May.\n\nThe mill pays. Fishermen agree."
                },
            ),
            Example(
                why="No promise in the headline.",
                docs={"a.txt": "Harbour of Orr is dirty again\n\nFishermen blame the mill. The mill blames the rain.\n\nNobody swims there now."},
            ),
            Example(
                why="No headline.",
                docs={"a.txt": "The roadmap to a clean harbour is not known yet. Fishermen blame the mill. The mill blames the rain. Nobody swims there now."},
            ),
        ),
    )

    @Rule(AS.document << DocumentFact(promise=~L(""), promise_words=0, sentences=P(lambda n: n > _LEAST_SENTENCES)))
    def unkept(self, document: Any) -> None:
        """None of the words that could keep it stands below."""
        self.report(document=document, span=(document["promise_start"], document["promise_end"]))
