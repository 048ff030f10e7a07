"""The formats that other programs read: valid by their schemas, right in every place, and never obeyed by mistake."""

import hashlib
import importlib
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
import xmlschema

from checker.models.base import Severity
from checker.models.verdict import Suppression, Verdict
from checker.pipeline import CheckResult
from checker.registry import load_rules
from checker.report import github, markdown
from checker.report.base import Report, Style
from tests.report.build import FERRY, HOSTILE, HOSTILE_NAME, MILL, document, finding, gated_report, hostile_report, related, small_report

SCHEMAS = Path(__file__).parent / "schemas"
SARIF = json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text())
JUNIT = xmlschema.XMLSchema(str(SCHEMAS / "junit.xsd"))
REPORTS: dict[str, Callable[[], Report]] = {"small": small_report, "gated": gated_report, "hostile": hostile_report, "empty": lambda: Report(CheckResult())}


def rendered(name: str, report: Report) -> str:
    return "".join(f"{line}\n" for line in importlib.import_module(f"checker.report.{name}").render(report, Style()))


def sarif(report: Report) -> dict[str, Any]:
    log = json.loads(rendered("sarif", report))
    jsonschema.Draft4Validator(SARIF).validate(log)
    [run] = log["runs"]
    return run  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", REPORTS)
def test_sarif_is_valid(name: str) -> None:
    """By the schema of OASIS, with offsets that lead to the words."""
    report = REPORTS[name]()
    run = sarif(report)
    for result, found in zip(run["results"], report.result.findings, strict=True):
        assert len(result["locations"]) == 1
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == found.rule
        place = result["locations"][0]["physicalLocation"]
        text = report.documents[found.doc].text
        region = place["region"]
        assert text[region["charOffset"] :][: region["charLength"]] == found.quote
        lines = text.split("\n")
        assert "\n".join(lines[region["startLine"] - 1 : region["endLine"]])[region["startColumn"] - 1 :].startswith(found.quote)
        assert lines[region["endLine"] - 1][: region["endColumn"] - 1].endswith(found.quote.rpartition("\n")[2])


