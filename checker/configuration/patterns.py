"""Patterns of paths, as .gitignore and editors read them."""

import re
from functools import lru_cache

_PARTS = re.compile(r"\*\*/|\*\*|\*|\?|[^*?]+")
_MEANT = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def matches(pattern: str, path: str) -> bool:
    """Whether a path with forward slashes, relative to the project, is meant by a pattern, or lies in a folder that is.

    `*` and `?` stay inside a name, `**` crosses folders; a pattern without a slash before its end means that name anywhere.
    """
    return _compiled(pattern).fullmatch(path) is not None


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    bare = pattern.removeprefix("./").rstrip("/")
    anywhere = "" if "/" in bare else "(?:[^/]+/)*"
    return re.compile(anywhere + "".join(_MEANT.get(part, re.escape(part)) for part in _PARTS.findall(bare.lstrip("/"))) + "(?:/.*)?")
