"""The files that CI systems read: the action and the hook of this repository, and those that `checker init` writes."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.scaffold import plan
from tests.gate.repository import CLEAN, FLAWED, NEW, OLD, Repository

TOP = Path(__file__).parent.parent
ACTION: dict[str, Any] = yaml.safe_load((TOP / "action.yml").read_text())
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
WRITTEN = {step.path: step.content for step in plan(TOP / "no-such-folder", "articles", ("github", "gitlab", "pre-commit"))}
WORKFLOW: dict[str, Any] = yaml.safe_load(WRITTEN[".github/workflows/claims.yml"])
PINNED = re.compile(r"[\w.-]+(/[\w.-]+)+@[0-9a-f]{40}")
EXPRESSION = re.compile(r"\$\{\{ (.*?) \}\}")
INPUT = re.compile(r"\binputs\.([\w-]+)")


def strings(value: Any) -> Iterator[str]:
    """All the texts in a part of a YAML file."""
    if isinstance(value, dict):
        yield from (text for item in value.values() for text in strings(item))
    elif isinstance(value, list):
        yield from (text for item in value for text in strings(item))
    elif isinstance(value, str):
        yield value


def test_the_action_uses_all_its_inputs_and_no_others() -> None:
    """Each has a description and a default; none is read that there is not."""
    used = {name for text in strings(STEPS) for name in INPUT.findall(text)}
    assert used == set(ACTION["inputs"])
    assert all(set(about) == {"description", "default"} for about in ACTION["inputs"].values())


@pytest.mark.parametrize("steps", [STEPS, WORKFLOW["jobs"]["check"]["steps"]], ids=["action", "workflow"])
def test_steps_are_pinned_and_take_nothing_into_the_shell(steps: list[dict[str, Any]]) -> None:
    """An expression in a script is code of whoever names a branch; scripts get values by their environment only."""
    assert all(PINNED.fullmatch(step["uses"]) for step in steps if "uses" in step)
    assert all("${{" not in step["run"] for step in steps if "run" in step)


def test_the_workflow_in_the_documentation_fits_the_action() -> None:
    """It uses inputs that there are, and pins what it uses, but for our own place and commit, which nobody knows yet."""
    shown = re.findall(r"^```yaml\n(.*?)^```$", (TOP / "docs" / "ci.md").read_text(), re.MULTILINE | re.DOTALL)
    [workflow] = [page for page in map(yaml.safe_load, shown) if "jobs" in page]
    *others, ours = workflow["jobs"]["check"]["steps"]
    assert set(ours["with"]) <= set(ACTION["inputs"])
    assert all(PINNED.fullmatch(step["uses"]) for step in others)
    [hook] = [entry for page in map(yaml.safe_load, shown) for repository in page.get("repos", []) for entry in repository["hooks"]]
    assert hook["id"] == "checker"


class Runner:
    """Runs the scripts of an action or a workflow as GitHub does, with the checker of this environment."""

    def __init__(self, folder: Path, repository: Repository) -> None:
        self.repository = repository
        self.temp, self.summary, self.outputs = folder / "temp", folder / "summary.md", folder / "outputs"
        (self.temp / "claim-checker" / "bin").mkdir(parents=True)
        (self.temp / "claim-checker" / "bin" / "checker").symlink_to(Path(sys.executable).with_name("checker"))
        self.summary.touch()

    def run(self, script: str, **values: str) -> subprocess.CompletedProcess[str]:
        """Run a script in the checkout."""
        named = {"RUNNER_TEMP": self.temp, "GITHUB_STEP_SUMMARY": self.summary, "GITHUB_OUTPUT": self.outputs}
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        environment = {**os.environ, **{name: str(value) for name, value in named.items()}, "PATH": path, **values}
        shell = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
        return subprocess.run(shell, cwd=self.repository.folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """A checkout with two documents, one of them with an old error, and a third that is new since v1."""
    (tmp_path / "checkout").mkdir()
    repository = Repository(tmp_path / "checkout")
    repository.commit(old=OLD, flawed=FLAWED)
    repository.git("tag", "v1")
    return Runner(tmp_path, repository)


def checked(runner: Runner, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the action's check, with these inputs and its defaults; what GitHub would know is empty."""
    [step] = [step for step in STEPS if step.get("id") == "check"]
    given = {name: about["default"] for name, about in ACTION["inputs"].items()} | {name.replace("_", "-"): value for name, value in inputs.items()}

    def value_of(expression: re.Match[str]) -> str:
        name = INPUT.fullmatch(expression[1])
        return given[name[1]] if name and "${{" not in given[name[1]] else ""

    return runner.run(step["run"], **{name: EXPRESSION.sub(value_of, text) for name, text in step["env"].items() if name != "CHECKER_CACHE_DIR"})


def test_the_action_fails_on_an_error(runner: Runner) -> None:
    """Annotations in the log, the summary, the exit code as an output."""
    done = checked(runner)
    assert (done.returncode, done.stderr) == (1, "")
    assert "::error file=flawed.txt,line=1," in done.stdout
    assert "### Claim consistency: 1 finding" in runner.summary.read_text()
    assert runner.outputs.read_text() == "exit-code=1\n"


