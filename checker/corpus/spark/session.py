"""A Spark session for one check: what is missing for it is said in a sentence, and the JVM's own words go to a file."""

import os
import re
import shutil
import subprocess
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

from checker.corpus.spark.failures import told_plainly
from checker.errors import BadConfiguration, BadInstallation
from checker.models.base import Frozen

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

OLDEST_JAVA = 17
"""What Spark 4 needs."""
_VERSION = re.compile(r'version "(?:1\.)?(\d+)')
_LOGGING = Path(__file__).with_name("log4j2.properties")
_OURS = {
    "spark.app.name": "checker corpus check",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    # Few documents in a batch: one may be a book, and a Python worker holds a batch of texts with what was read from them.
    "spark.sql.execution.arrow.maxRecordsPerBatch": "256",
    # A large corpus is read in tasks of some minutes, so that a lost one costs little.
    "spark.sql.files.openCostInBytes": "16384",
    "spark.sql.files.maxPartitionBytes": "8m",
    "spark.io.compression.codec": "zstd",
    "spark.sql.parquet.compression.codec": "zstd",
    "spark.task.maxFailures": "8",
    "spark.python.worker.reuse": "true",
    "spark.python.worker.faulthandler.enabled": "true",
}
"""What we set where neither the command nor the cluster's own spark-defaults.conf does."""


class ClusterSettings(Frozen):
    """Where to run: the master (`spark://…`, `yarn`, `k8s://…`, `local[2]`; empty: Spark's own default), and settings of Spark by name."""

    master: str = ""
    conf: tuple[tuple[str, str], ...] = ()


@contextmanager
def open_session(settings: ClusterSettings) -> Iterator["SparkSession"]:
    """A session for as long as a check takes.

    Raises BadInstallation without PySpark or Java, BadConfiguration where the master or a setting is refused.
    """
    require_spark()
    # Workers run the Python that we run, unless somebody has said which.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # of pandas 3, which is not used beyond an import
        session = _start(settings)
        try:
            with told_plainly():
                yield session
        finally:
            session.stop()


def require_spark() -> None:
    """Raise BadInstallation where PySpark or a Java that it can use is missing."""
    if find_spec("pyspark") is None or find_spec("pyarrow") is None:
        raise BadInstallation("A check on Spark needs PySpark; install it with `pip install 'claim-consistency-checker[spark]'`.")
    if "PYSPARK_GATEWAY_PORT" not in os.environ:  # else spark-submit has started us, and Java runs already
        _require_java()


def _require_java() -> None:
    home = os.environ.get("JAVA_HOME", "")
    java = str(Path(home, "bin", "java")) if home else shutil.which("java")
    try:
        told = subprocess.run([java or "java", "-version"], capture_output=True, text=True, check=False).stderr
    except OSError:
        raise BadInstallation(f"A check on Spark needs Java {OLDEST_JAVA} or newer; install a Java runtime (Debian: default-jre-headless).") from None
    found = _VERSION.search(told)
    if not found or int(found[1]) < OLDEST_JAVA:
        what = f"{java} is Java {found[1]}" if found else f"{java} does not tell its version"
        raise BadInstallation(f"A check on Spark needs Java {OLDEST_JAVA} or newer, and {what}; install a newer one, or name it by JAVA_HOME.")


def _start(settings: ClusterSettings) -> "SparkSession":
    from pyspark import SparkConf, SparkContext
    from pyspark.errors import PySparkException
    from pyspark.java_gateway import launch_gateway
    from pyspark.sql import SparkSession

    conf = SparkConf(loadDefaults="PYSPARK_GATEWAY_PORT" in os.environ)
    _fill(conf, settings)
    with NamedTemporaryFile(prefix="checker-spark-", suffix=".log", delete=False) as log:
        try:
            gateway: Any = SparkContext._gateway or launch_gateway(conf, {"stdout": log, "stderr": log})
            session = SparkSession(SparkContext(gateway=gateway, conf=conf))
        except PySparkException as error:
            raise BadInstallation(f"Spark does not start ({_last_line(log.name) or error}); {log.name} holds what it says.") from error
        except Exception as error:
            raise BadConfiguration(f"Spark cannot use what it was told ({_cause(error)}); correct the master or the settings.") from error
    Path(log.name).unlink()  # open as long as the JVM writes to it
    return session


def _fill(conf: Any, settings: ClusterSettings) -> None:
    own = dict(settings.conf)
    for name, value in (_OURS | _logging(own)).items():
        conf.setIfMissing(name, value)
    for name, value in settings.conf:
        conf.set(name, value)
    if settings.master:
        conf.setMaster(settings.master)


def _logging(own: dict[str, str]) -> dict[str, str]:
    """The JVM's option to write down errors only, beside those that the command gives it."""
    name = "spark.driver.extraJavaOptions"
    return {} if name in own else {name: f"-Dlog4j2.configurationFile={_LOGGING.as_uri()}"}


def _last_line(file: str) -> str:
    lines = [line.strip() for line in Path(file).read_text(errors="replace").splitlines()]
    return next((line for line in reversed(lines) if line and not line.startswith("at ")), "")


def _cause(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return next((line.strip() for line in lines if "Exception: " in line), lines[0] if lines else type(error).__name__)
