"""Words that no dictionary has: a slip of one letter, or a verb made from a noun that has a verb of its own."""

import re
from collections import Counter
from collections.abc import Iterator

from checker.extract.damage.prose import prose
from checker.extract.damage.slip import Slip
from checker.extract.damage.spelling import is_listed, is_word
from checker.extract.nlp import ParsedDocument
from checker.reference.dictionary import frequency
from checker.reference.tables import mapping

_WORD = re.compile(r"(?<![\w@#/.&'\-])[a-z]{6,}(?![\w@/'\-]|\.\w)")
_OPENING = re.compile(r"(?:(?<=[.!?] )|(?<=[.!?]\" )|(?<=\n\n)|(?<=\n\n\")|\A)[A-Z][a-z]{6,}(?= [a-z]{2,})")
_ANY_WORD = re.compile(r"[A-Za-z]+")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# What may be the whole difference between two good words: no slip, an inflection or a derivation.
_INFLECTIONS = frozenset({"s", "d", "r", "n", "y", "e"})
_FOREIGN_ENDINGS = "aoiu"
# The end of a noun of action, and of the verb that the noun comes from, the likeliest first.
_VERB_OF_NOUN = (
    ("mission", ("mit",)), ("scission", ("scind",)), ("cision", ("cide",)), ("lution", ("lve",)), ("rsion", ("rt", "rge")), ("nsion", ("nd",)),
    ("cession", ("cede", "ceed")), ("ession", ("ess",)), ("ssion", ("ss", "de")), ("lusion", ("lude",)), ("rusion", ("rude",)), ("fusion", ("fuse",)),
    ("sion", ("de", "se", "d")), ("ication", ("y",)), ("ization", ("ize",)), ("isation", ("ise",)), ("ration", ("rate", "re", "er")), ("ation", ("ate", "e", "", "y")),
    ("ription", ("ribe",)), ("sumption", ("sume",)), ("ception", ("ceive", "cept")), ("ption", ("pt",)), ("duction", ("duce", "duct")), ("ction", ("ct",)),
    ("ition", ("ite", "it", "ish", "e")), ("ution", ("ute",)), ("etion", ("ete",)), ("tion", ("te", "t")), ("ment", ("", "e")), ("ance", ("", "e", "y")), ("ence", ("", "e")),
    ("vocation", ("voke",)), ("lication", ("lish", "licate")), ("al", ("e", "")), ("ity", ("ify", "ize")), ("ness", ("",)),
)  # fmt: skip
# Endings that turn a verb into what looks like a longer verb: `grant` + `ified`, `ratif(y)` + `icated`.
_NEEDLESS = ("ified", "ifies", "ifying", "icated", "icates", "icating", "ated", "ates", "ating", "ationed", "isated", "izated", "mentized", "mentised")
_COMMON_VERB_FORM = 400
# Beyond these the text is in another language, or of a trade that the word list does not know.
_MOST_UNKNOWN, _MOST_UNKNOWN_SHARE = 40, 0.04
# A capitalised word this close to a rarer word is a name.
_NO_NAME = 1_000


def non_words(parsed: ParsedDocument) -> Iterator[Slip]:
    """The words of a text that are no words, each with the word that was probably meant: words in small letters, and
    those that open a sentence with a capital unless only a mistaken letter would make them words (names do)."""
    text = prose(parsed)
    unknown = [m for m in _WORD.finditer(text) if not is_listed(m.group())]
    opening = [m for m in _OPENING.finditer(text) if not is_listed(m.group().lower())]
    if not unknown and not opening:
        return
    counts = Counter(w.lower() for w in _ANY_WORD.findall(text))
    if len(unknown) > max(_MOST_UNKNOWN, _MOST_UNKNOWN_SHARE * counts.total()):
        return
    for match in unknown:
        word = match.group()
        slip = _misderived(word) or (None if is_word(word) or _among_strangers(text, match) else _one_edit(word))
        if slip:
            yield _slip(match, slip[0], slip[1], counts[word])
    for match in opening:
        word = match.group().lower()
        slip = None if is_word(word) or counts[word] > 1 else _one_edit(word)
        if slip and slip[1] != "mistaken" and frequency(slip[0]) >= _NO_NAME:
            yield _slip(match, slip[0].capitalize(), slip[1], counts[word])


def _slip(match: re.Match[str], meant: str, detail: str, times: int) -> Slip:
    return Slip(match.start(), match.end(), "non-word", meant, detail, frequency(meant.lower()), times)


