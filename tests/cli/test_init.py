"""`checker init`: what a project gets, that nothing of it is ever overwritten, and that what is written works."""

import re
from pathlib import Path

import pytest
import yaml

from checker.configuration.load import read
from checker.scaffold import plan, survey
from tests.cli.conftest import Run
from tests.gate.repository import CLEAN, NEW, OLD, Repository

FILES = {"checker.toml", ".gitattributes", ".gitignore"}
CI = {"github": ".github/workflows/claims.yml", "gitlab": ".gitlab-ci.yml", "pre-commit": ".pre-commit-config.yaml"}


def files(folder: Path) -> dict[str, str]:
    """All files below a folder, without git's own, with what they hold."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix(): (folder / path).read_text() for path in found if path.parts[0] != ".git"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of two articles and a page about it."""
    for name, text in (("articles/old.txt", OLD), ("articles/hall.md", CLEAN), ("README.md", "A project.\n")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def test_what_is_written_works(run: Run, project: Path) -> None:
    """The folder of the documents is found; a check reads it, and a new document is compared with it, wherever it is."""
    done = run("init", "--yes")
    assert (done.exit_code, done.stderr) == (0, "")
    assert set(files(project)) == {*FILES, "articles/old.txt", "articles/hall.md", "README.md"}
    assert "  git add checker.toml .gitattributes .gitignore\n" in done.stdout
    assert "Checked 2 documents," in run("check").stdout
    (project / "new.txt").write_text(NEW)
    assert [line.split(":")[0] for line in run("check", "new.txt", "--format", "concise").stdout.splitlines()] == ["new.txt"]


@pytest.mark.parametrize("system", CI)
def test_a_ci_file_is_written_where_it_is_wanted(run: Run, project: Path, system: str) -> None:
    """That one and no other, as YAML."""
    assert run("init", "--yes", "--ci", system).exit_code == 0
    assert set(files(project)) & set(CI.values()) == {CI[system]}
    assert yaml.safe_load(files(project)[CI[system]])
    assert "@" not in re.sub(r"[\w/-]+@[0-9a-f]{40}", "", files(project)[CI[system]])


def test_a_second_run_changes_nothing(run: Run, project: Path) -> None:
    """Not a byte, whatever is asked for, and it asks nothing."""
    everything = [word for system in CI for word in ("--ci", system)]
    run("init", "--yes", *everything)
    before = files(project)
    done = run("init", *everything)
    assert (done.exit_code, done.stdout.count("there already"), files(project)) == (0, 6, before)


@pytest.mark.parametrize("end", ["\n", ""])
def test_nothing_is_overwritten(run: Run, project: Path, end: str) -> None:
    """git's lists get our lines at their end; settings stay; a CI file of somebody else's is theirs, and they are shown what to add."""
    own = {"checker.toml": 'fail-on = "note"', ".gitignore": "*.bak", ".gitattributes": "*.txt text\r", ".gitlab-ci.yml": "other:\n  script: [make]"}
    for name, text in own.items():
        (project / name).write_bytes((text + end).encode())
    done = run("init", "--yes", "--ci", "gitlab")
    assert done.exit_code == 0
    added = {name: (project / name).read_bytes().decode().removeprefix(text) for name, text in own.items()}
    assert added == {
        "checker.toml": end,
        ".gitlab-ci.yml": end,
        ".gitignore": "\n.checker/store.sqlite*\n",
        ".gitattributes": "\n.checker/*.jsonl merge=union\n",
    }
    assert "yours; add the lines below to it" in done.stdout
    assert "\n--- .gitlab-ci.yml\n" in done.stdout


def test_settings_in_a_shared_file_count(run: Run, project: Path) -> None:
    """A project with [tool.checker] gets no second file of settings."""
    (project / "pyproject.toml").write_text("[tool.checker]\npaths = ['articles']\n")
    assert run("init", "--yes").exit_code == 0
    assert not (project / "checker.toml").exists()


def test_links_and_folders_are_left_alone(run: Run, project: Path) -> None:
    """A link that leads nowhere is not followed, and a folder of that name is somebody's."""
    (project / "checker.toml").symlink_to(project / "elsewhere.toml")
    (project / ".gitignore").mkdir()
    assert run("init", "--yes").exit_code == 0
    assert not (project / "elsewhere.toml").exists()
    assert list((project / ".gitignore").iterdir()) == []


def test_what_cannot_be_written_is_2(run: Run, project: Path) -> None:
    """Named, with the reason."""
    (project / ".github").write_text("")
    done = run("init", "--yes", "--ci", "github")
    assert done.exit_code == 2
    assert re.fullmatch(r"checker: \S*\.github\S*: cannot be written \(.*\); see that you may write there\.\n", done.stderr)


def test_a_dry_run_writes_nothing(run: Run, project: Path) -> None:
    """And shows all of it."""
    before = files(project)
    done = run("init", "--dry-run", "--ci", "github")
    assert (done.exit_code, files(project)) == (0, before)
    assert 'paths = ["articles"]' in done.stdout
    assert "actions/checkout@" in done.stdout


def test_it_asks(run: Run, project: Path) -> None:
    """Where the documents are, which CI, and whether to write; no, or no answer, writes nothing."""
    before = files(project)
    assert run("init", stdin="\n\nn\n").exit_code == 0
    done = run("init", stdin="")
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (2, "checker: stopped; nothing was written.")
    assert files(project) == before
    assert run("init", stdin="articles\ngitlab\ny\n").exit_code == 0
    assert set(files(project)) - set(before) == {*FILES, ".gitlab-ci.yml"}


@pytest.mark.parametrize("folder", ["gone", "..", "/tmp", "README.md"])
def test_a_folder_that_is_not_there_is_2(run: Run, project: Path, folder: str) -> None:
    """Named, and nothing is written."""
    before = files(project)
    done = run("init", "--yes", "--documents", folder)
    assert (done.exit_code, files(project)) == (2, before)
    assert done.stderr.startswith(f"checker: {folder}: there is no such folder in ")


def test_it_writes_where_the_checkout_begins(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also from a folder in it."""
    Repository(project)
    monkeypatch.chdir(project / "articles")
    assert run("init", "--yes").exit_code == 0
    assert set(files(project)) >= FILES
    assert "Checked 2 documents," in run("check").stdout


@pytest.mark.parametrize(
    ("names", "documents"),
    [
        ((), "."),
        (("a.txt", "README.md", "docs/index.md"), "."),
        (("a.txt", "posts/a.md", "posts/2024/b.md"), "posts"),
        (("b/x.md", "a/x.md"), "a"),
        (("tests/a.txt", "tests/b.txt", "news/a.txt", "news/node_modules/c.md", "news/node_modules/d.md"), "news"),
        ((".hidden/a.md", ".hidden/b.md", "texts/a.html"), "texts"),
    ],
)
def test_where_the_documents_are(tmp_path: Path, names: tuple[str, ...], documents: str) -> None:
    """In the folder that holds most of them, without those that are about the project or its tools."""
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert survey(tmp_path).documents == documents


@pytest.mark.parametrize("folder", ["articles", "our texts", 'a"b', "news.2024", "größe"])
def test_any_folder_can_be_named(tmp_path: Path, folder: str) -> None:
    """In the settings, and in the pattern of pre-commit."""
    steps = {step.path: step.content for step in plan(tmp_path, folder, ("pre-commit",))}
    (tmp_path / "checker.toml").write_text(steps["checker.toml"])
    assert read(tmp_path / "checker.toml").configuration.paths == (folder,)
    [repository] = yaml.safe_load(steps[".pre-commit-config.yaml"])["repos"]
    assert re.match(repository["hooks"][0]["files"], f"{folder}/a.txt")
    assert not re.match(repository["hooks"][0]["files"], f"{folder}s/a.txt")
