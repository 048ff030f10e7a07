"""The files that a project gets. Nothing that is there is changed, but for lines added at the end of git's own lists."""

import json
from pathlib import Path
from typing import Literal

from checker import __version__
from checker.configuration.load import OWN_FILE
from checker.models.base import Frozen
from checker.whole_files import write_whole

_FILES = Path(__file__).parent / "files"
_CI_FILES = {
    "github": (".github/workflows/claims.yml", "checks the documents that a pull request changes"),
    "gitlab": (".gitlab-ci.yml", "checks the documents that a merge request changes"),
    "pre-commit": (".pre-commit-config.yaml", "checks the documents of a commit"),
}
_MARK = "checker check"
"""What a CI file that runs the checker has in it."""
_MERGED = (".checker/*.jsonl merge=union",)
_REBUILT = (".checker/store.sqlite*",)

Does = Literal["new", "more", "there", "by hand"]


class Step(Frozen):
    """One file of the plan, relative to the project.

    `does`: it is new; it gets more lines at its end; what it needs is there already; or it is somebody's, and they add `content` themselves.
    `content` is the whole file, or the lines that are added.
    """

    path: str
    does: Does
    what: str
    content: str = ""


def plan(root: Path, documents: str, ci: tuple[str, ...], *, configured: Path | None = None) -> list[Step]:
    """What is to be written in the project `root`, whose documents are in the folder `documents`, for the CI systems in `ci`.

    `configured` is the file that has settings already.
    """
    steps = [
        Step(path=configured.name, does="there", what="settings") if configured else _whole(root, OWN_FILE, "settings", _settings(documents)),
        _lines(root, ".gitattributes", "decisions and accepted findings of two branches merge by themselves", _MERGED),
        _lines(root, ".gitignore", "what the checker can make anew", _REBUILT),
    ]
    return steps + [_whole(root, *_CI_FILES[name], _ci_file(name, documents), mark=_MARK) for name in ci]


def make(root: Path, steps: list[Step]) -> None:
    """Write what is new, and add lines. Raises OSError; every file is whole or as it was."""
    for step in steps:
        file = root / step.path
        if step.does in ("new", "more"):
            file.parent.mkdir(parents=True, exist_ok=True)
            before = file.read_bytes() if step.does == "more" else b""
            gap = b"\n" if before and not before.endswith(b"\n") else b""
            write_whole(file, before + gap + step.content.encode())


def _whole(root: Path, path: str, what: str, content: str, *, mark: str = "") -> Step:
    file = root / path
    if not (file.exists() or file.is_symlink()):
        return Step(path=path, does="new", what=what, content=content)
    if mark and file.is_file() and mark not in file.read_text(encoding="utf-8", errors="replace"):
        return Step(path=path, does="by hand", what=what, content=content)
    return Step(path=path, does="there", what=what)


def _lines(root: Path, path: str, what: str, wanted: tuple[str, ...]) -> Step:
    file = root / path
    there = {line.strip() for line in file.read_text(encoding="utf-8", errors="replace").splitlines()} if file.is_file() else set()
    missing = [line for line in wanted if line not in there]
    if not missing:
        return Step(path=path, does="there", what=what)
    does: Does = "more" if file.is_file() else "by hand" if file.exists() or file.is_symlink() else "new"
    return Step(path=path, does=does, what=what, content="".join(f"{line}\n" for line in missing))


def _settings(documents: str) -> str:
    return _filled("checker.toml", FOLDER=json.dumps(documents, ensure_ascii=False))


def _ci_file(name: str, documents: str) -> str:
    pattern = "" if documents == "." else f"^{_escaped(documents)}/"
    return _filled(f"{name}.yml", VERSION=__version__, PATTERN=json.dumps(pattern, ensure_ascii=False))


def _escaped(folder: str) -> str:
    """A folder's name as a pattern of pre-commit has it."""
    return "".join(c if c.isalnum() or c in "-_/" else f"\\{c}" for c in folder)


def _filled(name: str, **words: str) -> str:
    text = (_FILES / name).read_text(encoding="utf-8")
    for word, value in words.items():
        text = text.replace(f"@{word}@", value)
    return text
