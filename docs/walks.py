"""Runs what a page of the documentation shows: the files that it has a reader write, the commands that it gives, and what they print.

A block `text file=documents/a.txt` (of any language) is a file. A block `console` holds commands, each on a line with `$ ` before it, and under
each what it prints, errors too; a line `…` stands for lines that the page leaves out, and `$ echo $?` shows the exit code of the command before it.
`<!-- with: seeds -->` gives the page a copy of that folder. A block of another language is only shown.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager
from pathlib import Path

from click.testing import CliRunner

from checker.cli import main

TOP = Path(__file__).parent.parent
_BLOCK = re.compile(r"^(?P<fence>`{3,})(?P<language>\w+)(?: file=(?P<file>\S+))?\n(?P<body>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)
_WITH = re.compile(r"^<!-- with: (\S+) -->$", re.MULTILINE)
_FINDING = re.compile(r"\bF-[0-9a-f]{12}\b")
_FOR_A_SHELL = re.compile(r"[|<>&;$*`]")
_PROMPT, _LEFT_OUT, _LAST_CODE = "$ ", "…", "echo $?"
_OURS = ("CHECKER_", "GIT_", "GITHUB_", "CI_", "NO_COLOR", "COLUMNS")


def pages() -> list[Path]:
    """The pages that show commands and what they print."""
    written = [*TOP.glob("*.md"), *(p for p in (TOP / "docs").rglob("*.md") if p.parent.name != "rules")]
    return sorted(page for page in written if "```console\n" in page.read_text())


def rerun(page: str) -> str:
    """A page with what its commands print now, each run in the same new folder, in order.

    The ids of findings that have changed since the page was written are exchanged in the rest of the page, in its commands too.
    """
    with tempfile.TemporaryDirectory() as place, _surroundings(Path(place)) as folder:
        for name in _WITH.findall(page):
            shutil.copytree(TOP / name, folder / name)
        done, code = 0, 0
        while block := _BLOCK.search(page, done):
            if block["file"]:
                _write(folder / block["file"], block["body"])
            elif block["language"] == "console":
                shown, code, ids = _block(block["body"], code)
                page = page[: block.start("body")] + shown + _exchanged(page[block.end("body") :], ids)
                block = _BLOCK.search(page, done)
                assert block
            done = block.end()
    return page


def _block(body: str, code: int) -> tuple[str, int, dict[str, str]]:
    """The commands of a block with what they print, the last exit code, and the ids of findings that are others now."""
    shown, ids = [], dict[str, str]()
    for command, before in _commands(body):
        command = _exchanged(command, ids)
        printed, code = (f"{code}\n", code) if command == _LAST_CODE else _run(command)
        was, now = _FINDING.findall(before), _FINDING.findall(printed)
        ids.update(zip(was, now, strict=True) if len(was) == len(now) else ())
        shown.append(f"{_PROMPT}{command}\n{before if _says(before, printed) else printed}")
    return "".join(shown), code, ids


def _commands(body: str) -> Iterator[tuple[str, str]]:
    """The commands of a block, each with what stands under it."""
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def _says(shown: str, printed: str) -> bool:
    """Whether a page shows what was printed, but for the lines that it leaves out."""
    parts = [re.escape(line) if line != f"{_LEFT_OUT}\n" else "(?:.*\n)*" for line in shown.splitlines(keepends=True)]
    return re.fullmatch("".join(parts), printed) is not None


def _run(command: str) -> tuple[str, int]:
    """What a command prints, and its exit code. The checker alone runs in this process, which has its model loaded."""
    words = [] if _FOR_A_SHELL.search(command) else shlex.split(command, comments=True)
    if words[:1] == ["checker"]:
        result = CliRunner().invoke(main, words[1:])
        return result.output, result.exit_code
    done = subprocess.run(["bash", "-c", command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return done.stdout, done.returncode


def _write(file: Path, content: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content)


def _exchanged(text: str, ids: Mapping[str, str]) -> str:
    return _FINDING.sub(lambda found: ids.get(found[0], found[0]), text)


@contextmanager
def _surroundings(place: Path) -> Iterator[Path]:
    """An empty current folder, and an environment that is the same on every machine."""
    folder = place / "newsroom"
    folder.mkdir()
    (place / "gitconfig").write_text("[user]\n\tname = Ada\n\temail = ada@example.org\n[init]\n\tdefaultBranch = main\n[advice]\n\tdetachedHead = false\n")
    before = dict(os.environ)
    kept = {name: value for name, value in before.items() if not name.startswith(_OURS)}
    own = {
        "CHECKER_CACHE_DIR": str(place / "cache"),
        "GIT_CONFIG_GLOBAL": str(place / "gitconfig"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{before.get('PATH', '')}",
        "TERM": "dumb",
    }
    os.environ.clear()
    os.environ.update(kept | own)
    try:
        with chdir(folder):
            yield folder
    finally:
        os.environ.clear()
        os.environ.update(before)
        _forget_packs_in(place)


def _forget_packs_in(place: Path) -> None:
    """Rule packs that a page wrote are gone with its folder; the next one of their name is another."""
    for name, module in list(sys.modules.items()):
        if str(place.resolve()) in str(getattr(module, "__file__", "") or ""):
            del sys.modules[name]