def test_sarif_schema_refuses_what_it_should() -> None:
    """It is the real schema, not one that lets everything through."""
    log = json.loads(rendered("sarif", small_report()))
    log["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SARIF).validate(log)


def test_sarif_tells_of_every_rule_that_ran() -> None:
    """With help and a level, found something or not."""
    metas = tuple(rule.meta for rule in load_rules())
    rules = sarif(Report(CheckResult(rules=metas)))["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(meta.id for meta in metas)
    assert all(rule["help"]["text"] and rule["help"]["markdown"] and rule["defaultConfiguration"]["level"] in ("error", "warning", "note") for rule in rules)


def test_sarif_tells_what_hides_a_finding() -> None:
    """A comment is in the source, a baseline outside; where a gate was asked, every result says whether it is new."""
    fails, known, hidden = sarif(gated_report())["results"]
    assert (fails["baselineState"], fails["suppressions"]) == ("new", [])
    assert (known["baselineState"], known["suppressions"][0]["kind"]) == ("unchanged", "external")
    assert (hidden["suppressions"][0]["kind"], hidden["suppressions"][0]["justification"]) == ("inSource", "The council keeps no minutes.")
    assert all("baselineState" not in result for result in sarif(small_report())["results"])


def test_sarif_hashes_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bytes of the file; where its line ends are not the text's, no offset is claimed."""
    monkeypatch.chdir(tmp_path)
    for name, data in (("ferry.txt", b"\xef\xbb\xbf" + FERRY.encode()), ("dos.txt", FERRY.replace("\n", "\r\n").encode())):
        Path(name).write_bytes(data)
        where = document(name, FERRY)
        run = sarif(Report(CheckResult(findings=(finding(where, "900 people"),), documents=(where,))))
        assert run["artifacts"][0]["hashes"]["sha-256"] == hashlib.sha256(data).hexdigest()
        assert ("charOffset" in run["results"][0]["locations"][0]["physicalLocation"]["region"]) == (name == "ferry.txt")


def test_sarif_says_what_could_not_be_read() -> None:
    """As notifications of an invocation that did not succeed."""
    [invocation] = sarif(small_report())["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [n["level"] for n in invocation["toolExecutionNotifications"]] == ["error", "note"]


def test_sarif_paths_below_the_folder_are_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An absolute one becomes relative; a strange name is quoted."""
    monkeypatch.chdir(tmp_path)
    where = document(str(tmp_path / "town" / "a.txt"), FERRY)
    assert sarif(Report(CheckResult(documents=(where,))))["artifacts"][0]["location"] == {"uri": "town/a.txt", "uriBaseId": "SRCROOT"}
    assert sarif(hostile_report())["artifacts"][0]["location"]["uri"] == "a%20b%2Cc%3Ad%25%C3%A9%23%F0%9F%90%8E%3Cx%3E.txt"


def held_report() -> Report:
    """A finding in the third line of a batch, with a related place in a zip."""
    ferry, mill = document("ferry", FERRY), document("old.zip/mill.txt", MILL)
    ferry, mill = ferry.model_copy(update={"path": "town/batch.jsonl", "line": 3}), mill.model_copy(update={"path": "old.zip"})
    findings = (finding(ferry, "900 people", related=(related(mill, "1990"),)), finding(mill, "1990"))
    return Report(CheckResult(findings=findings, documents=(ferry, mill)))


def test_sarif_leads_to_the_file_that_holds_a_document() -> None:
    """To its line in a batch; the document is named, and its own artifact has the file's as parent."""
    run = sarif(held_report())
    in_batch, in_zip = (result["locations"][0] for result in run["results"])
    assert in_batch["physicalLocation"]["artifactLocation"] == {"uri": "town/batch.jsonl", "uriBaseId": "SRCROOT", "index": 2}
    assert in_batch["physicalLocation"]["region"] == {"startLine": 3}
    assert in_batch["logicalLocations"] == [{"name": "ferry", "kind": "resource"}]
    assert in_zip["physicalLocation"] == {"artifactLocation": {"uri": "old.zip", "uriBaseId": "SRCROOT", "index": 3}}
    assert [place["physicalLocation"] for place in run["results"][0]["relatedLocations"]] == [in_zip["physicalLocation"]]
    assert [(a["location"]["uri"], a.get("parentIndex")) for a in run["artifacts"]] == [
        ("ferry", 2), ("old.zip/mill.txt", 3), ("town/batch.jsonl", None), ("old.zip", None),
    ]  # fmt: skip


def test_annotations_are_at_the_file_that_holds_a_document() -> None:
    """GitHub's at the line of a batch, without columns, with the document's name in the text; GitLab's the same."""
    batch, zipped = rendered("github", held_report()).splitlines()
    assert batch.startswith("::error file=town/batch.jsonl,line=3,endLine=3,title=NU09 quantity-conflict::")
    assert "%0AIn ferry:3: 900 people%0AAsk: " in batch
    assert zipped.startswith("::error file=old.zip,title=NU09 quantity-conflict::")
    locations = [issue["location"] for issue in json.loads(rendered("gitlab", held_report()))]
    assert locations == [{"path": "town/batch.jsonl", "lines": {"begin": 3, "end": 3}}, {"path": "old.zip", "lines": {"begin": 1, "end": 1}}]


COMMAND = re.compile(r"::(error|warning|notice|group|endgroup)(?: ([^:]*))?::(.*)")


def test_github_commands_hold_no_other_command() -> None:
    """One command a line; what the text says is escaped, and read back as it was."""
    lines = rendered("github", hostile_report()).splitlines()
    assert len(lines) == 3
    for line in lines:
        match = COMMAND.fullmatch(line)
        assert match
        assert not set(match[3]) & {"\r", "\n", "\x00", "\x1b"}
    first = COMMAND.fullmatch(lines[0])
    assert first
    properties = {name: value for name, _, value in (item.partition("=") for item in first[2].split(","))}
    unescaped = properties["file"].replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
    assert unescaped == HOSTILE_NAME
    assert (properties["line"], properties["endLine"]) == ("1", "2")
    assert "col" not in properties
    assert "col=7,endColumn=12" in lines[1]
    assert lines[1].endswith("::::warning::no%0AAsk: Which is right?")


def test_github_shows_what_fits_the_gravest_first() -> None:
    """Ten of a type, those that gate before others; the rest stands in a group, in lines that are no commands."""
    where = document("::error::.txt", "".join(f"It rained {n} days. " for n in range(100, 130)))
    findings = tuple(finding(where, f"{n} days", severity=Severity.WARNING if n % 2 else Severity.ERROR) for n in range(100, 130))
    verdicts = tuple(Verdict(gates=n >= 112) for n in range(100, 130))
    lines = rendered("github", Report(CheckResult(findings=findings, documents=(where,)), verdicts=verdicts)).splitlines()
    kinds = [COMMAND.fullmatch(line)[1] for line in lines[:20]]  # type: ignore[index]
    assert kinds == ["error"] * github.PER_TYPE + ["warning"] * github.PER_TYPE
    assert "112 days" in lines[0]
    assert lines[20] == "::group::5 errors, 5 warnings more than GitHub shows as annotations"
    assert len(lines) == 32
    assert all(line.startswith("- ") for line in lines[21:31])


def test_hidden_findings_are_no_annotations_and_no_issues() -> None:
    """What a comment, a baseline or a decision hides is not shown on a change."""
    assert "AT04" not in rendered("github", gated_report())
    assert [issue["check_name"] for issue in json.loads(rendered("gitlab", gated_report()))] == ["NU09 quantity-conflict"]


def test_gitlab_fingerprints_are_unique() -> None:
    """Equal findings stay apart, and the report of the same check is the same."""
    issues = json.loads(rendered("gitlab", small_report()))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 3
    assert {issue["severity"] for issue in issues} <= {"info", "minor", "major", "critical", "blocker"}
    hostile = json.loads(rendered("gitlab", hostile_report()))
    assert hostile[0]["location"] == {"path": HOSTILE_NAME, "lines": {"begin": 1, "end": 2}}


@pytest.mark.parametrize("name", [name for name in REPORTS if name != "empty"])
def test_junit_is_valid(name: str) -> None:
    """By the schema; every count is right, and every character legal."""
    text = rendered("junit", REPORTS[name]())
    JUNIT.validate(ElementTree.fromstring(text.encode()))
    for suite in ElementTree.fromstring(text.encode()):
        for total, tag in (("tests", "."), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.attrib[total]) == sum(1 for case in suite if tag == "." or case.find(tag) is not None)


def test_junit_failures_are_what_fails() -> None:
    """What gates fails, what is hidden is skipped; where no gate was asked, errors fail. A clean document passes."""
    gated = ElementTree.fromstring(rendered("junit", gated_report()).encode())
    assert [len(gated.findall(f".//{tag}")) for tag in ("failure", "skipped", "system-out", "error")] == [1, 2, 0, 1]
    small = ElementTree.fromstring(rendered("junit", small_report()).encode())
    assert [len(small.findall(f".//{tag}")) for tag in ("failure", "skipped", "system-out", "error")] == [1, 0, 2, 1]
    clean = ElementTree.fromstring(rendered("junit", Report(CheckResult(documents=(document("a.txt", FERRY),)))).encode())
    assert [case.attrib["name"] for case in clean.iter("testcase")] == ["no findings"]


def test_markdown_shows_others_words_as_words() -> None:
    """No tag, no mention, no bar, no code: everything that Markdown would read is escaped."""
    text = rendered("markdown", hostile_report())
    for marks in ("<script", "`@all`", "\x00", "\x1b", "]]>", " | `"):
        assert marks not in text
    assert "&lt;script&gt;" in text


def test_markdown_stays_within_the_limit() -> None:
    """A summary that is too long would be dropped whole; errors come before what is left out."""
    where = [document(f"{n:03}.txt", FERRY) for n in range(40)]
    many = tuple(
        finding(d, "900 people", message="word " * 70, severity=Severity.ERROR if d.id == "039.txt" else Severity.NOTE) for d in where for _ in range(100)
    )
    text = rendered("markdown", Report(CheckResult(findings=many, documents=tuple(where))))
    assert markdown.LIMIT - 10_000 < len(text.encode()) < markdown.LIMIT
    left_out = int(re.findall(r"([\d,]+) findings more did not fit", text)[0].replace(",", ""))
    assert text.count("*Ask:*") + left_out == len(many)
    assert text.index("039.txt") < text.index("000.txt")


def test_markdown_opens_a_document_with_an_error_in_it() -> None:
    """Also where a note stands before the error in the text; the error is told first."""
    where = document("a.txt", FERRY)
    found = (finding(where, "900 people", rule="DT06", severity=Severity.NOTE), finding(where, "950 people", severity=Severity.ERROR))
    text = rendered("markdown", Report(CheckResult(findings=found, documents=(where,))))
    assert "<details open>" in text
    assert text.index("NU09") < text.index("DT06")


def test_markdown_counts_accepted_findings() -> None:
    """They are counted, and not told."""
    text = rendered("markdown", replace(small_report(), verdicts=tuple(Verdict(suppression=Suppression(kind="baseline")) for _ in range(3))))
    assert "| 0 | 0 | 0 | 3 | 2 |" in text
    assert "<details" not in text


def test_hostile_text_stays_whole_in_json() -> None:
    """Halves of characters do not break a reader of JSON."""
    assert HOSTILE.count("\ud800") == 1
    for name in ("sarif", "gitlab", "jsonl"):
        for line in rendered(name, hostile_report()).splitlines():
            assert line.isascii()
