"""The words of an office: title, level, portfolio, and the body or country it belongs to, read from one sentence's tokens."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from checker.extract.nlp import Sentence
from checker.reference.tables import labelled_words
from checker.reference.titles import Title, portfolio_words, titles_by_first_word

Status = Literal["current", "former", "acting", "deputy", "elect"]

_LEVELS = frozenset({"deputy", "vice", "assistant", "associate", "junior", "joint", "co", "shadow", "under", "honorary"})
_STATUS: Mapping[str, Status] = {
    "former": "former", "ex": "former", "late": "former", "then": "former", "erstwhile": "former", "ousted": "former", "deposed": "former",
    "retired": "former", "onetime": "former", "past": "former", "previous": "former", "disgraced": "former", "retiring": "current",
    "acting": "acting", "interim": "acting", "caretaker": "acting", "provisional": "acting",
    "incoming": "elect", "designate": "elect", "future": "elect",
    "new": "current", "current": "current", "outgoing": "current", "sitting": "current", "longtime": "current", "newly": "current",
    "first": "current", "embattled": "current", "incumbent": "current",
}  # fmt: skip
_WITH_PORTFOLIO = frozenset(
    {
        "minister",
        "assistant secretary",
        "under secretary",
        "deputy secretary",
        "secretary of state",
        "minister of state",
        "commissioner",
        "special envoy",
        "special representative",
    }
)
_LONGEST_PORTFOLIO = 6
_OF = frozenset({"of", "at", "for", "with", "to"})
_JOINED = frozenset({"'s", "-", "of", "and", "for", "the", "de", "&", "du", "del", "des"})
_POSSESSIVE = frozenset({"its", "their", "his", "her", "our", "my", "your", "whose"})
_BEFORE_A_BODY = frozenset({"a", "an", "the", *_STATUS})
_NEVER_A_BODY = frozenset(
    (
        "the a an this that these those his her our their its my your when as but and if in like both many some all most other another former then "
        "mr mr. mrs mrs. ms ms. dr dr. sir lord lady monday tuesday wednesday thursday friday saturday sunday"
    ).split()
)
_WHEN = re.compile(
    r"(?:,|\()?\s*(?:(?:from|since|between|in|until|during|after|for)\s+)?(?:the\s+)?(?:early |late |mid-)?(?P<from>1[89]\d\d|20\d\d)s?(?:\s*(?:-|to|and|until|through)\s*(?P<to>1[89]\d\d|20\d\d))?"
)


@dataclass(frozen=True, slots=True)
class TitlePhrase:
    """One office as it is written. Token numbers count within the sentence.

    `core` to `core_end` are the title with its level and portfolio; `start` to `end` take in the body, on either side,
    whose words are `body_span`.
    `complete` tells that a body, a country or an owner ("its", "the club's") stands in the phrase.
    """

    title: Title
    role: str
    start: int
    core: int
    core_end: int
    end: int
    level: str = ""
    status: Status = "current"
    portfolio: str = ""
    body: str = ""
    body_span: tuple[int, int] = (0, 0)
    complete: bool = False
    plural: bool = False
    when: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """The words beside a title that say whose office it is: tokens `first` to `last`, if they are a name.

    `said` tells that something is said at all ("its president"); `edge` is the outer border of the phrase on that side.
    """

    edge: int
    first: int = 0
    last: int = 0
    said: bool = False


@dataclass(frozen=True)
class Words:
    """A sentence's words, with what the grammar asks about them; `names` are the tokens where a person's name begins."""

    sentence: Sentence
    texts: Sequence[str]
    lower: Sequence[str]
    names: frozenset[int]

    def __len__(self) -> int:
        return len(self.texts)

    def capital(self, index: int) -> bool:
        """Whether a token begins with a capital and is no common word that merely opens the sentence."""
        text = self.texts[index]
        if not text[0].isupper() or self.lower[index] in _NEVER_A_BODY:
            return False
        return self.sentence.tokens[index].tag_ in ("NNP", "NNPS", "JJ", "NN", "NNS") if index == 0 else True


def title_at(words: Words, index: int) -> tuple[Title, int, bool] | None:
    """The longest title that begins at a token, the token after it, and whether it is plural; hyphens between its words do not count."""
    if words.sentence.tokens[index].tag_ in ("VBZ", "VBD", "VBP", "VBG") and words.texts[index].islower():
        return None
    options = titles_by_first_word().get(words.lower[index]) or titles_by_first_word().get(_singular(words.lower[index]), ())
    for title in options:
        end = _match(words, index, title.words)
        if end:
            return title, end, words.lower[end - 1] != title.words[-1]
    return None


def _singular(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word


def _match(words: Words, index: int, wanted: tuple[str, ...]) -> int:
    """The token after `wanted`, or 0. Its last word may be plural; a full stop that was split off belongs to it."""
    place = index
    for number, word in enumerate(wanted):
        if number and place < len(words) and words.texts[place] == "-":
            place += 1
        if place >= len(words):
            return 0
        last = number == len(wanted) - 1
        if words.lower[place] != word and not (last and words.lower[place] == word + "s"):
            if words.lower[place] + "." != word or place + 1 >= len(words) or words.texts[place + 1] != ".":
                return 0
            place += 1
        place += 1
    return place


def title_phrases(words: Words) -> list[TitlePhrase]:
    """The offices of a sentence, from left to right, none inside another."""
    found: list[TitlePhrase] = []
    index = 0
    while index < len(words):
        hit = title_at(words, index)
        if hit:
            phrase = _phrase(words, index, *hit)
            if phrase:
                found.append(phrase)
                index = max(phrase.core_end, index + 1)
                continue
            index = hit[1]
            continue
        index += 1
    return found


def _phrase(words: Words, first: int, title: Title, end: int, plural: bool) -> TitlePhrase | None:
    core, portfolio = _portfolio_before(words, first) if title.title in ("minister", "secretary") else (first, "")
    if title.title == "secretary" and not portfolio:
        return None
    core, level, status = _levels(words, core)
    if end + 1 < len(words) and words.texts[end] == "-" and words.lower[end + 1] in ("elect", "designate"):
        end, status = end + 2, "elect"
    after = Body(end)
    core_end = end
    if not portfolio and title.title in _WITH_PORTFOLIO:
        department = _department(words, end, title)
        portfolio, core_end = _portfolio_after(words, department.edge, named=title.needs_body)
        after = Body(core_end, department.first, department.last, department.said)
    if not after.said:
        after = body_after(words, core_end)
    before = _body_before(words, core, core_end in words.names, words.texts[first][0].islower())
    outer, _, outer_status = _levels(words, before.edge) if before.last else (before.edge, "", status)
    named = after if after.last else before
    return TitlePhrase(
        title,
        _role(title, level, portfolio),
        outer,
        core,
        core_end,
        after.edge,
        level,
        status if status != "current" else outer_status,
        portfolio,
        " ".join(words.texts[named.first : named.last]).replace(" 's", "'s"),
        (named.first, named.last),
        after.said or before.said,
        plural,
        _when(words, after.edge),
    )


def _role(title: Title, level: str, portfolio: str) -> str:
    name = f"{portfolio} {title.title}" if portfolio and title.title in ("minister", "secretary") else title.title
    return f"{level} {name}".strip()


def _portfolio_before(words: Words, first: int) -> tuple[int, str]:
    """Where the portfolio of a minister begins ("trade and industry minister"), and its words."""
    place = first
    while place and (
        words.lower[place - 1] in portfolio_words()
        or (words.lower[place - 1] in ("and", "&") and place < first and place >= 2 and words.lower[place - 2] in portfolio_words())
    ):
        place -= 1
    return place, " ".join(words.lower[place:first])


def _portfolio_after(words: Words, end: int, named: bool) -> tuple[str, int]:
    """The portfolio after "of" or "for" ("minister for the environment"), and the token after it.

    `named` lets a capitalised name be a portfolio by itself ("for Coastal Waters").
    """
    if end + 1 >= len(words) or words.lower[end] not in (("for", "on") if named else ("of", "for", "on")):
        return "", end
    place = end + 1 + (words.lower[end + 1] == "the")
    first = place
    while place < len(words) and (_is_field(words, place) or (place > first and _joins_fields(words, place))):
        place += 1
    fields = words.lower[first:place]
    is_body = labelled_words("organisation_words.txt")["head"].intersection(words.texts[first:place])
    if not portfolio_words() & set(fields) and not (named and fields and words.lower[end] == "for" and not is_body):
        return "", end
    return " ".join(fields), place


def _joins_fields(words: Words, place: int) -> bool:
    """Whether a small word stands between two fields ("information and the arts")."""
    after = place + 1
    if words.lower[place] in ("and", "&") and words.lower[after : after + 1] == ["the"]:
        after += 1
    return words.lower[place] in ("and", "&", ",", "the", "of") and after < len(words) and _is_field(words, after)


def _is_field(words: Words, place: int) -> bool:
    if words.lower[place] in portfolio_words():
        return True
    return words.texts[place][0].isupper() and (place not in words.names or _ends_in_field(words, place))


def _ends_in_field(words: Words, place: int) -> bool:
    """Whether the capitalised words from here on, "and" between them allowed, end in a field: "African and Atlantic Affairs"."""
    for later in range(place + 1, min(place + _LONGEST_PORTFOLIO, len(words))):
        if words.lower[later] in portfolio_words():
            return words.texts[later][0].isupper() or later == place + 1
        if not words.texts[later][0].isupper() and words.lower[later] not in ("and", "&"):
            return False
    return False


def _department(words: Words, end: int, title: Title) -> Body:
    """The department of an assistant secretary ("of state")."""
    if end + 1 < len(words) and words.lower[end] == "of":
        place = end + 1 + (words.lower[end + 1] == "the")
        for last in range(min(place + 4, len(words)), place, -1):
            name = " ".join(words.lower[place:last])
            if name in title.completes or f"the {name}" in title.completes:
                return Body(last, place, last, True)
    return Body(end)


def _levels(words: Words, core: int) -> tuple[int, str, Status]:
    """Where the words of level and status before a title begin, the level ("deputy") and the status ("former")."""
    level = ""
    status: Status = "current"
    while core:
        word = words.lower[core - 1]
        if word == "-" and core >= 2 and words.lower[core - 2] in _LEVELS | _STATUS.keys():
            core -= 1
        elif word in _LEVELS:
            level, core = f"{word} {level}".strip(), core - 1
        elif word in _STATUS:
            status = _STATUS[word] if _STATUS[word] != "current" else status
            core -= 1
        else:
            break
    return core, level, "deputy" if level and status == "current" else status


def _body_before(words: Words, core: int, before_name: bool, lower_title: bool) -> Body:
    """The body or country that stands before a title, or its owner ("its president").

    What looks like a name before a title that stands before its holder's is a body ("Wood End Mayor Ada Cole").
    """
    place = core
    if place and words.lower[place - 1] in _POSSESSIVE:
        return Body(place - 1, said=True)
    while lower_title and place and core - place < 3 and words.texts[place - 1].islower() and words.sentence.tokens[place - 1].tag_ in ("NN", "JJ"):
        place -= 1
    owned = place > 0 and words.texts[place - 1] in ("'s", "'")
    last = place - owned
    first = _run_before(words, last, owned, before_name)
    if first == last:
        return Body(place if owned else core, said=owned)
    return Body(first, first, last, True)


def _run_before(words: Words, end: int, possessive: bool, before_name: bool) -> int:
    """Where the capitalised words that end before token `end` begin; a lower-case noun counts before "'s" ("the club's").

    A person's name is no body, unless the form of the phrase makes it one ("a former Lane Brothers director").
    """
    place, named = end, False
    while place and words.texts[place - 1] != "." and (words.capital(place - 1) or _joins_capitals(words, place, end)):
        named = named or place - 1 in words.names
        place -= 1
    if place < end and place and words.texts[place - 1] == "-":
        return end
    if named and not (possessive or before_name or (place and words.lower[place - 1] in _BEFORE_A_BODY)):
        return end
    if place == end and possessive and place and words.texts[place - 1].isalpha():
        return place - 1
    return place


def _joins_capitals(words: Words, place: int, end: int) -> bool:
    return place < end and place > 1 and words.lower[place - 1] in ("of", "&", "-") and words.capital(place - 2)


def body_after(words: Words, end: int) -> Body:
    """The body or country after "of", "at" or "for", which begins at token `end`."""
    if end + 1 >= len(words) or words.lower[end] not in _OF:
        return Body(end)
    place = end + 1
    if words.lower[place] in ("the", "a", "an") or words.lower[place] in _POSSESSIVE:
        place += 1
    first = place
    names = frozenset() if words.lower[end] == "at" else words.names  # nobody is director at a person
    while place < len(words) and place not in names and (words.capital(place) or (place > first and _goes_on(words, place))):
        if title_at(words, place):
            return Body(place, said=True)
        place += 1
    if place > first:
        place += words.lower[place : place + 1] == ["plc"]
        if words.texts[place : place + 1] == ["'s"]:
            place = _owned_noun(words, place + 1)
        return Body(place, first, place, True)
    common = place < len(words) and place not in words.names and words.sentence.tokens[place].tag_ in ("NN", "NNS", "JJ")
    return Body(end, said=common)


def _owned_noun(words: Words, place: int) -> int:
    """The token after what a name in the possessive owns ("of France's football federation")."""
    first = place
    while place < len(words) and place - first < 5 and words.texts[place].isalpha() and words.sentence.tokens[place].tag_ in ("NN", "NNS", "JJ", "NNP"):
        place += 1
    return place


def _goes_on(words: Words, place: int) -> bool:
    """Whether a name goes on after a small word inside it ("Bank of the West")."""
    if words.lower[place] not in _JOINED:
        return False
    after = place + 1
    if after < len(words) and words.lower[after] == "the":
        after += 1
    return after < len(words) and after not in words.names and words.texts[after][0].isupper() and not (words.lower[place] == "and" and title_at(words, after))


def _when(words: Words, end: int) -> str:
    """The years that an office is said to have lasted: "1990/1995", "2003/", or nothing."""
    text = words.sentence.text
    if end >= len(words):
        return ""
    match = _WHEN.match(text, words.sentence.tokens[end].idx - words.sentence.tokens[0].idx)
    return f"{match['from']}/{match['to'] or ''}" if match else ""
