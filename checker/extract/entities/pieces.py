"""A run cut into its parts: nationality, title, name."""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.extract.entities.runs import Run, Word
from checker.extract.entities.words import PARTICLES, words
from checker.reference.dictionary import frequency

_COUNTRY_LETTERS = frozenset("U.S. US U.K. UK".split())
_MEMBERS = frozenset("Democrat Republican Democratic Conservative Liberal Tory Socialist Communist Labour Libertarian Independent".split())
_PARTIES = frozenset(("Labour", "Labor"))
_PEERS = frozenset("Duke Duchess Prince Princess Earl Countess".split())


@dataclass(frozen=True, slots=True)
class Piece:
    """One name of a run. `country` is the nationality before it; `run` tells what stands around it."""

    words: tuple[Word, ...]
    run: Run
    first: int
    title: tuple[Word, ...] = ()
    country: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of the name."""
        return tuple(w.text for w in self.words)

    @property
    def name(self) -> str:
        """The name, one blank between words."""
        return " ".join(self.texts).replace(" 's", "'s").replace(" ' ", "' ").replace(" ,", ",")

    @property
    def last(self) -> int:
        """The place, in the sentence, of the word after the name."""
        return self.first + len(self.words)


def split_run(run: Run) -> list[Piece]:
    """The names in a run, in order: ("Armenian", "Nikol Pashinyan" with the title "Prime Minister")."""
    return _split(run, run.words, run.first, "")


def _split(run: Run, parts: tuple[Word, ...], first: int, country: str) -> list[Piece]:
    texts = [w.text for w in parts]
    for cut in (_after_noun, _as_listed, _after_title, _after_office, _after_nationality, _after_body, _before_person, _halves):
        found = cut(run, parts, first, country, texts)
        if found is not None:
            return found
    size, nation = _nationality(texts)
    return [Piece(parts, run, first, () if size == len(texts) else _lower_title(run, first), country or nation)]


def _after_noun(run: Run, parts: tuple[Word, ...], first: int, country: str, texts: list[str]) -> list[Piece] | None:
    """ "Analyst Femi Adeyemi" at the start of a sentence, where the noun has a capital only for that; "Democrat Ann Reed"."""
    known = words()
    noun = run.opens and first == run.first and len(texts) > 1 and texts[0].lower() in known.lower_titles and texts[0] not in known.offices
    noun = noun or (run.opens and first == run.first and _trade_before_name(texts))
    member = len(texts) > 2 and texts[0] in _MEMBERS and texts[1] in known.given
    return [Piece(parts[1:], run, first + 1, parts[:1], country)] if (noun and texts[1] not in PARTICLES) or member else None


def _trade_before_name(texts: Sequence[str]) -> bool:
    """ "Fishmonger Pascal Bertin": an English word, a known given name and one more word."""
    known, first = words(), texts[0]
    if len(texts) != 3 or texts[1] not in known.given or first in known.given or first in known.places or first in known.countries or first in known.heads:
        return False
    return (
        frequency(first.lower()) > 0
        and first not in known.adjectives
        and first not in known.offices
        and not _is_body(texts[1:])
        and texts[2] not in known.never
    )


def _as_listed(run: Run, parts: tuple[Word, ...], first: int, country: str, texts: list[str]) -> list[Piece] | None:
    known, name = words(), " ".join(texts)
    listed = name in known.countries or name in known.places or name in known.bodies
    return [Piece(parts, run, first, (), country)] if listed else None


def _after_title(run: Run, parts: tuple[Word, ...], first: int, country: str, texts: list[str]) -> list[Piece] | None:
    title = _title(texts)
    if not title:
        return None
    start, end = title
    before = _split(run, parts[:start], first, country) if start else []
    nation = (_nationality(texts[:start])[1] if start else "") or country
    return [*before, Piece(parts[end:], run, first + end, parts[start:end], nation)]


def _after_office(run: Run, parts: tuple[Word, ...], first: int, country: str, texts: list[str]) -> list[Piece] | None:
    """What an office is of or for: a country, a place or a body; a field of work is no name."""
    office = _office_of(texts)
    if not office:
        return None
    known, rest = words(), " ".join(texts[office:])
    named = rest in known.countries or rest in known.places or rest in known.bodies or _is_body(texts[office:])
    return _split(run, parts[office:], first + office, country) if named else []


def _after_nationality(run: Run, parts: tuple[Word, ...], first: int, country: str, texts: list[str]) -> list[Piece] | None:
    size, nation = _nationality(texts)
    if not size or size == len(texts) or _is_body(texts[size:]) or texts[0] in words().given:
        return None
    if texts[0] in words().countries and (texts[0] not in _COUNTRY_LETTERS or (len(texts) == 2 and not _is_common_after_country(texts[1]))):
        return [Piece(parts, run, first, (), country)]
    return [Piece(parts[:size], run, first), *_split(run, parts[size:], first + size, nation)]


def _after_body(run: Run, parts: tuple[Word, ...], first: int, country: str, texts: list[str]) -> list[Piece] | None:
    cut = _body_before_person(texts)
    return [Piece(parts[:cut], run, first), Piece(parts[cut:], run, first + cut)] if cut else None


def _before_person(run: Run, parts: tuple[Word, ...], first: int, country: str, texts: list[str]) -> list[Piece] | None:
    """A long run that ends in a given name and a surname: "Palm County Supervisor of Elections" Susan Bauer."""
    known = words()
    if len(texts) < 4 or _is_body(texts) or texts[-2] not in known.given or texts[-3] in known.given or texts[-3] in PARTICLES or texts[-3][-1] == ".":
        return None
    if texts[0] in known.given or texts[-3] in ("&", "and") or texts[-1] in known.never or not texts[-1][0].isupper():
        return None
    return [*_split(run, parts[:-2], first, country), Piece(parts[-2:], run, first + len(parts) - 2)]


def _halves(run: Run, parts: tuple[Word, ...], first: int, country: str, texts: list[str]) -> list[Piece] | None:
    return [Piece((word,), run, first) for word in _nationalities(parts)] or None


def _is_common_after_country(text: str) -> bool:
    known = words()
    return text in known.offices or text in known.modifiers or text in known.not_alone or text in known.given or text in known.surnames


def _nationality(texts: Sequence[str]) -> tuple[int, str]:
    """How many words at the start name a country or nationality, and which country."""
    known = words()
    for size in (3, 2, 1):
        name = " ".join(texts[:size])
        if len(texts) >= size:
            nation = known.adjectives.get(name) or known.countries.get(name) or known.plurals.get(name)
            if nation:
                return size, nation
    return 0, ""


def _nationalities(parts: Sequence[Word]) -> list[Word]:
    """The two halves of "Azerbaijani-Armenian"."""
    if len(parts) != 1 or "-" not in parts[0].text:
        return []
    word, known, found, start = parts[0], words(), [], parts[0].start
    for half in word.text.split("-"):
        if half not in known.adjectives and half not in known.countries and half not in known.places:
            return []
        found.append(Word(half, word.tag, start, start + len(half)))
        start += len(half) + 1
    return found


def _is_body(texts: Sequence[str]) -> bool:
    known = words()
    return any(t in known.heads for t in texts) or texts[-1] in known.ends


def _title(texts: Sequence[str]) -> tuple[int, int] | None:
    """Where the last title before a name starts and ends: "Prime Minister" in "Armenian Prime Minister Pashinyan"."""
    known = words()
    for t in range(len(texts) - 2, -1, -1):
        if texts[t] in known.offices or texts[t] in known.honorifics:
            end = _title_end(texts, t)
            if end >= len(texts) or (t and texts[t - 1] in known.given and texts[t] not in known.honorifics):
                return None
            rest = texts[end:]
            if _is_body(rest) and texts[t] not in ("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr."):
                return None
            if rest[0] in ("of", "for", "and", "&", ",", "on") or rest[0] in known.never or not rest[0][0].isalpha():
                return None
            if end > t + 1 and ("of" in rest or "and" in rest or rest[0] in known.adjectives or rest[0] in known.countries):
                return None
            return _title_start(texts, t), end
    return None


def _office_of(texts: Sequence[str]) -> int:
    """Where the body or country starts in "President of the European Council"; 0 if it is no such phrase."""
    known = words()
    for t, text in enumerate(texts[:-2]):
        if text in known.offices and text not in _PEERS and texts[t + 1] in ("of", "for") and not any(w in known.heads for w in texts[:t]):
            return t + (3 if texts[t + 2] == "the" and t + 3 < len(texts) else 2)
    return 0


def _title_end(texts: Sequence[str], t: int) -> int:
    """The end of a title, with its "of State", "for Europe" where there is one."""
    end, modifiers = t + 1, words().modifiers
    if end < len(texts) and texts[end] in ("of", "for"):
        end += 1
        while end < len(texts) and (texts[end] in modifiers or texts[end] in ("the", "and")):
            end += 1
    return end


def _title_start(texts: Sequence[str], t: int) -> int:
    while t and not (texts[t - 1] in _PARTIES and texts[t] in ("MP", "MEP")) and _in_title(texts, t - 1):
        t -= 1
    return t


def _in_title(texts: Sequence[str], t: int) -> bool:
    """Whether a word before an office belongs to the title; the country inside "Assistant U.S. Attorney" does too."""
    known, text = words(), texts[t]
    inside = text in _COUNTRY_LETTERS and t > 0 and texts[t - 1] in known.modifiers
    return inside or text in known.offices or text in known.modifiers or text in known.honorifics


def _lower_title(run: Run, first: int) -> tuple[Word, ...]:
    """Title words in lower case right before a name: "former chief executive" Lena Park."""
    if first != run.first or not first:
        return ()
    known, around, start = words(), run.around, first
    if around[first - 1].text not in known.lower_titles:
        return ()
    while start and around[start - 1].text in known.lower_modifiers:
        start -= 1
    return tuple(around[start:first])


def _body_before_person(texts: Sequence[str]) -> int:
    """Where "European Council Charles Michel" is cut, 0 if nowhere."""
    known = words()
    for k in range(len(texts) - 3, -1, -1):
        body = texts[k] in known.heads or texts[k] in known.bodies or (texts[k].isupper() and 2 < len(texts[k]) < 6)
        if body and texts[k + 1] in known.given and not _is_body(texts[k + 1 :]) and len(texts) - k <= 4 and "of" not in texts[k + 1 :]:
            return k + 1
    return 0
