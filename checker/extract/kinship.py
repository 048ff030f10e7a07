"""Relatives: who has how many sisters, sons or children, and what they are called."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument, Sentence
from checker.models.claims import KinshipClaim, MentionClaim
from checker.reference.tables import table

_NUMBERS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
_OWNERS = {"his": "m", "her": "f"}
_SUBJECTS = {"he": "m", "she": "f"}
_HAVE = frozenset(("has", "had"))
_PARENTS = frozenset(("father", "mother", "parent", "grandfather", "grandmother"))
_HONORIFIC = 25  # code points; "Police Superintendent "
_ONLY = frozenset(("only", "sole"))


def find_kinship(parsed: ParsedDocument, found: Found) -> list[KinshipClaim]:
    """The kinship claims of a document, in the order of the text.

    A number counts only where it stands for all of somebody's relatives of that sort ("her three sons",
    not "three of her sons" or "her two elder sons"). "His" and "her" are read where one person of the
    text, or of the sentence or the one before, fits; a text that names nobody of that gender has one unnamed person of it.
    """
    drafts = [draft for sentence in parsed.sentences for draft in _in_sentence(sentence, found)]
    relatives = {m.entity for draft in drafts for m in draft.mentions}
    people = [
        m
        for m in found.of(MentionClaim)
        if m.type == "person" and m.form in ("full", "surname", "single") and m.entity not in relatives and "?" not in m.entity
    ]
    claims = []
    for draft in drafts:
        person = draft.owner or _owner_of_gender(draft.gender, people) or _owner_near(parsed, draft, people)
        if person:
            names = tuple(m.quote for m in draft.mentions)
            fields = parsed.claim_fields("kinship", draft.start, draft.end)
            claims.append(KinshipClaim(person=person, relation=draft.relation, names=names, count=draft.count, only=draft.only, **fields))
    return claims


class _Draft:
    """A relative before its owner is known: an entity, or the gender of the pronoun that stands for it."""

    def __init__(self, relation: str, count: int | None, only: bool, owner: str, gender: str, span: tuple[int, int], mentions: Sequence[MentionClaim]) -> None:
        self.relation, self.count, self.only, self.owner, self.gender = relation, count, only, owner, gender
        (self.start, self.end), self.mentions = span, tuple(mentions)


@lru_cache(maxsize=1)
def _relations() -> dict[str, tuple[str, bool]]:
    """Word → relation and whether the word is a plural."""
    return {word: (relation, number == "many") for word, relation, number in table("kinship.tsv")}


def _in_sentence(sentence: Sentence, found: Found) -> Iterator[_Draft]:
    tokens, relations = list(sentence.tokens), _relations()
    texts = [t.text.lower() for t in tokens]
    for i, text in enumerate(texts):
        if text in relations and not (i + 1 < len(texts) and texts[i + 1] == "-"):
            draft = _owned(sentence, texts, i, found) or _had(sentence, texts, i, found) or _only_child(sentence, texts, i, found)
            if draft:
                yield draft
        elif text == "of" and i and texts[i - 1] in _PARENTS and i + 1 < len(texts) and texts[i + 1] in _NUMBERS:
            draft = _parent_of(sentence, texts, i, found)
            if draft:
                yield draft


def _owned(sentence: Sentence, texts: Sequence[str], i: int, found: Found) -> _Draft | None:
    """ "Her only sister", "Okafor's three sons"."""
    relation, many = _relations()[texts[i]]
    j, only, count, narrowed = i - 1, False, None, False
    while j >= 0 and texts[j] not in _OWNERS and texts[j] != "'s":
        if texts[j] in _ONLY:
            only = True
        elif texts[j] in _NUMBERS:
            count = _NUMBERS[texts[j]]
        elif i - j > 2 or not texts[j].isalpha() or texts[j] in ("of", "and", "the", "a", "an", "with", "to", "for", "in"):
            return None
        else:
            narrowed = True
        j -= 1
    if j < 0:
        return None
    if narrowed:
        only, count = False, None
    elif only and not many:
        count = 1
    owner, gender = ("", _OWNERS[texts[j]]) if texts[j] in _OWNERS else (_name_before(sentence, j, found), "")
    if not owner and not gender:
        return None
    start = sentence.start_of(sentence.tokens[j]) if gender else sentence.start_of(sentence.tokens[j + 1])
    names = _names_after(sentence, i, many, found)
    end = names[-1].end if names else sentence.end_of(sentence.tokens[i])
    return _Draft(relation, count, only, owner, gender, (start, end), names)


def _had(sentence: Sentence, texts: Sequence[str], i: int, found: Found) -> _Draft | None:
    """ "She has three sons", "Okafor had one daughter"."""
    if i < 3 or texts[i - 1] not in _NUMBERS or texts[i - 2] not in _HAVE:
        return None
    relation, _ = _relations()[texts[i]]
    gender = _SUBJECTS.get(texts[i - 3], "")
    owner = "" if gender else _name_before(sentence, i - 2, found)
    if not owner and not gender:
        return None
    span = sentence.start_of(sentence.tokens[i - 1]), sentence.end_of(sentence.tokens[i])
    return _Draft(relation, _NUMBERS[texts[i - 1]], False, owner, gender, span, ())


def _only_child(sentence: Sentence, texts: Sequence[str], i: int, found: Found) -> _Draft | None:
    """ "Okafor, an only child," and "she was an only child": no brothers or sisters."""
    if texts[i] != "child" or texts[max(0, i - 2) : i] != ["an", "only"]:
        return None
    before = texts[i - 3] if i > 2 else ""
    owner, gender = "", ""
    if not before and texts[i + 1 : i + 2] == [","]:
        gender = _SUBJECTS.get(texts[i + 2], "") if i + 2 < len(texts) else ""
        owner = (
            ""
            if gender
            else next((m.entity for m in found.of(MentionClaim) if m.start == sentence.start_of(sentence.tokens[i + 2]) and m.type == "person"), "")
        )
    if i < 4:
        pass
    elif before == "up" and texts[i - 4] == "grew":
        owner = _name_before(sentence, i - 4, found)
    elif before in ("is", "was"):
        gender = _SUBJECTS.get(texts[i - 4], "")
        owner = "" if gender else _name_before(sentence, i - 3, found) or _name_at_head(sentence, texts, i - 3, found)
    elif before == ",":
        owner = _name_before(sentence, i - 3, found)
    span = sentence.start_of(sentence.tokens[i - 2]), sentence.end_of(sentence.tokens[i])
    return _Draft("sibling", 0, True, owner, gender, span, ()) if owner or gender else None


def _parent_of(sentence: Sentence, texts: Sequence[str], i: int, found: Found) -> _Draft | None:
    """ "Okafor, a mother of three,": children."""
    follows = texts[i + 2] if i + 2 < len(texts) else ""
    kin = _relations().get(follows)
    if i < 4 or texts[i - 2] not in ("a", "the") or texts[i - 3] not in (",", "is", "was") or (follows.isalpha() and not kin):
        return None
    owner = _name_before(sentence, i - 3, found) or (_name_at_head(sentence, texts, i - 3, found) if texts[i - 3] != "," else "")
    last = i + 2 if kin else i + 1
    relation = kin[0] if kin else "grandchild" if texts[i - 1].startswith("grand") else "child"
    span = sentence.start_of(sentence.tokens[i - 1]), sentence.end_of(sentence.tokens[last])
    return _Draft(relation, _NUMBERS[texts[i + 1]], False, owner, "", span, ()) if owner else None


def _name_before(sentence: Sentence, i: int, found: Found) -> str:
    """The person whose name ends right before token `i`."""
    start = sentence.start_of(sentence.tokens[i])
    near = found.within(MentionClaim, max(sentence.start, start - 60), start)
    ended = [m for m in near if m.type == "person" and m.form != "description" and m.end >= start - 1 and "?" not in m.entity]
    return ended[-1].entity if ended else ""


def _name_at_head(sentence: Sentence, texts: Sequence[str], i: int, found: Found) -> str:
    """The person whose name opens the sentence and is followed by an apposition that ends before token `i` ("Okafor, the mayor, was")."""
    if texts[i - 1] != ",":
        return ""
    first = [m for m in found.within(MentionClaim, sentence.start, sentence.start_of(sentence.tokens[i])) if m.type == "person" and m.form != "description"]
    opens = bool(first) and first[0].start - sentence.start < _HONORIFIC and "," not in sentence.text[: first[0].start - sentence.start]
    alone = len({m.entity for m in first}) == 1 and "?" not in first[0].entity if first else False
    return first[0].entity if opens and alone and texts[1:i].count(",") == 2 else ""


def _names_after(sentence: Sentence, i: int, many: bool, found: Found) -> list[MentionClaim]:
    """The names right after the word: "Mia", or for a plural "Mia, Jo and Ann"."""
    end = sentence.end_of(sentence.tokens[i])
    text = sentence.text
    names: list[MentionClaim] = []
    for mention in found.within(MentionClaim, end, min(sentence.end, end + 120)):
        between = text[end - sentence.start : mention.start - sentence.start].strip()
        titled = mention.title_start is not None and mention.title_start >= end
        known = mention.type == "person" or (mention.form == "single" and mention.confidence == "low")  # what stands there is a person's
        if not known or titled or between not in (("", ",", "and", ", and", ":") if names or many else ("", ",")):
            break
        names.append(mention)
        end = mention.end
        if not many:
            break
    return names


def _owner_of_gender(gender: str, people: Sequence[MentionClaim]) -> str:
    """The one person that "his" or "her" can mean, an unnamed one if the text names none, else nobody."""
    fitting = {m.entity for m in people if m.gender in (gender, "")}
    if not fitting:
        return f"person:?{gender}"
    if len(fitting) == 1:
        return next(iter(fitting))
    return ""


def _owner_near(parsed: ParsedDocument, draft: _Draft, people: Sequence[MentionClaim]) -> str:
    """The one person of the pronoun's gender named before it in its sentence or, if none is, in the sentence before."""
    here = parsed.sentence_at(draft.start).index
    for sentence in (here, here - 1):
        near = {m.entity for m in people if m.sentence == sentence and m.start < draft.start and m.gender in (draft.gender, "")}
        if near:
            return next(iter(near)) if len(near) == 1 else ""
    return ""
