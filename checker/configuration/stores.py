"""Where a corpus is stored, as settings name it: a folder, or the address of a database."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.configuration.effective import Effective

FILES = ("claims.sqlite", "findings.sqlite")
"""What is in the folder of a store."""
_IN_ADDRESS = re.compile(r"(://[^/@:\s]*):\S*@")
_IN_QUERY = re.compile(r"([?&](?:password|passfile|sslpassword)=)[^&\s]*")


def store_of(settings: "Effective") -> str:
    """The store of a project, as it is opened from the current folder."""
    return opened("store", settings.configuration.store, settings)


def opened(field: str, value: str, settings: "Effective") -> str:
    """A store that is (part of) the value of a field, as it is opened from the current folder."""
    return value if is_address(value) else str(settings.path(field, value))


def is_address(value: str) -> bool:
    """Whether it is the address of a database."""
    return "://" in value


def is_store(place: str) -> bool:
    """Whether a store is there; of a database, whether it is the address of one."""
    return is_address(place) or any((Path(place) / name).is_file() for name in FILES)


def without_password(address: str) -> str:
    """An address as it may be shown."""
    return _IN_QUERY.sub(r"\1***", _IN_ADDRESS.sub(r"\1:***@", address))
