"""Opening the store of a corpus: a folder, or the address of a PostgreSQL database; made where it is not there, brought up to date where it is old."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import QueuePool

from checker.configuration.stores import without_password
from checker.corpus.migrations.claims import MIGRATIONS as CLAIMS
from checker.corpus.migrations.findings import MIGRATIONS as FINDINGS
from checker.corpus.store.database import Database, in_words
from checker.corpus.store.store import CorpusStore
from checker.errors import BadStore
from checker.store.engines import Step, is_broken, migrate, postgres_engine, remove_file, sqlite_engine

DEFAULT = str(Path(".checker") / "corpus")
CLAIMS_FILE, FINDINGS_FILE = "claims.sqlite", "findings.sqlite"
CLAIMS_SCHEMA, FINDINGS_SCHEMA = "checker_claims", "checker_findings"
_PATIENCE_MS = 60_000
_DELETE = "update the checker, or delete the file: it is made again from the documents"


def open_corpus(where: str = DEFAULT) -> CorpusStore:
    """The store at a folder or an address. Raises BadStore, in one sentence, where it cannot be used or a newer checker wrote it."""
    if where.startswith(("postgresql:", "postgres:", "postgresql+psycopg:")):
        return _open_postgres(where)
    if "://" in where:
        raise BadStore(f"{where.partition('://')[0]}://…: no store; name a folder, or a database as postgresql://user@host/name.")
    return _open_folder(Path(where))


def _open_folder(folder: Path) -> CorpusStore:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadStore(f"{folder}: cannot be made ({error.strerror}).") from error
    findings = _open_findings(folder / FINDINGS_FILE)
    claims, notes = _open_claims(folder / CLAIMS_FILE)
    return CorpusStore(str(folder), claims, findings, notes)


def _open_findings(path: Path) -> Database:
    """The file of findings and decisions. A broken one is never replaced: it is for people to say that it is lost."""
    engine = sqlite_engine(path, synchronous="FULL", pool=QueuePool, patience_ms=_PATIENCE_MS)
    return _ready(Database(engine, str(path), "put a copy of it back, or move it away to begin with no decisions"), FINDINGS, "update the checker")


def _open_claims(path: Path) -> tuple[Database, list[str]]:
    """The file of claims, and what there is to tell where it was broken: it can be had again."""
    engine = sqlite_engine(path, pool=QueuePool, patience_ms=_PATIENCE_MS)
    database = Database(engine, str(path), "delete it: it is made again from the documents")
    try:
        return _ready(database, CLAIMS, _DELETE), []
    except BadStore as error:
        if not (isinstance(error.__cause__, DBAPIError) and is_broken(error.__cause__)):
            raise
    engine.dispose()
    remove_file(path)
    told = f"{path} was broken and is begun anew: its documents must be added again; findings and decisions are as they were."
    return _ready(database, CLAIMS, _DELETE), [told]


def _open_postgres(where: str) -> CorpusStore:
    try:
        url = make_url(where.replace("postgres:", "postgresql:", 1))
    except (ArgumentError, ValueError):  # a port that is no number
        raise BadStore("This is no address of a database; write it as postgresql://user@host/name.") from None
    told = without_password(url.render_as_string(hide_password=True))
    databases = [Database(postgres_engine(url, schema), f"{told} ({schema})") for schema in (CLAIMS_SCHEMA, FINDINGS_SCHEMA)]
    claims, findings = (_ready(database, steps, "update the checker") for database, steps in zip(databases, (CLAIMS, FINDINGS), strict=True))
    return CorpusStore(told, claims, findings)


def _ready(database: Database, steps: Sequence[Step], advice: str) -> Database:
    try:
        migrate(database.engine, database.where, steps, advice)
    except DBAPIError as error:
        database.engine.dispose()
        raise in_words(error, database.where, database.if_broken) from error
    except BadStore:
        database.engine.dispose()
        raise
    return database
