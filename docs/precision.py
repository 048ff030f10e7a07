"""Writes docs/precision.md, how often each rule is right on text of others, from the reading log.

`docs/precision.py` writes the page; `docs/precision.py --check` writes nothing and exits 1 where it is out of date.
The log holds one row a finding that was drawn: where it stands, and what the reader made of it. It holds no text.
"""

import csv
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from checker.registry import family_of, load_rules

HERE = Path(__file__).parent
LOG, COUNTS, PAGE = HERE / "reading-log.tsv", HERE / "reading-counts.tsv", HERE / "precision.md"
VERDICTS = ("right", "arguable", "wrong")
CLEAN, ALTERED, SOURCE = "clean news", "altered texts", "against a source"
TEXTS = (CLEAN, ALTERED, SOURCE)
BARS = {"error": 0.95, "warning": 0.80, "note": 0.60}


class Row(NamedTuple):
    """One finding of the reading log. `start` and `end` are code points of the document; `verdict` is empty until it is read."""

    stage: str
    set: str
    document: str
    start: int
    end: int
    rule: str
    revision: int
    severity: str
    verdict: str
    reason: str
    date: str


class Count(NamedTuple):
    """How often a rule fires on a set, and how many words the set has (the row of a set's words has no rule)."""

    set: str
    words: int
    rule: str
    severity: str
    findings: int
    date: str


class Figures(NamedTuple):
    """The verdicts on one rule's findings on one kind of text, the day of the last, and those read before it was mended."""

    right: int
    arguable: int
    wrong: int
    date: str
    before: str

    @property
    def read(self) -> int:
        """The findings read."""
        return self.right + self.arguable + self.wrong

    @property
    def precision(self) -> float:
        """The share of the findings read that are right."""
        return self.right / self.read


def main(check: bool) -> int:
    """Write, or compare, the page. Returns the exit code."""
    wanted = page(read_log(), read_counts(), load_rules())
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == wanted:
        return 0
    sys.stdout.write(f"{'out of date' if check else 'written'}: docs/{PAGE.name}\n")
    if not check:
        PAGE.write_text(wanted, encoding="utf-8")
    return int(check)


def read_log(path: Path = LOG) -> list[Row]:
    """The rows of the reading log. Raises ValueError where a verdict is none of ours."""
    rows = [Row(**{**row, "start": int(row["start"]), "end": int(row["end"]), "revision": int(row["revision"])}) for row in _table(path)]
    for row in rows:
        if row.verdict and row.verdict not in VERDICTS:
            raise ValueError(f"{path.name}: {row.verdict!r} is no verdict ({row.rule} in {row.document})")
    return rows


def read_counts(path: Path = COUNTS) -> list[Count]:
    """The rows of the counts, one for each rule and severity that fires on a set."""
    return [Count(**{**row, "words": int(row["words"]), "findings": int(row["findings"])}) for row in _table(path)]


def _table(path: Path) -> Iterator[dict[str, Any]]:
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    yield from csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)


def text_of(name: str) -> str:
    """The kind of text that a set holds: "clean_bbc" is clean news, "fm2+source" is read against a source."""
    if name.endswith("+source"):
        return SOURCE
    return CLEAN if name.startswith("clean_") else ALTERED


def wilson(right: int, read: int, z: float = 1.96) -> float:
    """Lower bound of Wilson's 95 percent interval (Wilson 1927) for a share of `right` in `read`, which is above 0."""
    share = right / read
    middle, width = share + z * z / (2 * read), z * math.sqrt(share * (1 - share) / read + z * z / (4 * read * read))
    return max(0.0, (middle - width) / (1 + z * z / read))


def figures(rows: Iterable[Row], rule: str, text: str) -> Figures | None:
    """A rule's figures on one kind of text, those of the last stage that drew it; None where nothing was read."""
    read = [row for row in rows if row.verdict and row.rule == rule and text_of(row.set) == text]
    if not read:
        return None
    last = max(row.stage for row in read)
    now = Counter(row.verdict for row in read if row.stage == last)
    stages = sorted({row.stage for row in read} - {last})
    before = [Counter(row.verdict for row in read if row.stage == stage) for stage in stages]
    return Figures(now["right"], now["arguable"], now["wrong"], max(row.date for row in read), ", ".join(_counted(c) for c in before))


