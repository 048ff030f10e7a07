"""A git checkout of a few documents, made for a test."""

import subprocess
from pathlib import Path

OLD = "Rosa Diaz died on 3 May 2019 in Lagos.\n"
NEW = "Rosa Diaz died on 13 May 2019 after a long illness.\n"
CLEAN = "The council met in the old hall.\n"
FLAWED = "The storm began on 9 November 1997 and ended on 3 November 1997, and the bridge was lost.\n"
"""A document with an error of its own (DT06)."""


class Repository:
    """A checkout in a folder; documents are given as name=text."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "-q", "-b", "main")
        self.git("config", "user.name", "Test")
        self.git("config", "user.email", "test@example.org")

    def git(self, *arguments: str) -> str:
        """Run git in the checkout; its output."""
        return subprocess.run(["git", *arguments], cwd=self.folder, check=True, capture_output=True, text=True).stdout

    def write(self, **texts: str) -> None:
        """Write documents: `old="…"` is old.txt."""
        for name, text in texts.items():
            (self.folder / f"{name}.txt").write_text(text, encoding="utf-8")

    def commit(self, **texts: str) -> None:
        """Write documents and commit all there is."""
        self.write(**texts)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "documents")
