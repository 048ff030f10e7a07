"""A document beside its source: what the one says that the other does not, or says otherwise."""

from checker.extract.alignment.amounts import amounts
from checker.extract.alignment.exchanged import exchanged
from checker.extract.alignment.figures import unsupported_figures, unsupported_months
from checker.extract.alignment.fixed_words import unsupported_days, unsupported_orders, unsupported_ranks
from checker.extract.alignment.names import unsupported_names
from checker.extract.alignment.quotations import unsupported_quotations
from checker.extract.alignment.reversals import reversals
from checker.extract.alignment.siblings import siblings
from checker.extract.alignment.source import Source
from checker.extract.alignment.statements import statements
from checker.extract.alignment.strength import strengths
from checker.extract.nlp import ParsedDocument
from checker.models.claims import AlignmentClaim, Claim


def align(document: ParsedDocument, claims: list[Claim], source: ParsedDocument, source_claims: list[Claim]) -> list[AlignmentClaim]:
    """The alignment claims of a document, in the order of its text; what the source bears out gives none,
    save one claim a sentence that tells how much of it the source holds."""
    index = Source(source, source_claims)
    parts = (
        unsupported_figures,
        unsupported_months,
        unsupported_days,
        unsupported_orders,
        unsupported_ranks,
        unsupported_names,
        unsupported_quotations,
        statements,
        reversals,
        siblings,
        strengths,
        amounts,
        exchanged,
    )
    found = [claim for part in parts for claim in part(document, claims, index)]
    return sorted(found, key=lambda c: (c.start, c.end, c.type))


__all__ = ["align"]
