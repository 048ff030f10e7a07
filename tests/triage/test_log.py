"""The log: whole lines from several writers, torn and foreign lines, full disks, and git."""

import errno
import json
import multiprocessing
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest

from checker.errors import BadDecision
from checker.models.decisions import Reason
from checker.triage import lock, log
from tests.triage.samples import decision, finding, triage

TOP = Path(__file__).parents[2]
SCHEMA = json.loads((TOP / "docs" / "schema" / "decision.v1.json").read_text(encoding="utf-8"))
WRITERS, EACH = 4, 50


def path_in(folder: Path) -> Path:
    """Where the log of a folder lies."""
    return folder / log.LOG


def _write_many(folder: Path, writer: int) -> None:
    for number in range(EACH):
        log.append(path_in(folder), [decision(f"D-{writer}-{number}-0", note="x" * 3000)])


@pytest.mark.parametrize("locks", ["fcntl", "lock-file"])
def test_several_writers_lose_nothing(tmp_path: Path, locks: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if locks == "lock-file":
        monkeypatch.setattr(lock, "fcntl", None)
    context = multiprocessing.get_context("fork")
    writers = [context.Process(target=_write_many, args=(tmp_path, n)) for n in range(WRITERS)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    read, _ = log.read(path_in(tmp_path))
    assert len({line.entry.id for line in read.lines}) == len(read.lines) == WRITERS * EACH
    assert not read.problems
    assert not read.torn


@pytest.mark.slow
def test_kill_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    program = """
import sys
from pathlib import Path
from checker.triage import log
from tests.triage.samples import decision
for number in range(100000):
    log.append(Path(sys.argv[1]), [decision(f"D-{number}-0", note="x" * 20000)])
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
"""
    for pause in (0.05, 0.11, 0.17):
        path = tmp_path / str(pause) / "decisions.jsonl"
        with subprocess.Popen([sys.executable, "-c", program, str(path)], cwd=TOP, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            told = [writer.stdout.readline()]
            time.sleep(pause)
            os.kill(writer.pid, signal.SIGKILL)
            told += writer.stdout.readlines()
        acknowledged = [f"D-{line.strip()}-0" for line in told if line.endswith("\n")]
        read, _ = log.read(path)
        assert [line.entry.id for line in read.lines][: len(acknowledged)] == acknowledged
        log.append(path, [decision("D-last-9")])
        assert log.read(path)[0].lines[-1].entry.id == "D-last-9"


def test_torn_last_line_is_told_and_the_next_is_whole(tmp_path: Path) -> None:
    path = path_in(tmp_path)
    log.append(path, [decision("D-1"), decision("D-2")])
    whole = path.read_bytes()
    for cut in (1, 20, 300):
        path.write_bytes(whole[:-cut])
        read, _ = log.read(path)
        complete = cut == 1  # only the line break is missing
        assert [line.entry.id for line in read.lines] == (["D-1", "D-2"] if complete else ["D-1"])
        assert read.torn == ("" if complete else f"{path}:2: the last line is cut off; it is left out.")
        log.append(path, [decision("D-3")])
        after, follows = log.read(path, read)
        assert follows
        assert [line.entry.id for line in after.lines] == ["D-3"]
        assert len(after.problems) == (0 if complete else 1)


def test_foreign_lines_are_named_and_the_others_hold(tmp_path: Path) -> None:
    path = path_in(tmp_path)
    good = [log.line_of(decision(f"D-{n}")) for n in (1, 2)]
    bad = good[0].replace('"confirm"', '"bless"')
    path.parent.mkdir()
    path.write_bytes("\n".join([good[0], "<<<<<<< HEAD", "", bad, good[1]]).encode() + b"\n\xff\n")
    shown = triage(tmp_path)
    assert [entry.id for entry in shown.entries] == ["D-1", "D-2"]
    assert [problem.removeprefix(str(path)).split(" ")[0] for problem in shown.problems] == [":2:", ":4:", ":6:"]
    assert shown.problems[1].startswith(f"{path}:4: no decision (action: ")


@pytest.mark.parametrize("when", ["today", "2026-03-01", "2026-03-01T10:00:00Z", "2026-13-01T10:00:00.000000Z", "2026-03-01T10:00:00.000000+0"])
def test_a_time_that_would_not_sort_is_told(tmp_path: Path, when: str) -> None:
    path = path_in(tmp_path)
    path.parent.mkdir()
    path.write_text(log.line_of(decision()).replace("2026-03-01T10:00:01.000000Z", when) + "\n")
    shown = triage(tmp_path)
    assert (len(shown.entries), len(shown.problems)) == (0, 1)


def test_a_newer_log_is_refused(tmp_path: Path) -> None:
    path = path_in(tmp_path)
    log.append(path, [decision("D-1")])
    with path.open("a") as file:
        file.write('{"version": 2, "id": "D-2", "mood": "good"}\n')
    with pytest.raises(BadDecision, match=r":2: written by a newer checker \(version 2 of the log, this one knows 1\); update the checker\."):
        triage(tmp_path)


def test_a_full_disk_adds_nothing(tmp_path: Path) -> None:
    """A limit on the size of files stands for the disk; the write fails half way."""
    path = path_in(tmp_path)
    log.append(path, [decision("D-1")])
    before = path.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 100, hard))
    try:
        with pytest.raises(BadDecision, match=r"cannot be written \(File too large\); nothing was recorded\."):
            triage(tmp_path).decide(finding(), "note", note="?")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    shown = triage(tmp_path)
    with pytest.raises(BadDecision, match=r"cannot be written \(Permission denied\); nothing was recorded\."):
        shown.decide(finding(), "confirm")
    assert shown.standing([finding()])[0].state == "open"


def test_a_lock_that_is_not_given_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "fcntl", None)
    monkeypatch.setattr(lock, "_PATIENCE", 0.02)
    path = path_in(tmp_path)
    path.parent.mkdir()
    path.with_name("decisions.jsonl.lock").touch()
    with pytest.raises(BadDecision, match=r"another process has kept it locked"):
        log.append(path, [decision()])


