"""The only import of Experta, with what it needs on today's Pythons.

Experta pins frozendict 1.2, whose class statement asks for `collections.Mapping`, gone since Python
3.10; the name is lent to it for the length of the import. The import also puts a handler on the root
logger, which would write over a terminal interface; it is taken off again.
"""

import collections
import collections.abc
import logging
from typing import Any


def _import_experta() -> Any:
    handlers = list(logging.getLogger().handlers)
    lent = not hasattr(collections, "Mapping")
    if lent:
        collections.Mapping = collections.abc.Mapping  # type: ignore[attr-defined]
    try:
        import experta
    finally:
        if lent:
            del collections.Mapping  # type: ignore[attr-defined]
    for handler in [h for h in logging.getLogger().handlers if h not in handlers]:
        logging.getLogger().removeHandler(handler)
    # It warns of facts declared before a reset when the fact list is empty, as ours is after one: we declare no initial fact.
    logging.getLogger("experta.watchers.ENGINE").setLevel(logging.ERROR)
    return experta


_experta = _import_experta()

AS = _experta.AS
MATCH = _experta.MATCH
L = _experta.L
P = _experta.P
W = _experta.W
NOT = _experta.NOT
TEST = _experta.TEST
Rule = _experta.Rule
Fact = _experta.Fact
KnowledgeEngine = _experta.KnowledgeEngine
AND = _experta.AND
OR = _experta.OR
EXISTS = _experta.EXISTS
FORALL = _experta.FORALL
FieldConstraint = _experta.fieldconstraint.FieldConstraint
ANDFC = _experta.fieldconstraint.ANDFC
NOTFC = _experta.fieldconstraint.NOTFC
ORFC = _experta.fieldconstraint.ORFC
Matcher = _experta.abstract.Matcher
Strategy = _experta.abstract.Strategy
Activation = _experta.activation.Activation
DepthStrategy = _experta.strategies.DepthStrategy
ReteMatcher = _experta.matchers.ReteMatcher
prepare_rule = _experta.matchers.rete.utils.prepare_rule
FACT_INDEX = "__factid__"
"""The key under which Experta keeps the number of a declared fact."""
BIND = "__bind__"
"""The key under which Experta keeps the name a pattern or a value is bound to."""
