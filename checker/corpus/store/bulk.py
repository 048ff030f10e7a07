"""Many rows at once, in the way that is fastest on each database."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Table

T = TypeVar("T")
Row = tuple[Any, ...]
AT_ONCE = 500
"""Values in one condition: SQLite takes 32,766, and a few hundred keep the memory small."""


def lots(values: Collection[T], size: int = AT_ONCE) -> Iterator[list[T]]:
    """Values, a few hundred at a time."""
    ordered = list(values)
    return (ordered[start : start + size] for start in range(0, len(ordered), size))


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Add rows, their values in the order of the table's columns."""
    if not rows:
        return
    columns = ", ".join(column.name for column in table.columns)
    if connection.dialect.name == "sqlite":
        marks = ", ".join("?" * len(table.columns))
        connection.exec_driver_sql(f"INSERT INTO {table.name} ({columns}) VALUES ({marks})", list(rows))
        return
    cursor = connection.connection.cursor()
    with cursor.copy(f"COPY {table.name} ({columns}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def run_for_each(connection: Connection, statement: str, rows: Sequence[Row]) -> None:
    """One statement, with a ? for each value, for many rows."""
    if rows:
        marked = statement if connection.dialect.name == "sqlite" else statement.replace("?", "%s")
        connection.exec_driver_sql(marked, list(rows))
