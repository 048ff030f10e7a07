"""Writes docs/performance.md and its charts, how fast a corpus is read and compared, from what `benchmarks/corpus.py` measured.

`docs/performance.py` writes them; `docs/performance.py --check` writes nothing and exits 1 where one is out of date.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
RESULTS = HERE.parent / "benchmarks" / "results"
WIDTH, ROW, LEFT, BAR = 720, 30, 230, 380
Figures = dict[str, Any]


class Bar(NamedTuple):
    """One bar of a chart; `own` tells ours from what it is compared with."""

    label: str
    value: float
    told: str
    own: bool = True


def main(check: bool) -> int:
    """Write, or compare, the page and its charts. Returns the exit code."""
    wanted = files(read_sizes(), read_jobs())
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        sys.stdout.write(f"{'out of date' if check else 'written'}: docs/{path.relative_to(HERE)}\n")
        if not check:
            path.write_text(wanted[path], encoding="utf-8")
    return int(check and bool(stale))


def read_sizes() -> list[Figures]:
    """What was measured of each number of documents, the fewest first."""
    names = [path.stem for path in RESULTS.glob("corpus-*.json") if path.stem.removeprefix("corpus-").isdigit()]
    return sorted(map(_read, names), key=lambda size: size["documents"])


def read_jobs() -> Figures | None:
    """What was measured of two processes against one; None where it was not."""
    return _read("corpus-jobs") if (RESULTS / "corpus-jobs.json").exists() else None


def _read(name: str) -> Figures:
    figures: Figures = json.loads((RESULTS / f"{name}.json").read_text(encoding="utf-8"))
    return figures


def files(sizes: Sequence[Figures], jobs: Figures | None) -> dict[Path, str]:
    """The page and the charts, each with what it should hold."""
    charts = {
        "growth": chart("Processor time for one document, in milliseconds", growth(sizes)),
        "spacy": chart("Words read in a second of processor time", beside_spacy(sizes)),
        "incremental": chart("Seconds of processor time", incremental(sizes)),
    }
    images = {HERE / "images" / f"performance-{name}.svg": drawn for name, drawn in charts.items()}
    return {HERE / "performance.md": "\n".join(page(sizes, jobs)) + "\n", **images}


def growth(sizes: Sequence[Figures]) -> list[Bar]:
    """Bars that are equally long where ten times as many documents take ten times as long."""
    each = [(size["documents"], 1000 * size["cpu"] / size["documents"]) for size in sizes]
    return [Bar(f"{documents:,} documents", value, f"{value:.1f} ms") for documents, value in each]


def beside_spacy(sizes: Sequence[Figures]) -> list[Bar]:
    """The speed of the whole check, and that of spaCy alone."""
    speeds = (("the check", "words_per_cpu_second", True), ("spaCy alone", "spacy_words_per_cpu_second", False))
    return [Bar(f"{size['documents']:,}, {what}", size[name], f"{size[name]:,}", own) for size in sizes for what, name, own in speeds]


def incremental(sizes: Sequence[Figures]) -> list[Bar]:
    """The whole run, and one document more, for the largest corpus."""
    size = sizes[-1]
    runs = ((f"all {size['documents']:,} documents", size["cpu"], False), ("one more", size["one_more"]["cpu"], True))
    return [Bar(what, value, f"{value:,.1f} s", own) for what, value, own in (*runs, ("of that, start-up", size["start_up"]["cpu"], True))]


def chart(title: str, bars: Sequence[Bar]) -> str:
    """Horizontal bars as SVG, in colours that show on light and on dark."""
    longest = max(bar.value for bar in bars)
    height = ROW * (len(bars) + 1) + 10
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" font-family="sans-serif" '
        'font-size="14" fill="#78909c">',
        f"<title>{escape(title)}</title>",
        f'<text x="0" y="18" font-weight="bold">{escape(title)}</text>',
    ]
    for number, bar in enumerate(bars, start=1):
        top, width = number * ROW, max(2, round(BAR * bar.value / longest))
        lines.append(f'<text x="{LEFT - 10}" y="{top + 19}" text-anchor="end">{escape(bar.label)}</text>')
        lines.append(f'<rect x="{LEFT}" y="{top + 4}" width="{width}" height="{ROW - 8}" fill="{"#2a7f9e" if bar.own else "#b0bec5"}"/>')
        lines.append(f'<text x="{LEFT + width + 8}" y="{top + 19}">{escape(bar.told)}</text>')
    return "\n".join([*lines, "</svg>"]) + "\n"


def page(sizes: Sequence[Figures], jobs: Figures | None) -> Iterator[str]:
    """The lines of the page."""
    yield "# Performance"
    yield ""
    yield "How long it takes to read and compare a corpus, by `checker corpus check`, and how that grows. The documents are made-up news of 60 to 150"
    yield "words, with conflicts planted between them and look-alikes that are none; `make bench-corpus` makes them and measures, and"
    yield "`docs/performance.py` writes this page from what it leaves in `benchmarks/results/`."
    yield ""
    yield from _growth(sizes)
    yield from _found(sizes)
    yield from _beside_spacy(sizes)
    yield from _incremental(sizes)
    if jobs:
        yield from _jobs(jobs)
    yield from _measured([*sizes, jobs] if jobs else sizes)


def _growth(sizes: Sequence[Figures]) -> Iterator[str]:
    yield "## Growth"
    yield ""
    yield "![Processor time for one document](images/performance-growth.svg)"
    yield ""
    yield from _table(
        sizes,
        {
            "documents": lambda size: f"{size['documents']:,}",
            "words": lambda size: f"{size['words']:,}",
            "claims": lambda size: f"{size['claims']:,}",
            "processes": lambda size: str(size["jobs"]),
            "seconds": lambda size: f"{size['seconds']:,.0f}",
            "CPU seconds": lambda size: f"{size['cpu']:,.0f}",
            "words a second": lambda size: f"{size['words_per_second']:,}",
            "memory, MB": lambda size: f"{size['parent_mb']}",
            "memory of each worker, MB": lambda size: f"{size['worker_mb']}",
            "bytes stored a claim": lambda size: f"{size['bytes_per_claim']:,}",
        },
    )
    yield "The bytes are those of the whole store, texts and findings included, shared out among the claims."
    yield ""


def _found(sizes: Sequence[Figures]) -> Iterator[str]:
    yield "## What is found"
    yield ""
    yield "All that is planted should be found, and nothing else: “invented” are findings between documents, or in one, where nothing was planted."
    yield ""
    yield from _table(
        sizes,
        {
            "documents": lambda size: f"{size['documents']:,}",
            "conflicts planted": lambda size: f"{size['planted']:,}",
            "missed": lambda size: _counted(row.rpartition(" (")[0] for row in size["missed"]),
            "invented": lambda size: _counted(row.split()[0] for row in size["invented"]),
            "pairs of statements compared": lambda size: f"{size['coverage']['compared']:,} of {size['coverage']['pairs']:,}",
        },
    )


def _counted(sorts: Iterable[str]) -> str:
    """How many there are, and how many of each sort: "3 (2 rank, 1 toll)"."""
    each = Counter(sorts)
    return f"{each.total()} ({', '.join(f'{count} {sort}' for sort, count in each.most_common())})" if each else "0"


def _beside_spacy(sizes: Sequence[Figures]) -> Iterator[str]:
    ratios = ", ".join(f"{size['ratio_to_spacy']:.2f} at {size['documents']:,} documents" for size in sizes)
    yield "## Beside spaCy alone"
    yield ""
    yield "![Words read in a second of processor time](images/performance-spacy.svg)"
    yield ""
    yield "The whole check (start-up, reading, claims, rules, the store, comparing, printing) beside bare `nlp.pipe` with all components of the same model,"
    yield f"its loading left out, on texts of the same corpus in the same run. The check has this share of spaCy's speed: {ratios}."
    yield ""


def _incremental(sizes: Sequence[Figures]) -> Iterator[str]:
    shares = ", ".join(f"{max(0.0, size['one_more_share']):.2%} at {size['documents']:,} documents" for size in sizes)
    yield "## One document more"
    yield ""
    yield "![Seconds of processor time](images/performance-incremental.svg)"
    yield ""
    yield "A document that is added is compared with those that say something about the same, and with no others. Start-up is what the same document takes in"
    yield f"an empty corpus. Beyond it, adding one costs this share of the full run: {shares}; wanted is less than 1 %."
    yield ""


def _jobs(jobs: Figures) -> Iterator[str]:
    yield "## Two processes"
    yield ""
    same = "the findings are the same" if jobs["same_findings"] else "the findings DIFFER"
    yield f"{jobs['documents']:,} documents take {_took(jobs['one'])} in one process and {_took(jobs['two'])} in two:"
    yield f"{jobs['times_as_fast']:.2f} times as fast (wanted: 1.8), with {_extra(jobs)} processor time; {same}. Two cores that do nothing else could"
    yield f"make it {2 * jobs['one']['cpu'] / jobs['two']['cpu']:.2f} by these processor times."
    if jobs["times_as_fast"] > 2:
        yield "More than twice as fast is not what two processes did: other work on the machine slowed the one process more, so this wants a quiet machine."
    yield ""


def _took(took: Figures) -> str:
    return f"{took['seconds']:.0f} s ({took['cpu']:.0f} s of CPU)"


def _extra(jobs: Figures) -> str:
    more = jobs["two"]["cpu"] / jobs["one"]["cpu"] - 1
    return f"{abs(more):.0%} {'more' if more >= 0 else 'less'}"


def _measured(results: Sequence[Figures]) -> Iterator[str]:
    yield "## Where and when"
    yield ""
    yield "Load is the average number of processes that wanted to run, before and after. Above the number of cores the seconds tell how busy the machine was;"
    yield "CPU seconds suffer less."
    yield ""
    yield from _table(
        results,
        {
            "command": lambda run: f"`{run['command']}`",
            "documents": lambda run: f"{run['documents']:,}",
            "date": lambda run: run["date"],
            "commit": lambda run: run["commit"],
            "load": lambda run: f"{run['load'][0]} → {run['load'][1]}",
            "machine": lambda run: run["machine"],
        },
    )


def _table(rows: Sequence[Figures], columns: dict[str, Any]) -> Iterator[str]:
    """A table with a row for each result; `columns` are headings, each with what it tells of a result."""
    yield "| " + " | ".join(columns) + " |"
    yield "|---" * len(columns) + "|"
    yield from ("| " + " | ".join(told(row) for told in columns.values()) + " |" for row in rows)
    yield ""


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
