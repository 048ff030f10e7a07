"""Places: which one is meant, what it is said to lie in, how far from another and on which side of it."""

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.extract.places.confusable import confusable_names
from checker.extract.places.containment import said_to_lie_in
from checker.extract.places.distances import distances_and_directions
from checker.extract.places.variants import names_before_nouns
from checker.models.claims import PlaceClaim


def find_places(parsed: ParsedDocument, found: Found) -> list[PlaceClaim]:
    """The place claims of a document, in the order of the text."""
    claims = [*confusable_names(parsed), *said_to_lie_in(parsed), *distances_and_directions(parsed), *names_before_nouns(parsed)]
    return sorted(claims, key=lambda c: (c.start, c.end, c.relation, c.other))
