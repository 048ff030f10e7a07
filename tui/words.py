"""Signs and words for what the screens show, so that nothing is told by colour alone."""

from checker.models.findings import Finding
from checker.report.decisions import STATE_MARKS as STATE_MARKS
from checker.report.places import doc_and_spot
from checker.report.plain import MARKS
from checker.report.summary import count_of
from tui.session.orders import Step

SEVERITY_MARKS = MARKS
PENDING, CONFLICT, NOTE, CURSOR, SELECTED = "…", "≠", "✎", "›", "◆"


def about(step: Step) -> str:
    """What a step was about: one finding by its place, or how many."""
    first = step.orders[0].finding
    return f"{first.rule} in {place_of(first)}" if len(step.orders) == 1 else count_of(len(step.orders), "finding")


def rows_of(step: Step) -> set[int]:
    """The rows of the findings that a step was about."""
    return {order.row for order in step.orders}


def place_of(finding: Finding) -> str:
    """Where a finding stands: document and line, or the page and paragraph where nobody sees lines."""
    return doc_and_spot(finding)
