"""A check that takes from the cache what it has found before, and adds to it what it finds."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from checker.cache.memory import Across, Memory, OwnFindings
from checker.checking import Checked, CheckSettings, Judge, compare, pairs_of, work_on_all
from checker.engine.claim_rule import ClaimRule
from checker.models.coverage import Coverage
from checker.models.document import Document, Pair
from checker.models.extracted import Extracted
from checker.models.findings import Finding

_LOG = logging.getLogger("checker.cache")


@contextmanager
def open_memory(settings: CheckSettings, rules: Sequence[type[ClaimRule]]) -> Iterator[Memory | None]:
    """The cache that the settings name, for as long as a check takes; None where they name none."""
    if settings.cache is None:
        yield None
        return
    from checker.cache.store import Store
    from checker.cache.versions import checker_version, model_version, rules_version

    reading = "\n".join((checker_version(), model_version(settings.model), settings.lists.key))
    judging = "\n".join((rules_version(rules), settings.policy.model_dump_json(), settings.scope))
    memory = Memory(Store(settings.cache.path, settings.cache.limit, _LOG.warning), reading, judging)
    try:
        yield memory
    finally:
        memory.close()


class Remembered:
    """One check over documents, with a memory or without one; what comes out is the same."""

    def __init__(self, documents: Sequence[Document], settings: CheckSettings, memory: Memory | None) -> None:
        self._settings, self._memory = settings, memory
        self._pairs = pairs_of(documents, settings)
        self._keys: dict[str, tuple[str, str]] = {}
        """The keys of each document's claims and of its findings."""
        self._without_claims: list[Pair] = []

    def check_each(self) -> Iterator[Checked]:
        """Each document, in order, checked alone and against its source; one that is remembered comes without its claims."""
        if self._memory is None:
            yield from (checked for _, checked in work_on_all(self._pairs, self._settings))
        else:
            yield from self._check_each(self._memory)

    def compare(self, checked: Sequence[Checked], rules: Sequence[type[ClaimRule]]) -> tuple[list[Finding], Coverage]:
        """What the documents say against each other, and what was compared for that."""
        if self._memory is None:
            return compare(checked, rules, self._settings)
        key = self._memory.across_key([findings for _, findings in self._keys.values()])
        known = self._memory.across(key)
        if known is None:
            findings, coverage = compare(self._with_claims(checked, self._memory), rules, self._settings)
            known = Across(findings=tuple(findings), coverage=coverage)
            self._memory.keep(key, known)
        return list(known.findings), known.coverage

    def with_claims(self, checked: Sequence[Checked]) -> list[Checked]:
        """The documents with the claims that others are compared by, those of remembered ones too."""
        return list(checked) if self._memory is None else self._with_claims(checked, self._memory)

    def _check_each(self, memory: Memory) -> Iterator[Checked]:
        background = self._settings.background
        claims_keys = {pair[0].id: memory.claims_key(pair) for pair in self._pairs}
        self._keys = {name: (key, memory.findings_key(key, background=name in background)) for name, key in claims_keys.items()}
        findings = memory.findings([key for _, key in self._keys.values()])
        read = memory.known([key for key, _ in self._keys.values()])
        unread = [pair for pair in self._pairs if self._keys[pair[0].id][0] not in read]
        fresh = work_on_all(unread, self._settings, keep=True)
        judge: Judge | None = None
        for pair in self._pairs:
            claims_key, key = self._keys[pair[0].id]
            if claims_key not in read:
                yield self._keep(memory, pair, *next(fresh))
            elif key in findings:
                self._without_claims.append(pair)
                yield _again(pair, findings[key])
            else:
                judge = judge or Judge(self._settings)
                yield self._keep(memory, pair, None, judge.check(pair, self._claims(memory, pair)))

    def _keep(self, memory: Memory, pair: Pair, read: Extracted | None, checked: Checked) -> Checked:
        claims_key, key = self._keys[pair[0].id]
        if read is not None:
            memory.keep(claims_key, read)
        fields = {name: getattr(checked, name) for name in OwnFindings.model_fields}
        memory.keep(key, OwnFindings(**fields))
        return checked

    def _claims(self, memory: Memory, pair: Pair) -> Extracted:
        """What was read from a pair before; read again where its entry turns out to be broken."""
        key = self._keys[pair[0].id][0]
        known = memory.claims([key]).get(key)
        if known is None:
            [(known, _)] = work_on_all([pair], self._settings, keep=True)
            assert known is not None
            memory.keep(key, known)
        return known

    def _with_claims(self, checked: Sequence[Checked], memory: Memory) -> list[Checked]:
        judge = Judge(self._settings)
        remembered = {pair[0].id: pair for pair in self._without_claims}
        known = memory.claims([self._keys[name][0] for name in remembered])
        complete: list[Checked] = []
        for one in checked:
            pair = remembered.get(one.documents[0].id)
            if pair:
                read = known.get(self._keys[pair[0].id][0]) or self._claims(memory, pair)
                one = one.model_copy(update={"claims": tuple(judge.compared([*read.claims, *read.alignments]))})
            complete.append(one)
        return complete


def _again(pair: Pair, found: OwnFindings) -> Checked:
    return Checked(documents=pair, claims=(), **{name: getattr(found, name) for name in OwnFindings.model_fields})
