"""The findings of a review as SARIF 2.1.0, with what hides them as suppressions."""

from collections.abc import Iterator

from checker.report import sarif
from checker.report.base import Style
from checker.report.review import Review


def render(review: Review) -> Iterator[str]:
    """One log with one run."""
    yield from sarif.render(review.report, Style())
