"""Many rows at once, in the way that is fastest on each database."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Table

T = TypeVar("T")
Row = tuple[Any, ...]
AT_ONCE = 500
"""Values in one condition: SQLite takes 32,766, and a few hundred keep the memory small."""

_MARK_AGAIN = "ON CONFLICT (digest) DO UPDATE SET mark = excluded.mark"


def lots(values: Collection[T], size: int = AT_ONCE) -> Iterator[list[T]]:
    """Values, a few hundred at a time."""
    ordered = list(values)
    return (ordered[start : start + size] for start in range(0, len(ordered), size))


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Add rows, their values in the order of the table's columns."""
    columns = ", ".join(column.name for column in table.columns)
    if connection.dialect.name == "postgresql":
        _copy(connection, f"{table.name} ({columns})", rows)
    else:
        run_for_each(connection, f"INSERT INTO {table.name} ({columns}) VALUES ({', '.join('?' * len(table.columns))})", rows)


def mark_blocks(connection: Connection, rows: Sequence[tuple[bytes, bytes, int]]) -> None:
    """Let blocks (digest, key, mark) wait for a check, new ones too."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("CREATE TEMPORARY TABLE marked (digest BYTEA, key BYTEA, mark BIGINT) ON COMMIT DROP")
        _copy(connection, "marked (digest, key, mark)", rows)
        connection.exec_driver_sql(f"INSERT INTO blocks (digest, key, mark) SELECT digest, key, mark FROM marked {_MARK_AGAIN}")
    else:
        run_for_each(connection, f"INSERT INTO blocks (digest, key, mark) VALUES (?, ?, ?) {_MARK_AGAIN}", rows)


def _copy(connection: Connection, target: str, rows: Sequence[Row]) -> None:
    """PostgreSQL's own way: measured, a sixth of the time of an INSERT for each row, which goes by its pipeline."""
    with connection.connection.cursor().copy(f"COPY {target} FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def run_for_each(connection: Connection, statement: str, rows: Sequence[Row]) -> None:
    """One statement, with a ? for each value, for many rows."""
    if rows:
        marked = statement if connection.dialect.name == "sqlite" else statement.replace("?", "%s")
        connection.exec_driver_sql(marked, list(rows))
