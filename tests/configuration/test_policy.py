"""Patterns, severities, rules by path, and dates by path."""

from datetime import date
from pathlib import Path

import pytest

from checker.configuration.dates import date_in_path, dated
from checker.configuration.model import PathRules
from checker.configuration.patterns import matches
from checker.configuration.policy import Allowed, Policy, relative
from checker.ingest import plain
from checker.models.base import Severity
from checker.models.findings import Finding
from checker.models.verdict import GateRule
from tests.report.build import document, finding

NU09 = GateRule(id="NU09", name="quantity-conflict")


@pytest.mark.parametrize(
    ("pattern", "path", "meant"),
    [
        ("*.md", "a.md", True),
        ("*.md", "deep/in/a.md", True),
        ("*.md", "a.txt", False),
        ("drafts", "drafts/a.md", True),
        ("drafts/", "old/drafts/b/a.md", True),
        ("drafts", "drafts.md", False),
        ("/drafts", "old/drafts/a.md", False),
        ("opinion/**", "opinion/2024/a.md", True),
        ("opinion/*", "opinion/2024/a.md", True),
        ("opinion/*.md", "opinion/2024/a.md", False),
        ("**/old/*.md", "old/a.md", True),
        ("**/old/*.md", "x/y/old/a.md", True),
        ("a?.md", "ab.md", True),
        ("a?.md", "a/.md", False),
        ("./a.md", "a.md", True),
        ("a+b(1).md", "a+b(1).md", True),
        ("**", "any/thing", True),
    ],
)
def test_patterns(pattern: str, path: str, meant: bool) -> None:
    """As in .gitignore."""
    assert matches(pattern, path) == meant


def test_a_pattern_is_linear() -> None:
    """Many stars over a long name."""
    assert not matches("**/*a*b*c*d*.md", "x/" * 200 + "a" * 200)


@pytest.mark.parametrize(("doc", "name"), [("a.txt", "a.txt"), ("sub/a.txt#source", "sub/a.txt"), ("../a.txt", "../a.txt"), ("<stdin>", "<stdin>")])
def test_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, doc: str, name: str) -> None:
    """From the project's folder."""
    monkeypatch.chdir(tmp_path)
    assert relative(doc, str(tmp_path)) == name


def settled(policy: Policy, doc: str = "a.txt", **fields: object) -> list[str]:
    """The severities of one finding of NU09 under a policy; none where it is not wanted."""
    found: Finding = finding(document(doc, "The ferry holds 900 people.\n"), "900 people").model_copy(update=fields)
    return [f.severity.value for f in policy.settle([found])]


def test_severities() -> None:
    """A rule's own before its family's; those of a path before the project's; the last path that says it."""
    assert settled(Policy()) == ["error"]
    assert settled(Policy(severity={"NU": Severity.NOTE})) == ["note"]
    assert settled(Policy(severity={"NU": Severity.NOTE, "quantity-conflict": Severity.WARNING})) == ["warning"]
    paths = (
        PathRules(paths=("a/**",), severity={"NU09": Severity.NOTE}),
        PathRules(paths=("a/b/**",), severity={"NU09": Severity.WARNING}),
        PathRules(paths=("a/b/**",), severity={"DT": Severity.NOTE}),
    )
    policy = Policy(root=str(Path.cwd()), severity={"NU09": Severity.ERROR}, per_path=paths)
    assert [settled(policy, doc) for doc in ("c.txt", "a/c.txt", "a/b/c.txt")] == [["error"], ["note"], ["warning"]]


def test_confidence_and_allowed_words() -> None:
    """What is not wanted is not told."""
    assert settled(Policy(min_confidence="high")) == ["error"]
    assert settled(Policy(min_confidence="high"), confidence="medium") == []
    assert settled(Policy(min_confidence="medium"), confidence="medium") == ["error"]
    assert settled(Policy(allow=(Allowed(words="900 People"),))) == []
    assert settled(Policy(allow=(Allowed(words="900 people", rules=("NU",)),))) == []
    assert settled(Policy(allow=(Allowed(words="900 people", rules=("DT",)),))) == ["error"]
    assert settled(Policy(allow=(Allowed(words="900"),))) == ["error"]


def test_rules_that_do_not_read_some_documents() -> None:
    """A rule is silent where one of the documents of a clash is not read by it."""
    policy = Policy(root=str(Path.cwd()), per_path=(PathRules(paths=("opinion",), ignore=("NU",)), PathRules(paths=("*.old.txt",), ignore=("NU09",))))
    assert policy.reads(NU09, ["news/a.txt", "b.txt"])
    assert not policy.reads(NU09, ["news/a.txt", "opinion/b.txt"])
    assert not policy.reads(NU09, ["b.old.txt"])
    assert policy.reads(GateRule(id="DT06", name="end-before-start"), ["opinion/b.txt"])


def test_names_are_from_the_folder_of_the_check() -> None:
    """The same name in another folder is another document."""
    opinion = PathRules(paths=("opinion/**",), ignore=("NU",))
    assert [Policy(root="/p", folder=folder, per_path=(opinion,)).reads(NU09, ["a.txt"]) for folder in ("/p", "/p/opinion", "/q")] == [True, False, True]


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2024-05-08-vote.md", date(2024, 5, 8)),
        ("news/2024/05/08/vote.md", date(2024, 5, 8)),
        ("20240508.txt", date(2024, 5, 8)),
        ("2023-01-01/2024_05_08.md", date(2024, 5, 8)),
        ("2024-05-08/2024-13-40.md", date(2024, 5, 8)),
        ("2024-0508.md", None),
        ("120240508.md", None),
        ("vote.md", None),
    ],
)
def test_date_in_path(path: str, day: date | None) -> None:
    """The last one that a calendar has."""
    assert date_in_path(path) == day


def test_sources_of_dates() -> None:
    """In their order, and then the date that all others have."""
    [own] = plain.read("2024-05-08.txt", "The hall is old.\n")
    stated, day, late = own.model_copy(update={"date": date(2020, 1, 1)}), date(2024, 5, 8), date(2030, 1, 1)
    assert [d.date for d in dated([own, stated], ("document",), late)] == [late, date(2020, 1, 1)]
    assert [d.date for d in dated([own, stated], ("document", "path"), late)] == [day, date(2020, 1, 1)]
    assert [d.date for d in dated([own, stated], ("path", "document"), late)] == [day, day]
    source = own.model_copy(update={"is_source": True})
    assert [d.date for d in dated([source], ("path",), None)] == [None]
