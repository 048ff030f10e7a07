"""Looks at a project before anything is written: where its documents are, and which CI it has."""

from collections import Counter
from pathlib import Path

from checker.ingest.files import find_files
from checker.models.base import Frozen

_TRACES = {"github": ".github/workflows", "gitlab": ".gitlab-ci.yml", "pre-commit": ".pre-commit-config.yaml"}
_AT_TOP = "."
_NO_DOCUMENTS = frozenset(("readme", "changelog", "contributing", "license", "licence", "code_of_conduct", "security", "notice", "requirements"))
_NO_FOLDERS = frozenset(("build", "dist", "node_modules", "site-packages", "target", "tests", "vendor", "venv"))


class Survey(Frozen):
    """The folder that holds most documents, relative to the project ("." is the project itself), and the CI systems in use."""

    documents: str
    ci: tuple[str, ...] = ()


def survey(root: Path) -> Survey:
    """Look at the project in the folder `root`. Where two folders hold as many documents, the first by name is taken."""
    counts = Counter(folder for file in find_files([root]) if (folder := _folder_of(file.relative_to(root))))
    documents = min(counts, key=lambda folder: (-counts[folder], folder), default=_AT_TOP)
    return Survey(documents=documents, ci=tuple(name for name, trace in _TRACES.items() if (root / trace).exists()))


def _folder_of(file: Path) -> str:
    """The top folder that a document is in; nothing where it is about the project, or in a folder of tools."""
    if len(file.parts) == 1:
        return "" if file.stem.casefold() in _NO_DOCUMENTS else _AT_TOP
    return "" if _NO_FOLDERS & set(file.parts[:-1]) else file.parts[0]
