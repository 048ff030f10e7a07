"""Whether memory grows with the number of documents: 10,000 short ones, each checked alone, no two alike.

Wanted: from 2,000 documents to 10,000 no more than the words that the parser has newly met. Takes about
a minute and a half. (spaCy could forget those words with `Language.memory_zone`, but then the word forms
that the checker remembers would point at forgotten words; they are few, and the memory of them has an end.)
"""

import random
import sys
from collections.abc import Iterator
from pathlib import Path

from checker.checking import CheckSettings, pairs_of, work_on_all
from checker.extract.nlp import load_model
from checker.ingest import plain
from checker.models.document import Document

DOCUMENTS = 10_000
STEP = 2_000
SYLLABLES = ("ba", "dor", "fen", "gul", "ko", "lin", "mus", "pra", "ri", "sal", "ten", "ver")


def main() -> None:
    """Check the documents one after another, and tell the memory in use after each two thousand."""
    strings = load_model().vocab.strings
    settings = CheckSettings(scope="document")
    for number, _ in enumerate(work_on_all(pairs_of(list(short_documents(DOCUMENTS)), settings), settings), 1):
        if number % STEP == 0:
            sys.stdout.write(f"{number:6,} documents {memory_in_use():5.0f} MB, {len(strings):,} words known to the parser\n")
            sys.stdout.flush()


def short_documents(count: int) -> Iterator[Document]:
    """Notes about towns and people with made-up names and changing figures."""
    choice = random.Random(1)
    for number in range(count):
        town, person, thing = ("".join(choice.choices(SYLLABLES, k=3)) for _ in range(3))
        text = (
            f"{town.title()} council votes\n\nThe council of {town.title()} approved {choice.randint(2, 9000)} new {thing}s on Monday, "
            f"mayor {person.title()} Marsh said. Residents had asked for {choice.randint(2, 900)} of them in {choice.randint(1950, 2020)}.\n"
        )
        yield plain.read(f"{number:05}.txt", text)[0]


def memory_in_use() -> float:
    """The resident memory of this process, in megabytes; Linux only."""
    return 4096 * int(Path("/proc/self/statm").read_text().split()[1]) / 1e6


if __name__ == "__main__":
    main()
