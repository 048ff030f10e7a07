"""Opening the store of a corpus: a folder, or the address of a PostgreSQL database; made where it is not there, brought up to date where it is old."""

from pathlib import Path

from sqlalchemy import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError
from sqlalchemy.pool import QueuePool

from checker.corpus.migrations.claims import MIGRATIONS as CLAIMS
from checker.corpus.migrations.findings import MIGRATIONS as FINDINGS
from checker.corpus.store.store import CorpusStore
from checker.errors import BadStore
from checker.store.engines import is_broken, migrate, postgres_engine, remove_file, sqlite_engine

DEFAULT = str(Path(".checker") / "corpus")
CLAIMS_FILE, FINDINGS_FILE = "claims.sqlite", "findings.sqlite"
CLAIMS_SCHEMA, FINDINGS_SCHEMA = "checker_claims", "checker_findings"
_PATIENCE_MS = 60_000


def open_corpus(where: str = DEFAULT) -> CorpusStore:
    """The store at a folder or an address. Raises BadStore, in one sentence, where it cannot be used or a newer checker wrote it."""
    if where.startswith(("postgresql:", "postgres:", "postgresql+psycopg:")):
        return _open_postgres(where)
    if "://" in where:
        raise BadStore(f"{where}: no store; name a folder, or a database as postgresql://user@host/name.")
    return _open_folder(Path(where))


def _open_folder(folder: Path) -> CorpusStore:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadStore(f"{folder}: cannot be made ({error.strerror}).") from error
    findings = _open_findings(folder / FINDINGS_FILE)
    claims, notes = _open_claims(folder / CLAIMS_FILE)
    return CorpusStore(str(folder), claims, findings, notes)


def _open_findings(path: Path) -> Engine:
    try:
        engine = sqlite_engine(path, synchronous="FULL", pool=QueuePool, patience_ms=_PATIENCE_MS)
        migrate(engine, str(path), FINDINGS, "update the checker")
    except DatabaseError as error:
        raise BadStore(f"{path}: cannot be used ({error.orig}).") from error
    return engine


def _open_claims(path: Path) -> tuple[Engine, list[str]]:
    try:
        return _claims(path), []
    except DatabaseError as error:
        if not is_broken(error):
            raise BadStore(f"{path}: cannot be used ({error.orig}).") from error
    remove_file(path)
    return _claims(path), [f"{path} was broken and is made anew; the documents are read again, and findings and decisions stay as they are."]


def _claims(path: Path) -> Engine:
    engine = sqlite_engine(path, pool=QueuePool, patience_ms=_PATIENCE_MS)
    migrate(engine, str(path), CLAIMS, "update the checker, or delete the file: it is made again from the documents")
    return engine


def _open_postgres(where: str) -> CorpusStore:
    try:
        url = make_url(where.replace("postgres:", "postgresql:", 1))
    except ArgumentError:
        raise BadStore("This is no address of a database; write it as postgresql://user@host/name.") from None
    told = url.render_as_string(hide_password=True)
    try:
        return CorpusStore(told, _schema(url, CLAIMS_SCHEMA, told, CLAIMS), _schema(url, FINDINGS_SCHEMA, told, FINDINGS))
    except DatabaseError as error:
        raise BadStore(f"{told}: cannot be used ({' '.join(str(error.orig).split())}).") from error


def _schema(url: URL, schema: str, told: str, steps: tuple) -> Engine:  # type: ignore[type-arg]
    engine = postgres_engine(url, schema)
    migrate(engine, told, steps, "update the checker")
    return engine
