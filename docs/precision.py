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
LOG, STAGES, COUNTS, PAGE = HERE / "reading-log.tsv", HERE / "reading-stages.tsv", HERE / "reading-counts.tsv", HERE / "precision.md"
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


class Stage(NamedTuple):
    """One draw: the rules that were mended before it, with commas, and what was drawn."""

    stage: str
    mended: str
    drawn: str


class Count(NamedTuple):
    """How often a rule fires on a set, and how many words the set has (the row of a set's words has no rule)."""

    set: str
    words: int
    rule: str
    severity: str
    findings: int
    date: str


class Figures(NamedTuple):
    """The verdicts on one rule's findings on one kind of text since it was last mended, the day of the last, and the verdicts before that."""

    right: int
    arguable: int
    wrong: int
    date: str
    before: str = ""

    @property
    def read(self) -> int:
        """The findings read."""
        return self.right + self.arguable + self.wrong

    @property
    def precision(self) -> float:
        """The share of the findings read that are right."""
        return self.right / self.read if self.read else 0.0


def main(check: bool) -> int:
    """Write, or compare, the page. Returns the exit code."""
    wanted = page(read_log(), read_counts(), load_rules(), read_stages())
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


def read_stages(path: Path = STAGES) -> list[Stage]:
    """The draws, in their order."""
    return [Stage(**row) for row in _table(path)]


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


def figures(rows: Iterable[Row], rule: str, text: str, stages: Iterable[Stage] = ()) -> Figures | None:
    """A rule's figures on one kind of text, those of the draws since it was last mended; None where nothing was read."""
    since = max((stage.stage for stage in stages if rule in stage.mended.split(",")), default="")
    read = [row for row in rows if row.verdict and row.rule == rule and text_of(row.set) == text]
    if not read:
        return None
    now = Counter(row.verdict for row in _places(row for row in read if row.stage >= since))
    before = Counter(row.verdict for row in _places(row for row in read if row.stage < since))
    return Figures(now["right"], now["arguable"], now["wrong"], max(row.date for row in read), _counted(before) if before else "")


def _places(rows: Iterable[Row]) -> Iterable[Row]:
    """One row for each place: a finding that two draws hold is read once."""
    return {(row.set, row.document, row.start, row.end, row.rule): row for row in rows}.values()


def _counted(verdicts: Counter[str]) -> str:
    return "/".join(str(verdicts[verdict]) for verdict in VERDICTS)


def page(rows: Sequence[Row], counts: Sequence[Count], rules: Sequence[Any], stages: Sequence[Stage]) -> str:
    """The page. `rows` is the log, `counts` how often each rule fires, `rules` the rule classes, `stages` the draws."""
    read = {(rule.meta.id, text): found for rule in rules for text in TEXTS if (found := figures(rows, rule.meta.id, text, stages))}
    parts = (
        _head(rows, stages),
        _by_severity(rows, counts, rules, stages),
        _by_rule(read, rules),
        _rates(counts, rules),
        _families(read, counts, rules),
        _silent(counts, rules),
    )
    return "\n".join(line for part in parts for line in part)


def _head(rows: Sequence[Row], stages: Sequence[Stage]) -> Iterator[str]:
    read = Counter(text_of(row.set) for row in _places(row for row in rows if row.verdict))
    yield "# Precision"
    yield ""
    yield f"{sum(read.values())} findings on texts of others were read by hand: " + ", ".join(f"{read[text]} {_on(text)}" for text in TEXTS) + "."
    yield "“Right” is a finding that a working editor would put to the author, “arguable” one that some desks would and others would not,"
    yield "“wrong” all others. Precision counts only what is right; the lower bound is Wilson’s, at 95 percent."
    yield ""
    yield "What is read was drawn by a seed that was committed before anyone looked: every finding of a rule that has few, a sample of those that have many."
    yield "[reading-log.tsv](reading-log.tsv) holds where each finding stands and what was made of it, [reading-counts.tsv](reading-counts.tsv) how often each rule fires;"
    yield "`docs/reading.py` draws and shows findings, and `docs/precision.py` writes this page. There was one reader, and one pass."
    yield "A rule that was mended is read again on the texts that showed what to mend, which flatters it; texts that nobody here has seen decide."
    yield ""
    yield "| draw | drawn | mended before it |"
    yield "|---|---|---|"
    yield from (f"| {stage.stage} | {stage.drawn} | {stage.mended.replace(',', ', ') or '–'} |" for stage in stages)
    yield ""


