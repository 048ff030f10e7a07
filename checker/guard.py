"""Makes sure at the start that `rules` and `tui` are ours: other packages of those names exist, and pip overwrites silently."""

import ast
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path

from checker import __file__ as CHECKER_FILE
from checker import __owner__
from checker.errors import BadInstallation

COMPANIONS = ("rules", "tui")


def refuse_strangers() -> None:
    """Raises BadInstallation where a companion package is missing or somebody else's; executes none of its code."""
    for name in COMPANIONS:
        problem = problem_with(name)
        if problem:
            raise BadInstallation(f"The package {name!r} {problem}; install the checker alone, with `pipx install claim-consistency-checker`.")


def problem_with(name: str) -> str:
    """What is wrong with one companion package, as the end of a sentence; empty if nothing is."""
    spec = find_spec(name)
    if spec is None or not spec.origin:
        return "is missing"
    if Path(spec.origin).parent.parent != Path(CHECKER_FILE).parent.parent:
        return f"comes from {Path(spec.origin).parent}, not from beside the checker"
    if _owner(spec) != __owner__:
        return f"in {Path(spec.origin).parent} belongs to another project"
    return ""


def _owner(spec: ModuleSpec) -> str:
    """The `__owner__` that a package's source states, read without running it."""
    try:
        tree = ast.parse(Path(str(spec.origin)).read_bytes())
    except (OSError, SyntaxError, ValueError):
        return ""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and any(isinstance(t, ast.Name) and t.id == "__owner__" for t in node.targets):
            return str(node.value.value)
    return ""
