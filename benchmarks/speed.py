"""How fast the checker is, as ratios within one run, so that the machine matters little.

Wanted: extraction, claims included, at least as fast as spaCy alone with all its components, and the
whole check at least 0.7 of it; `checker --help` under 0.2 s of CPU; a cold check of one article under
1.5 times a cold load of spaCy and the model. What grows with the number of documents: memory.py.
"""

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from checker.engine.runner import RuleRunner
from checker.extract.claims import STAGES, find_claims
from checker.extract.found import Found
from checker.extract.nlp import BATCH, DEFAULT_MODEL, ParsedDocument, load_model, parse
from checker.ingest import plain
from checker.ingest.reader import read_documents
from checker.models.claims import Claim
from checker.models.document import Document
from checker.pipeline import CheckSettings, check, extract
from checker.registry import choose, load_rules

SEEDS = Path(__file__).parent.parent / "seeds"
DOCUMENTS = 200
ROUND = 50  # documents that the runs take in turn, so that a busy minute of the machine meets them all
LOOKED_INTO = 60  # documents whose time is shared out between the stages
COLD_RUNS = 3
ALONE, EXTRACTION, WHOLE = "spaCy alone, all components", "extraction, claims included", "the whole check"
WANTED = {EXTRACTION: 1.0, WHOLE: 0.7}
CHECKER = Path(sys.executable).with_name("checker")


def main() -> None:
    """Measure, and print a table."""
    documents = list(varied(DOCUMENTS))
    words = sum(len(d.text.split()) for d in documents)
    tell("documents", f"{len(documents)}, {words:,} words")
    throughput(documents, words)
    where_the_time_goes(documents[:LOOKED_INTO])
    start_up()
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    tell("most memory", f"{peak / 1024:.0f} MB")


def varied(count: int) -> Iterator[Document]:
    """`count` texts made of the seeds: their paragraphs in another order, their figures moved, so that no two are alike."""
    seeds = [d.text.removeprefix("---").rpartition("---\n")[2] for d in read_documents([SEEDS])]
    choice = random.Random(1)
    for number in range(count):
        title, *paragraphs = seeds[number % len(seeds)].strip().split("\n\n")
        paragraphs += choice.choice(seeds).strip().split("\n\n")[1:4]
        choice.shuffle(paragraphs)
        text = "\n\n".join([title, *paragraphs]).replace("12", str(12 + number))
        yield plain.read(f"{number:03}.txt", text)[0]


def throughput(documents: Sequence[Document], words: int) -> None:
    """Extraction and the whole check beside bare parsing with all components of the model, on the same documents in turn."""
    import spacy

    bare, settings = spacy.load(DEFAULT_MODEL), CheckSettings(scope="document")
    works: dict[str, Callable[[Sequence[Document]], object]] = {
        ALONE: lambda some: list(bare.pipe([d.text[s.start : s.end] for d in some for s in d.segments], batch_size=BATCH)),
        EXTRACTION: lambda some: list(extract(some)),
        WHOLE: lambda some: check(some, settings),
    }
    for work in works.values():
        work(documents[:8])
    spent = dict.fromkeys(works, 0.0)
    for first in range(0, len(documents), ROUND):
        for name, work in works.items():
            spent[name] += cpu(partial(work, documents[first : first + ROUND]))
    for name, seconds in spent.items():
        tell(name, f"{per_word(seconds, words)}, {words / seconds:6,.0f} words/s")
    for name, wanted in WANTED.items():
        tell(f"  speed of {name}", f"{spent[ALONE] / spent[name]:8.2f} of that of spaCy alone (wanted: {wanted} or more)")


def where_the_time_goes(documents: Sequence[Document]) -> None:
    """CPU time of parsing, of each extractor, and of the rules."""
    load_model()
    words = sum(len(d.text.split()) for d in documents)
    parsed: list[ParsedDocument] = []
    tell("  parsing", per_word(cpu(lambda: parsed.extend(parse(documents))), words))
    spent = {stage.__name__: 0.0 for stage in STAGES}
    for document in parsed:
        found = Found()
        for stage in STAGES:
            start = time.process_time()
            found.add(stage(document, found))
            spent[stage.__name__] += time.process_time() - start
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        tell(f"  {name}", per_word(seconds, words))
    claims = [find_claims(document) for document in parsed]
    runner = RuleRunner(choose(load_rules()))
    tell(f"  {len(runner.rules)} rules", per_word(rule_time(runner, claims), words))
    rules = {rule.meta.id: rule_time(RuleRunner([rule]), claims) for rule in runner.rules}
    for name, seconds in sorted(rules.items(), key=lambda item: -item[1])[:5]:
        tell(f"    {name}", per_word(seconds, words))


def rule_time(runner: RuleRunner, documents: Sequence[Sequence[Claim]]) -> float:
    """The CPU seconds that rules take over the claims of documents, their engines built."""
    for claims in documents[:10]:
        runner.run(claims, "document")
    return cpu(lambda: [runner.run(claims, "document") for claims in documents])


def start_up() -> None:
    """What one call costs: help, and a check of one article beside a load of spaCy and the model."""
    helped = best_of_children([str(CHECKER), "--help"])
    tell("checker --help (wanted: under 0.2 s)", f"{helped:6.3f} s of CPU")
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder, "article.txt")
        article.write_text(next(varied(1)).text)
        loaded = best_of_children([sys.executable, "-c", f"import spacy; spacy.load({DEFAULT_MODEL!r})"])
        checked = best_of_children([str(CHECKER), "check", str(article), "--no-cache", "--fail-on", "never"])
    tell("cold load of spaCy and model", f"{loaded:6.2f} s of CPU")
    tell("cold check of one article", f"{checked:6.2f} s of CPU")
    tell("ratio (wanted: under 1.5)", f"{checked / loaded:6.2f}")


def cpu(work: Callable[[], object]) -> float:
    """The CPU seconds of one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def best_of_children(command: Sequence[str]) -> float:
    """The CPU seconds of the fastest of some runs of a command, with its byte code compiled, as an installation has it."""
    times = []
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        for _ in range(COLD_RUNS):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(command, env=environment, capture_output=True, check=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times)


def per_word(seconds: float, words: int) -> str:
    """A share of the time, in microseconds a word."""
    return f"{1e6 * seconds / words:8.1f} µs a word"


def tell(what: str, measured: str) -> None:
    """One row of the table."""
    sys.stdout.write(f"{what:40} {measured}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
