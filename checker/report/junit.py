"""JUnit XML as Jenkins and GitLab read it: a suite for each document, a case for each finding."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from checker.models.base import Severity
from checker.models.findings import Finding
from checker.report.base import Report, Style
from checker.report.places import path_of, spot_of

# What XML 1.0 does not allow, even as a character reference.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST_NAME = 80


def render(report: Report, style: Style) -> Iterator[str]:
    """A finding that fails the gate is a failure, a hidden one is skipped, any other passes with its words as output.

    Where no gate was asked, errors are failures. A document without findings has one case that passes; one that could
    not be read is an error.
    """
    suites = ElementTree.Element("testsuites", name="checker")
    for document in report.checked:
        _suite(suites, report, document.id)
    if report.unreadable:
        _unreadable(suites, report)
    for total in ("tests", "failures", "errors"):
        suites.set(total, str(sum(int(suite.get(total, "0")) for suite in suites)))
    ElementTree.indent(suites)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield ElementTree.tostring(suites, encoding="unicode")


def _suite(suites: ElementTree.Element, report: Report, doc: str) -> None:
    suite = _named_suite(suites, path_of(doc))
    found = report.by_document.get(doc, ())
    for finding in found:
        _case(suite, report, finding)
    if not found:
        ElementTree.SubElement(suite, "testcase", name="no findings", classname=_legal(path_of(doc)))
    _count(suite)


def _named_suite(suites: ElementTree.Element, name: str) -> ElementTree.Element:
    return ElementTree.SubElement(suites, "testsuite", name=_legal(name), tests="0", failures="0", errors="0", skipped="0")


def _count(suite: ElementTree.Element) -> None:
    for total, tag in (("tests", "."), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(total, str(sum(1 for case in suite if tag == "." or case.find(tag) is not None)))


def _case(suite: ElementTree.Element, report: Report, finding: Finding) -> None:
    name = f"{finding.rule} {finding.name}, {spot_of(finding)}: {finding.quote[:_LONGEST_NAME]}"
    case = ElementTree.SubElement(suite, "testcase", name=_legal(" ".join(name.split())), classname=_legal(path_of(finding.doc)))
    verdict = report.verdict_of(finding)
    if verdict.suppression:
        reason = verdict.suppression.reason or verdict.suppression.kind
        ElementTree.SubElement(case, "skipped", message=_legal(reason)).text = _legal(_told(finding))
    elif verdict.gates if report.verdicts else finding.severity == Severity.ERROR:
        ElementTree.SubElement(case, "failure", type=finding.severity.value, message=_legal(finding.message)).text = _legal(_told(finding))
    else:
        ElementTree.SubElement(case, "system-out").text = _legal(_told(finding))


def _told(finding: Finding) -> str:
    """A finding in full, for the page that a failure opens."""
    spot = f": {finding.place}" if finding.place else f":{finding.line}:{finding.column}"
    places = [f"{path_of(finding.doc)}{spot}: {finding.quote}"]
    places += [f"{path_of(place.doc)} ({place.role}): {place.quote}" for place in finding.related]
    return "\n".join([finding.message, *places, f"Ask: {finding.question}"])


def _unreadable(suites: ElementTree.Element, report: Report) -> None:
    suite = _named_suite(suites, "documents that could not be read")
    for problem in report.unreadable:
        case = ElementTree.SubElement(suite, "testcase", name=_legal(problem.partition(": ")[0]), classname="unreadable")
        ElementTree.SubElement(case, "error", type="unreadable", message=_legal(problem))
    _count(suite)


def _legal(text: str) -> str:
    """Text that XML can hold: other characters are spelled out."""
    return _ILLEGAL.sub(lambda match: f"\\x{ord(match.group()):02x}", text)