def test_lines_follow_the_schema() -> None:
    for entry in (decision(), decision("D-2", "dismiss", reason=Reason.SOURCED, note="n", expires="2026-04-01"), decision("D-3", "defer", until="2026-04-01")):
        jsonschema.validate(json.loads(log.line_of(entry)), SCHEMA)
        jsonschema.validate(entry.model_dump(mode="json"), SCHEMA)
        assert log.decision_of(log.line_of(entry)) == entry


def test_schema_refuses_what_it_should() -> None:
    row = json.loads(log.line_of(decision()))
    for broken in (
        {**row, "action": "bless"},
        {**row, "extra": 1},
        {**row, "version": 2},
        {k: v for k, v in row.items() if k != "who"},
        {**row, "when": "today"},
    ):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(broken, SCHEMA)


def test_schema_knows_every_field() -> None:
    fields = type(decision()).model_fields
    assert set(SCHEMA["properties"]) == set(fields)
    assert set(SCHEMA["properties"]["anchor"]["properties"]) == set(type(decision().anchor).model_fields)


def _git(folder: Path, *arguments: str) -> None:
    identity = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org"}
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, env={**os.environ, **identity})


def test_git_merges_two_branches_of_decisions(tmp_path: Path) -> None:
    """With the `.gitattributes` of this project: no conflict, both kept, the later wins."""
    _git(tmp_path, "init", "-q", "-b", "main")
    (tmp_path / ".gitattributes").write_bytes((TOP / ".gitattributes").read_bytes())
    log.append(path_in(tmp_path), [decision("D-1", "note", note="first")])
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-qm", "one")
    _git(tmp_path, "checkout", "-qb", "theirs")
    log.append(path_in(tmp_path), [decision("D-3", "dismiss", reason="sourced", who="bo", after="D-1")])
    _git(tmp_path, "commit", "-qam", "theirs")
    _git(tmp_path, "checkout", "-q", "main")
    ours = triage(tmp_path)
    log.append(path_in(tmp_path), [decision("D-2", "confirm", after="D-1")])
    _git(tmp_path, "commit", "-qam", "ours")
    _git(tmp_path, "merge", "-q", "theirs", "-m", "both")
    assert ours.refresh()
    [shown] = ours.standing([finding()])
    assert [entry.id for entry in shown.history] == ["D-1", "D-2", "D-3"]
    assert (shown.state, shown.conflict and shown.conflict.id) == ("dismissed", "D-2")
