"""How a check of a corpus grows: made-up news, with conflicts planted between documents, checked by the console script.

`python -m benchmarks.corpus --sizes 1000,10000` measures, writes each size to `benchmarks/results/`, and exits 1 where a figure is not
what is wanted: all that is planted found and nothing invented; one document added for under 1 % of the full run beyond start-up;
two processes 1.8 times as fast as one.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks import results
from benchmarks.synthetic.__main__ import write
from benchmarks.synthetic.documents import text_of
from benchmarks.synthetic.truth import compare
from benchmarks.watched import Watched, watch
from checker.corpus.store import open_corpus
from checker.extract.nlp import BATCH, DEFAULT_MODEL
from checker.report.published import findings_in

CHECKER = str(Path(sys.executable).with_name("checker"))
SAMPLED = 2_000
"""Documents that bare spaCy is timed on, of every corpus."""
FOR_JOBS = 2_000
FOUND = "found.jsonl"
LARGEST_SHARE, LEAST_FASTER = 0.01, 1.8
Figures = dict[str, Any]


def main() -> int:
    """Measure each size, and two processes against one; exit 1 where a figure is not what is wanted."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus", description=__doc__)
    parser.add_argument("--sizes", default="1000,10000", help="documents, with commas")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args()
    right = True
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, asked.sizes.split(",")):
            figures = growth(Path(folder, str(size)), size, asked.jobs)
            keep(f"corpus-{size}", f"--sizes {size} --jobs {asked.jobs}", figures)
            right &= not figures["missed"] and not figures["invented"] and figures["one_more_share"] < LARGEST_SHARE
        figures = two_against_one(Path(folder, "jobs"))
        keep("corpus-jobs", "", figures)
        right &= figures["same_findings"] and figures["times_as_fast"] >= LEAST_FASTER
    return int(not right)


def growth(folder: Path, size: int, jobs: int) -> Figures:
    """A full run over so many documents, one document more, and bare spaCy on the same texts."""
    load = _load()
    write(folder, size)
    took = checked(folder, jobs=jobs)
    told = compare(findings_in(folder / FOUND), size)
    words = sum(len(text_of(number).text.split()) for number in range(size))
    with open_corpus(str(folder / "store")) as store:
        status = store.status()
    spacy = bare_speed(size)
    return {
        "load": [load, _load()],
        "documents": size,
        "words": words,
        "jobs": jobs,
        **rounded(took),
        "words_per_second": round(words / took.seconds),
        "words_per_cpu_second": round(words / took.cpu),
        "spacy_words_per_cpu_second": round(spacy),
        "ratio_to_spacy": round(words / took.cpu / spacy, 2),
        "claims": status.claims,
        "bytes_per_claim": round(sum(status.sizes.values()) / status.claims),
        "planted": told.planted,
        "missed": [f"{plant.conflict.name} {plant.documents}" for plant in told.missed],
        "invented": [f"{finding.rule} {finding.doc} {finding.quote}" for finding in told.invented],
        "coverage": status.coverage.model_dump() if status.coverage else {},
        **one_more(folder, size, took),
    }


def one_more(folder: Path, size: int, full: Watched) -> Figures:
    """What it takes to add one document to a checked corpus, and the same one to an empty corpus, which is the start-up."""
    more = folder / "more"
    write(more, 1, first=size)
    start_up = checked(more)
    added = checked(more, store=folder / "store")
    return {"start_up": rounded(start_up), "one_more": rounded(added), "one_more_share": round((added.cpu - start_up.cpu) / full.cpu, 5)}


def bare_speed(size: int) -> float:
    """The words of such a corpus that spaCy alone, with all components of the model, reads in a second of processor time."""
    import spacy

    numbers = random.Random(size).sample(range(size), min(SAMPLED, size))
    texts = [text_of(number).text for number in numbers]
    nlp = spacy.load(DEFAULT_MODEL)
    list(nlp.pipe(texts[:50]))
    started = time.process_time()
    list(nlp.pipe(texts, batch_size=BATCH))
    return sum(len(text.split()) for text in texts) / (time.process_time() - started)


def two_against_one(folder: Path) -> Figures:
    """The same corpus with one process, and with two."""
    load = _load()
    write(folder, FOR_JOBS)
    one = checked(folder, store=folder / "one")
    found = findings_in(folder / FOUND)
    two = checked(folder, jobs=2, store=folder / "two")
    return {
        "load": [load, _load()],
        "documents": FOR_JOBS,
        "one": rounded(one),
        "two": rounded(two),
        "times_as_fast": round(one.seconds / two.seconds, 2),
        "same_findings": findings_in(folder / FOUND) == found,
    }


def checked(folder: Path, *, jobs: int = 1, store: Path | None = None) -> Watched:
    """Add the batch of a folder to a corpus and check that, the findings in FOUND."""
    command = [CHECKER, "corpus", "check", str(folder / "corpus.jsonl"), "--store", str(store or folder / "store"), "--jobs", str(jobs)]
    return watch([*command, "--format", "jsonl", "--fail-on", "never", "--quiet"], folder / FOUND)


def rounded(took: Watched) -> Figures:
    """What a command took, for the results."""
    return {"seconds": round(took.seconds, 2), "cpu": round(took.cpu, 2), "parent_mb": round(took.parent_mb), "worker_mb": round(took.worker_mb)}


def _load() -> float:
    """How many processes wanted to run in the last minute: above the number of cores they waited for each other, which seconds tell and CPU does not."""
    return round(os.getloadavg()[0], 1)


def keep(name: str, options: str, figures: Figures) -> None:
    """Write figures down, and tell them."""
    results.write(name, f"python -m benchmarks.corpus {options}".strip(), figures)
    sys.stdout.write(f"{name}\n" + "".join(f"  {what:28} {value}\n" for what, value in figures.items() if what != "coverage"))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
