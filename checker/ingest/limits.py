"""How much of a file is read, so that no file, however it was made, takes all time or memory."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from checker.errors import UnreadableDocument

MEGABYTE = 1_000_000


class Limits(BaseModel):
    """The most that one file may be. A document over a limit is left out and named; the others are checked."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file_mb: Annotated[int, Field(ge=1, strict=True, description="The size of a file, in megabytes.")] = 100
    unpacked_mb: Annotated[int, Field(ge=1, strict=True, description="What is in a zip or a packed document (.docx, .odt), unpacked, in megabytes.")] = 500
    markup_mb: Annotated[int, Field(ge=1, strict=True, description="The HTML or XML of one document, in megabytes.")] = 40
    ratio: Annotated[int, Field(ge=2, strict=True, description="How many times as large as packed a part of over a megabyte may be.")] = 200
    members: Annotated[int, Field(ge=1, strict=True, description="The files in a zip or a packed document.")] = 5_000
    nesting: Annotated[int, Field(ge=0, strict=True, description="How deep zips may lie in zips.")] = 1
    depth: Annotated[int, Field(ge=8, strict=True, description="How deep elements of HTML and XML may lie in each other.")] = 250
    pages: Annotated[int, Field(ge=1, strict=True, description="The pages of a PDF.")] = 2_000
    paragraphs: Annotated[int, Field(ge=100, strict=True, description="The lines or paragraphs of one document; a long novel has ten thousand.")] = 100_000
    characters: Annotated[int, Field(ge=1_000, strict=True, description="The letters of one document; a long novel has a million.")] = 3_000_000


DEFAULT_LIMITS = Limits()


def refuse_over(name: str, what: str, amount: float, most: int, setting: str) -> None:
    """Raises UnreadableDocument where `amount` is more than `most`; `setting` is what allows more: "pages"."""
    if amount > most:
        raise UnreadableDocument(f"{name}: {what} ({_shown(amount)}; at most {_shown(most)} are read); split it, or set limits.{setting} higher.")


def refuse_long(name: str, text: str, limits: Limits) -> None:
    """Raises UnreadableDocument for a text of too many letters or lines."""
    refuse_over(name, "the text is too long, in letters", len(text), limits.characters, "characters")
    refuse_over(name, "it has too many lines", text.count("\n"), 2 * limits.paragraphs, "paragraphs")


def _shown(amount: float) -> str:
    return f"{amount:,.0f}"
