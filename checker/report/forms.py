"""The formats of `checker report`: one module each, loaded when it is asked for.

To add one: a module of this package with `render(review: Review) -> Rendered`, and its line in FORMS.
"""

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # A review loads claims and decisions, which `--help` does without.
    from checker.report.review import Rendered, Review


@dataclass(frozen=True)
class Form:
    """A format: its module, the ending of its files, and what it needs.

    `binary`: it gives bytes, which are written to a file only. `claims`: it lists claims, so they are extracted for it.
    `texts`: it needs the documents themselves, so that it cannot tell the difference of two lists of findings.
    """

    module: str
    ending: str
    binary: bool = False
    claims: bool = False
    texts: bool = True


FORMS: dict[str, Form] = {
    "html": Form("checker.report.html", "html", texts=False),
    "md": Form("checker.report.review_markdown", "md", texts=False),
    "json": Form("checker.report.review_json", "json", texts=False),
    "docx": Form("checker.report.word", "docx", binary=True),
    "pdf": Form("checker.report.pdf", "pdf", binary=True, texts=False),
    "csv": Form("checker.report.checklist.csv", "csv", claims=True),
    "xlsx": Form("checker.report.checklist.xlsx", "xlsx", binary=True, claims=True),
    "annotations": Form("checker.report.annotations", "jsonld"),
    "claimreview": Form("checker.report.claim_review", "jsonld"),
    "jsonl": Form("checker.report.review_jsonl", "jsonl", texts=False),
    "sarif": Form("checker.report.review_sarif", "sarif", texts=False),
}


def render(name: str, review: "Review") -> "Rendered":
    """A review in one of the formats: lines without line ends, or bytes."""
    rendered: Rendered = importlib.import_module(FORMS[name].module).render(review)
    return rendered


def notes(name: str, review: "Review") -> tuple[str, ...]:
    """What whoever asked for a format should know of how it turned out, a sentence each; most formats have nothing to say."""
    module = importlib.import_module(FORMS[name].module)
    return tuple(module.notes(review)) if hasattr(module, "notes") else ()
