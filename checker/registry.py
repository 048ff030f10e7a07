"""Finds the rules of rule packs, and refuses a broken or duplicate one loudly."""

import importlib
import os
import pkgutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import entry_points
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from checker.engine.claim_rule import ClaimRule
from checker.engine.lint import lint
from checker.errors import BadConfiguration, BadRule
from checker.models.verdict import UNUSED_SUPPRESSION

DEFAULT_PACKS = ("rules",)
ENTRY_POINTS = "checker.rules"
"""The group of entry points by which a distribution offers its rule packs."""


@lru_cache(maxsize=8)
def load_rules(packs: Sequence[str] = DEFAULT_PACKS, *, installed: bool = True) -> tuple[type[ClaimRule], ...]:
    """All rule classes of the packs and (unless told otherwise) of the packs that are installed, ordered by id.

    A pack is the name of an entry point, an import name, or a folder, written with a slash. Raises BadRule or BadConfiguration.
    """
    found: dict[str, type[ClaimRule]] = {}
    names: dict[str, str] = {}
    for package in dict.fromkeys(import_pack(pack) for pack in (*packs, *(installed_packs() if installed else ()))):
        for rule in _rules_of_pack(package):
            lint(rule)
            for key, where in ((rule.meta.id, found), (rule.meta.name, names)):
                if key in where:
                    raise BadRule(f"{rule.__module__}: another rule is already called {key}; give this one its own id and name.")
            found[rule.meta.id], names[rule.meta.name] = rule, rule.__module__
    _refuse_rounds(found)
    return tuple(found[key] for key in sorted(found))


def _refuse_rounds(rules: Mapping[str, type[ClaimRule]]) -> None:
    """Raise BadRule where rules supersede each other in a round: none of their findings would be shown."""
    try:
        TopologicalSorter({key: rule.meta.supersedes for key, rule in rules.items()}).prepare()
    except CycleError as error:
        raise BadRule(f"The rules {', '.join(error.args[1])} supersede each other in a round; take one out of another's `supersedes`.") from error


@lru_cache(maxsize=1)
def installed_packs() -> dict[str, str]:
    """The packs of other distributions by the name of their entry point, with what to import.

    One that lies in the current folder does not count: a folder of documents must not bring code that runs.
    """
    found = sorted(entry_points(group=ENTRY_POINTS), key=lambda entry: entry.name)
    here = Path.cwd().resolve()
    return {entry.name: entry.module for entry in found if not entry.dist or Path(str(entry.dist.locate_file(""))).resolve() != here}


def import_pack(pack: str) -> ModuleType:
    """The package of a pack. Raises BadConfiguration where there is none, BadRule where its own file cannot be loaded."""
    name = installed_packs().get(pack, pack)
    try:
        package = _import_folder(Path(pack)) if is_folder(pack) else importlib.import_module(name)
    except ImportError as error:
        instead = f"a folder is written with a slash: ./{pack}" if Path(pack).is_dir() and not is_folder(pack) else "install it or correct its name"
        raise BadConfiguration(f"The rule pack {pack!r} cannot be imported ({error}); {instead}.") from error
    except Exception as error:
        raise BadRule(f"The rule pack {pack!r} cannot be loaded ({type(error).__name__}: {error}); mend it.") from error
    if not hasattr(package, "__path__"):
        raise BadConfiguration(f"The rule pack {pack!r} is a single file; make it a folder with an __init__.py.")
    return package


def is_folder(pack: str) -> bool:
    """Whether a pack is named by its folder: with a slash, so that no folder is meant by accident."""
    return "/" in pack or os.sep in pack


def _import_folder(folder: Path) -> ModuleType:
    folder = folder.resolve()
    start = folder / "__init__.py"
    if not start.is_file():
        raise ImportError(f"there is no {start}")
    known = sys.modules.get(folder.name)
    if known is not None:
        if str(folder) in getattr(known, "__path__", ()):
            return known
        raise ImportError(f"another package is called {folder.name}")
    spec = spec_from_file_location(folder.name, start, submodule_search_locations=[str(folder)])
    assert spec is not None
    assert spec.loader is not None
    package = sys.modules[folder.name] = module_from_spec(spec)
    try:
        spec.loader.exec_module(package)
    except BaseException:
        del sys.modules[folder.name]
        raise
    return package


def _rules_of_pack(package: ModuleType) -> Iterator[type[ClaimRule]]:
    yield from rules_in(package)
    for name, is_package in modules_below(package):
        try:
            module = importlib.import_module(name)
        except Exception as error:
            raise BadRule(f"{name}: the rule cannot be loaded ({type(error).__name__}: {error}); mend the file.") from error
        if not is_package:
            yield from rules_in(module)


def modules_below(package: ModuleType) -> Iterator[tuple[str, bool]]:
    """The names of a package's modules, in order, and whether each is a package; none of them is loaded for its own sake."""
    for info in sorted(pkgutil.iter_modules(package.__path__, f"{package.__name__}."), key=lambda i: i.name):
        yield info.name, info.ispkg
        if info.ispkg and info.name in sys.modules:
            yield from modules_below(sys.modules[info.name])


def rules_in(module: ModuleType) -> Iterator[type[ClaimRule]]:
    """The rule classes that a module defines."""
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, ClaimRule) and value is not ClaimRule and value.__module__ == module.__name__:
            yield value


def choose(rules: Iterable[type[ClaimRule]], select: Sequence[str] = (), ignore: Sequence[str] = (), preview: bool = False) -> tuple[type[ClaimRule], ...]:
    """The rules that run: those selected by id, name or family prefix (NU), else all stable ones; less the ignored.

    What the gate itself finds can be ignored too, which is for the gate to heed.

    Raises BadConfiguration for a word that names no rule.
    """
    rules = tuple(rules)
    for word in (*select, *(word for word in ignore if word not in UNUSED_SUPPRESSION.words)):
        if not any(word in rule.meta.words for rule in rules):
            raise BadConfiguration(f"There is no rule {word!r}; `checker rules` lists them.")
    wanted = [r for r in rules if (any(w in r.meta.words for w in select) if select else preview or r.meta.status == "stable")]
    return tuple(r for r in wanted if not any(w in r.meta.words for w in ignore))


def family_of(rule: type[ClaimRule]) -> str:
    """The folder that a rule lives in: "titles", "numbers" …"""
    return str(rule.__module__).split(".")[-2] if "." in rule.__module__ else "rules"
