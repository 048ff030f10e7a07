"""Findings with their history, and decisions about them; neither history nor decisions can be changed or deleted."""

from sqlalchemy import BigInteger, Column, Connection, Index, Integer, LargeBinary, MetaData, Table, Text

_KEPT = {
    "decisions": ("A decision is never changed or deleted; record another one.", "number = NEW.number OR name = NEW.name"),
    "history": ("The history of a finding is never changed or deleted.", "number = NEW.number"),
}
"""For each table what whoever tries to is told, and which row a new one would replace."""


def upgrade(connection: Connection) -> None:
    """Make the tables `facts`, `findings`, `history` and `decisions`."""
    meta = MetaData()
    Table("facts", meta, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))
    findings = Table(
        "findings",
        meta,
        Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
        Column("first_seen", Text, nullable=False),
        Column("last_seen", Text, nullable=False),
        Column("gone_at", Text, nullable=False),
        Column("name", LargeBinary, nullable=False),
        Column("body", LargeBinary, nullable=False),
    )
    Index("findings_by_name", findings.c.name)
    history = Table(
        "history",
        meta,
        Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
        Column("finding", BigInteger, nullable=False),
        Column("at", Text, nullable=False),
        Column("event", Text, nullable=False),
    )
    Index("history_of_finding", history.c.finding)
    Table(
        "decisions",
        meta,
        Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
        Column("name", LargeBinary, nullable=False, unique=True),
        Column("body", LargeBinary, nullable=False),
    )
    meta.create_all(connection, checkfirst=False)
    refuse = _refuse_in_sqlite if connection.dialect.name == "sqlite" else _refuse_in_postgres
    for table, (message, same) in _KEPT.items():
        refuse(connection, table, message, same)


def _refuse_in_sqlite(connection: Connection, table: str, message: str, same: str) -> None:
    for change in ("UPDATE", "DELETE"):
        connection.exec_driver_sql(f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, '{message}'); END")
    # An INSERT OR REPLACE deletes without asking those that refuse a DELETE.
    connection.exec_driver_sql(
        f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})"
        f" BEGIN SELECT RAISE(ABORT, '{message}'); END"
    )


def _refuse_in_postgres(connection: Connection, table: str, message: str, _: str) -> None:
    connection.exec_driver_sql(
        f"CREATE FUNCTION {table}_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{message}'; END $$",
        execution_options={"no_parameters": True},
    )
    connection.exec_driver_sql(
        f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {table}_are_kept()"
    )
