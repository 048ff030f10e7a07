"""What a figure counts or measures, of whom, in which clause."""

from spacy.tokens import Span, Token

from checker.extract.quantities.clause import take_clause
from checker.extract.quantities.figures import Figure
from checker.extract.quantities.noun_phrase import noun_of, take_noun
from checker.extract.quantities.parts import NOUNS, Counted, dimension

_MEASURING = frozenset(
    "be total reach hit stand number become equal average remain exceed top amount rise fall climb drop grow jump increase decrease decline soar slip go come weigh cost narrow widen shrink expand "
    "contract deepen plunge surge tumble sink ease edge close trade dip slump swell double triple halve".split()
)
_SIZING = frozenset({"cost", "weigh"})
_STATING = frozenset("be total reach hit stand number equal average remain become weigh cost".split())
_MEASURING_ROLES = frozenset({"", "value", "to", "from", "by", "at", "object"})
_GROUPS = frozenset("total number group team crew majority average rate share maximum minimum".split())


def counted(figure: Figure, first: Token, last: Token, sentence: Span) -> Counted:
    """What `figure` is about; it runs from the token `first` to the token `last` of its sentence."""
    result = Counted()
    head = noun_of(figure, last, sentence, result)
    if head is not None:
        take_noun(result, head, sentence, first, last)
    anchor = head if head is not None and not result.partitive else _top_of_number(last)
    take_clause(result, anchor)
    if head is None:
        measured = _measured(result, anchor)
        if measured is not None:
            _take_measured(result, measured, sentence, first, last)
    return result


def _top_of_number(last: Token) -> Token:
    """The token by which a number without a noun hangs on its clause."""
    token = last
    while token.dep_ in ("nummod", "quantmod", "compound", "nmod", "punct") and token.head.i != token.i:
        token = token.head
    return token


def _measured(result: Counted, anchor: Token) -> Token | None:
    """What a bare figure measures: the toll in "the toll rose to 120", revenue in "revenue of $2bn"."""
    if anchor.dep_ == "pobj" and anchor.head.lower_ == "of" and anchor.head.head.pos_ in NOUNS:
        result.role = "value"
        holder = anchor.head.head.head.head if anchor.head.head.dep_ == "pobj" and anchor.head.head.head.lower_ == "with" else None
        if holder is not None and holder.pos_ in NOUNS:
            result.holder = holder  # "the firm, with a market value of $4bn"
        return anchor.head.head
    _take_size(result, anchor)
    if result.dimension:
        return None
    if result.verb not in _MEASURING or result.verb_token is None or result.role not in _MEASURING_ROLES:
        return None
    if result.verb in _STATING and result.role not in ("to", "from", "by"):
        result.role = "value"
    return next((c for c in result.verb_token.children if c.dep_ in ("nsubj", "nsubjpass") and c.pos_ in NOUNS and c.i != anchor.i), None)


def _take_size(result: Counted, anchor: Token) -> None:
    """Who has the size: the bridge in "the bridge is 300 metres long" and "the bridge cost $4m", the deal in "the deal is worth $4m"."""
    if result.verb_token is None:
        return
    if result.verb in _SIZING:
        result.dimension = dimension(result.verb)
    else:
        adjective = anchor.head if anchor.head.dep_ == "acomp" else anchor if anchor.dep_ == "acomp" else None
        result.dimension = dimension(adjective.lemma_.lower()) if adjective is not None and result.verb == "be" else ""
    subject = next((c for c in result.verb_token.children if c.dep_ == "nsubj"), None)
    if subject is not None and result.dimension:
        result.owner_token, result.owner, result.role = subject, "clause", "value"


def _take_measured(result: Counted, measured: Token, sentence: Span, first: Token, last: Token) -> None:
    result.owner_token, result.owner, result.definite = result.holder, "of" if result.holder is not None else "", False
    if result.holder is not None:
        result.scope = ()
    take_noun(result, measured, sentence, first, last)
    if result.noun in _GROUPS and result.owner == "of" and result.owner_token is not None:
        members = result.owner_token
        result.owner_token, result.owner = None, ""
        take_noun(result, members, sentence, first, last)
