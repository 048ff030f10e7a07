"""The text of an RTF document (RTF 1.9.1): paragraphs, tables, footnotes and text boxes, from its tokens."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from checker.errors import UnreadableDocument
from checker.ingest.blocks import Block, table_blocks
from checker.ingest.limits import Limits, refuse_over
from checker.ingest.rtf_tokens import Kind, Token, codec_of_charset, codec_of_page
from checker.ingest.written import Placed, raised, symbol
from checker.models.base import Zone

# Destinations that are no text of the document.
_LEFT_OUT = frozenset(
    "colortbl pict object header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor atnref atnparent atntime atndate atnicn "
    "bkmkstart bkmkend fldinst datafield formfield xe tc txe rxe themedata datastore latentstyles listtable listoverridetable revtbl rsidtbl generator "
    "userprops xmlnstbl filetbl template shprslt nonesttables nesttableprops ftnsep ftnsepc aftnsep aftnsepc background docvar mmathPict pn sp".split()
)
_MARKS_OF_LISTS = frozenset(("listtext", "pntext"))
_INFORMATION = frozenset(("title", "author"))
_READ_WITH_STAR = frozenset(("footnote", "shpinst", "shptxt", "fonttbl", "stylesheet", "cs", "do"))
_SIGNS = {
    "tab": " ", "line": " ", "emspace": " ", "enspace": " ", "qmspace": " ", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "~": " ", "_": "-", "{": "{", "}": "}", "\\": "\\", "nestcell": " ",
}  # fmt: skip
_STORIES = {"footnote": "footnote", "shptxt": "box"}
_LINE_ENDS = frozenset(("par", "sect", "page", "column"))
_SYMBOL_FONT = "symbol"
_SYMBOL_CHARSET = 2
_BODY_LEVEL = 9
_MOST_CODES = 0x10000


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds until a group ends: the destination, and the look of its characters."""

    destination: str = "text"
    codec: str = "cp1252"
    after_code: int = 1
    hidden: bool = False
    deleted: bool = False
    superscript: bool = False
    story: str = ""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """What is known of the paragraph that is read."""

    style: int = 0
    level: int = _BODY_LEVEL
    listed: bool = False
    in_table: bool = False


@dataclass(slots=True)
class _Story:
    """A text of its own (the document's, a note's, a box's): its blocks, its paragraph and its table so far."""

    kind: str = "text"
    placed: list[Placed] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    cell: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    around: _Paragraph = _Paragraph()


