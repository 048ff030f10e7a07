"""The well-known exceptions that every rule needs: each stands among the examples of the rules that it concerns."""

import pytest

from checker.registry import load_rules

EXCEPTIONS = {
    "time: former, then, since": {
        "NA04": "The other title is a former one.", "NA05": "A former holder.", "DT08": "A stretch that began then.", "IC03": "Then and now.", "OR04": "Then and now.",
        "NU09": "Another time.", "DT04": "Another time.",
    },
    "voice: statements are compared with the same speaker's": {
        "IC03": "Two speakers.", "DT08": "Somebody else says so.", "OR04": "Somebody else says so.", "DT14": "In a quotation.",
    },
    "voice: arithmetic inside one statement is checked whoever says it": {"NU01": "Whoever says it."},
    "rounding": {"NU01": "Rounded parts.", "NU02": "Rounded.", "NU03": "Rounded ends.", "NU04": "Rounding.", "NU08": "Rounded freely.", "NU09": "Rounded, and more than."},
    "about, nearly": {"NU02": "Nearly.", "DT03": "No exact age.", "DT05": "No exact length."},
    "several answers": {"NU04": "Several answers."},
    "counting both ends": {"DT05": "Both ends counted."},
    "fiscal and school years": {"DT05": "Fiscal years.", "DT03": "A school year."},
    "another calendar": {"DT01": "Another calendar."},
    "one name, two people": {
        "NA01": "Two brothers in one sentence.", "DT04": "Two documents, two people of one name.", "DT03": "Two people.", "DT07": "Somebody else.", "DT08": "Two people.",
    },
    "doubled words that are right": {"DU01": "Grammar."},
    "doubled names": {"DU01": "Names."},
    "announced changes": {"NU09": "An update."},
    "containment": {"OR04": "A town and its country.", "IC03": "A town and its country.", "DT08": "One date contains the other."},
}  # fmt: skip
"""Exception → rule → the `why` of its example; only the arithmetic one is an example that must be flagged."""

ROWS = [(exception, rule, why) for exception, examples in EXCEPTIONS.items() for rule, why in examples.items()]


@pytest.mark.parametrize(("exception", "rule", "why"), ROWS)
def test_exception_is_an_example(exception: str, rule: str, why: str) -> None:
    """The example is there, on the right side."""
    meta = next(r.meta for r in load_rules() if r.meta.id == rule)
    side = meta.fails if exception.startswith("voice: arithmetic") else meta.passes
    assert why in {example.why for example in side}


def test_every_rule_has_three_examples_of_each_kind() -> None:
    """Different wordings show what a rule reads, and what it leaves alone."""
    assert [r.meta.id for r in load_rules() if min(len(r.meta.fails), len(r.meta.passes)) < 3] == []