def _counted(verdicts: Counter[str]) -> str:
    return "/".join(str(verdicts[verdict]) for verdict in VERDICTS)


def page(rows: Sequence[Row], counts: Sequence[Count], rules: Sequence[Any]) -> str:
    """The page. `rows` is the log, `counts` how often each rule fires, `rules` the rule classes."""
    parts = (
        _head(rows),
        _by_severity(rows, counts, rules),
        _by_rule(rows, rules),
        _rates(counts, rules),
        _families(rows, counts, rules),
        _silent(counts, rules),
    )
    return "\n".join(line for part in parts for line in part)


def _head(rows: Sequence[Row]) -> Iterator[str]:
    read = Counter(text_of(row.set) for row in rows if row.verdict)
    yield "# Precision"
    yield ""
    yield f"{sum(read.values())} findings on texts of others were read by hand: " + ", ".join(f"{read[text]} {_on(text)}" for text in TEXTS) + "."
    yield "“Right” is a finding that a working editor would put to the author, “arguable” one that some desks would and others would not,"
    yield "“wrong” all others. Precision counts only what is right; the lower bound is Wilson’s, at 95 percent."
    yield ""
    yield "What is read was drawn by a seed that was committed before anyone looked: every finding of a rule that has few, a sample of those that have many."
    yield "[reading-log.tsv](reading-log.tsv) holds where each finding stands and what was made of it, [reading-counts.tsv](reading-counts.tsv) how often each rule fires;"
    yield "`docs/reading.py` draws and shows findings, and `docs/precision.py` writes this page. There was one reader, and one pass."
    yield ""


def _on(text: str) -> str:
    return text if text == SOURCE else f"on {text}"


def _by_severity(rows: Sequence[Row], counts: Sequence[Count], rules: Sequence[Any]) -> Iterator[str]:
    """Precision of all stable rules together, each rule weighed by how often it fires."""
    yield "## All stable rules together"
    yield ""
    yield "Each rule weighs by how often it fires. The rules read against a source fire there alone."
    yield ""
    yield "| text | severity | findings | read | right/arguable/wrong | precision | right or arguable |"
    yield "|---|---|---|---|---|---|---|"
    stable = {rule.meta.id for rule in rules if rule.meta.status == "stable"}
    for text in TEXTS:
        for severity in BARS:
            yield from _one_severity(text, severity, rows, [c for c in counts if c.rule in stable and text_of(c.set) == text and c.severity == severity])
    yield ""


def _one_severity(text: str, severity: str, rows: Sequence[Row], counts: Sequence[Count]) -> Iterator[str]:
    fired: Counter[str] = Counter()
    for count in counts:
        fired[count.rule] += count.findings
    known = {rule: read for rule in fired if (read := figures([row for row in rows if row.severity == severity], rule, text))}
    weight = sum(fired[rule] for rule in known)
    if not weight:
        return
    right = sum(fired[rule] * read.precision for rule, read in known.items()) / weight
    not_wrong = sum(fired[rule] * (1 - read.wrong / read.read) for rule, read in known.items()) / weight
    verdicts = "/".join(str(sum(getattr(read, verdict) for read in known.values())) for verdict in VERDICTS)
    read_in_all = sum(read.read for read in known.values())
    yield f"| {text} | {severity} | {sum(fired.values())} | {read_in_all} | {verdicts} | {right:.2f} | {not_wrong:.2f} |"


def _by_rule(rows: Sequence[Row], rules: Sequence[Any]) -> Iterator[str]:
    yield "## Each rule"
    yield ""
    yield "“Before” holds the verdicts on earlier draws, before the rule was mended."
    yield ""
    yield "| rule | name | severity | status | text | read | right/arguable/wrong | precision | at least | before | date |"
    yield "|---|---|---|---|---|---|---|---|---|---|---|"
    for rule in rules:
        meta = rule.meta
        for text in TEXTS:
            if read := figures(rows, meta.id, text):
                verdicts = f"{read.right}/{read.arguable}/{read.wrong}"
                bound = f"{read.precision:.2f} | {wilson(read.right, read.read):.2f} | {read.before or '–'} | {read.date}"
                yield f"| [{meta.id}](rules/{meta.id}.md) | {meta.name} | {meta.severity.value} | {meta.status} | {text} | {read.read} | {verdicts} | {bound} |"
    yield ""


