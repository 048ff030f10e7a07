"""A place for the store of a corpus: a folder, and a database where there is a server for tests."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine, make_url

from checker.corpus.store import CorpusStore, open_corpus
from checker.corpus.store.opening import CLAIMS_SCHEMA, FINDINGS_SCHEMA

SERVER = "CHECKER_TEST_POSTGRES"
_HOW = f"no PostgreSQL for tests: `eval $(make postgres)` starts one and sets ${SERVER}"


def run_on(url: URL, *statements: str) -> None:
    """Run statements outside of any transaction."""
    engine = create_engine(url.set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()


@pytest.fixture(scope="session")
def database() -> Iterator[URL]:
    """A database of these tests alone."""
    address = os.environ.get(SERVER, "")
    if not address:
        pytest.skip(_HOW)
    server, name = make_url(address), f"checker_test_{os.getpid()}"
    run_on(server, f"CREATE DATABASE {name}")
    try:
        yield server.set(database=name)
    finally:
        run_on(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgres"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a store can be made."""
    if request.param == "sqlite":
        return str(tmp_path / "corpus")
    url: URL = request.getfixturevalue("database")
    run_on(url, *(f"DROP SCHEMA IF EXISTS {schema} CASCADE" for schema in (CLAIMS_SCHEMA, FINDINGS_SCHEMA)))
    return url.render_as_string(hide_password=False)


@pytest.fixture
def store(where: str) -> Iterator[CorpusStore]:
    """An empty store."""
    with open_corpus(where) as opened:
        yield opened
