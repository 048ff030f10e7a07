"""The words by which a configuration means rules: each must mean one that exists."""

from collections.abc import Iterable, Iterator

from checker.configuration.effective import Effective
from checker.configuration.model import key_of
from checker.configuration.problems import did_you_mean, ended
from checker.engine.claim_rule import ClaimRule
from checker.errors import BadConfiguration
from checker.models.verdict import UNUSED_SUPPRESSION


def refuse_unknown_rules(settings: Effective, rules: Iterable[type[ClaimRule]]) -> None:
    """Raises BadConfiguration for the first word that means no rule, with the nearest that does."""
    known = sorted({*(word for rule in rules for word in rule.meta.words), *UNUSED_SUPPRESSION.words})
    for where, word in _words(settings):
        if word not in known:
            told = f"{where}: there is no rule {word!r}" if where else f"There is no rule {word!r}"
            raise BadConfiguration(ended(told + (did_you_mean(word, known) or "; `checker rules` lists them")))


def _words(settings: Effective) -> Iterator[tuple[str, str]]:
    """Where each word stands (nowhere, if an option gave it), and the word."""
    configuration = settings.configuration
    for field, words in (("select", configuration.select), ("ignore", configuration.ignore), ("severity", configuration.severity)):
        where = settings.origins.get(field, "")
        yield from ((f"{where}: {key_of(field)}" if where != "option" else "", word) for word in words)
    for number, table in enumerate(configuration.per_path):
        for field, named in (("ignore", table.ignore), ("severity", table.severity)):
            yield from ((f"{settings.origins.get('per_path', '')}: per-path.{number}.{field}", word) for word in named)
