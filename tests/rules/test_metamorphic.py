"""Changes that must leave a verdict alone: every example of every rule, retyped, lengthened and with other names."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

import pytest

from checker.ingest import jsonl
from checker.ingest.encoding import decode
from checker.models.rules import Example
from checker.pipeline import CheckSettings, check
from checker.registry import load_rules
from tests.rules.examples import documents_of

Change = Callable[[str], str]

FILLER = (
    "\n\nThe garden behind the house was quiet in the rain. Moss grew between the flat stones, and ivy hung over the low wall. "
    "Water dripped from the gutter into an old barrel, and the grass was soft and wet.\n"
)
PEOPLE = {
    "Okafor": "Adeyemi", "Beck": "Vogel", "Hale": "Doyle", "Cole": "Byrne", "Reed": "Dixon", "Gomez": "Rojas", "Ruiz": "Vargas", "Haddad": "Khoury",
    "Adler": "Keller", "Ortega": "Moreno", "Diaz": "Santos", "Njoroge": "Mwangi", "Ada": "Nora", "Ruth": "Clara", "Ian": "Neil", "Luis": "Pedro",
    "Paul": "Simon", "Peter": "Henry", "Anna": "Laura", "Ann": "Jane", "Tom": "Mark",
}  # fmt: skip
PLACES = {
    "Turin": "Milan", "Ghent": "Antwerp", "Leeds": "Sheffield", "Enugu": "Kano", "Utrecht": "Rotterdam", "Bologna": "Florence", "Lyon": "Marseille",
    "Lagos": "Ibadan", "Oslo": "Bergen", "Gdansk": "Krakow",
}  # fmt: skip
VERBS = {
    "said": "stated", "added": "noted", "rose": "climbed", "fell": "dropped", "began": "started", "bought": "purchased", "founded": "established",
    "hired": "recruited", "visited": "toured", "thanked": "praised", "phoned": "called", "cheered": "applauded", "complained": "grumbled",
    "promised": "pledged", "waited": "queued", "lifted": "removed", "imposed": "introduced",
}  # fmt: skip

ALLOWED = {
    ("QU01", "curly", "Inches."): "Only straight marks are inches.",
    ("RE02", "curly", "An explicit anchor."): "The marks are HTML, not quotation marks.",
    ("RF02", "longer", "A sentence by itself is cut out of something."): "The text is one sentence no longer.",
    ("TX02", "longer", "A last line of labels run together."): "The line is the last no longer.",
}
"""Examples whose verdict a change rightly alters: (rule, change, why of the example) and the reason."""


def curly(text: str) -> str:
    """The text with curly marks for straight ones, if every line has its straight ones in pairs."""
    if any(line.count('"') % 2 for line in text.split("\n")):
        return text
    return re.sub(r"(?<=\w)'(?=\w)", "’", re.sub(r'"([^"\n]*)"', r"“\1”", text))


def straight(text: str) -> str:
    """The text with straight marks, as both sides of a comparison are written."""
    return text.translate(str.maketrans("“”’", '""\''))


def longer(text: str) -> str:
    """The text and a paragraph that says nothing of people, figures or dates."""
    return text.rstrip("\n") + FILLER


def renamed(text: str, table: Mapping[str, str]) -> str:
    """The text with the other word of a pair wherever the first stands by itself."""
    return re.sub(r"\w+", lambda word: table.get(word.group(), word.group()), text)


def texts_of(example: Example) -> list[str]:
    """The documents and the sources of an example."""
    return [*example.docs.values(), *example.sources.values()]


def changes_of(example: Example) -> Iterator[tuple[str, Change]]:
    """The changes to try on an example, by name; a pair of words is left out where the text has the second already."""
    yield "curly", curly
    yield "longer", longer
    words = {word for text in texts_of(example) for word in re.findall(r"\w+", text)}
    for name, table in (("people", PEOPLE), ("places", PLACES), ("verbs", VERBS)):
        yield name, partial(renamed, table={old: new for old, new in table.items() if new not in words})


CASES = [
    pytest.param(rule.meta.id, example, change, id=f"{rule.meta.id}-{name}-{example.why}"[:90])
    for rule in load_rules()
    for example in (*rule.meta.fails, *rule.meta.passes)
    for name, change in changes_of(example)
    if any(change(text) != text for text in texts_of(example)) and (rule.meta.id, name, example.why) not in ALLOWED
]


@pytest.mark.parametrize(("rule", "example", "change"), CASES)
def test_verdict_stays(rule: str, example: Example, change: Change) -> None:
    """The same words are found as without the change, or nothing where nothing was."""
    docs = {name: change(text) for name, text in example.docs.items()}
    sources = {name: change(text) for name, text in example.sources.items()}
    result = check(documents_of(example.model_copy(update={"docs": docs, "sources": sources})), CheckSettings(select=(rule,)))
    expected = [(doc, quote if change is longer else change(quote)) for doc, quote in example.expect]
    assert [(f.doc, straight(f.quote)) for f in result.findings] == [(doc, straight(quote)) for doc, quote in expected]


def windows(text: str) -> str:
    """The text with the line ends of Windows."""
    return text.replace("\n", "\r\n")


LINES = [
    pytest.param(rule.meta.id, example, id=f"{rule.meta.id}-{example.why}"[:90])
    for rule in load_rules()
    for example in (*rule.meta.fails, *rule.meta.passes)
    if any("\n" in text for text in texts_of(example))
]


@pytest.mark.parametrize(("rule", "example"), LINES)
def test_windows_line_ends_change_nothing(rule: str, example: Example) -> None:
    """The reader of files makes the same text of them; a batch keeps them, and the same words are found."""
    assert [decode("a.txt", windows(text).encode()).text for text in texts_of(example)] == texts_of(example)
    rows = [
        {"doc": name, "text": windows(text), "source": windows(example.sources.get(name, "")), "date": str(example.dates.get(name, ""))}
        for name, text in example.docs.items()
    ]
    documents = jsonl.read("batch.jsonl", "\n".join(json.dumps(row) for row in rows))
    result = check(documents, CheckSettings(select=(rule,)))
    assert [(f.doc, f.quote.replace("\r\n", "\n")) for f in result.findings] == list(example.expect)


def test_allowed_examples_exist() -> None:
    """Every exception names an example that there is."""
    there = {(rule.meta.id, example.why) for rule in load_rules() for example in (*rule.meta.fails, *rule.meta.passes)}
    assert {(rule, why) for rule, _, why in ALLOWED} <= there
