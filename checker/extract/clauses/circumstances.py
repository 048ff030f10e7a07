"""What stands around a verb: adverbs, time, place, reasons, occasions."""

from typing import NamedTuple

from checker.extract.clauses.arguments import is_purpose, tells_time
from checker.extract.clauses.tree import Node, Tree
from checker.models.claims import DateClaim, MentionClaim

_PLACE_PREPOSITIONS = frozenset(("in", "at", "near", "on", "outside", "inside"))
_OCCASION_MARKS = frozenset(("after", "when", "once", "following", "before", "until"))
_OCCASION_PHRASES = ("in exchange", "in return", "in response", "in retaliation", "after", "following", "amid")
_REASON_PHRASES = ("because of", "due to", "owing to", "thanks to", "as a result", "on account of", "out of")


class Circumstances(NamedTuple):
    """The circumstances of one clause, as words; `because` is a stated reason, `occasion` what it came after or answered."""

    modifiers: tuple[str, ...]
    place: str
    because: str
    occasion: str


def circumstances_of(tree: Tree, verb: Node, complement: Node | None, mentions: list[MentionClaim], dates: list[DateClaim]) -> Circumstances:
    """The circumstances of the clause of `verb`; `complement` is left out of them, dates are told by the date claims."""
    modifiers: list[str] = []
    place = because = occasion = ""
    for kid in tree.kids[verb.i]:
        if kid is complement or kid.dep not in ("advmod", "prep", "npadvmod", "advcl", "xcomp"):
            continue
        if kid.dep in ("advcl", "xcomp"):
            kind = _clause_kind(tree, kid)
            because = because or (tree.words(kid.left, kid.right + 1) if kind == "because" else "")
            occasion = occasion or (tree.words(kid.left, kid.right + 1) if kind == "occasion" else "")
            continue
        if _holds_date(tree, kid, dates):
            continue
        text = tree.words(kid.left, tree.phrase_end(kid))
        low = text.lower()
        if low.startswith(_REASON_PHRASES):
            because = because or text
        elif low.startswith(_OCCASION_PHRASES):
            occasion = occasion or text
        elif kid.dep == "prep" and kid.lower in _PLACE_PREPOSITIONS and not place and not tells_time(tree, kid) and _names_place(tree, kid, mentions):
            place = text
        else:
            modifiers.append(low)
    return Circumstances(tuple(modifiers), place, because, occasion or _fronted_occasion(tree, verb))


def _fronted_occasion(tree: Tree, verb: Node) -> str:
    """ "In exchange, X was allowed and Y was lifted": what opens the sentence holds for the joined clause too."""
    first = tree.head(verb)
    if verb.dep != "conj" or not first.is_verb:
        return ""
    for kid in tree.kids[first.i]:
        if kid.dep == "prep" and kid.i < first.i and (text := tree.words(kid.left, tree.phrase_end(kid))).lower().startswith(_OCCASION_PHRASES):
            return text
    return ""


def _clause_kind(tree: Tree, clause: Node) -> str:
    if is_purpose(tree, clause):
        return "because"
    mark = tree.kid(clause, "mark", "advmod")
    if mark is None or clause.dep != "advcl":
        return ""
    return "because" if mark.lower == "because" else "occasion" if mark.lower in _OCCASION_MARKS else ""


def _holds_date(tree: Tree, kid: Node, dates: list[DateClaim]) -> bool:
    start, end = tree.nodes[kid.left].start, tree.nodes[kid.right].end
    return any(start <= d.start and d.end <= end for d in dates)


def _names_place(tree: Tree, preposition: Node, mentions: list[MentionClaim]) -> bool:
    inner = tree.kid(preposition, "pobj")
    if inner is None:
        return False
    for mention in mentions:
        if mention.start <= inner.start and inner.end <= mention.end:
            return mention.type == "place"
    return inner.pos == "PROPN"
