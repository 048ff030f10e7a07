"""What a figure counts, of whom, in which clause: read from the parse around it."""

from dataclasses import dataclass, field
from functools import lru_cache

from spacy.tokens import Span, Token

from checker.extract.quantities.figures import Figure
from checker.reference.tables import table

_NOUNS = frozenset({"NOUN", "PROPN"})
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "VERB", "ADV", "NUM"})
_TIMES = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight year month week day time".split())
_VALUE_VERBS = frozenset(
    "be total reach hit stand number become equal average remain exceed top amount rise fall climb drop grow jump increase decrease decline soar slip".split()
)
_MORE = frozenset({"more", "other", "another", "additional", "further", "extra", "remaining", "new", "fewer", "less"})
_GROUP_NOUNS = frozenset("total number group team crew majority average rate share maximum minimum".split())
_EVENT_PREPOSITIONS = frozenset({"in", "from", "by", "after", "during"})


@dataclass(slots=True)
class Counted:
    """What is counted and by whom; the fields are those of a QuantityClaim, `owner_token` the head of the owner's words."""

    noun: str = ""
    noun_token: Token | None = None
    modifiers: tuple[str, ...] = ()
    owner_token: Token | None = None
    owner: str = ""
    verb_token: Token | None = None
    verb: str = ""
    role: str = ""
    scope: tuple[str, ...] = ()
    partitive: bool = False
    additional: bool = False
    definite: bool = False
    passive: bool = False
    places: list[Token] = field(default_factory=list)


@lru_cache(maxsize=1)
def _classes() -> dict[tuple[str, str], str]:
    return {(kind, word.replace("_", " ")): name for kind, name, words in table("counted_words.tsv") for word in words.split()}


def noun_class(noun: str) -> str:
    """The word that stands for a noun and its synonyms ("worker" → "employee")."""
    return _classes().get(("noun", noun), noun)


def verb_class(verb: str) -> str:
    """The word that stands for a verb, its nouns and its synonyms ("deaths" → "die", "employ" → "have")."""
    classes = _classes()
    return classes.get(("verb", verb)) or classes.get(("hold", verb)) or verb


def counted(figure: Figure, last: Token, after: int, sentence: Span) -> Counted:
    """What `figure` counts. `last` is the token of its last numeral or unit, `after` the index in the document of the first token behind it."""
    doc = sentence.doc
    result = Counted()
    head = _noun_after(last, after, sentence)
    if head is None and after < sentence.end and doc[after].lower_ == "of":
        head = _noun_of(doc[after], result, figure)
    elif head is None and figure.measure not in ("count", "ordinal") and after < sentence.end and doc[after].lower_ == "in":
        head = _object_of(doc[after]) if figure.measure == "money" else None
    if head is not None:
        _take_noun(result, head, min(last.i, head.i), sentence)
    anchor = head if head is not None and not result.partitive else _top_of_number(last)
    _take_clause(result, anchor)
    if head is None or figure.measure not in ("count", "fraction"):
        _take_measured(result, anchor, figure)
    return result


def _noun_after(last: Token, after: int, sentence: Span) -> Token | None:
    """The head of the noun phrase that the figure stands before."""
    doc, found = sentence.doc, None
    limit = min(sentence.end, after + 7)
    at = after
    if at < limit and doc[at].text == "-":
        at += 1
    while at < limit:
        token = doc[at]
        if token.pos_ not in _INSIDE and not (token.text == "-" and at + 1 < limit and token.whitespace_ == ""):
            break
        if token.pos_ == "VERB" and (token.dep_ not in ("amod", "compound") or found is not None):
            break
        if found is not None and (token.lemma_.lower() in _TIMES and found.lemma_.lower() not in _TIMES or token.pos_ not in _NOUNS and token.text != "-"):
            break
        if token.pos_ in _NOUNS:
            if found is not None and found.dep_ in ("nsubj", "nsubjpass") and token.dep_ in ("nsubj", "nsubjpass"):
                break
            found = token
            if last.head.i == token.i and token.dep_ != "compound":
                break
        at += 1
    return found


def _noun_of(of: Token, result: Counted, figure: Figure) -> Token | None:
    """The noun behind "of": "three of its members", "80 percent of voters", "a third of the 300"."""
    head = _object_of(of)
    if head is not None and figure.measure in ("count", "percent", "fraction"):
        result.partitive = True
    return head if figure.measure in ("count", "percent", "fraction", "money", "mass", "volume", "length", "area") else None


def _object_of(preposition: Token) -> Token | None:
    return next((t for t in preposition.children if t.dep_ == "pobj" and t.i > preposition.i), None)


def _take_noun(result: Counted, head: Token, start: int, sentence: Span) -> None:
    result.noun, result.noun_token = head.lemma_.lower(), head
    modifiers, scope = [], []
    for child in head.children:
        dep, word = child.dep_, child.lemma_.lower()
        if dep in ("amod", "compound", "nmod", "advmod") and child.pos_ != "NUM":
            if word in _MORE:
                result.additional = True
            elif (word.isalpha() or "-" in word) and word not in ("old", "year"):
                modifiers.append(word)
                if child.pos_ == "PROPN" and result.owner_token is None:
                    result.owner_token, result.owner = child, "name"
        elif dep == "poss":
            result.owner_token, result.owner, result.definite = child, "poss", True
        elif dep == "det":
            result.definite |= word in ("the", "these", "those", "this", "that", "all")
            result.additional |= word == "another"
        elif dep == "prep" and child.i > head.i:
            target = _object_of(child)
            if target is None or not _is_word(target):
                continue
            if word == "of" and result.owner_token is None or word == "of" and result.owner == "name":
                result.owner_token, result.owner = target, "of"
            else:
                result.places.append(target)
                scope.append(f"{word} {target.lemma_.lower()}")
        elif dep in ("relcl", "acl"):
            scope.append(child.lemma_.lower())
    before = sentence.doc[start - 1] if start > sentence.start else None
    if before is not None:
        result.definite |= before.lower_ in ("the", "its", "their", "his", "her", "these", "those", "all")
        result.additional |= before.lower_ in _MORE
    result.modifiers, result.scope = tuple(modifiers), tuple(scope)


