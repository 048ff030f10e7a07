"""A corpus on a cluster: what one process finds, though a machine of the cluster is lost in the middle of the work."""

import json
import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.synthetic.__main__ import line_of
from checker.cli import main
from checker.cli.gathering import check_settings
from checker.cli.settings import settings_for
from checker.configuration.dates import dated
from checker.corpus.fingerprint import fingerprint, fingerprint_of_lines
from checker.corpus.reading import pairs_of
from checker.corpus.run import add, compare, finish, open_run
from checker.corpus.settling import Settled
from checker.corpus.spark import session
from checker.corpus.spark.failures import plain_error
from checker.corpus.spark.inputs import is_jsonl
from checker.corpus.spark.session import require_spark
from checker.errors import BadInstallation, BadRule, CorpusStopped
from checker.ingest import jsonl
from checker.models.coverage import Coverage
from tests.corpus.cluster import Node, running_cluster, wait_for

SEEDS = Path(__file__).parents[2] / "seeds"
DOCUMENTS = 400
SETTINGS = """
date = 2024-05-08

[[per-path]]
paths = ["0000*"]
ignore = ["NU09", "DT08"]

[[per-path]]
paths = ["0001*"]
severity = { DU03 = "note" }
"""
SPARK = pytest.mark.skipif(find_spec("pyspark") is None or shutil.which("java") is None, reason="needs PySpark (requirements-spark.lock) and Java 17 or newer")
_READ = re.compile(r"Saved output of task \S+ to \S+/documents/_temporary/0/task_\w+_m_(\d+)")


def lines() -> list[str]:
    """Our own documents, and made-up ones with conflicts planted between them."""
    ours = [json.dumps({"doc": file.name, "text": file.read_text()}) + "\n" for file in sorted(SEEDS.iterdir()) if file.suffix in (".md", ".txt")]
    return [*ours, *map(line_of, range(DOCUMENTS))]


def in_one_process(batch: str) -> Settled:
    """What a stored corpus of these lines has, by the settings of the current folder."""
    project = settings_for(None)
    documents = dated(jsonl.read("one.jsonl", batch), project.configuration.date_from, project.configuration.date)
    with open_run("alone", check_settings(project, with_cache=False)) as run:
        add(run, run.update(), pairs_of(documents))
        compare(run)
        return finish(run)


