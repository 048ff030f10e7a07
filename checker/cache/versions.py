"""What a result depends on beside the document: the code, the tables, the model, the rules; as hashes of their contents.

Contents, not times: a cache that a CI system carries from one checkout to the next stays of use.
"""

import os
import sys
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from checker import __file__ as CHECKER_FILE
from checker.engine.claim_rule import ClaimRule
from checker.model_files import DISTRIBUTION

_SHOWS_ONLY = frozenset(("cache", "cli", "corpus", "doctor.py", "explain.py", "gate", "language_server", "packs", "report", "scaffold", "store", "triage"))
"""What works on findings that are there already: a change of it must not cost anybody their cache."""
_LIBRARIES = ("spacy", "thinc", "numpy", "experta", "text2num", "pyspellchecker", "pydantic", DISTRIBUTION)
_CODE = (".py", ".tsv", ".txt", ".json", ".gz")


@lru_cache(maxsize=1)
def checker_version() -> str:
    """The code and tables between a document and its findings, and the libraries under them."""
    folder = Path(CHECKER_FILE).parent
    files = [file for file in _code_below(folder) if file.relative_to(folder).parts[0] not in _SHOWS_ONLY]
    return _hash([sys.version, *(f"{name} {_installed(name)}" for name in _LIBRARIES), _hash_of_files(folder, files)])


@lru_cache(maxsize=4)
def model_version(name: str) -> str:
    """The language model in use: ours, `$CHECKER_MODEL` or the one that is named; of a folder or a package, what its files are."""
    name = name or os.environ.get("CHECKER_MODEL", "")
    if not name:
        return ""
    spec = find_spec(name) if name.isidentifier() else None
    folder = Path(spec.origin).parent if spec and spec.origin else Path(name)
    files = sorted(file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    return _hash([name, *(f"{file.relative_to(folder)} {file.stat().st_size} {file.stat().st_mtime_ns}" for file in files)])


def rules_version(rules: Sequence[type[ClaimRule]]) -> str:
    """The rules that run, by their ids, and all code of the packs that they come from."""
    packs = {rule.__module__.partition(".")[0] for rule in rules}
    return _hash([*(_pack_version(pack) for pack in sorted(packs)), *(rule.meta.id for rule in rules)])


@lru_cache(maxsize=16)
def _pack_version(pack: str) -> str:
    return _hash([_hash_of_files(Path(folder), _code_below(Path(folder))) for folder in sys.modules[pack].__path__])


def _code_below(folder: Path) -> list[Path]:
    found = (Path(root, name) for root, _, names in os.walk(folder) if "__pycache__" not in root for name in names if name.endswith(_CODE))
    return sorted(found)


def _hash_of_files(folder: Path, files: Iterable[Path]) -> str:
    total = sha256()
    for file in files:
        total.update(f"{file.relative_to(folder).as_posix()}\0{sha256(file.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def _hash(parts: Sequence[str]) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()


def _installed(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""
