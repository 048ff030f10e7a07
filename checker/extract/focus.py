"""The person a text introduces in its first sentence, and who later names and pronouns mean by that."""

import re
from dataclasses import dataclass, field

from checker.extract.found import Found
from checker.extract.nlp import ParsedDocument
from checker.models.claims import EventClaim, MentionClaim

_LIFESPAN = re.compile(r"^[^(\n]{4,60}\([^()]*\d{3,4}\s?(?:-|to)\s?[^()]*\d{3,4}\)")
_FULL_NAME = re.compile(r"^(?:[A-Z][\w.'-]*\s(?:(?:of|de|von|van|al|bin|du|la)\s)?){1,3}[A-Z][\w.'-]*(?=\s(?:is|was)\s(?:an?|the|one|born)\b|\s\()")
_PRONOUN = re.compile(r"\b(he|she|his|her)\b", re.IGNORECASE)
_GENDERED = {"he": "he", "his": "he", "she": "she", "her": "she"}


@dataclass(frozen=True, slots=True)
class Focus:
    """One person: the key of that person, the words of the name, the pronoun, and for each sentence the other people who act in it."""

    key: str
    name: str
    pronoun: str
    others: dict[int, frozenset[str]] = field(default_factory=dict)

    def is_meant(self, key: str, text: str, sentence: int) -> bool:
        """Whether a subject is this person: by entity, by words of the name, or by the pronoun where nobody else acts in its sentence or the one before."""
        if key == self.key:
            return True
        if key == self.pronoun and key:
            return not self.others.get(sentence) and not self.others.get(sentence - 1)
        words = text.removesuffix("'s").split()
        return bool(words) and words[-1][:1].isupper() and set(words) <= set(self.name.split())


def find_focus(parsed: ParsedDocument, found: Found) -> Focus | None:
    """The person whom the first sentence introduces ("Ada Reed (1901-1980) was a judge"); None for a text that opens otherwise."""
    first = parsed.sentences[0] if parsed.sentences else None
    if first is None or not (name := _FULL_NAME.match(first.text)):
        return None
    mention = next((m for m in found.within(MentionClaim, first.start, first.end) if m.start < first.start + name.end() and m.type == "person"), None)
    if mention is None and not _LIFESPAN.match(first.text):
        return None
    pronoun = _PRONOUN.search(parsed.plain, first.end)
    key = mention.entity if mention is not None else f"person:{name.group().lower()}"
    focus = Focus(key, name.group(), _GENDERED[pronoun.group().lower()] if pronoun else "")
    return Focus(key, focus.name, focus.pronoun, _others(found, focus))


def _others(found: Found, focus: Focus) -> dict[int, frozenset[str]]:
    others: dict[int, set[str]] = {}
    for event in found.of(EventClaim):
        if event.subject_type == "person" and not focus.is_meant(event.subject_key, event.subject, event.sentence):
            others.setdefault(event.sentence, set()).add(event.subject_key)
    return {sentence: frozenset(keys) for sentence, keys in others.items()}
