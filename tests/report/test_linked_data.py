"""Web Annotations and ClaimReviews: valid by their models, with words that are where they say, and no judgement that no person made."""

import json
from datetime import date as Date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from checker.models.base import Zone
from checker.models.document import Document, Segment
from checker.pipeline import CheckResult
from checker.report.base import Report
from checker.report.forms import notes, render
from checker.report.review import Review, Reviewed, places_of
from tests.report.build import document, finding
from tests.report.reviews import decision, hostile_review, reviewed, small_review

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "web-annotation.json").read_text())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def made(form: str, review: Review) -> Any:
    """What a format gives, read back."""
    lines = render(form, review)
    assert not isinstance(lines, bytes)
    text = "\n".join(lines)
    assert text == "\n".join(render(form, review))  # type: ignore[arg-type]
    return json.loads(text)


@pytest.mark.parametrize("make", [small_review, hostile_review, lambda: Review(Report(CheckResult()))])
def test_annotations_are_valid(make: object) -> None:
    """By a schema made after the Recommendation, one annotation a finding, each with an id of its own."""
    review = make()  # type: ignore[operator]
    page = made("annotations", review)
    VALIDATOR.validate(page)
    assert len({item["id"] for item in page["items"]}) == len(page["items"]) == len(review.findings)


def test_selectors_lead_to_the_words() -> None:
    """By quotation with what stands around it, and by position in code points."""
    review = small_review()
    for item, one in zip(made("annotations", review)["items"], review.findings, strict=True):
        for target, place in zip(item["target"], places_of(one.finding), strict=True):
            quote, position = target["selector"]
            text = review.report.documents[place.doc].text
            assert text[position["start"] : position["end"]] == quote["exact"] == place.quote
            assert (quote["prefix"] + quote["exact"] + quote["suffix"]) in text
            assert target["source"] == place.doc


def test_positions_count_code_points() -> None:
    """A horse beyond the first plane is one; as code units it would be two."""
    where = document("h.txt", "A \U0001f40e won 3 races.\n")
    about = finding(where, "3 races")
    page = made("annotations", Review(Report(CheckResult(findings=(about,), documents=(where,))), (Reviewed(about),)))
    assert page["items"][0]["target"][0]["selector"][1]["start"] == 8


def test_files_that_are_no_text_have_no_positions() -> None:
    """Nobody else has the text that a position in a PDF would count in."""
    segment = Segment(start=0, end=9, zone=Zone.BODY, paragraph=0, line=1, place="page 1, paragraph 1")
    where = Document(id="a b.pdf", text="It is so.", segments=(segment,))
    about = finding(where, "so")
    [target] = made("annotations", Review(Report(CheckResult(findings=(about,), documents=(where,))), (Reviewed(about),)))["items"][0]["target"]
    assert (target["source"], [s["type"] for s in target["selector"]]) == ("a%20b.pdf", ["TextQuoteSelector"])


def test_what_annotations_say() -> None:
    """Message, question, tags, and the notes of people under their names."""
    first, second, *_ = made("annotations", small_review())["items"]
    told = [(body["purpose"], body["value"]) for body in first["body"]]
    assert told[:3] == [("commenting", "“900 people” does not agree with what is said elsewhere."), ("questioning", "Which is right?"), ("tagging", "NU09")]
    assert told[-1] == ("replying", "Ask the company for its count.")
    assert first["body"][-1]["creator"] == {"type": "Person", "name": "Ana Roe"}
    assert [body["value"] for body in second["body"] if body["purpose"] == "tagging"] == ["NU09", "quantity-conflict", "numbers", "warning", "dismissed"]


def test_the_schema_refuses_what_it_should() -> None:
    """It is no schema that lets everything through."""
    for path, value in ((("type",), "Page"), (("motivation",), "arguing"), (("target",), []), (("extra",), 1), (("id",), "no iri")):
        page = made("annotations", small_review())
        page["items"][0][path[0]] = value
        with pytest.raises(jsonschema.ValidationError):
            VALIDATOR.validate(page)


def test_only_confirmed_findings_have_a_claim_review() -> None:
    """The reviewer, the day and the reason are the decision's; nothing is the machine's."""
    [one] = made("claimreview", small_review())
    assert one == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": "900 people",
        "author": {"@type": "Person", "name": "Ana Roe"},
        "datePublished": "2026-03-02",
        "itemReviewed": {"@type": "Claim", "appearance": {"@type": "CreativeWork", "url": "ferry.txt", "headline": "Ferry to pause"}},
        "reviewRating": {"@type": "Rating", "alternateName": "Confirmed: to be corrected", "ratingExplanation": "Ask the company for its count."},
    }
    assert notes("claimreview", small_review()) == ()


@pytest.mark.parametrize("action", ["dismiss", "defer", "reopen", "assign", "note", None])
def test_whatever_nobody_confirmed_has_none(action: Any) -> None:
    """An empty list, and a sentence that says why."""
    where = document("a.txt", "The mill closed in 1990.\n")
    about = finding(where, "1990")
    what: dict[str, Any] = {"dismiss": {"reason": "sourced"}, "defer": {"until": "2999-01-01"}, "assign": {"assignee": "Ben"}, "note": {"note": "Hm."}}.get(
        action, {}
    )
    one = reviewed(about, *([decision(about, 1, action, **what)] if action else []))
    review = Review(Report(CheckResult(findings=(one.finding,), documents=(where,))), (one,))
    assert made("claimreview", review) == []
    assert "No finding was confirmed" in notes("claimreview", review)[0]


def test_author_and_date_of_the_document_are_told() -> None:
    """Of the text that the claim appears in, where it has them."""
    where = document("a.txt", "The mill closed in 1990.\n").model_copy(update={"author": "Ed Lee", "date": Date(2026, 1, 2), "title": ""})
    about = finding(where, "1990")
    one = reviewed(about, decision(about, 1, "confirm"))
    [claim] = made("claimreview", Review(Report(CheckResult(findings=(one.finding,), documents=(where,))), (one,)))
    assert claim["itemReviewed"]["appearance"] == {
        "@type": "CreativeWork", "url": "a.txt", "datePublished": "2026-01-02", "author": {"@type": "Person", "name": "Ed Lee"},
    }  # fmt: skip
    assert claim["reviewRating"] == {"@type": "Rating", "alternateName": "Confirmed: to be corrected"}
