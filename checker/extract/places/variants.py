"""Names in front of a noun of place ("Allegheny County"), once each, to be compared for their spelling."""

import re
from collections.abc import Iterator

from checker.extract.nlp import ParsedDocument
from checker.models.claims import PlaceClaim

_NAMED = re.compile(
    r"\b([A-Z][a-z]{5,}) (County|River|Lake|Bay|Valley|Province|Islands?|Street|Avenue|Road|Airport|Bridge|Mountains?|District|Parish|Township|Creek|Beach|Park|Square|Forest|"
    r"Canyon|Peninsula|Strait|Sea|Gulf|Desert|Hills?|Harbou?r|Canal|Falls|Glacier|Reef|Castle|Prison|Stadium)\b"
)
_SHARED = 2


def names_before_nouns(parsed: ParsedDocument) -> Iterator[PlaceClaim]:
    """The first mention of each such name."""
    seen: set[tuple[str, str]] = set()
    for match in _NAMED.finditer(parsed.plain):
        name, noun = match.groups()
        if (name, noun) not in seen:
            seen.add((name, noun))
            yield PlaceClaim(**parsed.claim_fields("place", match.start(), match.end()), place=name, relation="spelling", noun=noun, key=name[:_SHARED])
