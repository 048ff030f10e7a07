"""What is wrong with an installation: each part looked at by itself, none trusted to be there."""

import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata

from checker import __version__, guard, model_files
from checker.errors import CheckerError

OLDEST, NEWEST = (3, 11), (3, 13)
_DISTRIBUTION = "claim-consistency-checker"
_TRIAL = "The council met on Tuesday.\n\nIts chair said that 12 of the 30 members had voted against the plan.\n"


@dataclass(frozen=True)
class Diagnosis:
    """One part of the installation: whether it works, and what was seen or what to do."""

    part: str
    works: bool
    detail: str


def diagnose() -> Iterator[Diagnosis]:
    """Look at every part in turn; a part that raises is told as broken, and the next one is looked at."""
    parts: dict[str, Callable[[], str]] = {
        "Python": _python,
        "packages": _packages,
        "companions": _companions,
        "language model": _model,
        "rules": _rules,
        "trial check": _trial,
    }
    for part, look in parts.items():
        try:
            yield Diagnosis(part, True, look())
        except CheckerError as error:
            yield Diagnosis(part, False, str(error))
        except Exception as error:
            yield Diagnosis(part, False, f"{type(error).__name__}: {' '.join(str(error).split())}; reinstall the checker.")


def _python() -> str:
    found = sys.version_info[:2]
    if not OLDEST <= found <= NEWEST:
        raise CheckerError(f"Python {platform.python_version()} is not supported; use {_dotted(OLDEST)} to {_dotted(NEWEST)}.")
    return f"{platform.python_version()} at {sys.executable}"


def _dotted(version: tuple[int, int]) -> str:
    return ".".join(map(str, version))


def _packages() -> str:
    from packaging.requirements import Requirement

    required = [Requirement(line) for line in metadata.requires(_DISTRIBUTION) or () if "extra ==" not in line]
    for requirement in required:
        try:
            found = metadata.version(requirement.name)
        except metadata.PackageNotFoundError:
            raise CheckerError(f"{requirement.name} is missing; reinstall the checker.") from None
        if not requirement.specifier.contains(found, prereleases=True):
            raise CheckerError(f"{requirement.name} {found} is installed, but {requirement} is needed; reinstall the checker.")
    return f"{_DISTRIBUTION} {__version__} and the {len(required)} packages that it needs"


def _companions() -> str:
    guard.refuse_strangers()
    return f"{' and '.join(guard.COMPANIONS)} stand beside the checker"


def _model() -> str:
    folder = model_files.model_folder()
    if folder is None:
        raise CheckerError(f"{model_files.DISTRIBUTION} {model_files.VERSION} is not installed; reinstall the checker.")
    changed = model_files.changed_files(folder)
    if changed:
        raise CheckerError(f"{', '.join(changed)} in {folder} differ from the published model; reinstall {model_files.DISTRIBUTION}=={model_files.VERSION}.")
    return f"{model_files.DISTRIBUTION} {model_files.VERSION}, {len(model_files.WEIGHTS)} files as published"


def _rules() -> str:
    from checker.registry import load_rules

    rules = load_rules()
    stable = sum(rule.meta.status == "stable" for rule in rules)
    return f"{len(rules)} load: {stable} stable, {len(rules) - stable} in preview"


def _trial() -> str:
    from checker.ingest import plain
    from checker.pipeline import check

    result = check(plain.read("trial.txt", _TRIAL))
    claims = sum(result.claims_by_kind.values())
    if not claims:
        raise CheckerError("A trial text was read, but nothing was extracted from it; reinstall the checker.")
    return f"{result.sentences} sentences, {claims} claims"
