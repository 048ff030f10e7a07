"""The index of the decision log: where each entry stands in it, and the marks by which its finding is known."""

from sqlalchemy import Connection


def upgrade(connection: Connection) -> None:
    """Make the tables `logs` and `decisions`."""
    connection.exec_driver_sql("CREATE TABLE logs (name TEXT PRIMARY KEY, size INTEGER NOT NULL, digest BLOB NOT NULL, problems TEXT NOT NULL)")
    connection.exec_driver_sql(
        "CREATE TABLE decisions (start INTEGER PRIMARY KEY, stop INTEGER NOT NULL, id TEXT NOT NULL, at TEXT NOT NULL, after TEXT NOT NULL,"
        " undoes TEXT NOT NULL, rule TEXT NOT NULL, fingerprint TEXT NOT NULL, second_key TEXT NOT NULL, quote TEXT NOT NULL,"
        " prefix TEXT NOT NULL, suffix TEXT NOT NULL, others TEXT NOT NULL, alone INTEGER NOT NULL, doc TEXT NOT NULL)"
    )
