"""ClaimReview (schema.org, JSON-LD) for the findings that a person has confirmed, and for no others.

A ClaimReview is somebody's published judgement, so nothing in it is the machine's: the reviewer, the day and the words
of the rating are those of the decision.
"""

import json
from collections.abc import Iterator
from typing import Any

from checker.models.decisions import Decision
from checker.report.places import uri_of
from checker.report.plain import visible
from checker.report.review import Review, Reviewed

_CONFIRMED = "Confirmed: to be corrected"
"""The rating of somebody who confirmed a finding; the note, if there is one, explains it."""


def render(review: Review) -> Iterator[str]:
    """A list of ClaimReviews, empty where nobody confirmed a finding."""
    yield from json.dumps([_claim_review(review, one, by) for one, by in _rated(review)], indent=2).split("\n")


def notes(review: Review) -> Iterator[str]:
    """Why the list is empty, where it is."""
    if not any(_rated(review)):
        yield "No finding was confirmed by a person, so there is no claim to publish a review of; the list is empty."


def _rated(review: Review) -> Iterator[tuple[Reviewed, Decision]]:
    """The findings that somebody confirmed, each with that decision."""
    for one in review.findings:
        if one.state == "confirmed" and one.decided is not None:
            yield one, one.decided


def _claim_review(review: Review, one: Reviewed, by: Decision) -> dict[str, Any]:
    rating = {"@type": "Rating", "alternateName": _CONFIRMED}
    note = visible(by.note or one.note)
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": visible(one.finding.quote),
        "author": {"@type": "Person", "name": visible(by.who)},
        "datePublished": by.when[:10],
        "itemReviewed": _claim(review, one),
        "reviewRating": {**rating, "ratingExplanation": note} if note else rating,
    }


def _claim(review: Review, one: Reviewed) -> dict[str, Any]:
    """The claim, and the document that it appears in."""
    document = review.report.documents.get(one.finding.doc)
    work: dict[str, Any] = {"@type": "CreativeWork", "url": uri_of(one.finding.doc)}
    if document is None:
        return {"@type": "Claim", "appearance": work}
    if document.title:
        work["headline"] = visible(document.title)
    if document.date:
        work["datePublished"] = document.date.isoformat()
    if document.author:
        work["author"] = {"@type": "Person", "name": visible(document.author)}
    return {"@type": "Claim", "appearance": work}
