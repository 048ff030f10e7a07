"""What is wrong with a rule pack: each thing with its file and line, all of them at once."""

import importlib
import re
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from checker.engine.claim_rule import ClaimRule
from checker.engine.lint import problems
from checker.errors import BadConfiguration, BadRule
from checker.models.rules import Example
from checker.packs.examples import problem_with
from checker.packs.lines import Lines
from checker.registry import DEFAULT_PACKS, import_pack, load_rules, modules_below, rules_in

_ID = re.compile(r"[A-Z]{2}\d{2}")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TOLD = ("summary", "message", "question", "rationale", "limits", "reference")


@dataclass(frozen=True)
class Problem:
    """One thing to mend; `line` counts from 1."""

    file: Path
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}."


@dataclass(frozen=True)
class Verdict:
    """What a pack holds and what is wrong with it. `tried` counts examples; none is tried where a rule cannot run."""

    rules: int
    tried: int
    problems: tuple[Problem, ...]


def look_at(pack: str) -> Verdict:
    """Load a pack (a folder or a name) and try its examples. Raises BadConfiguration where there is no such pack."""
    package = import_pack(pack)
    found: list[Problem] = []
    rules: list[tuple[type[ClaimRule], Lines]] = []
    for module in _modules(package, found):
        lines = Lines(Path(str(module.__file__)))
        found += [Problem(lines.file, line, f"it imports {name}; a rule imports checker.rule_api only") for line, name in lines.foreign_imports()]
        rules += [(rule, lines) for rule in rules_in(module)]
    for rule, lines in rules:
        found += _of_rule(rule, lines)
    found += _clashes(rules, package.__name__)
    if found:
        return Verdict(len(rules), 0, tuple(found))
    examples = [(rule, lines, example) for rule, lines in rules for example in (*rule.meta.fails, *rule.meta.passes)]
    found = [problem for rule, lines, example in examples for problem in _of_example(rule, lines, example, pack)]
    return Verdict(len(rules), len(examples), tuple(found))


def _modules(package: ModuleType, found: list[Problem]) -> Iterator[ModuleType]:
    """The modules of a pack that can be loaded; what keeps another from it goes to `found`."""
    yield package
    for name, is_folder in modules_below(package):
        try:
            module = importlib.import_module(name)
        except Exception as error:
            found.append(_load_problem(package, error))
        else:
            if not is_folder:
                yield module


def _load_problem(package: ModuleType, error: Exception) -> Problem:
    """Where in the pack loading failed."""
    told = f"it cannot be loaded ({type(error).__name__}: {' '.join(str(error).split())})"
    if isinstance(error, SyntaxError) and error.filename:
        return Problem(Path(error.filename), error.lineno or 1, f"it cannot be loaded (SyntaxError: {error.msg})")
    folder = Path(package.__path__[0])
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(folder)]
    return Problem(Path(frames[-1].filename), frames[-1].lineno or 1, told) if frames else Problem(folder / "__init__.py", 1, told)


def _of_rule(rule: type[ClaimRule], lines: Lines) -> Iterator[Problem]:
    name = rule.__name__
    for text in problems(rule):
        yield Problem(lines.file, _line_of(text, name, lines), text)
    meta = getattr(rule, "meta", None)
    if meta is None:
        return
    if not _ID.fullmatch(meta.id):
        yield Problem(lines.file, lines.of_field(name, "id"), f"the id {meta.id!r} is not two capital letters and two digits")
    if not _NAME.fullmatch(meta.name):
        yield Problem(lines.file, lines.of_field(name, "name"), f"the name {meta.name!r} is not small letters and digits with hyphens between them")
    for field in _TOLD:
        if not getattr(meta, field).strip():
            yield Problem(lines.file, lines.of_field(name, field), f"{meta.id} says nothing as its {field}")


def _line_of(text: str, name: str, lines: Lines) -> int:
    """The line that a problem found in a class is about: an example that it quotes, a method that it begins with, or the class."""
    quoted = re.search("“(.*)”", text)
    return lines.of_words(quoted[1]) if quoted else lines.of_rule(name, text.partition(" ")[0])


def _clashes(rules: Sequence[tuple[type[ClaimRule], Lines]], pack: str) -> Iterator[Problem]:
    """Ids and names that two rules have, in the pack or beside it."""
    taken: dict[str, str] = {}
    for other in load_rules(DEFAULT_PACKS, installed=False):
        if other.__module__.partition(".")[0] != pack:
            taken |= dict.fromkeys((other.meta.id, other.meta.name), other.__module__)
    for rule, lines in rules:
        if getattr(rule, "meta", None):
            for field in ("id", "name"):
                word = getattr(rule.meta, field)
                if word in taken:
                    yield Problem(lines.file, lines.of_field(rule.__name__, field), f"{word} is taken by {taken[word]}")
                taken[word] = rule.__module__


def _of_example(rule: type[ClaimRule], lines: Lines, example: Example, pack: str) -> Iterator[Problem]:
    try:
        told = problem_with(rule, example, (pack,))
    except (BadRule, BadConfiguration) as error:
        yield Problem(lines.file, lines.of_class(rule.__name__), str(error).rstrip("."))
        return
    if told:
        yield Problem(lines.file, lines.of_words(example.why), told)
