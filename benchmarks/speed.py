"""How fast the checker is, as ratios within one run, so that the machine matters little.

Wanted: end to end at least 0.7 of bare spaCy with all its components; `checker --help` under 0.2 s
of CPU; a cold check of one article under 1.5 times a cold load of spaCy and the model.
"""

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from checker.engine.runner import RuleRunner
from checker.extract.claims import STAGES, find_claims
from checker.extract.found import Found
from checker.extract.nlp import BATCH, DEFAULT_MODEL, ParsedDocument, load_model, parse
from checker.ingest import plain
from checker.ingest.reader import read_documents
from checker.models.document import Document
from checker.pipeline import CheckSettings, check
from checker.registry import choose, load_rules

SEEDS = Path(__file__).parent.parent / "seeds"
DOCUMENTS = 200
COLD_RUNS = 5
CHECKER = Path(sys.executable).with_name("checker")


def main() -> None:
    """Measure, and print a table."""
    documents = list(varied(DOCUMENTS))
    words = sum(len(d.text.split()) for d in documents)
    tell("documents", f"{len(documents)}, {words:,} words")
    throughput(documents, words)
    where_the_time_goes(documents, words)
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
    """The whole check beside bare parsing with all components of the model, each measured twice, the better one taken."""
    import spacy

    bare = spacy.load(DEFAULT_MODEL)
    texts = [d.text[s.start : s.end] for d in documents for s in d.segments]
    settings = CheckSettings(scope="document")
    check(documents[:8], settings)
    alone = best(lambda: list(bare.pipe(texts, batch_size=BATCH)))
    whole = best(lambda: check(documents, settings))
    tell("bare spaCy, all components", f"{1e6 * alone / words:6.0f} µs a word, {words / alone:,.0f} words/s")
    tell("checker, end to end", f"{1e6 * whole / words:6.0f} µs a word, {words / whole:,.0f} words/s")
    tell("ratio (wanted: 0.7 or more)", f"{alone / whole:6.2f}")


def where_the_time_goes(documents: Sequence[Document], words: int) -> None:
    """CPU time of parsing, of each extractor, and of the rules."""
    load_model()
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
    runner = RuleRunner(choose(load_rules()))
    claims = [find_claims(document) for document in parsed]
    rules = {rule.meta.id: 0.0 for rule in runner.rules}
    for rule in runner.rules:
        one = RuleRunner([rule])
        rules[rule.meta.id] += cpu(lambda one=one: [one.run(found, "document") for found in claims])  # type: ignore[misc]
    tell(f"  {len(rules)} rules", per_word(sum(rules.values()), words))
    for name, seconds in sorted(rules.items(), key=lambda item: -item[1])[:5]:
        tell(f"    {name}", per_word(seconds, words))


def start_up() -> None:
    """What one call costs: help, and a check of one article beside a load of spaCy and the model."""
    helped = best_of_children([str(CHECKER), "--help"])
    tell("checker --help (wanted: under 0.2 s)", f"{helped:6.3f} s of CPU")
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder, "article.txt")
        article.write_text(next(varied(1)).text)
        loaded = best_of_children([sys.executable, "-c", f"import spacy; spacy.load({DEFAULT_MODEL!r})"])
        checked = best_of_children([str(CHECKER), "check", str(article), "--fail-on", "never"])
    tell("cold load of spaCy and model", f"{loaded:6.2f} s of CPU")
    tell("cold check of one article", f"{checked:6.2f} s of CPU")
    tell("ratio (wanted: under 1.5)", f"{checked / loaded:6.2f}")


def best(work: Callable[[], object]) -> float:
    """The CPU seconds of the faster of two runs."""
    return min(cpu(work), cpu(work))


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
    sys.stdout.write(f"{what:38} {measured}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
