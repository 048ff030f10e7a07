"""Where the parts of a rule file stand: read from its source, which need not load."""

import ast
from collections.abc import Iterator
from pathlib import Path

_ALLOWED = "checker.rule_api"


class Lines:
    """The lines, from 1, of what a problem can be about; 1 where a part cannot be found."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._tree = ast.parse(file.read_bytes())

    def of_class(self, name: str) -> int:
        """The line of a class."""
        return next((node.lineno for node in ast.walk(self._tree) if isinstance(node, ast.ClassDef) and node.name == name), 1)

    def of_rule(self, class_name: str, method: str) -> int:
        """The line of one of its methods, or of the class where it has none of that name."""
        found = (node for node in ast.walk(self._tree) if isinstance(node, ast.ClassDef) and node.name == class_name)
        return next(
            (part.lineno for node in found for part in node.body if isinstance(part, ast.FunctionDef) and part.name == method), self.of_class(class_name)
        )

    def of_field(self, class_name: str, field: str) -> int:
        """The line of a field of the rule's Meta."""
        found = (node for node in ast.walk(self._tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Meta")
        return next((word.value.lineno for node in found for word in node.keywords if word.arg == field), self.of_class(class_name))

    def of_words(self, words: str) -> int:
        """The line of a text that stands in the file as one literal."""
        found = (node.lineno for node in ast.walk(self._tree) if isinstance(node, ast.Constant) and node.value == words)
        return next(found, 1)

    def foreign_imports(self) -> Iterator[tuple[int, str]]:
        """Imports of the checker's inner parts, which may change from one version to the next."""
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""] if not node.level else []
                yield from ((node.lineno, name) for name in names if name.partition(".")[0] in ("checker", "experta") and name != _ALLOWED)
