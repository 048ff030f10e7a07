"""The findings of a review, one JSON object a line: the published form, each in its state."""

from collections.abc import Iterator

from checker.report import jsonl
from checker.report.base import Style
from checker.report.review import Review


def render(review: Review) -> Iterator[str]:
    """One line a finding, as `docs/schema/finding.v1.json` says."""
    yield from jsonl.render(review.report, Style())
