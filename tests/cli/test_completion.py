"""What a shell is given to complete: asked as bash asks, of the console script."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from checker.registry import load_rules
from tests.cli.conftest import SCRIPT, Run

IDS = sorted(rule.meta.id for rule in load_rules())


def completed(*words: str) -> list[str]:
    """What bash is offered for the last of the words."""
    asked = {"_CHECKER_COMPLETE": "bash_complete", "COMP_WORDS": " ".join(["checker", *words]), "COMP_CWORD": str(len(words))}
    done = subprocess.run([SCRIPT], env={**os.environ, **asked}, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return [line.partition(",")[2] for line in done.stdout.splitlines() if line]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("che",), ["check"]),
        (("check", "--format", "g"), ["github", "gitlab"]),
        (("check", "--format", "json", "--output", "a.json", "--fail-on", "n"), ["note", "never"]),
        (("check", "--select", "DT0"), [rule for rule in IDS if rule.startswith("DT0")]),
        (("check", "--ignore", "NU01,DT06"), ["NU01,DT06"]),
        (("explain", "end-bef"), ["end-before-start"]),
        (("rules", "--select", "no-such"), []),
        (("completion", ""), ["bash", "zsh", "fish"]),
    ],
)
def test_what_is_offered(words: tuple[str, ...], offered: list[str]) -> None:
    """Commands, formats, rules by id and by name, the last of several."""
    assert completed(*words) == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_the_shells_own(run: Run, shell: str) -> None:
    """It asks the checker by its variable, and the shell can read it, where the shell is here."""
    done = run("completion", shell)
    assert done.exit_code == 0
    assert f"_CHECKER_COMPLETE={shell}_complete" in done.stdout
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=done.stdout, text=True, check=True)


def test_bash_completes_with_the_script() -> None:
    """The script is read by bash, and its function fills in the answer."""
    asks = 'COMP_WORDS=(checker base); COMP_CWORD=1; _checker_completion checker; echo "${COMPREPLY[@]}"'
    environment = {**os.environ, "PATH": f"{SCRIPT.parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-c", f'eval "$(checker completion bash)"; {asks}'], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "baseline\n"


def test_rules_that_cannot_load_complete_nothing(run: Run, tmp_path: Path) -> None:
    """A broken configuration is told by the command, not in the middle of a line that is being typed."""
    (tmp_path / "checker.toml").write_text('packs = ["no_such_pack"]\n')
    assert run("check", "--select", "DT").exit_code == 2
    assert completed("check", "--select", "DT") == []
