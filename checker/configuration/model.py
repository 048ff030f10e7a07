"""Every setting, its default and what it means; the schema for editors and docs/configuration.md are made from this file."""

from datetime import date as Date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from checker.ingest.limits import Limits
from checker.models.base import Severity

FailOn = Literal["error", "warning", "note", "never"]
Scope = Literal["document", "corpus"]
DateSource = Literal["document", "path"]
Confidence = Literal["high", "medium", "low"]
Texts = tuple[str, ...]


def key_of(field: str) -> str:
    """A setting as it is written in a file: `fail_on` is `fail-on`."""
    return field.replace("_", "-")


class Section(BaseModel):
    """A table of the configuration: frozen, and refuses keys that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=key_of)


class PathRules(Section):
    """Other rules, or other severities, for some documents. Where several tables fit a document, all of their `ignore` count, and the last `severity`."""

    paths: Annotated[Texts, Field(min_length=1, description="Patterns of documents, from the project's folder: `opinion/**`, `*.draft.md`.")]
    ignore: Annotated[Texts, Field(description="Rules that do not read these documents: ids, names or family letters.")] = ()
    severity: Annotated[dict[str, Severity], Field(description="How grave the findings of a rule are in these documents.")] = {}


class Lists(Section):
    """Lists of your own, as files of tab-separated columns that are read beside ours; lines with `#` are comments."""

    titles: Annotated[
        Texts, Field(description="Titles of office: words, title, kind, one holder at a time (yes/no), needs a body (yes/no), words that complete it.")
    ] = ()
    confusables: Annotated[Texts, Field(description="Places that are taken for one another: two names, words that fit only the first, only the second.")] = ()
    places: Annotated[
        Texts, Field(description="Places and where they lie: the country (`United Kingdom`) or region, and the places in it with commas between them.")
    ] = ()
    vague_sources: Annotated[Texts, Field(description="Words for sources that name nobody, one a line, in small letters: `insiders`.")] = ()
    oppositions: Annotated[Texts, Field(description="Opposites: words of one side, of the other, and `outcome`, `state` or `change`.")] = ()
    office_holders: Annotated[Texts, Field(description="Terms of office: what `checker reference import` writes, or a file that it reads.")] = ()
    people: Annotated[
        Texts, Field(description="People whom your texts name: full name; f, m or n; title. NA07 asks where a text spells or titles them otherwise.")
    ] = ()
    allow: Annotated[Texts, Field(description="Words that are right as they stand: the words, the rules that leave them alone (none: all), and why.")] = ()


class Cache(Section):
    """The store of what was read from documents, which unchanged ones are taken from."""

    size_mb: Annotated[int, Field(ge=0, strict=True, description="The most that it may take, in megabytes; 0 keeps nothing.")] = 500


class Review(Section):
    """The review screen."""

    keys: Annotated[dict[str, str], Field(description='Other keys for its actions, by their ids: `confirm = "y"`.')] = {}


class InputLimits(Limits, Section):
    """The most that one file may be; a larger one is named and left out. See docs/inputs.md."""


class Configuration(Section):
    """All settings of a project. Paths are relative to the project's folder, which is the one that holds the file."""

    paths: Annotated[Texts, Field(min_length=1, description="What is checked where the command names nothing.")] = (".",)
    exclude: Annotated[Texts, Field(description="Patterns of documents that are left out of folders; a file that the command names is read all the same.")] = ()
    select: Annotated[Texts, Field(description="Run only these rules: ids, names or family letters. Empty: all that are stable.")] = ()
    ignore: Annotated[Texts, Field(description="Do not run these.")] = ()
    preview: Annotated[bool, Field(strict=True, description="Run the rules that are still being tried out, too.")] = False
    packs: Annotated[Texts, Field(min_length=1, description="Packages of rules, by import name. A pack is code that runs.")] = ("rules",)
    severity: Annotated[dict[str, Severity], Field(description='How grave the findings of a rule are: `NU09 = "warning"`, or of a family: `AT = "note"`.')] = {}
    min_confidence: Annotated[Confidence, Field(description="Findings that we are less sure of are left out.")] = "low"
    fail_on: Annotated[FailOn, Field(description="Exit 1 where a finding is at least this grave.")] = "error"
    scope: Annotated[Scope, Field(description="corpus: compare the documents with each other too.")] = "corpus"
    corpus: Annotated[
        Texts,
        Field(
            description="Folders of documents, or a stored corpus (its folder, or a PostgreSQL address), that those given are compared with; "
            "what the two say against each other is told at the one given."
        ),
    ] = ()
    store: Annotated[str, Field(min_length=1, description="Where `checker corpus` keeps a corpus: a folder, or `postgresql://user@host/name`.")] = (
        ".checker/corpus"
    )
    baseline: Annotated[str, Field(description="The file of accepted findings.")] = ".checker/baseline.jsonl"
    date: Annotated[Date | None, Field(description="The date of documents that give none.")] = None
    date_from: Annotated[
        tuple[DateSource, ...],
        Field(description="Where a document's date is looked for, in this order: `document` is its own statement, `path` a date in its name or folders."),
    ] = ("document",)
    jobs: Annotated[int, Field(ge=1, strict=True, description="Processes to work in.")] = 1
    model: Annotated[str, Field(description="A spaCy pipeline to use instead of the one that comes with the checker.")] = ""
    lists: Lists = Lists()
    per_path: Annotated[tuple[PathRules, ...], Field(description="Other rules for some documents.")] = ()
    limits: InputLimits = InputLimits()
    cache: Cache = Cache()
    review: Review = Review()
