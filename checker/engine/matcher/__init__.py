"""A matcher for Experta that finds the partners of a fact by hash instead of visiting every fact.

Experta asks a matcher, behind its official hook `KnowledgeEngine.__matcher__`, which activations the facts that
came and went have made and ended; the rest (agenda, firing, the rules) stays Experta's own. Experta's matcher
compares each fact with all others of a join, and tries each pattern's tests on every fact. This one

- finds the patterns that a fact could meet by its class and by a literal value (`alpha`),
- keeps what each join has seen under the values of the variables that it shares (`joins`),
- and leaves what rules here may not use (EXISTS, FORALL and the like, see `plan`) to Experta's own matcher.
"""

from checker.engine.matcher.agenda import IndexedStrategy as IndexedStrategy
from checker.engine.matcher.matcher import IndexedMatcher as IndexedMatcher
