"""The documents: a story each, and in some of them a sentence that clashes, or only seems to clash, with one of another document.

A document is made from its number alone, so that the first thousand of ten thousand are the thousand. What is planted stays within
a hundred documents, of which each holds one plant at most.
"""

import random
from collections.abc import Iterator
from datetime import date as Date
from datetime import timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from benchmarks.synthetic import names, world
from benchmarks.synthetic.conflicts import BUILDINGS, LOOK_ALIKES, MATTERS, PLANTED, Conflict
from benchmarks.synthetic.stories import STORIES
from benchmarks.synthetic.words import filled

GROUP = 100
CONFLICTS_A_GROUP, LOOK_ALIKES_A_GROUP = 12, 8
PLANTS_A_GROUP = CONFLICTS_A_GROUP + LOOK_ALIKES_A_GROUP
_TITLE_AND_LEAST = 5  # sentences that a story has at least


class Text(NamedTuple):
    """One document, as a line of a batch has it."""

    doc: str
    title: str
    text: str
    date: Date


class Plant(NamedTuple):
    """One conflict or look-alike: its number, its sort, the numbers of its documents in the order of its parts."""

    number: int
    conflict: Conflict
    documents: tuple[int, ...]


def name_of(number: int) -> str:
    """The name of a document."""
    return f"{number:06}"


def text_of(number: int) -> Text:
    """The document of a number."""
    plant = _planted_in(number // GROUP).get(number)
    if plant is None:
        return _story(number, world.day_of(number), ())
    part = plant.documents.index(number)
    day = world.day_of(plant.documents[0]) + timedelta(days=plant.conflict.days[part])
    if plant.conflict.parts[part]:
        return _story(number, day, (_sentence(plant, part),))
    original = text_of(plant.documents[0])
    old, new = (filled(word, {}, plant.number) for word in plant.conflict.copied)
    text = original.text.replace(f" {old} ", f" {new} ") if old else original.text
    return original._replace(doc=name_of(number), text=text, date=day)


def plants_below(count: int) -> Iterator[Plant]:
    """What is planted in the first `count` documents, as far as all that clashes is among them."""
    for group in range((count + GROUP - 1) // GROUP):
        yield from (plant for plant in _plants_of(group) if max(plant.documents) < count)


def sentences_of(plant: Plant) -> list[str]:
    """What is told in each of its documents."""
    return [_sentence(plant, part) if wordings else "(a copy)" for part, wordings in enumerate(plant.conflict.parts)]


@lru_cache(maxsize=4)
def _plants_of(group: int) -> tuple[Plant, ...]:
    numbers = list(range(group * GROUP, (group + 1) * GROUP))
    random.Random(group).shuffle(numbers)
    plants = []
    for which in range(PLANTS_A_GROUP):
        sorts = PLANTED if which < CONFLICTS_A_GROUP else LOOK_ALIKES
        turn = group * CONFLICTS_A_GROUP + which if which < CONFLICTS_A_GROUP else group * LOOK_ALIKES_A_GROUP + which - CONFLICTS_A_GROUP
        conflict = sorts[turn % len(sorts)]
        documents = tuple(numbers.pop() for _ in conflict.parts)
        plants.append(Plant(group * PLANTS_A_GROUP + which, conflict, documents))
    return tuple(plants)


@lru_cache(maxsize=4)
def _planted_in(group: int) -> dict[int, Plant]:
    return {number: plant for plant in _plants_of(group) for number in plant.documents}


def _sentence(plant: Plant, part: int) -> str:
    wordings = plant.conflict.parts[part]
    return filled(wordings[world.between(0, len(wordings) - 1, "wording", plant.number, part)], _slots_of_plant(plant.number), plant.number)


def _slots_of_plant(number: int) -> dict[str, Any]:
    people, places, bodies = world.own_people(number), world.own_places(number), world.own_bodies(number)
    named = {letter: somebody.name for letter, somebody in zip("pqr", people, strict=True)}
    nouns = {"matter": MATTERS[number % len(MATTERS)], "building": BUILDINGS[number % len(BUILDINGS)]}
    return named | nouns | dict(zip("tuvx", places, strict=True)) | {"body": bodies[0], "other": bodies[1]}


def _story(number: int, day: Date, more: tuple[str, ...]) -> Text:
    """A story, with sentences of other news at its end."""
    titles, sentences = STORIES[world.between(0, len(STORIES) - 1, "story", number)]
    slots = _slots_of_story(number, day)
    title = filled(titles[world.between(0, len(titles) - 1, "title", number)], slots, number)
    kept = [wordings for place, wordings in enumerate(sentences) if place < _TITLE_AND_LEAST or world.drawn("kept", number, place) < 0.5]
    told = [filled(wordings[world.between(0, len(wordings) - 1, "told", number, place)], slots, number) for place, wordings in enumerate(kept)]
    paragraphs = [" ".join(told[:2]), " ".join(told[2:]), *more]
    return Text(name_of(number), title, "\n\n".join([title, *paragraphs]) + "\n", day)


def _slots_of_story(number: int, day: Date) -> dict[str, Any]:
    (a, b), town, body = world.story_people(number), world.ranked(world.TOWNS, "town", number), world.ranked(world.BODIES, "body", number)
    return {
        "thing": world.story_thing(number),
        "town": names.place(town),
        "mayor": world.mayor(town, day).name,
        "body": names.body(body),
        "head": world.head(body).name,
        "seat": world.seat(body),
        "founded": world.founded(body),
        "a": a.name,
        "a_last": a.last,
        "b": b.name,
        "b_last": b.last,
    }
