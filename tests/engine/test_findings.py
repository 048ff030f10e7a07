"""Firings to findings: wording, places, and what is folded together."""

from typing import Any

import pytest

from checker.engine.claim_rule import ClaimRule
from checker.engine.experta import AS, Rule
from checker.engine.facts import DocumentFact, PassageFact, QuantityFact
from checker.engine.findings import make_findings, settled
from checker.engine.runner import Firing, RuleRunner
from checker.errors import BadRule
from checker.ingest import plain
from checker.models.base import Severity, Zone
from checker.models.claims import Claim, DocumentClaim, PassageClaim
from checker.models.findings import Finding
from tests.engine.samples import BigFigure, TwoFigures, meta, quantity

TEXT = "nine\nboats and ten boats and ten boats"
DOCUMENT = plain.read("a.txt", TEXT)[0]
FIRST = quantity(9, start=0, end=10, quote="nine\nboats", id="quantity:0")
SECOND = quantity(10, start=15, end=24, quote="ten boats", id="quantity:15")
THIRD = quantity(10, start=29, end=38, quote="ten boats", id="quantity:29")
CLAIM: dict[str, Any] = {"doc": "a.txt", "sentence": 0, "paragraph": 0, "zone": Zone.BODY}
WHOLE = DocumentClaim(**CLAIM, id="document:0", start=0, end=10, quote="nine\nboats")


class FigureInDocument(ClaimRule):
    """A figure, in a document of any kind."""

    meta = meta(id="XX03", block_by=("doc",))

    @Rule(AS.left << QuantityFact(low=9.0), AS.document << DocumentFact())
    def found(self, left: Any, document: Any) -> None:
        """Report both."""
        self.report(left=left, document=document)


class Repeated(ClaimRule):
    """A passage that stands twice."""

    meta = meta(id="XX04", block_by=())

    @Rule(AS.left << PassageFact(same=True))
    def found(self, left: Any) -> None:
        """Report it."""
        self.report(left=left)


def _found(*rules: type, claims: tuple[Claim, ...] = (FIRST, SECOND, THIRD)) -> list[Finding]:
    firings = RuleRunner(rules).run(claims, "document")
    return make_findings(firings, {(c.doc, c.id): c for c in claims}, {"a.txt": DOCUMENT})


def _variant(rule: type, **changes: Any) -> type:
    return type("Variant", (rule,), {"meta": rule.meta.model_copy(update=changes), "__module__": rule.__module__})  # type: ignore[attr-defined]


def test_the_wording_is_one_line_and_the_quote_is_the_text() -> None:
    (finding,) = _found(TwoFigures)
    assert (finding.message, finding.question) == ("Nine boats", "Nine boats?")
    assert finding.quote == "nine\nboats" == TEXT[finding.start : finding.end]


def test_the_other_facts_are_related_places() -> None:
    (finding,) = _found(TwoFigures)
    assert [(r.role, r.quote) for r in finding.related] == [("right", "ten boats")]


def test_the_document_as_a_whole_is_no_related_place() -> None:
    (finding,) = _found(FigureInDocument, claims=(FIRST, WHOLE))
    assert finding.related == ()
    assert finding.claims == ("quantity:0", "document:0")


def test_what_an_only_fact_was_compared_with_is_a_related_place() -> None:
    twin = PassageClaim(
        **CLAIM, id="passage:29", start=29, end=38, quote="ten boats", twin="passage:15", twin_doc="a.txt", twin_start=15, twin_end=24, same=True
    )
    (finding,) = _found(Repeated, claims=(twin,))
    assert [(r.role, r.start, r.quote) for r in finding.related] == [("earlier", 15, "ten boats")]


def test_a_rule_that_speaks_once_keeps_its_first() -> None:
    assert [f.start for f in _found(BigFigure)] == [0, 15, 29]
    assert [f.start for f in _found(_variant(BigFigure, once=True))] == [0]


def test_a_better_rule_takes_in_what_another_says_of_the_same_words() -> None:
    findings = _found(_variant(TwoFigures, supersedes=("XX02",)), BigFigure)
    assert [(f.rule, f.start) for f in findings] == [("XX01", 0), ("XX02", 29)]


def test_like_findings_have_ids_of_their_own() -> None:
    findings = _found(BigFigure)
    assert findings[1].fingerprint == findings[2].fingerprint
    assert len({f.id for f in findings}) == 3


def test_a_template_that_asks_for_more_than_is_reported_is_a_bad_rule() -> None:
    with pytest.raises(BadRule, match="XX02: its wording asks for 'right'"):
        _found(_variant(BigFigure, question="{right.quote}?"))


def test_what_stands_for_a_graver_finding_is_as_grave() -> None:
    findings = _found(_variant(TwoFigures, supersedes=("XX02",), severity=Severity.NOTE), _variant(BigFigure, severity=Severity.ERROR))
    assert [(f.rule, f.severity) for f in findings] == [("XX01", "error"), ("XX02", "error")]


def test_the_gravest_of_one_place_stands_whatever_order_they_come_in() -> None:
    rule = _variant(TwoFigures, severity=Severity.NOTE)
    note, *_ = _found(rule)
    grave = note.model_copy(update={"severity": Severity.ERROR})
    for made in ([note, grave], [grave, note]):
        assert [f.severity for f in settled(made, {"XX01": rule.meta})] == [Severity.ERROR]  # type: ignore[attr-defined]


def test_what_stands_for_a_finding_that_stands_for_another_shows_both() -> None:
    third = _variant(BigFigure, id="XX05", name="figure-again")
    findings = _found(_variant(TwoFigures, supersedes=("XX02",)), _variant(BigFigure, supersedes=("XX05",)), third, claims=(FIRST, SECOND))
    assert [f.rule for f in findings] == ["XX01"]
    assert [r.role for r in findings[0].related] == ["right", "big-figure", "figure-again"]


def _across(*rules: type, docs: tuple[str, ...] = ("a.txt", "b.txt", "c.txt")) -> list[Finding]:
    """What rules say of documents with one figure each; that of the first is the odd one."""
    claims = [quantity(10.0 - (doc == docs[0]), doc=doc, start=7, id=f"quantity:{number}") for number, doc in enumerate(docs)]
    documents = {doc: plain.read(doc, "It was abc long.")[0] for doc in docs}
    firings = [Firing(rule, match, ()) for rule in rules for match in RuleRunner(rules).run_condition(rule, "clash", claims)]
    return make_findings(firings, {(c.doc, c.id): c for c in claims}, documents)


def test_each_document_that_clashes_with_a_place_is_a_finding() -> None:
    across = _variant(TwoFigures, scope=("corpus",))
    for rule in (across, _variant(across, once=True)):
        findings = _across(rule)
        assert [(f.doc, f.related[0].doc) for f in findings] == [("a.txt", "b.txt"), ("a.txt", "c.txt")]
        assert len({f.id for f in findings}) == 2


def test_a_better_rule_takes_in_only_what_is_about_the_same_documents() -> None:
    findings = _across(_variant(TwoFigures, scope=("corpus",), supersedes=("XX06",)), _variant(TwoFigures, scope=("corpus",), id="XX06"))
    assert [(f.rule, f.related[0].doc) for f in findings] == [("XX01", "b.txt"), ("XX01", "c.txt")]
