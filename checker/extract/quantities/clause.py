"""The clause around a figure: its verb, the figure's part in it, whose figure it is, and what restricts it."""

from spacy.tokens import Token

from checker.extract.quantities.parts import NOUNS, Counted, is_definite, is_time, is_word, object_of, phrase, restricts, tells_of_event, verb_class

_ROLES = {
    "nsubj": "subject", "nsubjpass": "object", "dobj": "object", "attr": "value", "oprd": "value",
    "npadvmod": "by", "acomp": "value", "dative": "dative", "agent": "by",
}  # fmt: skip
_VERBAL = frozenset({"die", "injure", "arrest", "evacuate"})
_EVENT_PREPOSITIONS = frozenset({"in", "from", "by", "after", "during"})
_BY_OFFICERS = frozenset({"arrest", "evacuate"})
_GATHERINGS = frozenset({"at", "during", "in", "after"})
_LIFE_TAKING = frozenset({"claim", "take", "cost"})
_CONTAINERS = frozenset("fleet collection staff workforce team group cast crew squad network chain total".split())
_LEFT_AS = {"dead": "kill", "injured": "injure", "wounded": "wound", "hurt": "hurt"}
_HIGHEST = 6


def take_clause(result: Counted, anchor: Token) -> None:
    """Put the verb above `anchor` (the noun or number) into `result`, with the owner that the clause names."""
    if _take_participle(result, anchor):
        return
    if anchor.dep_ == "pobj" and anchor.head.lower_ == "with" and anchor.head.head.pos_ in NOUNS and not result.owner:
        result.verb, result.role, result.owner_token, result.owner = "have", "object", anchor.head.head, "clause"
        return  # "the firm, with 12 factories"
    if anchor.dep_ == "pobj" and anchor.head.lower_ == "of" and anchor.head.head.lemma_.lower() in _CONTAINERS:
        anchor = _out_of_container(result, anchor.head.head)
    token, role = anchor, ""
    for _ in range(_HIGHEST):
        head = token.head
        if token.dep_ == "pobj":
            role = role or head.lower_
            if head.lower_ == "of" and head.head.lower_ == "lives" and head.head.head.lemma_ in _LIFE_TAKING:
                taking = head.head.head
                result.verb, result.role, result.verb_token = "kill", "object", taking
                _take_event(result, taking, subject_of(taking), [])
                return
            if head.lower_ == "of" and verb_class(head.head.lemma_.lower()) in _VERBAL and head.head.pos_ == "NOUN":
                _take_verbal_noun(result, head.head)
                return
        role = role or _ROLES.get(token.dep_, "")
        if head.i == token.i:
            return
        token = head
        if token.pos_ in ("VERB", "AUX"):
            result.verb_token, result.verb, result.role = token, token.lemma_.lower(), role
            _take_arguments(result, token, anchor)
            return


def _take_participle(result: Counted, anchor: Token) -> bool:
    """Put the participle behind a noun into `result`, where it tells more than the clause: "12 people killed in the fire", "the 300 people employed by Acme"."""
    done = next((c for c in anchor.children if c.dep_ == "acl" and c.tag_ == "VBN" and verb_class(c.lemma_.lower()) in _VERBAL), None)
    if done is not None:
        result.verb, result.verb_token, result.role = done.lemma_.lower(), done, "object"
        result.scope = tuple(s for s in result.scope if s != done.lemma_.lower())
        _take_event(result, done, None, phrases_of(done, anchor))
        return True
    by = _doer(anchor) if not result.owner else None
    if by is None:
        return False
    verb = by.head.head
    result.verb, result.verb_token, result.role, result.owner_token, result.owner = verb.lemma_.lower(), verb, "object", by, "clause"
    result.scope = tuple(phrase(c, t) for c, t in phrases_of(verb, anchor) if t.i != by.i)
    return True


def _doer(noun: Token) -> Token | None:
    """Who is said to do something to what is counted, by a participle with "by" behind its noun."""
    verb = next((c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.i > noun.i), None)
    agent = next((c for c in verb.children if c.dep_ == "agent"), None) if verb is not None else None
    return object_of(agent) if agent is not None else None


def _out_of_container(result: Counted, container: Token) -> Token:
    """ "Its fleet of 62 planes": the planes have the fleet's owner and its part in the clause."""
    possessor = next((c for c in container.children if c.dep_ == "poss"), None)
    if possessor is not None:
        result.owner_token, result.owner, result.definite = possessor, "poss", True
    return container


def _take_verbal_noun(result: Counted, noun: Token) -> None:
    """ "The deaths of 14 people in the fire": the noun stands for its verb, the fire for its subject."""
    result.verb, result.role, result.verb_token = noun.lemma_.lower(), "object", noun
    inner = list(result.noun_token.children) if result.noun_token is not None else []
    for child in (*noun.children, *inner):
        target = object_of(child) if child.dep_ == "prep" and child.lower_ in _EVENT_PREPOSITIONS else None
        if target is not None:
            result.owner_token, result.owner = target, "event"
            result.scope = _without(result.scope, target)
            return


