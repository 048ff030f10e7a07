"""Who says it: attributions and quotations."""

from typing import Literal

from checker.models.claims.base import Claim, Modality, Polarity, SourceKind

Mode = Literal["speech", "thought", "will", "attitude", "appearance"]


class AttributionClaim(Claim):
    """Who says what: the span runs over the content; source and cue have their own spans.

    `depth` counts the layers around it (0: told by the narrator). `cue_class` is "said", "claimed",
    "denied", "confirmed", "announced", "believed", "asked" and so on. `mode` tells speech and thought
    (the content is somebody's version of things) from will ("plans to"), attitude ("supports the
    bill") and appearance ("seems to"), where the narrator goes on speaking. `asserts` is True where
    the content is the source's version of things and not its topic, wish or act. `rest` holds further
    stretches of the content ("A," he said. "B."). `source_start` and `source_end` are those of a
    relative pronoun where one speaks for its noun; `source` then holds the noun's words.
    `cue_lemma` is the reporting word's dictionary form. `named_near` tells that a person or a named
    source stands in the same sentence or in the next two (for a study, a body within five), `excused`
    that this sentence or the next gives a reason for leaving the name out. `when` is the date told in
    the sentence, outside the content. `key` is the content in small letters without its marks and its
    "that"; `instead_of` is somebody the sentence says did not say it ("it was Kim, not Lee, who
    said"). `earlier` tells that it was said at another time or in another place ("had said", "in a
    statement"), `likewise` that somebody else said it too ("also", "too"), `listed_vague` that the
    house's own list of vague sources has the last word of its source.
    """

    kind: Literal["attribution"] = "attribution"
    source: str = ""
    source_entity: str = ""
    source_start: int | None = None
    source_end: int | None = None
    source_kind: SourceKind = "named"
    cue: str = ""
    cue_lemma: str = ""
    cue_start: int | None = None
    cue_end: int | None = None
    cue_class: str = "said"
    mode: Mode = "speech"
    asserts: bool = True
    content_start: int
    content_end: int
    rest: tuple[tuple[int, int], ...] = ()
    direct: bool = False
    depth: int = 0
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    plural: bool = False
    named_near: bool = False
    excused: bool = False
    when: str = ""
    key: str = ""
    instead_of: str = ""
    earlier: bool = False
    likewise: bool = False
    listed_vague: bool = False


class QuoteClaim(Claim):
    """Words between quotation marks (the span holds the marks); `words` counts what is inside.

    `sentence_like` tells somebody's sentence from a title, a term or a phrase. `attributed` is True
    where the paragraph says whose words they are: `source`, `source_entity` and the reporting word
    `cue`. `continues` marks a paragraph that goes on with the quotation of the one before it (whose
    source it shares), `runs_on` one that is gone on with. `balanced` is False where a mark has no
    partner; the span then reaches to the border of its paragraph or sentence.
    `utterance` is shared by the pieces that one reporting word tells; `when` and `earlier` are that
    attribution's. `key` is what is inside in small
    letters without punctuation; `opening`, `closing` and `frame` are its first three words, its last
    three, and its first and last, where it is long enough, by which a changed version is found.
    `speech_near` tells that this paragraph or one beside it holds a word of saying.
    """

    kind: Literal["quote"] = "quote"
    inside: str
    words: int
    sentence_like: bool = False
    source: str = ""
    source_entity: str = ""
    source_kind: SourceKind = "agentless"
    cue: str = ""
    utterance: int = -1
    when: str = ""
    earlier: bool = False
    attributed: bool = False
    balanced: bool = True
    nested: bool = False
    continues: bool = False
    runs_on: bool = False
    key: str = ""
    opening: str = ""
    closing: str = ""
    frame: str = ""
    speech_near: bool = False
