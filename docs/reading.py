"""Draws findings to be read by hand, shows them in their texts, and takes down the verdicts.

`docs/reading.py draw STAGE FOLDER [RULES]` draws from FOLDER, which holds what `checker check --preview --scope document
--format jsonl` found in each set (clean_bbc.jsonl, fm2+source.jsonl …), and adds the rows to the log. The seed is the stage's name.
`docs/reading.py show STAGE SETS FOLDER` prints each unread finding in its context; SETS is the folder of NAME.docs.jsonl.
`docs/reading.py judge STAGE FILE` reads lines of "number verdict reason", the number as shown.
`docs/reading.py count SETS FOLDER` writes reading-counts.tsv.
The texts are other people's: nothing of them is written anywhere.
"""

import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from precision import ALTERED, CLEAN, COUNTS, LOG, SOURCE, Count, Row, read_log, text_of

READ_ALL, CAP = {CLEAN: 40, ALTERED: 12, SOURCE: 15}, {CLEAN: 40, ALTERED: 8, SOURCE: 15}
"""A rule's findings on one kind of text are all read up to the first figure; of more, the second figure is drawn."""
AROUND = 250

Found = tuple[str, dict[str, Any]]
"""The name of a set, and a finding in it as the checker prints it."""


def main(command: str, *arguments: str) -> int:
    """Run one of the four commands. Returns the exit code."""
    commands = {"draw": draw, "show": show, "judge": judge, "count": count}
    commands[command](*arguments)  # type: ignore[operator]
    return 0


def draw(stage: str, folder: str, rules: str = "") -> None:
    """Add to the log what this stage reads: of all rules, or of those named with commas."""
    log = read_log()
    wanted = set(rules.split(",")) if rules else set()
    groups: dict[tuple[str, str, str], list[Found]] = defaultdict(list)
    for name, finding in _without_copies(_findings(Path(folder))):
        if not wanted or finding["rule"] in wanted:
            groups[text_of(name), finding["rule"], finding["severity"]].append((name, finding))
    drawn = [row for key in sorted(groups) for row in _drawn(stage, *key, groups[key], log)]
    _write(LOG, _LOG_HEAD, [*log, *drawn])


def _without_copies(found: Iterable[Found]) -> Iterator[Found]:
    """The first of the findings that say the same of the same words: sets of altered texts hold one article many times."""
    seen: set[tuple[str, ...]] = set()
    for name, finding in found:
        said = (name, finding["rule"], finding["quote"], finding["message"]) if text_of(name) != CLEAN else (finding["id"],)
        if said not in seen:
            seen.add(said)
            yield name, finding


def _drawn(stage: str, text: str, rule: str, severity: str, found: Sequence[Found], log: Iterable[Row]) -> list[Row]:
    """The rows drawn of one rule, of one severity, on one kind of text. What an earlier stage has read keeps its verdict, and is drawn only where nothing else is left."""
    read = {_place(row): row for row in log if row.verdict}
    rows = sorted({_place(row): row for row in (_row(stage, name, finding) for name, finding in found)}.values())
    fresh, known = [row for row in rows if _place(row) not in read], [row for row in rows if _place(row) in read]
    seeded = random.Random(f"{stage}:{text}:{rule}:{severity}")
    if len(rows) > READ_ALL[text]:
        fresh = seeded.sample(fresh, min(CAP[text], len(fresh)))
        known = seeded.sample(known, min(CAP[text] - len(fresh), len(known)))
    return sorted(fresh + [row._replace(verdict=read[_place(row)].verdict, reason=read[_place(row)].reason, date=read[_place(row)].date) for row in known])


def _place(row: Row) -> tuple[Any, ...]:
    return row.set, row.document, row.start, row.end, row.rule


def _row(stage: str, name: str, finding: dict[str, Any]) -> Row:
    where = (finding["doc"].removeprefix(f"{name.removesuffix('+source')}:"), finding["start"], finding["end"])
    return Row(stage, name, *where, finding["rule"], finding["rule_revision"], finding["severity"], "", "", "")


def _findings(folder: Path) -> Iterator[Found]:
    """What is in the files of a folder. Against a source, only the rules that read sources count: the others were seen without."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            finding = json.loads(line)
            if text_of(path.stem) != SOURCE or finding["rule"] == "QU05" or finding["family"] == "sources":
                yield path.stem, finding


def show(stage: str, sets: str, folder: str) -> None:
    """Print each finding that the stage drew and nobody has read: its number, its message, and its words in their context."""
    found = {_place(_row(stage, name, finding)): finding for name, finding in _findings(Path(folder))}
    texts: dict[str, dict[str, str]] = {}
    for number, row in enumerate(_of_stage(stage)):
        if row.verdict or _place(row) not in found:
            continue
        if row.set not in texts:
            texts[row.set] = dict(_documents(Path(sets), row.set))
        sys.stdout.write("\n".join(_shown(number, row, found[_place(row)], texts[row.set])) + "\n")


def _shown(number: int, row: Row, finding: dict[str, Any], texts: dict[str, str]) -> Iterator[str]:
    yield f"{number}. {row.rule} {finding['name']} [{row.severity}] {row.set} {row.document}"
    yield f"   {finding['message']} / {finding['question']}"
    yield f"   {_in_context(texts[finding['doc']], finding)}"
    yield from (f"   {other['role']}: {_in_context(texts.get(other['doc'], ''), other)}" for other in finding["related"])


def _in_context(text: str, at: dict[str, Any]) -> str:
    start, end = at["start"], at["end"]
    return f"{text[max(0, start - AROUND) : start]}[[{text[start:end]}]]{text[end : end + AROUND]}".replace("\n", " / ")


def _documents(sets: Path, name: str) -> Iterator[tuple[str, str]]:
    path = sets / f"{name}.docs.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        yield document["doc"], document["text"]


def judge(stage: str, verdicts: str) -> None:
    """Write verdicts into the log, dated today."""
    log, today = read_log(), datetime.now().date().isoformat()
    numbered = [i for i, row in enumerate(log) if row.stage == stage]
    for line in Path(verdicts).read_text(encoding="utf-8").splitlines():
        number, verdict, reason = line.split(maxsplit=2)
        at = numbered[int(number)]
        log[at] = log[at]._replace(verdict=verdict, reason=reason, date=today)
    _write(LOG, _LOG_HEAD, log)


def _of_stage(stage: str) -> list[Row]:
    return [row for row in read_log() if row.stage == stage]


def count(sets: str, folder: str) -> None:
    """Count what fires in each set."""
    today = datetime.now().date().isoformat()
    fired: dict[str, Counter[tuple[str, str]]] = {path.stem: Counter() for path in sorted(Path(folder).glob("*.jsonl"))}
    for name, finding in _findings(Path(folder)):
        fired[name][finding["rule"], finding["severity"]] += 1
    words = {name: sum(len(text.split()) for document, text in _documents(Path(sets), name) if not document.endswith("#source")) for name in fired}
    rows = [Count(name, words[name], rule, severity, n, today) for name in fired for (rule, severity), n in sorted(fired[name].items())]
    _write(COUNTS, _COUNTS_HEAD, rows)


_LOG_HEAD = "# Findings on texts of others, drawn by seed and read by hand; see precision.md. Places are code points of the documents."
_COUNTS_HEAD = "# How often each rule fires on texts of others, rules in preview too; see precision.md."


def _write(path: Path, head: str, rows: Sequence[Row] | Sequence[Count]) -> None:
    names = Row._fields if path == LOG else Count._fields
    lines = [head, "\t".join(names), *("\t".join(str(value) for value in row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
