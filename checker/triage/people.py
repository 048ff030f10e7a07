"""Who takes a decision."""

import getpass
import subprocess
from pathlib import Path

_PATIENCE = 2.0


def who_is(folder: Path, given: str = "") -> str:
    """The name that signs decisions: the one given, or else git's `user.name <user.email>`, or else the login name."""
    given = " ".join(given.split())
    if given:
        return given
    name, email = _git(folder, "user.name"), _git(folder, "user.email")
    if name or email:
        return f"{name} <{email}>" if name and email else name or email
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a process whose user has no name, as in some containers
        return "unknown"


def _git(folder: Path, key: str) -> str:
    """A setting of git as it holds in a folder; empty where there is no git or no such setting."""
    try:
        done = subprocess.run(["git", "config", "--get", key], cwd=folder, capture_output=True, text=True, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return ""
    return " ".join(done.stdout.split())