@SPARK
@pytest.mark.slow
def test_a_worker_that_is_killed_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a batch with a broken line and a Parquet file, by the settings of a project; what the lost worker had finished reading is not read again."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    batch = lines()
    (tmp_path / "one.jsonl").write_text("".join([*batch[:-100], "not JSON\n"]))
    pq.write_table(pa.Table.from_pylist([json.loads(line) for line in batch[-100:]]), tmp_path / "other.parquet")
    monkeypatch.chdir(tmp_path)
    Path("checker.toml").write_text(SETTINGS)
    alone = in_one_process("".join(batch))
    with running_cluster(tmp_path / "cluster") as cluster:
        command = [sys.executable, "-c", "from checker.cli import main; main()", "corpus", "check", "one.jsonl", "other.parquet"]
        options = ["--engine", "spark", "--master", cluster.url, "--into", str(tmp_path / "out"), "--fail-on", "never"]
        run = subprocess.Popen(
            [*command, *options], env=os.environ | {"SPARK_LOCAL_IP": "127.0.0.1"}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        lost, kept = cluster.workers
        wait_for(lambda: "ready" if len(_finished(lost)) > 1 or run.poll() is not None else "", "two finished tasks", 120)
        before = _finished(lost)
        lost.kill()
        told, problems = run.communicate(timeout=240)
        assert run.returncode == 2, problems
        after = _finished(kept)
    assert problems == "checker: one.jsonl: the line is not valid JSON (Expecting value); put one object on each line.\n"
    assert f"Documents: {len(batch):,}." in told
    assert fingerprint(alone.findings) in told
    assert fingerprint_of_lines(sorted(_lines_in(tmp_path / "out" / "findings.jsonl"))) in told
    assert len(alone.findings) == pq.read_table(tmp_path / "out" / "findings.parquet").num_rows > DOCUMENTS // 20
    [coverage] = _lines_in(tmp_path / "out" / "coverage.json")
    assert Coverage.model_validate_json(coverage) == alone.coverage
    assert len(before & after) <= 1  # the last one may have been finished and not told


def _finished(node: Node) -> set[int]:
    """The tasks of reading that a worker has finished."""
    return {int(number) for number in _READ.findall(node.executor_log())}


def _lines_in(folder: Path) -> list[bytes]:
    return [line for part in sorted(folder.glob("part-*")) for line in part.read_bytes().splitlines()]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--engine", "spark", "a.jsonl"], "give both, the folder with --into"),
        (["--engine", "spark", "--into", "out"], "give both, the folder with --into"),
        (["--engine", "spark", "a.jsonl", "--into", "out", "--format", "sarif"], "--format goes with --engine local only"),
        (["--engine", "spark", "a.jsonl", "--into", "out", "--conf", "spark.cores.max"], "as NAME=VALUE"),
        (["a.jsonl", "--into", "out"], "--into goes with --engine spark only"),
    ],
)
def test_what_an_engine_cannot_use_is_refused(options: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    refused = CliRunner().invoke(main, ["corpus", "check", *options])
    assert refused.exit_code == 2
    assert told in refused.stderr
    assert list(tmp_path.iterdir()) == []


def test_without_java_the_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(session, "find_spec", lambda name: name)
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BadInstallation, match="needs Java 17 or newer; install"):
        require_spark()


@pytest.mark.parametrize(("told", "refused"), [('openjdk version "11.0.2"', True), ('java version "1.8.0_392"', True), ('openjdk version "21.0.1"', False)])
def test_an_old_java_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, told: str, refused: bool) -> None:
    java = tmp_path / "bin" / "java"
    java.parent.mkdir()
    java.write_text(f"#!/bin/sh\necho '{told}' >&2\n")
    java.chmod(0o755)
    monkeypatch.setattr(session, "find_spec", lambda name: name)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    if refused:
        with pytest.raises(BadInstallation, match=r"Java 17 or newer, and .* is Java (8|11);"):
            require_spark()
    else:
        require_spark()


def test_without_pyspark_the_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "find_spec", lambda name: None)
    with pytest.raises(BadInstallation, match=r"claim-consistency-checker\[spark\]"):
        require_spark()


def test_an_error_of_ours_comes_back_from_a_worker_as_itself() -> None:
    told = "Job aborted.\nTraceback (most recent call last):\n  File …\nchecker.errors.BadRule: The rule NU09 cannot run; mend it.\n SQLSTATE: 38000"
    error = plain_error(told)
    assert isinstance(error, BadRule)
    assert str(error) == "The rule NU09 cannot run; mend it."


@pytest.mark.parametrize(
    ("told", "cause"),
    [
        (
            "Job aborted due to stage failure …\nTraceback (most recent call last):\nMemoryError: no room\n\tat java.base/java.lang.Thread.run",
            "MemoryError: no room",
        ),
        ("An error occurred while calling o1.save.\nCaused by: java.io.IOException: No space left on device\n\tat org.apache", "No space left on device"),
        ("", "no reason given"),
    ],
)
def test_other_failures_are_told_by_their_cause(told: str, cause: str) -> None:
    error = plain_error(told)
    assert isinstance(error, CorpusStopped)
    assert f"({cause})" in str(error)


@pytest.mark.parametrize(
    ("path", "lines"), [("a.jsonl", True), ("s3a://b/a.jsonl.gz", True), ("a.jsonl/", True), ("a.parquet", False), ("hdfs:///texts", False), ("jsonl", False)]
)
def test_which_inputs_are_batches(path: str, lines: bool) -> None:
    assert is_jsonl(path) == lines