def _top_of_number(last: Token) -> Token:
    """The top of a number without a noun: the token that hangs on the clause."""
    token = last
    while token.dep_ in ("nummod", "quantmod", "compound", "nmod", "punct") and token.head.i != token.i:
        token = token.head
    return token


def _take_clause(result: Counted, anchor: Token) -> None:
    """The verb above a noun phrase, the phrase's part in the clause, and what the verb's own phrases add."""
    token, role = anchor, ""
    for _ in range(6):
        dep, head = token.dep_, token.head
        if dep in ("nsubj", "nsubjpass", "dobj", "attr", "oprd", "npadvmod", "acomp", "dative", "agent"):
            role = role or _ROLES.get(dep, "")
        elif dep == "pobj":
            role = role or head.lower_
            if head.lower_ == "of" and head.head.pos_ == "NOUN" and verb_class(head.head.lemma_.lower()) in _VERBAL:
                result.verb, result.role, result.verb_token = head.head.lemma_.lower(), "object", head.head
                _take_nominal(result, head.head)
                return
        if head.i == token.i:
            break
        token = head
        if token.pos_ in ("VERB", "AUX"):
            break
    if token.pos_ not in ("VERB", "AUX"):
        return
    result.verb_token, result.verb, result.role = token, token.lemma_.lower(), role
    _take_arguments(result, token, anchor)


def _is_word(token: Token) -> bool:
    """Whether a token can name an owner or a circumstance: no number, no unit."""
    return token.pos_ not in ("NUM", "SYM") and not token.text[0].isdigit() and token.text[-1] != "%" and token.lower_ not in ("percent", "cent", "pct")


_ROLES = {
    "nsubj": "subject",
    "nsubjpass": "object",
    "dobj": "object",
    "attr": "value",
    "oprd": "value",
    "npadvmod": "by",
    "acomp": "value",
    "dative": "dative",
    "agent": "by",
}
_VERBAL = frozenset({"die", "injure", "arrest", "evacuate"})


def _take_nominal(result: Counted, noun: Token) -> None:
    """Who or what is behind "the deaths of 14 people in the fire"."""
    for child in [*noun.children, *(result.noun_token.children if result.noun_token is not None else ())]:
        if child.dep_ == "prep" and child.lower_ in _EVENT_PREPOSITIONS:
            target = _object_of(child)
            if target is not None:
                result.owner_token, result.owner = target, "event"
    result.scope = tuple(
        s for s in result.scope if result.owner != "event" or result.owner_token is None or not s.endswith(" " + result.owner_token.lemma_.lower())
    )


def _take_arguments(result: Counted, verb: Token, anchor: Token) -> None:
    subject, event, scope = None, None, []
    for child in verb.children:
        dep = child.dep_
        if dep == "nsubjpass":
            result.passive = True
        if dep == "nsubj" and _is_word(child):
            subject = child
        elif dep == "agent" or (dep == "prep" and child.lower_ in _EVENT_PREPOSITIONS):
            target = _object_of(child)
            if target is not None and target.i != anchor.i and _is_word(target):
                event = event or target
                scope.append(f"{child.lower_} {target.lemma_.lower()}")
                result.places.append(target)
        elif dep == "prep":
            target = _object_of(child)
            if target is not None and target.i != anchor.i and _is_word(target):
                scope.append(f"{child.lower_} {target.lemma_.lower()}")
    if verb_class(result.verb) in _VERBAL:
        cause = subject if subject is not None and result.role == "object" and not result.passive else event
        if cause is not None and result.owner in ("", "name"):
            result.owner_token, result.owner = cause, "event"
            scope = [s for s in scope if not s.endswith(" " + cause.lemma_.lower())]
        if result.role == "subject":
            result.role = "object"  # who died is who was killed
    elif subject is not None and subject.i != anchor.i and result.owner in ("", "name"):
        result.owner_token, result.owner = subject, "clause"
    result.scope = (*result.scope, *scope)


def _take_measured(result: Counted, anchor: Token, figure: Figure) -> None:
    """A figure that says how much something is: "the toll rose to 120", "revenue of $2bn", "profit fell 5%"."""
    if anchor.dep_ == "pobj" and anchor.head.lower_ == "of" and anchor.head.head.pos_ in _NOUNS and result.noun_token is None:
        measured = anchor.head.head
        result.role = "value"
    elif result.noun_token is None and result.verb in _VALUE_VERBS and result.verb_token is not None:
        subject = next((c for c in result.verb_token.children if c.dep_ in ("nsubj", "nsubjpass") and c.pos_ in _NOUNS and c.i != anchor.i), None)
        if subject is None:
            return
        measured = subject
        if result.role not in ("to", "from", "by"):
            result.role = "value" if result.verb in ("be", "total", "reach", "hit", "stand", "number", "equal", "average") or result.role == "at" else "by"
    else:
        return
    result.owner_token, result.owner = None, ""
    role, scope = result.role, result.scope
    _take_noun(result, measured, measured.i, measured.sent)
    if result.noun in _GROUP_NOUNS and result.owner == "of" and result.owner_token is not None:
        members = result.owner_token
        result.owner_token, result.owner = None, ""
        _take_noun(result, members, members.i, measured.sent)
    result.role, result.scope = role, (*scope, *result.scope)