@pytest.mark.slow
def test_the_action_checks_what_a_pull_request_changes(runner: Runner) -> None:
    """A clean document passes in spite of an old error; one that conflicts with an older one does not."""
    runner.repository.commit(clean=CLEAN)
    assert checked(runner, since="v1").returncode == 0
    runner.repository.commit(new=NEW)
    done = checked(runner, since="v1", sarif="found.sarif")
    assert done.returncode == 1
    assert [line.partition(",")[0] for line in done.stdout.splitlines() if line.startswith("::")] == ["::error file=new.txt"]
    assert '"2.1.0"' in (runner.repository.folder / "found.sarif").read_text()


@pytest.mark.parametrize(("inputs", "code"), [({"fail_on": "never"}, 0), ({"paths": "\nold.txt\n\nflawed.txt"}, 1), ({"paths": "gone.txt"}, 2)])
def test_inputs_become_options(runner: Runner, inputs: dict[str, str], code: int) -> None:
    """And what the checker cannot follow fails the step."""
    assert checked(runner, **inputs).returncode == code
    assert runner.outputs.read_text() == f"exit-code={code}\n"


@pytest.mark.parametrize("value", ["$(touch owned)", "`touch owned`", "x; touch owned", '"; touch owned; "', "--output=owned", "-v\ntouch owned"])
def test_no_input_becomes_a_command(runner: Runner, value: str) -> None:
    """Whatever somebody calls a branch or a file, it stays a word."""
    assert checked(runner, **dict.fromkeys(("paths", "since", "baseline", "fail_on", "sarif", "format"), value)).returncode == 2
    assert not (runner.repository.folder / "owned").exists()


def test_a_path_is_no_option(runner: Runner) -> None:
    """It is a file that is not there."""
    done = checked(runner, paths="--output=owned")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no such file or folder" in done.stderr


def test_the_action_installs_itself_or_a_version(runner: Runner) -> None:
    """From the folder of the action, or from the index where a version is named; into an environment of its own."""
    [step] = [step for step in STEPS if step.get("id") == "install"]
    python = runner.temp / "python"
    place = runner.temp / "claim-checker" / "bin"
    for program in (python, place / "python"):
        program.write_text('#!/bin/sh\necho "$*" >> "$RUNNER_TEMP/calls"\n')
        program.chmod(0o755)
    for version in ("", "0.1.0"):
        assert runner.run(step["run"], PYTHON=str(python), VERSION=version, ACTION="/actions/here").returncode == 0
    calls = (runner.temp / "calls").read_text().splitlines()
    assert calls[0] == f"-m venv {runner.temp / 'claim-checker'}"
    assert [call.split()[-1] for call in calls[1::2]] == ["/actions/here", "claim-consistency-checker==0.1.0"]


@pytest.mark.slow
def test_the_workflow_that_init_writes_works(runner: Runner) -> None:
    """Its script passes and fails as the action does, with and without a base, and always tells its summary."""
    script = WORKFLOW["jobs"]["check"]["steps"][-1]["run"]
    assert runner.run(script, BASE="").returncode == 1
    runner.repository.commit(clean=CLEAN)
    assert runner.run(script, BASE="v1").returncode == 0
    assert runner.summary.read_text().count("### Claim consistency") == 2


@pytest.mark.slow
def test_the_gitlab_job_that_init_writes_works(runner: Runner) -> None:
    """Its script writes the report that GitLab shows, whether it passes or fails."""
    job: dict[str, Any] = yaml.safe_load(WRITTEN[".gitlab-ci.yml"])["claims"]
    [script] = job["script"]
    report = runner.repository.folder / job["artifacts"]["reports"]["codequality"]
    runner.repository.commit(clean=CLEAN)
    for base, code in (("", 1), ("v1", 0)):
        assert runner.run(script, CI_MERGE_REQUEST_DIFF_BASE_SHA=base).returncode == code
        assert report.read_text().startswith("[")
        report.unlink()


def test_the_hook_is_what_pre_commit_wants() -> None:
    """The fields that it requires, documents only, all of them in one run, so that they are compared with each other."""
    [hook] = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text())
    assert {"id", "name", "entry", "language"} <= set(hook)
    assert (hook["id"], hook["language"], hook["require_serial"]) == ("checker", "python", True)
    [repository] = yaml.safe_load(WRITTEN[".pre-commit-config.yaml"])["repos"]
    [local] = repository["hooks"]
    assert (repository["repo"], local["id"], local["language"], local["require_serial"]) == ("local", hook["id"], hook["language"], True)
    assert local["types_or"] == hook["types_or"]
    assert re.match(local["files"], "articles/a.md")
    assert not re.match(local["files"], "src/articles/a.md")
    assert " ".join([hook["entry"], *hook["args"]]) == local["entry"]
