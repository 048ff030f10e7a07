"""A new rule to fill in: a file that loads, and whose examples fail until it is written."""

import re
from collections.abc import Sequence
from pathlib import Path

from checker.engine.claim_rule import ClaimRule
from checker.errors import BadConfiguration
from checker.registry import DEFAULT_PACKS, load_rules

_WORDS = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_FOLDER = re.compile(r"[a-z][a-z0-9_]*")
_TEMPLATE = '''"""{id}: say in a few words what is wrong where this rule fires."""

from checker.rule_api import AS, ClaimRule, Example, Meta, QuantityFact, Rule, Severity


class {class_name}(ClaimRule):
    """Say the same once more, for whoever reads the code."""

    meta = Meta(
        id="{id}",
        name="{name}",
        summary="One sentence: what the rule flags.",
        message="“{{figure.quote}}” and what it clashes with, in the words of the text.",
        question="What should the editor ask the author?",
        severity=Severity.WARNING,
        status="preview",
        rationale="Why it matters to a reader.",
        limits="What the rule is known to get wrong.",
        reference="Whose practice it follows: a style guide, a desk, a published work.",
        fails=(
            Example(
                why="A text that the rule must flag, and the words it must flag.",
                docs={{"a.txt": "The company sold 40 widgets in May."}},
                expect=(("a.txt", "40"),),
            ),
        ),
        passes=(
            Example(
                why="A text much like it that is all right.",
                docs={{"a.txt": "The company sold 40 tickets in May."}},
            ),
        ),
    )

    # `checker claims FILE` shows which facts a text gives, and with which fields.
    @Rule(AS.figure << QuantityFact(noun="write the noun here"))
    def found(self, figure: QuantityFact) -> None:
        """The first fact that is reported is where the finding stands."""
        self.report(figure=figure)
'''


def write_rule(folder: Path, rule: str) -> Path:
    """Write the skeleton of `family/name` into the pack at `folder`, which is made where it is not there; returns the file.

    Raises BadConfiguration for names that cannot be used, and for a file or a rule that is there already.
    """
    family, _, name = rule.partition("/")
    if not (_WORDS.fullmatch(name) and _FOLDER.fullmatch(family)):
        raise BadConfiguration(f"{rule!r} is not FAMILY/NAME; write both in small letters, the name with hyphens: numbers/round-figures.")
    if not folder.name.isidentifier():
        raise BadConfiguration(f"{folder}: a pack's folder must be named as a Python package is; use letters, digits and underscores.")
    file = folder / family / f"{name.replace('-', '_')}.py"
    if file.exists():
        raise BadConfiguration(f"{file}: is there already; choose another name.")
    known = load_rules(DEFAULT_PACKS)
    own = list(load_rules((str(folder.resolve()),), installed=False)) if (folder / "__init__.py").exists() else []
    clash = next((r for r in (*known, *own) if r.meta.name == name), None)
    if clash:
        raise BadConfiguration(f"A rule is called {name} already ({clash.__module__}); choose another name.")
    _package(folder, "Rules of our own.")
    _package(file.parent, f"Rules about {family.replace('_', ' ')}.")
    class_name = "".join(word.capitalize() for word in name.split("-"))
    file.write_text(_TEMPLATE.format(id=_next_id(family, own, known), name=name, class_name=class_name), encoding="utf-8")
    return file


def _package(folder: Path, told: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "__init__.py").exists():
        (folder / "__init__.py").write_text(f'"""{told}"""\n', encoding="utf-8")


def _next_id(family: str, own: Sequence[type[ClaimRule]], known: Sequence[type[ClaimRule]]) -> str:
    """The next number of the family's letters in the pack; a new family gets letters that nobody has: X and its first letter, if they are free."""
    letters = next((_letters(r) for r in own if r.__module__.split(".")[-2] == family), "")
    taken = {_letters(r) for r in (*own, *known)}
    if not letters:
        spare = [f"X{letter}" for letter in f"{family}abcdefghijklmnopqrstuvwxyz".upper() if letter.isalpha()]
        letters = next(choice for choice in spare if choice not in taken)
    numbers = [int(r.meta.id[2:]) for r in own if _letters(r) == letters]
    return f"{letters}{max(numbers, default=0) + 1:02}"


def _letters(rule: type[ClaimRule]) -> str:
    return str(rule.meta.id[:2])
