"""The tables of a corpus as queries name them; `checker/corpus/migrations` makes them."""

from sqlalchemy import BigInteger, Boolean, Column, Date, Integer, LargeBinary, MetaData, Table, Text

CLAIMS = MetaData()
"""What can be read again from the documents."""
FINDINGS = MetaData()
"""What cannot be had again: findings with their history, and decisions."""

claims_facts = Table("facts", CLAIMS, Column("name", Text, primary_key=True), Column("value", Text))
documents = Table(
    "documents",
    CLAIMS,
    Column("number", BigInteger, primary_key=True),
    Column("name", LargeBinary),
    Column("id", LargeBinary),
    Column("content_key", LargeBinary),
    Column("published", Date),
    Column("background", Boolean),
    Column("signature", LargeBinary),
)
texts = Table("texts", CLAIMS, Column("document", BigInteger, primary_key=True), Column("own", LargeBinary), Column("body", LargeBinary))
claims = Table("claims", CLAIMS, Column("document", BigInteger, primary_key=True), Column("number", Integer, primary_key=True), Column("body", LargeBinary))
blocks = Table(
    "blocks",
    CLAIMS,
    Column("digest", LargeBinary, primary_key=True),
    Column("key", LargeBinary),
    Column("mark", BigInteger),
    Column("found", LargeBinary),
    Column("coverage", Text),
)
"""`mark` is set while a block waits for its check: the number of the change that touched it last."""
memberships = Table(
    "memberships",
    CLAIMS,
    Column("digest", LargeBinary, primary_key=True),
    Column("document", BigInteger, primary_key=True),
    Column("claim", Integer, primary_key=True),
)

findings_facts = Table("facts", FINDINGS, Column("name", Text, primary_key=True), Column("value", Text))
findings = Table(
    "findings",
    FINDINGS,
    Column("number", BigInteger, primary_key=True),
    Column("first_seen", Text),
    Column("last_seen", Text),
    Column("gone_at", Text),
    Column("name", LargeBinary),
    Column("body", LargeBinary),
)
"""`gone_at` is empty while a finding is there, and `last_seen` is then when it was last new or came back."""
history = Table("history", FINDINGS, Column("number", BigInteger, primary_key=True), Column("finding", BigInteger), Column("at", Text), Column("event", Text))
decisions = Table("decisions", FINDINGS, Column("number", BigInteger, primary_key=True), Column("name", LargeBinary), Column("body", LargeBinary))