def _among_strangers(text: str, match: re.Match[str]) -> bool:
    """Whether the word next to it is no English either: a phrase in another language."""
    before = re.search(r"([a-z]{3,}) $", text[max(0, match.start() - 30) : match.start()])
    after = re.match(r" ([a-z]{3,})", text[match.end() : match.end() + 30])
    return any(near and len(near.group(1)) > 3 and not is_word(near.group(1)) and not _one_edit(near.group(1)) for near in (before, after))


def _one_edit(word: str) -> tuple[str, str] | None:
    """The commonest word that differs in one slip after the first letter; a mistaken letter only where nothing else fits."""
    slips = (("swapped", _swaps(word)), ("left out", _insertions(word)), ("put in", _deletions(word)))
    best = max(((frequency(w), w, detail) for detail, edits in slips for w in edits), default=(0, "", ""))
    if not best[0]:
        best = max(((frequency(w), w, "mistaken") for w in _replacements(word)), default=(0, "", ""))
    return (best[1], best[2]) if best[0] and not _inflected(word, best[1]) else None


def _swaps(word: str) -> Iterator[str]:
    return (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(1, len(word) - 1))


def _insertions(word: str) -> Iterator[str]:
    return (word[:i] + c + word[i:] for i in range(1, len(word) + 1) for c in _LETTERS)


def _deletions(word: str) -> Iterator[str]:
    return (word[:i] + word[i + 1 :] for i in range(1, len(word)))


def _replacements(word: str) -> Iterator[str]:
    return (word[:i] + c + word[i + 1 :] for i in range(1, len(word)) for c in _LETTERS if c != word[i])


def _inflected(word: str, meant: str) -> bool:
    """Whether one is the other with an ending, or in another language: `salvations`, `debutant`, `democratica`."""
    longer, shorter = (word, meant) if len(word) > len(meant) else (meant, word)
    if len(longer) > len(shorter) and longer.startswith(shorter) and longer[len(shorter) :] in _INFLECTIONS:
        return True
    return word[-1] in _FOREIGN_ENDINGS and word[-1] != meant[-1] and word[:-2] == meant[: len(word) - 2]


def _misderived(word: str) -> tuple[str, str] | None:
    """What was meant by a verb form that English does not make: from a noun with a verb of its own, or by rule."""
    if word in mapping("misderived_verbs.tsv"):
        return mapping("misderived_verbs.tsv")[word], "verb form"
    return _verb_from_noun(word) or (None if is_word(word) else _needlessly_long(word))


def _verb_from_noun(word: str) -> tuple[str, str] | None:
    """`decisioned` is no verb where `decision` has `decide`."""
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        for noun in (stem, stem + "e") if stem != word else ():
            meant = max(((frequency(m), m) for m in _verb_forms(noun, ending)), default=(0, ""))
            if meant[0]:
                return meant[1], "verb from a noun"
    return None


def _verb_forms(noun: str, ending: str) -> Iterator[str]:
    """The forms with `ending` of the verbs that a noun of action may come from."""
    if frequency(noun):
        for tail, verb_tails in _VERB_OF_NOUN:
            if noun.endswith(tail) and len(noun) - len(tail) >= 2:
                yield from (_inflect(noun[: -len(tail)] + v, ending) for v in verb_tails)


def _needlessly_long(word: str) -> tuple[str, str] | None:
    """`grantified` is no verb where `granted` is one; the bare verb must be common."""
    for ending in _NEEDLESS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            stem, form = word[: -len(ending)], "ing" if ending.endswith("ing") else "s" if ending.endswith("s") else "ed"
            best = max((frequency(_inflect(v, form)), _inflect(v, form)) for v in (stem, stem + "e", stem + "y") if frequency(v) or v == stem)
            if best[0] >= _COMMON_VERB_FORM and max(frequency(_inflect(v, "ed")) for v in (stem, stem + "e", stem + "y")) >= _COMMON_VERB_FORM:
                return best[1], "verb made longer"
    return None


def _inflect(verb: str, ending: str) -> str:
    """A regular form of a verb (spelling only): `rescind` + `ed`, `decide` + `ing`."""
    if ending == "s":
        return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s")
    if verb.endswith("e"):
        return verb[:-1] + ending
    if verb.endswith("y") and ending == "ed" and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ied"
    doubled = verb + verb[-1:] + ending
    return doubled if frequency(doubled) > frequency(verb + ending) else verb + ending