def _rates(counts: Sequence[Count], rules: Sequence[Any]) -> Iterator[str]:
    yield "## Findings in 1,000 words of clean news"
    yield ""
    yield "| set | words | errors | warnings | notes | in preview | date |"
    yield "|---|---|---|---|---|---|---|"
    preview = {rule.meta.id for rule in rules if rule.meta.status == "preview"}
    sets = {c.set: (c.words, c.date) for c in counts if text_of(c.set) == CLEAN}
    for name in sets:
        yield _rate_row(name, [c for c in counts if c.set == name], *sets[name], preview)
    total = sum(words for words, _ in sets.values())
    if total:
        yield _rate_row("all four" if len(sets) == 4 else "all", [c for c in counts if c.set in sets], total, max(date for _, date in sets.values()), preview)
    yield ""


def _rate_row(name: str, counts: Sequence[Count], words: int, date: str, preview: set[str]) -> str:
    def rate(chosen: Callable[[Count], bool]) -> str:
        return f"{1000 * sum(c.findings for c in counts if chosen(c)) / words:.3f}"

    stable = [rate(lambda c, s=severity: c.severity == s and c.rule not in preview) for severity in BARS]  # type: ignore[misc]
    return f"| {name} | {words:,} | {' | '.join(stable)} | {rate(lambda c: c.rule in preview)} | {date} |"


def _families(rows: Sequence[Row], counts: Sequence[Count], rules: Sequence[Any]) -> Iterator[str]:
    """What share of the right findings each family brings: its findings times the precision of their rules."""
    yield "## What each family brings"
    yield ""
    yield "Right findings are estimated: how often each stable rule fires, times its precision on that kind of text."
    yield ""
    yield "| family | " + " | ".join(f"right findings, {text} | share" for text in TEXTS) + " |"
    yield "|---|" + "---|---|" * len(TEXTS)
    right = {text: _right_by_family(rows, counts, rules, text) for text in TEXTS}
    for family in sorted({family for text in TEXTS for family in right[text]}, key=lambda f: (-right[CLEAN][f], -right[ALTERED][f], f)):
        cells = [f"{right[text][family]:.0f} | {right[text][family] / (right[text].total() or 1):.0%}" for text in TEXTS]
        yield f"| {family} | {' | '.join(cells)} |"
    yield ""


def _right_by_family(rows: Sequence[Row], counts: Sequence[Count], rules: Sequence[Any], text: str) -> Counter[str]:
    families = {rule.meta.id: family_of(rule) for rule in rules if rule.meta.status == "stable"}
    found: Counter[str] = Counter()
    for count in counts:
        read = figures(rows, count.rule, text) if text_of(count.set) == text and count.rule in families else None
        if read:
            found[families[count.rule]] += count.findings * read.precision  # type: ignore[assignment]
    return found


def _silent(counts: Sequence[Count], rules: Sequence[Any]) -> Iterator[str]:
    fired = {text: {c.rule for c in counts if text_of(c.set) == text and c.findings} for text in TEXTS}
    nowhere = [rule for rule in rules if not any(rule.meta.id in fired[text] for text in TEXTS)]
    elsewhere = [rule for rule in rules if rule.meta.id not in fired[CLEAN] and rule not in nowhere]
    yield "## Rules that found nothing"
    yield ""
    yield "A rule that never fires on clean news raises no false alarm there, and how often it is right is not known."
    yield ""
    yield f"Nowhere in these texts: {_listed(nowhere)}."
    yield ""
    yield f"Not in clean news, but in altered texts or against a source: {_listed(elsewhere)}."
    yield ""


def _listed(rules: Sequence[Any]) -> str:
    return ", ".join(f"{rule.meta.id} {rule.meta.name}" for rule in rules) or "none"


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