def phrases_of(verb: Token, anchor: Token) -> list[tuple[Token, Token]]:
    """The prepositions of a verb, each with its noun, the figure's own left out."""
    found = [(c, object_of(c)) for c in verb.children if c.dep_ in ("prep", "agent", "dative")]
    return [(c, t) for c, t in found if t is not None and t.i != anchor.i and restricts(c, t)]


def _take_arguments(result: Counted, verb: Token, anchor: Token) -> None:
    subject, phrases = subject_of(verb), phrases_of(verb, anchor)
    if result.verb == "leave" and anchor.i + 1 < len(anchor.doc) and anchor.nbor(1).lower_ in _LEFT_AS:
        result.verb, result.role = _LEFT_AS[anchor.nbor(1).lower_], "object"
    if result.verb == "be" and any(c.dep_ == "expl" for c in verb.children):
        _take_existence(result, anchor, phrases)
        return
    if not (result.owner in ("poss", "of") and result.definite):
        result.scope = (*result.scope, *(phrase(c, t) for c, t in phrases))
    if verb_class(result.verb) in _VERBAL:
        passive = any(c.dep_ == "nsubjpass" for c in verb.children)
        _take_event(result, verb, None if passive or result.role == "subject" else subject, phrases)
        if result.role == "subject":
            result.role = "object"  # those who died are those who were killed
        return
    subject = next((t for c, t in phrases if c.dep_ == "agent"), subject)
    acted_on = _acted_on(result, verb, anchor)
    if acted_on is not None:
        subject, result.role = acted_on, "agent"
    if subject is not None and subject.i != anchor.i and result.owner in ("", "name"):
        result.owner_token, result.owner = subject, "clause"


def _acted_on(result: Counted, verb: Token, anchor: Token) -> Token | None:
    """What so many did something to: the treaty in "62 countries signed the treaty", "signed by 62 countries"."""
    if result.role == "subject":
        acted_on = next((c for c in verb.children if c.dep_ == "dobj"), None)
    elif anchor.dep_ == "pobj" and anchor.head.dep_ == "agent":
        acted_on = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    else:
        return None
    return acted_on if acted_on is not None and is_word(acted_on) and is_definite(acted_on) else None


def _take_existence(result: Counted, anchor: Token, phrases: list[tuple[Token, Token]]) -> None:
    """ "There are 24 prisoners in the jail": the jail has them."""
    inner = [(c, object_of(c)) for c in anchor.children if c.dep_ == "prep"]
    place = next((t for c, t in (*inner, *phrases) if t is not None and c.lower_ in ("in", "at", "on") and is_definite(t) and not is_time(t)), None)
    if place is not None and result.owner in ("", "name"):
        result.verb, result.role, result.owner_token, result.owner = "have", "object", place, "clause"
        result.scope = _without(result.scope, place)


def _take_event(result: Counted, verb: Token, cause: Token | None, phrases: list[tuple[Token, Token]]) -> None:
    """What killed, hurt or had somebody arrested: the cause, the event, or the clause that tells of it."""
    named = next((t for c, t in phrases if c.lower_ in _EVENT_PREPOSITIONS), None)
    if verb_class(verb.lemma_.lower()) in _BY_OFFICERS:
        cause = next((t for c, t in phrases if c.lower_ in _GATHERINGS and t.pos_ == "NOUN"), None)
    told = next((c for c in verb.children if c.dep_ == "advcl" and tells_of_event(c.lemma_.lower())), None)
    owner = cause if cause is not None else named if named is not None else told
    if owner is not None and result.owner in ("", "name"):
        result.owner_token, result.owner = owner, "event"
        result.scope = _without(result.scope, owner)


def subject_of(verb: Token | None) -> Token | None:
    """The subject of a verb; of the noun it describes, or of the verb it follows, where it has none of its own."""
    if verb is None:
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and is_word(c)), None)
    if verb.dep_ == "relcl" and (subject is None or subject.lower_ in ("that", "which", "who")):
        return verb.head
    if subject is None and verb.dep_ in ("advcl", "conj", "xcomp") and verb.head.pos_ in ("VERB", "AUX"):
        return next((c for c in verb.head.children if c.dep_ == "nsubj" and is_word(c)), None)
    if subject is None and verb.dep_ == "acl":
        return verb.head
    return subject


def _without(scope: tuple[str, ...], owner: Token) -> tuple[str, ...]:
    """The phrases of a figure without the one that names its owner."""
    return tuple(s for s in scope if not s.endswith(" " + owner.lemma_.lower()))
