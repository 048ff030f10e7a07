"""SARIF 2.1.0 (OASIS), the form that code scanning services read: the run, its rules, its documents, its results."""

import json
from collections.abc import Iterator
from typing import Any

from checker import __version__
from checker.models.document import Document
from checker.models.findings import Finding, Related
from checker.models.rules import Meta, letters_of
from checker.report.artifacts import Artifact, artifact_of
from checker.report.base import Report, Style
from checker.report.places import end_of, uri_of

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LONGEST_SNIPPET = 1_000


def render(report: Report, style: Style) -> Iterator[str]:
    """One log with one run. Plain ASCII, no time and no machine in it: the same check gives the same bytes."""
    yield json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]}, indent=2)


def _run(report: Report) -> dict[str, Any]:
    rules = _rules(report)
    artifacts = {name: artifact_of(document) for name, document in report.documents.items()}
    holders = dict.fromkeys(document.path for document in report.documents.values() if document.path)
    places = {name: index for index, name in enumerate([*artifacts, *holders])}
    order = {rule["id"]: index for index, rule in enumerate(rules)}
    return {
        "tool": {"driver": {"name": "claim-consistency-checker", "version": __version__, "semanticVersion": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The folder that the checker was started in."}}},
        "invocations": [_invocation(report)],
        "artifacts": [*(_artifact(report, artifact, places) for artifact in artifacts.values()), *({"location": _location(path)} for path in holders)],
        "results": [_Result(report, artifacts, places).of(finding, order) for finding in report.result.findings],
    }


def _rules(report: Report) -> list[dict[str, Any]]:
    """Every rule that ran; of one that is known by its findings only, its name."""
    known = {meta.id: _rule(meta) for meta in report.result.rules}
    for finding in report.result.findings:
        known.setdefault(finding.rule, {"id": finding.rule, "name": finding.name, "defaultConfiguration": {"level": finding.severity.value}})
    return [known[rule] for rule in sorted(known)]


def _rule(meta: Meta) -> dict[str, Any]:
    told = (("What to ask", meta.question), ("Why", meta.rationale), ("What it gets wrong", meta.limits), ("After", meta.reference))
    return {
        "id": meta.id,
        "name": meta.name,
        "shortDescription": {"text": meta.summary},
        "fullDescription": {"text": meta.rationale},
        "help": {
            "text": "\n\n".join(f"{head}: {text}" for head, text in told),
            "markdown": "\n\n".join(f"**{head}**: {text}" for head, text in told),
        },
        "defaultConfiguration": {"level": meta.severity.value},
        "properties": {"tags": [letters_of(meta.id), meta.status], "precision": meta.confidence, "problem.severity": _problem(meta.severity.value)},
    }


def _problem(level: str) -> str:
    """A severity as code scanning services call it."""
    return "recommendation" if level == "note" else level


def _invocation(report: Report) -> dict[str, Any]:
    told = [*(("error", problem) for problem in report.unreadable), *(("note", note) for note in report.result.notes)]
    notifications = [{"level": level, "message": {"text": _text(words)}} for level, words in told]
    return {"executionSuccessful": not report.unreadable, "toolExecutionNotifications": notifications}


def _artifact(report: Report, artifact: Artifact, places: dict[str, int]) -> dict[str, Any]:
    """A document; one that another file holds names that as its parent."""
    parent = {"parentIndex": places[artifact.document.path]} if artifact.document.path else {}
    analysed = not artifact.document.is_source and artifact.document.id not in report.result.background
    return {
        "location": _location(artifact.document.id),
        "roles": ["analysisTarget" if analysed else "referencedOnCommandLine"],
        "length": artifact.length,
        "encoding": "utf-8",
        "hashes": {"sha-256": artifact.sha256},
        **parent,
    }


def _location(doc: str) -> dict[str, Any]:
    uri = uri_of(doc)
    return {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": "SRCROOT"}


def _text(words: str) -> str:
    """Words without the halves of characters that JSON in UTF-8 cannot hold."""
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class _Result:
    """The results of one run: a finding with its places, marks and standing."""

    def __init__(self, report: Report, artifacts: dict[str, Artifact], places: dict[str, int]) -> None:
        self._report, self._artifacts, self._places = report, artifacts, places

    def of(self, finding: Finding, order: dict[str, int]) -> dict[str, Any]:
        """One finding; only the primary place is its location, so that a service comments where the change is."""
        result = {
            "ruleId": finding.rule,
            "ruleIndex": order[finding.rule],
            "kind": "fail",
            "level": finding.severity.value,
            "message": {"text": _text(f"{finding.message}\nAsk: {finding.question}")},
            "locations": [self._location(finding)],
            "relatedLocations": [self._related(number, place) for number, place in enumerate(finding.related)],
            "partialFingerprints": {"checkerFingerprint/v1": finding.fingerprint},
            **self._standing(finding),
            "properties": {"id": finding.id, "confidence": finding.confidence, "family": finding.family, "state": finding.state},
        }
        if finding.second_key:
            result["partialFingerprints"]["checkerSentences/v1"] = finding.second_key
        return result

    def _related(self, number: int, place: Related) -> dict[str, Any]:
        return {"id": number, "message": {"text": _text(place.role)}, **self._location(place)}

    def _location(self, place: Finding | Related) -> dict[str, Any]:
        """Where a place is; a document that another file holds is named beside that."""
        held = place.doc in self._artifacts and self._artifacts[place.doc].document.path
        named = {"logicalLocations": [{"name": _text(place.doc), "kind": "resource"}]} if held else {}
        return {"physicalLocation": self._place(place.doc, place.start, place.end), **named}

    def _place(self, doc: str, start: int, end: int) -> dict[str, Any]:
        artifact = self._artifacts.get(doc)
        if artifact and artifact.document.path:
            return self._holder(artifact.document)
        if artifact is None:
            return {"artifactLocation": _location(doc)}
        line, column = artifact.document.line_and_column(start)
        last_line, last_column = end_of(artifact.document, start, end, line, column)
        region: dict[str, Any] = {"startLine": line, "startColumn": column, "endLine": last_line, "endColumn": last_column}
        if artifact.exact:
            region |= {"charOffset": start, "charLength": end - start}
        region["snippet"] = {"text": _text(artifact.document.text[start : min(end, start + _LONGEST_SNIPPET)])}
        return {"artifactLocation": {**_location(doc), "index": self._places[doc]}, "region": region}

    def _holder(self, document: Document) -> dict[str, Any]:
        """The file that holds a document, and the document's line in a batch: that is what a service can show."""
        region = {"region": {"startLine": document.line}} if document.line else {}
        return {"artifactLocation": {**_location(document.path), "index": self._places[document.path]}, **region}

    def _standing(self, finding: Finding) -> dict[str, Any]:
        """Whether a finding is new, and what hides it; nothing where no gate was asked. A list of no suppressions says that none applies."""
        if not self._report.verdicts:
            return {}
        verdict = self._report.verdict_of(finding)
        hidden = verdict.suppression
        suppressions: list[dict[str, Any]] = []
        if hidden:
            suppressions = [{"kind": "inSource" if hidden.kind == "inline" else "external", "status": "accepted"}]
            if hidden.reason:
                suppressions[0]["justification"] = _text(hidden.reason)
            suppressions[0]["properties"] = {"by": hidden.kind, **({"who": _text(hidden.who)} if hidden.who else {})}
        return {"baselineState": "new" if verdict.new else "unchanged", "suppressions": suppressions}
