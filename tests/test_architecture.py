"""What the layers of `.importlinter` cannot say: what rules import, and where Experta is named."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent
RULES = sorted((TOP / "rules").rglob("*.py"))
SOURCES = sorted(path for folder in ("checker", "rules", "tui", "tests", "docs", "benchmarks") for path in (TOP / folder).rglob("*.py"))
LONGEST_FILE = 400


def imported(path: Path) -> Iterator[str]:
    """The modules that a file imports, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module)


def named(path: Path) -> str:
    """A path as the tests show it."""
    return path.relative_to(TOP).as_posix()


@pytest.mark.parametrize("path", RULES, ids=named)
def test_rule_imports_the_rule_interface_only(path: Path) -> None:
    """`checker.rule_api` and Python's own library: nothing that may change under a rule."""
    others = {name for name in imported(path) if name != "checker.rule_api" and name.partition(".")[0] not in sys.stdlib_module_names}
    assert others == set()


def test_experta_has_one_importer() -> None:
    """Its import needs care; `checker/engine/experta.py` gives it."""
    importers = [named(path) for path in SOURCES if any(name.partition(".")[0] == "experta" for name in imported(path))]
    assert importers == ["checker/engine/experta.py"]


def test_files_do_one_job() -> None:
    """A file of more than 400 lines does two things."""
    assert [named(path) for path in SOURCES if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST_FILE] == []


def test_every_package_says_what_it_is() -> None:
    """Each `__init__.py` of ours has a docstring of its own."""
    packages = [path for path in SOURCES if path.name == "__init__.py"]
    assert [named(path) for path in packages if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))] == []
