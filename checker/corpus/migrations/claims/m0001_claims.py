"""Documents with their texts and claims, and the blocks that the claims belong to."""

from sqlalchemy import BigInteger, Boolean, Column, Connection, Date, Index, Integer, LargeBinary, MetaData, PrimaryKeyConstraint, Table, Text, text


def upgrade(connection: Connection) -> None:
    """Make the tables `facts`, `documents`, `texts`, `claims`, `blocks` and `memberships`."""
    meta = MetaData()
    Table("facts", meta, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))
    Table(
        "documents",
        meta,
        Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
        Column("name", LargeBinary, nullable=False, unique=True),
        Column("id", LargeBinary, nullable=False),
        Column("content_key", LargeBinary, nullable=False),
        Column("published", Date),
        Column("background", Boolean, nullable=False),
        Column("signature", LargeBinary, nullable=False),
    )
    Table(
        "texts",
        meta,
        Column("document", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
        Column("own", LargeBinary, nullable=False),
        Column("body", LargeBinary, nullable=False),
    )
    Table(
        "claims",
        meta,
        Column("document", BigInteger, nullable=False),
        Column("number", Integer, nullable=False),
        Column("body", LargeBinary, nullable=False),
        PrimaryKeyConstraint("document", "number"),
        sqlite_with_rowid=False,
    )
    blocks = Table(
        "blocks",
        meta,
        Column("digest", LargeBinary, primary_key=True),
        Column("key", LargeBinary, nullable=False),
        Column("mark", BigInteger),
        Column("found", LargeBinary),
        Column("coverage", Text),
        sqlite_with_rowid=False,
    )
    for column in ("mark", "found"):
        there = text(f"{column} IS NOT NULL")
        Index(f"blocks_with_{column}", blocks.c.digest, sqlite_where=there, postgresql_where=there)
    memberships = Table(
        "memberships",
        meta,
        Column("digest", LargeBinary, nullable=False),
        Column("document", BigInteger, nullable=False),
        Column("claim", Integer, nullable=False),
        PrimaryKeyConstraint("digest", "document", "claim"),
        sqlite_with_rowid=False,
    )
    Index("memberships_of_document", memberships.c.document)
    meta.create_all(connection, checkfirst=False)
