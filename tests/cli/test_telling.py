"""`--log-format json`: what is told on standard error, as a log takes it; results and exit codes as ever."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TEXT = "The council met on Tuesday.\n"


@pytest.mark.parametrize(
    ("arguments", "level", "document", "part"),
    [
        (("check", "a.txt", "bad.txt"), "warning", "bad.txt", "bad.txt: "),
        (("claims", "a.txt", "bad.txt"), "warning", "bad.txt", "bad.txt: "),
        (("report", "a.txt", "bad.txt", "--format", "md"), "warning", "bad.txt", "bad.txt: "),
        (("baseline", "create", "--force", "a.txt", "bad.txt"), "warning", "bad.txt", "bad.txt: "),
        (("check", "--select", "XY77"), "error", None, "There is no rule 'XY77'"),
        (("check", "--no-such-option"), "error", None, "No such option"),
        (("decisions", "undo", "D-1"), "error", None, "D-1"),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_messages_are_objects(run: Run, tmp_path: Path, arguments: tuple[str, ...], level: str, document: str | None, part: str) -> None:
    """Each on a line of its own; without the option, the same words for people."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01\x02")
    plain, logged = run(*arguments), run(*arguments, "--log-format", "json")
    rows = [json.loads(line) for line in logged.stderr.splitlines()]
    assert all(row.keys() == {"level", "message", "document"} for row in rows)
    assert (rows[-1]["level"], rows[-1]["document"]) == (level, document)
    assert part in rows[-1]["message"]
    assert rows[-1]["message"] in plain.stderr
    assert (logged.exit_code, logged.stdout) == (plain.exit_code, plain.stdout)
    assert run(*arguments, "--log-format=json").stderr == logged.stderr


def test_nothing_to_tell_is_nothing(run: Run, tmp_path: Path) -> None:
    """And a form that there is not is refused."""
    (tmp_path / "a.txt").write_text(TEXT)
    done = run("check", "a.txt", "--log-format", "json")
    assert (done.exit_code, done.stderr) == (0, "")
    assert run("check", "a.txt", "--log-format", "xml").exit_code == 2