def _on(text: str) -> str:
    return text if text == SOURCE else f"on {text}"


def _by_severity(rows: Sequence[Row], counts: Sequence[Count], rules: Sequence[Any], stages: Sequence[Stage]) -> Iterator[str]:
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
            fired: Counter[str] = Counter()
            for count in counts:
                if count.rule in stable and text_of(count.set) == text and count.severity == severity:
                    fired[count.rule] += count.findings
            of_severity = [row for row in rows if row.severity == severity]
            known = {rule: read for rule in fired if (read := figures(of_severity, rule, text, stages)) and read.read}
            if known:
                yield _severity_row(text, severity, fired, known)
    yield ""


def _severity_row(text: str, severity: str, fired: Counter[str], known: dict[str, Figures]) -> str:
    weight = sum(fired[rule] for rule in known)
    right = sum(fired[rule] * read.precision for rule, read in known.items()) / weight
    not_wrong = sum(fired[rule] * (1 - read.wrong / read.read) for rule, read in known.items()) / weight
    verdicts = "/".join(str(sum(getattr(read, verdict) for read in known.values())) for verdict in VERDICTS)
    read_in_all = sum(read.read for read in known.values())
    return f"| {text} | {severity} | {fired.total()} | {read_in_all} | {verdicts} | {right:.2f} | {not_wrong:.2f} |"


def _by_rule(found: dict[tuple[str, str], Figures], rules: Sequence[Any]) -> Iterator[str]:
    yield "## Each rule"
    yield ""
    yield "“Before” holds the verdicts on earlier draws, before the rule was mended."
    yield ""
    yield "| rule | name | severity | status | text | read | right/arguable/wrong | precision | at least | before | date |"
    yield "|---|---|---|---|---|---|---|---|---|---|---|"
    for rule in rules:
        meta = rule.meta
        for text in TEXTS:
            if read := found.get((meta.id, text)):
                verdicts = f"{read.right}/{read.arguable}/{read.wrong}" if read.read else "–"
                share = f"{read.precision:.2f} | {wilson(read.right, read.read):.2f}" if read.read else "– | –"
                bound = f"{share} | {read.before or '–'} | {read.date}"
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


def _families(found: dict[tuple[str, str], Figures], counts: Sequence[Count], rules: Sequence[Any]) -> Iterator[str]:
    """What share of the right findings each family brings: its findings times the precision of their rules."""
    yield "## What each family brings"
    yield ""
    yield "Right findings are estimated: how often each stable rule fires, times its precision on that kind of text."
    yield ""
    yield "| family | " + " | ".join(f"right findings, {text} | share" for text in TEXTS) + " |"
    yield "|---|" + "---|---|" * len(TEXTS)
    right = {text: _right_by_family(found, counts, rules, text) for text in TEXTS}
    for family in sorted({family for text in TEXTS for family in right[text]}, key=lambda f: (-right[CLEAN][f], -right[ALTERED][f], f)):
        cells = [f"{right[text][family]:.0f} | {right[text][family] / (right[text].total() or 1):.0%}" for text in TEXTS]
        yield f"| {family} | {' | '.join(cells)} |"
    yield ""


def _right_by_family(read: dict[tuple[str, str], Figures], counts: Sequence[Count], rules: Sequence[Any], text: str) -> Counter[str]:
    families = {rule.meta.id: family_of(rule) for rule in rules if rule.meta.status == "stable"}
    found: Counter[str] = Counter()
    for count in counts:
        if text_of(count.set) == text and count.rule in families and (figure := read.get((count.rule, text))):
            found[families[count.rule]] += count.findings * figure.precision  # type: ignore[assignment]
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
