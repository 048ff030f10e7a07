"""The fields that every claim shares."""

from datetime import date as Date
from typing import Literal

from checker.models.base import Frozen, Voice, Zone

Polarity = Literal["positive", "negative"]
Modality = Literal["asserted", "possible", "necessary", "intended", "conditional", "counterfactual"]
SourceKind = Literal["named", "generic", "vague", "pronoun", "agentless"]


class Claim(Frozen):
    """The fields every claim shares.

    `id` is unique in its document (`kind:start-end`); `sentence` and `paragraph` count from 0.
    `voice` tells who says it and `speaker` who that is: an entity id, or the source's words.
    `origin` is "source" where the claim stands in a text that the document is checked against.
    `published` is the day of its document, where that is known: what a later one says differently may be news.
    `sentence_mark` stands for the words of its sentence: the same mark in a copy of the document, the same words.
    """

    kind: str
    id: str
    doc: str
    start: int
    end: int
    quote: str
    sentence: int
    paragraph: int
    zone: Zone
    voice: Voice = Voice.NARRATOR
    speaker: str = ""
    origin: Literal["document", "source"] = "document"
    published: Date | None = None
    sentence_mark: str = ""
