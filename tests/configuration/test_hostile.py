"""Whatever stands in a file of settings: settings, or one sentence."""

import string
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from checker.configuration.model import Configuration, key_of
from checker.configuration.patterns import matches
from checker.configuration.problems import sentence

KEYS = st.sampled_from([key_of(name) for name in Configuration.model_fields] + ["paths", "ignore", "severity", "titles", "keys", "size-mb", "nonsense"])
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS | st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@settings(suppress_health_check=[HealthCheck.too_slow])  # the first text of a process is slow on a busy machine
@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_settings_or_a_sentence(table: dict[str, Any]) -> None:
    """Never another error, never two lines, and always with the name of the file."""
    try:
        Configuration.model_validate(table)
    except ValidationError as error:
        told = sentence(error, "checker.toml")
        assert told.startswith("checker.toml: ")
        assert "something else" not in told
        assert told.isprintable()


@given(st.text(alphabet=string.ascii_lowercase + "*?/.[](){}+\\", max_size=12), st.text(alphabet=string.ascii_lowercase + "/.", max_size=20))
def test_any_pattern_can_be_asked(pattern: str, path: str) -> None:
    """No pattern is a broken one; and a name without marks means itself."""
    matches(pattern, path)
    if path and "*" not in path and not path.startswith(("/", "./")) and not path.endswith("/"):
        assert matches(path, path)
