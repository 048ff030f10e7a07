"""How fast the store of a corpus is, SQLite against PostgreSQL in the same run: 200,000 claims of 10,000 documents, each claim in two blocks.

PostgreSQL is the server of $CHECKER_TEST_POSTGRES (`make postgres` starts one), in a database that is made for this. Wanted: no step that takes it
a second or more takes ten times as long as on SQLite.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial

from sqlalchemy import create_engine, make_url

from checker.cache.memory import OwnFindings
from checker.corpus.store import BlockFindings, CorpusStore, StoredDocument, open_corpus
from checker.engine.keys import BlockKey
from checker.models.base import Zone
from checker.models.claims import QuantityClaim
from checker.models.coverage import Coverage
from checker.models.document import Document

DOCUMENTS, CLAIMS_IN_EACH, BATCH = 10_000, 20, 500
CHANGED, LOOKED_UP, BLOCKS = 200, 2_000, 5_000
WANTED = 10
Times = dict[str, float]


def main() -> int:
    """Run the same steps on both, and print times and ratios; exit 1 where PostgreSQL is slower than is wanted."""
    server = os.environ.get("CHECKER_TEST_POSTGRES", "")
    with tempfile.TemporaryDirectory() as folder:
        sqlite = timed(f"{folder}/corpus")
    if not server:
        tell([f"{step:<34} {seconds:8.2f} s" for step, seconds in sqlite.items()])
        tell(["PostgreSQL was left out: set CHECKER_TEST_POSTGRES (`make postgres` starts a server and prints it)."])
        return 0
    with database(server) as address:
        postgres = timed(address)
    tell([f"{DOCUMENTS:,} documents, {DOCUMENTS * CLAIMS_IN_EACH:,} claims", f"{'':<34} {'SQLite':>10} {'PostgreSQL':>11} {'ratio':>6}"])
    tell([f"{step:<34} {seconds:8.2f} s {postgres[step]:9.2f} s {postgres[step] / seconds:6.1f}" for step, seconds in sqlite.items()])
    return int(any(postgres[step] > max(1, WANTED * seconds) for step, seconds in sqlite.items()))


def tell(lines: list[str]) -> None:
    """Print lines."""
    sys.stdout.write("".join(line + "\n" for line in lines))


@contextmanager
def database(server: str) -> Iterator[str]:
    """A database of our own on a server."""
    url, name = make_url(server), f"checker_bench_{os.getpid()}"
    engine = create_engine(url.set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
        try:
            yield url.set(database=name).render_as_string(hide_password=False)
        finally:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    engine.dispose()


def timed(where: str) -> Times:
    """Seconds of each step on a new store; making the documents is no part of them."""
    with open_corpus(where) as store:
        times: Times = {f"put {DOCUMENTS:,} documents": sum(clock(partial(store.put, batch)) for batch in batches())}
        digests = store.touched(BLOCKS)
        results: list[BlockFindings] = []
        times[f"claims of {BLOCKS:,} touched blocks"] = clock(lambda: results.extend(read_blocks(store, digests)))
        times[f"keep what is found in {BLOCKS:,} blocks"] = clock(lambda: keep(store, results))
        changed = [document(number, day=1) for number in range(0, DOCUMENTS, DOCUMENTS // CHANGED)]
        times[f"replace {CHANGED} documents"] = clock(lambda: store.put(changed))
        times[f"{LOOKED_UP:,} documents, one at a time"] = clock(lambda: look_up(store))
        times["all names and content keys"] = clock(store.known)
        size = sum(store.status().sizes.values())
        tell(
            [
                f"{where.partition('://')[0] if '://' in where else 'sqlite'}: {size / DOCUMENTS / CLAIMS_IN_EACH:.0f} bytes on the disk per claim, with its share of the text"
            ]
        )
    return times


def clock(step: Callable[[], object]) -> float:
    """The seconds that a step takes."""
    started = time.perf_counter()
    step()
    return time.perf_counter() - started


def batches() -> Iterator[list[StoredDocument]]:
    """All documents, some hundreds at a time."""
    for start in range(0, DOCUMENTS, BATCH):
        yield [document(number) for number in range(start, start + BATCH)]


def document(number: int, day: int = 0) -> StoredDocument:
    """A document of about 400 words; each claim is in a block of ten and in one of a hundred."""
    name, published = f"news/2024/{number:06}.txt", date(2024, 1, 1) + timedelta(days=number % 365 + day)
    sentences = [
        f"The ferry to the {i}th island carried {number * i % 997 + day} passengers in the week before the storm, the harbour said." for i in range(20)
    ]
    text = "\n".join(sentences)
    claims = [(quantity(name, text, i, sentence, published), keys(number, i)) for i, sentence in enumerate(sentences[:CLAIMS_IN_EACH])]
    own = OwnFindings(findings=(), claims_by_kind={"quantity": CLAIMS_IN_EACH}, sentences=20, skipped=0)
    return StoredDocument.model_construct(
        document=Document(id=name, text=text, segments=(), date=published),
        content_key=f"{number:064}",
        own=own,
        claims=tuple(claims),
        signature=number.to_bytes(256, "big"),
        background=False,
    )


def keys(number: int, claim: int) -> tuple[BlockKey, ...]:
    """A block that every hundredth document shares, one that every thousandth does."""
    return tuple(BlockKey("NU90", "differs", (f"measure {claim}", f"{number % share} of {share}")) for share in (100, 1000))


def quantity(name: str, text: str, number: int, sentence: str, published: date) -> QuantityClaim:
    """The claim of a sentence."""
    start = text.index(sentence)
    return QuantityClaim(
        id=f"quantity:{start}-{start + 40}", doc=name, start=start, end=start + 40, quote=sentence[:40], sentence=number, paragraph=0,
        zone=Zone.BODY, published=published, low=float(number), high=float(number), noun="passenger", owner_name="ferry",
    )  # fmt: skip


def read_blocks(store: CorpusStore, digests: list[bytes]) -> Iterator[BlockFindings]:
    """The claims of blocks, as a check asks for them; nothing is found in any."""
    for start in range(0, BLOCKS, 250):
        for block in store.blocks(digests[start : start + 250]):
            yield BlockFindings(digest=block.digest, mark=block.mark, coverage=Coverage(blocks=1, members=len(block.claims)))


def keep(store: CorpusStore, results: list[BlockFindings]) -> None:
    """What is found, some hundreds of blocks at a time."""
    for start in range(0, len(results), 250):
        store.keep(results[start : start + 250])


def look_up(store: CorpusStore) -> None:
    """Documents by name, each for itself."""
    for number in range(LOOKED_UP):
        store.documents([f"news/2024/{number * 7919 % DOCUMENTS:06}.txt"])


if __name__ == "__main__":
    sys.exit(main())