class Reading:
    """Reads the tokens of one document. `main` has its blocks, `notes` those of its notes, `information` its title and author."""

    def __init__(self, name: str, limits: Limits) -> None:
        """`name` is the document's, for what is told of it."""
        self.main = _Story()
        self.notes: dict[str, list[list[Placed]]] = {"footnote": [], "endnote": []}
        self.information: dict[str, str] = {}
        self.changes = 0
        self.comments = 0
        self._name = name
        self._limits = limits
        self._ends = 0
        self._groups = [_Group()]
        self._stories = [self.main]
        self._paragraph = _Paragraph()
        self._codecs: dict[int, str] = {}
        self._font = 0
        self._page_codec = "cp1252"
        self._styles: dict[int, tuple[str, int]] = {}
        self._style = (0, _BODY_LEVEL)
        self._collected: list[str] = []
        self._bytes = bytearray()
        self._to_skip = 0
        self._starred = False
        self._tables = 0
        self._boxes = 0

    def read(self, found: Iterable[Token]) -> None:
        """Read all tokens. Raises UnreadableDocument for groups that lie too deep, and for too many paragraphs."""
        handlers: dict[Kind, Callable[[Token], None]] = {
            Kind.OPEN: self._open,
            Kind.CLOSE: self._close,
            Kind.TEXT: self._text,
            Kind.SIGN: self._sign,
            Kind.WORD: self._control,
        }
        for token in found:
            if token.kind != Kind.TEXT:
                self._decode()
            handlers[token.kind](token)
        self._decode()
        self._end_text()

    @property
    def _group(self) -> _Group:
        return self._groups[-1]

    def _set(self, **changes: object) -> None:
        self._groups[-1] = replace(self._group, **changes)  # type: ignore[arg-type]

    def _open(self, _: Token) -> None:
        if len(self._groups) > self._limits.depth:
            raise UnreadableDocument(f"{self._name}: its groups lie more than {self._limits.depth} deep in each other; save its text in a simpler file.")
        self._to_skip = 0
        self._groups.append(replace(self._group, story="") if self._group.story else self._group)

    def _close(self, _: Token) -> None:
        self._to_skip = 0
        self._starred = False
        if len(self._groups) == 1:
            return
        group = self._groups.pop()
        if group.story:
            self._end_story()
        if group.destination in _INFORMATION and self._group.destination != group.destination:
            self.information[group.destination] = self._taken()
        elif group.destination == "stylesheet":
            self._styles[self._style[0]] = (self._taken().strip(" ;").lower(), self._style[1])
            self._style = (0, _BODY_LEVEL)

    def _taken(self) -> str:
        text, self._collected = "".join(self._collected), []
        return text

    def _sign(self, token: Token) -> None:
        if token.word == "*":
            self._starred = True
        elif token.word in "\r\n":
            self._end_line()
        else:
            self._add(_SIGNS.get(token.word, ""))

    def _control(self, token: Token) -> None:
        starred, self._starred = self._starred, False
        if self._group.destination != "none" and not self._is_destination(token.word, starred) and not self._is_content(token):
            number = 1 if token.number is None else token.number
            if not (self._is_look(token.word, number) or self._is_of_paragraph(token.word, number)):
                self._encoding(token.word, number)

    def _is_destination(self, word: str, starred: bool) -> bool:
        """Whether a control word says where the rest of its group goes; if so, it goes there."""
        if word in _LEFT_OUT or word in _MARKS_OF_LISTS or (starred and word not in _READ_WITH_STAR):
            self.comments += word == "annotation"
            self._paragraph = replace(self._paragraph, listed=self._paragraph.listed or word in _MARKS_OF_LISTS)
            self._set(destination="none")
        elif word in ("fonttbl", "stylesheet", "info") or (word in _INFORMATION and self._group.destination == "info"):
            self._collected = []
            self._set(destination=word)
        elif word in _STORIES:
            self._begin_story(_STORIES[word])
        else:
            return False
        return True

    def _is_content(self, token: Token) -> bool:
        """Whether a control word stands for a sign, or ends a paragraph, cell or row; if so, it does."""
        if token.word == "u":
            self._code(token.number)
        elif token.word in _SIGNS:
            self._add(_SIGNS[token.word])
        elif token.word in _LINE_ENDS:
            self._end_line()
        elif token.word == "cell":
            self._end_cell()
        elif token.word == "row":
            self._end_row()
        else:
            return False
        return True

    def _is_look(self, word: str, number: int) -> bool:
        """Whether a control word says how words look; if so, they do from here."""
        if word == "plain":
            self._set(hidden=False, deleted=False, superscript=False)
        elif word == "v":
            self._set(hidden=number != 0)
        elif word in ("deleted", "revised"):
            self.changes += number != 0
            self._set(deleted=(number != 0) if word == "deleted" else self._group.deleted)
        elif word in ("super", "nosupersub", "sub"):
            self._set(superscript=word == "super" and number != 0)
        elif word == "uc":
            self._set(after_code=max(0, min(number, 16)))
        else:
            return False
        return True

    def _is_of_paragraph(self, word: str, number: int) -> bool:
        """Whether a control word says what a paragraph (or a style, or a note) is; if so, it is that from here."""
        if word == "pard":
            self._paragraph = _Paragraph(listed=self._paragraph.listed and not self._stories[-1].words)
        elif word == "ftnalt":
            self._stories[-1].kind = "endnote" if self._stories[-1].kind == "footnote" else self._stories[-1].kind
        elif word == "intbl":
            self._paragraph = replace(self._paragraph, in_table=True)
        elif word == "ls":
            self._paragraph = replace(self._paragraph, listed=number > 0)
        elif word == "outlinelevel":
            self._paragraph = replace(self._paragraph, level=number)
            self._style = (self._style[0], number)
        elif word == "s":
            self._paragraph = replace(self._paragraph, style=number)
            self._style = (number, self._style[1])
        else:
            return False
        return True

    def _encoding(self, word: str, number: int) -> None:
        in_table = self._group.destination == "fonttbl"
        if word == "ansicpg":
            self._page_codec = codec_of_page(number)
            self._set(codec=self._page_codec)
        elif word == "mac":
            self._page_codec = "mac_roman"
            self._set(codec=self._page_codec)
        elif word == "f":
            self._font = number
            self._set(codec=self._codecs.get(number, self._page_codec))
        elif word == "fcharset" and in_table:
            plain = number in (0, 1)
            self._codecs[self._font] = _SYMBOL_FONT if number == _SYMBOL_CHARSET else self._page_codec if plain else codec_of_charset(number)
        elif word == "cpg" and in_table:
            self._codecs[self._font] = codec_of_page(number)

    def _code(self, number: int | None) -> None:
        code = (number or 0) % _MOST_CODES
        self._add(chr(code) if code else "")
        self._to_skip = self._group.after_code

    def _text(self, token: Token) -> None:
        skipped = min(self._to_skip, len(token.data))
        self._to_skip -= skipped
        if self._group.destination != "none":
            self._bytes += token.data[skipped:]

    def _decode(self) -> None:
        if self._bytes:
            data, self._bytes = bytes(self._bytes), bytearray()
            if self._group.codec == _SYMBOL_FONT and self._group.destination == "text":
                self._add("".join(symbol(f"{byte:02X}") for byte in data))
            else:
                self._add(data.decode("cp1252" if self._group.codec == _SYMBOL_FONT else self._group.codec, "replace"))

    def _add(self, words: str) -> None:
        group = self._group
        if group.destination in ("stylesheet", *_INFORMATION):
            self._collected.append(words)
        elif group.destination == "text" and not (group.hidden or group.deleted):
            self._stories[-1].words.append(raised(words) if group.superscript else words)

    def _begin_story(self, kind: str) -> None:
        self._stories.append(_Story(kind, around=self._paragraph))
        self._paragraph = _Paragraph()
        self._set(destination="text", story=kind, superscript=False)

    def _end_story(self) -> None:
        """Put a note aside, or a box behind what was read before it."""
        self._end_text()
        story = self._stories.pop()
        self._paragraph = story.around
        if story.kind in self.notes:
            count = len(self.notes[story.kind]) + 1
            self.notes[story.kind].append([replace(p, block=replace(p.block, zone=Zone.BODY, place=f"{story.kind} {count}")) for p in story.placed])
        elif story.placed:
            self._boxes += 1
            place = f"text box {self._boxes}, paragraph"
            self._stories[-1].placed += [replace(p, block=replace(p.block, place=f"{place} {i}")) for i, p in enumerate(story.placed, 1)]

    def _end_line(self) -> None:
        """The end of a paragraph; in a table, of one of a cell's."""
        if self._group.destination != "text" or self._group.deleted:
            return
        if self._paragraph.in_table:
            story = self._stories[-1]
            story.cell.append(self._words())
        else:
            self._end_table()
            self._end_paragraph()

    def _end_paragraph(self) -> None:
        words = self._words()
        if words.strip():
            self._stories[-1].placed.append(Placed(Block(words, self._zone())))
        self._paragraph = replace(self._paragraph, listed=False)

    def _words(self) -> str:
        """The words since the last end of a paragraph or cell."""
        self._ends += 1
        refuse_over(self._name, "it has too many paragraphs", self._ends, self._limits.paragraphs, "paragraphs")
        story = self._stories[-1]
        words, story.words = "".join(story.words), []
        # Codes beyond the first 65,536 are written in two halves.
        return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def _zone(self) -> Zone:
        name, level = self._styles.get(self._paragraph.style, ("", _BODY_LEVEL))
        if name in ("title", "caption"):
            return Zone.HEADLINE if name == "title" else Zone.CAPTION
        if name.startswith("heading") or min(level, self._paragraph.level) < _BODY_LEVEL:
            return Zone.HEADING
        return Zone.LIST if self._paragraph.listed else Zone.BODY

    def _end_cell(self) -> None:
        story = self._stories[-1]
        story.cells.append("\n\n".join(filter(str.strip, (*story.cell, self._words()))))
        story.cell = []

    def _end_row(self) -> None:
        story = self._stories[-1]
        if story.cells:
            story.rows.append(story.cells)
        story.cells = []

    def _end_text(self) -> None:
        """The end of a text; a cell and a row that never ended do so here."""
        if self._stories[-1].cell or self._stories[-1].cells:
            self._end_cell()
        self._end_table()
        self._end_paragraph()

    def _end_table(self) -> None:
        """Make blocks of the rows so far."""
        story = self._stories[-1]
        self._end_row()
        if story.rows:
            self._tables += 1
            story.placed += [Placed(block) for block in table_blocks(self._tables, story.rows)]
            story.rows = []
