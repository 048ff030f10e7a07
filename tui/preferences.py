"""What a reviewer's screen looked like when they left: kept for each project, and never in the way."""

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from checker.whole_files import write_whole
from tui.session.filters import BadFilter, parse_filter
from tui.session.matching import Sorting
from tui.session.session import Session


@dataclass(frozen=True)
class Preferences:
    """The filter line, the order and the theme."""

    filter: str = ""
    sorting: str = ""
    theme: str = ""


def of(session: Session, theme: str) -> Preferences:
    """What there is to remember."""
    return Preferences(session.filter.line(), session.sorting.value, theme)


def apply(known: Preferences, session: Session) -> None:
    """Filter and sort as it was; what is not understood any more is left out."""
    with suppress(BadFilter):
        session.filter = parse_filter(known.filter)
    with suppress(ValueError):
        session.sorting = Sorting(known.sorting)


def file_for(state_folder: Path, project: Path) -> Path:
    """Where the preferences for a project are kept."""
    name = hashlib.sha256(str(project.absolute()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return state_folder / "review" / f"{name}.json"


def load(path: Path) -> Preferences:
    """What was remembered; what cannot be read or is not as it should be counts as nothing."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return Preferences(**{name: value for name, value in found.items() if name in ("filter", "sorting", "theme") and isinstance(value, str)})
    except (OSError, ValueError, AttributeError, TypeError):
        return Preferences()


def save(path: Path, preferences: Preferences) -> None:
    """Remember; where that is not possible, nothing is lost but convenience."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps(asdict(preferences), indent=1).encode("utf-8"))
