"""The shuffle between the functions: the claims of all documents, brought together by the digest of their block.

Most blocks hold one document only, whose claims need not travel: they are counted by digest alone, in a first and small shuffle.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

MEMBERS = ("digest", "doc", "day", "background", "signature", "packed")
_BROADCAST = 4_000_000
"""So many digests (of 16 bytes) are sent to every executor, to sift the claims where they lie; more are joined by another shuffle."""
_MEMBERS_A_TASK = 20_000


def memberships(extracted: "DataFrame") -> "DataFrame":
    """A row for each claim and block that it belongs to."""
    from pyspark.sql import functions as F

    claims = extracted.where("doc is not null").select("doc", "day", "background", "signature", F.explode("claims").alias("claim"))
    return claims.select(F.explode("claim.blocks").alias("digest"), "doc", "day", "background", "signature", F.col("claim.packed").alias("packed"))


def shared_blocks(extracted: "DataFrame") -> "DataFrame":
    """The digests of the blocks in which documents can clash, with how many claims they hold: those of two documents or more, not all background."""
    from pyspark.sql import functions as F

    # A partial minimum and maximum is all that a task sends on of a block, however many of its documents hold it.
    document = F.xxhash64("doc")
    counted = (
        memberships(extracted)
        .groupBy("digest")
        .agg(
            F.count("*").alias("members"),
            F.min(document).alias("one"),
            F.max(document).alias("other"),
            F.min(F.col("background").cast("int")).alias("none_wanted"),
        )
    )
    return counted.where("one != other and none_wanted = 0").select("digest", "members")


def together(extracted: "DataFrame", shared: "DataFrame", blocks: int, members: int) -> "DataFrame":
    """The members of the shared blocks, those of a block one after another in one partition."""
    from pyspark.sql import functions as F

    digests: DataFrame = shared.select("digest")
    kept = memberships(extracted).join(F.broadcast(digests) if blocks <= _BROADCAST else digests, "digest", "left_semi")
    cores = extracted.sparkSession.sparkContext.defaultParallelism
    parts = max(4 * cores, members // _MEMBERS_A_TASK)
    return kept.repartition(parts, "digest").sortWithinPartitions("digest").select(*MEMBERS)
