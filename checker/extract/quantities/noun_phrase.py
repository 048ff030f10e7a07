"""The noun that a figure stands before, with its modifiers and the owner named beside it."""

from spacy.tokens import Span, Token

from checker.extract.quantities.figures import Figure
from checker.extract.quantities.parts import NOUNS, Counted, is_definite, is_time, noun_class, object_of, phrase, restricts, words_before

_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "VERB", "ADV", "NUM"})
_TIMES = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight year month week day time".split())
_MORE = frozenset({"more", "other", "another", "additional", "further", "extra", "remaining", "new", "fewer", "less", "first", "last", "next", "different"})
_DEFINITE = frozenset("the these those this that its their his her my our your all both".split())
_OF_MEASURES = frozenset({"count", "percent", "fraction", "money", "mass", "volume", "length", "area"})
_PARTITIVE_MEASURES = frozenset({"count", "percent", "fraction"})
_AT = frozenset({"employee", "student", "member", "patient"})
_LONGEST = 8


def noun_of(figure: Figure, last: Token, sentence: Span, result: Counted) -> Token | None:
    """The head of what is counted: "300 members", "three of its members", "$5m in aid", or nothing.

    `last` is the figure's last token. Marks in `result` where the figure is some of a larger whole.
    """
    after = last.i + 1
    following = sentence.doc[after].lower_ if after < sentence.end else ""
    if following == "of":
        target = object_of(sentence.doc[after])
        if target is None or figure.measure not in _OF_MEASURES:
            return None
        result.partitive = figure.measure in _PARTITIVE_MEASURES
        return target if target.pos_ in NOUNS else None
    if following == "in" and figure.measure == "money":
        target = object_of(sentence.doc[after])
        return target if target is not None and target.pos_ == "NOUN" and target.lemma_.lower() not in _TIMES and target.ent_type_ == "" else None
    if last.tag_ == "NNS" and figure.measure != "count":
        return None  # "40 dollars", "two days": a plural unit stands for itself
    return _noun_after(last, after, sentence)


def _noun_after(last: Token, at: int, sentence: Span) -> Token | None:
    doc, found = sentence.doc, None
    limit = min(sentence.end, at + _LONGEST)
    while at < limit:
        token = doc[at]
        hyphen = token.text == "-" and (at == last.i + 1 or token.whitespace_ == "")
        if not hyphen and _ends_phrase(token, found):
            break
        if token.pos_ in NOUNS:
            found = token
            if last.head.i == token.i and token.dep_ != "compound":
                break
        at += 1
    return found


def _ends_phrase(token: Token, found: Token | None) -> bool:
    """Whether the noun phrase is over before `token`; `found` is its last noun so far."""
    if token.pos_ not in _INSIDE or (found is None and _starts_time(token)):
        return True
    if token.pos_ == "VERB":
        return found is not None or token.dep_ not in ("amod", "compound")
    if found is None:
        return False
    starts_time = token.lemma_.lower() in _TIMES and found.lemma_.lower() not in _TIMES
    both_subjects = found.dep_ in ("nsubj", "nsubjpass") and token.dep_ in ("nsubj", "nsubjpass")
    return starts_time or token.pos_ not in NOUNS or both_subjects


def _starts_time(token: Token) -> bool:
    """Whether "last year", "this week", "Tuesday" begins here."""
    following = token.nbor(1).lemma_.lower() if token.i + 1 < len(token.doc) else ""
    return is_time(token) or (token.lower_ in ("last", "this", "next") and following in _TIMES)


def take_noun(result: Counted, head: Token, sentence: Span, first: Token, last: Token) -> None:
    """Put a noun phrase into `result`; the words from `first` to `last` are the figure itself."""
    result.noun, result.noun_token = head.lemma_.lower(), head
    result.additional |= result.noun == "other"
    modifiers: list[str] = []
    scope: list[str] = []
    for child in head.children:
        if not first.i <= child.i <= last.i and not (child.dep_ == "prep" and child.i + 1 == first.i):
            _take_child(result, head, child, modifiers, scope)
    start = min(first.i, head.i)
    before = sentence.doc[start - 1].lower_ if start > sentence.start else ""
    result.definite |= before in _DEFINITE
    result.additional |= before in _MORE
    result.modifiers, result.scope = tuple(modifiers), (*result.scope, *scope)


def _take_child(result: Counted, head: Token, child: Token, modifiers: list[str], scope: list[str]) -> None:
    dep, word = child.dep_, child.lemma_.lower()
    if dep in ("amod", "compound", "nmod", "advmod") and child.pos_ not in ("NUM", "SYM"):
        if word in _MORE or child.lower_ in _MORE:
            result.additional = True
        elif word[0].isalpha() and word not in ("old", "year"):
            modifiers.append(words_before(child) + word)
            if child.pos_ == "PROPN" and result.owner_token is None:
                result.owner_token, result.owner = child, "name"
    elif dep == "poss":
        result.owner_token, result.owner, result.definite = child, "poss", True
    elif dep == "det":
        result.definite |= child.lower_ in _DEFINITE
        result.additional |= child.lower_ == "another"
    elif dep == "prep" and child.i > head.i:
        target = object_of(child)
        if target is not None and restricts(child, target):
            _take_phrase(result, child, target, scope)
    elif dep in ("relcl", "acl"):
        scope.append(word)


def _take_phrase(result: Counted, preposition: Token, target: Token, scope: list[str]) -> None:
    of = (
        preposition.lower_ == "of"
        or (preposition.lower_ == "in" and result.definite and target.pos_ == "NOUN" and is_definite(target))
        or (preposition.lower_ == "at" and target.pos_ == "PROPN" and noun_class(result.noun) in _AT)
    )
    if of and result.owner in ("", "name"):
        result.owner_token, result.owner = target, "of"
    else:
        scope.append(phrase(preposition, target))
