"""Text that is broken as text: words in no dictionary, words run together or doubled, marks left by editing."""

from collections import Counter

from checker.extract.damage.doubled import doubled_words
from checker.extract.damage.glued import glued_words
from checker.extract.damage.marks import leftover_marks
from checker.extract.damage.slip import Slip
from checker.extract.damage.words import non_words
from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import DamageClaim


def find_damage(parsed: ParsedDocument, found: Found) -> list[DamageClaim]:
    """The damage claims of a document, in the order of the text."""
    slips = sorted({*glued_words(parsed), *doubled_words(parsed), *leftover_marks(parsed)})
    taken = [(s.start, s.end) for s in slips]
    slips = sorted([*slips, *(s for s in non_words(parsed) if not any(a < s.end and s.start < b for a, b in taken))])
    types = Counter(s.type for s in slips)
    thousands = max(1.0, parsed.plain.count(" ") / 1000) if slips else 1.0
    return [_claim(parsed, slip, types[slip.type], types[slip.type] / thousands) for slip in slips]


def _claim(parsed: ParsedDocument, slip: Slip, of_type: int, density: float) -> DamageClaim:
    return DamageClaim(
        **parsed.claim_fields("damage", slip.start, slip.end),
        type=slip.type,
        suggestion=slip.suggestion,
        detail=slip.detail,
        weight=slip.weight,
        times=slip.times,
        of_type=of_type,
        density=round(density, 2),
    )
