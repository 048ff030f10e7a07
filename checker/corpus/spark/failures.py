"""What fails on a cluster, in one sentence: ours where a worker raised it, else the last cause that Spark tells."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from checker import errors

_OURS = re.compile(r"^checker\.errors\.(\w+): (.+)$", re.MULTILINE)
_PYTHON = re.compile(r"^(\w+(?:\.\w+)*(?:Error|Exception|Exit)): (.+)$", re.MULTILINE)
_CAUSE = re.compile(r"(?:Caused by: |Exception: )(?:[\w.$]+: )?(.+)")
_LONGEST = 300


@contextmanager
def told_plainly() -> Iterator[None]:
    """Errors of Spark inside become errors of ours. Raises the CheckerError that a worker raised, or CorpusStopped."""
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    try:
        yield
    except (PySparkException, Py4JError) as error:
        raise plain_error(str(error)) from error


def plain_error(told: str) -> errors.CheckerError:
    """The error that Spark's account of a failure comes down to."""
    if ours := _OURS.findall(told):
        name, message = ours[-1]
        kind = getattr(errors, name, errors.CorpusStopped)
        return kind(message) if issubclass(kind, errors.CheckerError) else errors.CorpusStopped(message)
    python = [f"{name}: {why}" for name, why in _PYTHON.findall(told) if not name.startswith(("pyspark", "org", "java"))]
    causes = python or _CAUSE.findall(told) or told.strip().splitlines() or ["no reason given"]
    return errors.CorpusStopped(f"The cluster could not finish ({causes[-1].strip()[:_LONGEST]}); mend that and run the same again.")
