"""EV02: one event is named with a narrowing word in one place and without it in another."""

from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, EventFact, Example, L, Meta, P, Rule, Severity, within_days

Words = tuple[str, ...]
# Words that cut the reach of a measure; left out, the measure grows.
_NARROWING = frozenset(
    """high-level senior partial temporary limited foreign military civilian commercial private public official unofficial offensive heavy nuclear
    domestic international new first-time medical humanitarian non-essential essential indoor outdoor night nighttime weekday weekend adult minor
    cargo passenger freight overnight live raw commercial religious wholesale retail imported exported cross-border short-term long-term single-use""".split()
)
_MEASURES = frozenset("ban embargo restrict exempt suspend moratorium boycott blockade sanction prohibit cut subsidise freeze halt curb".split())
_WHERE = frozenset("from to in at between into near within across".split())


def _is_measure(key: str) -> bool:
    return key in _MEASURES


def _split(scope: Words) -> tuple[list[str], list[str]]:
    """What a measure is on ("night sailings"), and the places that follow ("from Benin to Lomé")."""
    target = _target(scope)
    cut = next((i for i, word in enumerate(target) if word in _WHERE and i), len(target))
    beside = [word for part in scope if part.split(" ")[0] in _WHERE for word in part.split()]
    return target[:cut], target[cut:] + beside


def _target(scope: Words) -> list[str]:
    """The words of the phrase that tells what a measure is on: "on high-level visits"."""
    for part in scope:
        head, _, rest = part.partition(" ")
        if head in ("on", "of", "for", "against") and rest:
            return rest.split()
    return next((part.split()[1:] for part in scope if part.startswith("from ")), [])


def _drifts(wide: Words, narrow: Words) -> bool:
    """Whether two targets are the same but for a narrowing word that one of them lacks."""
    (wide_what, wide_where), (what, where) = _split(wide), _split(narrow)
    if not wide_what or not what:
        return False
    extra = [w for w in what if w not in wide_what]
    return set(wide_what) <= set(what) and bool(extra) and set(extra) <= _NARROWING and set(wide_where) <= set(where)


def _measure(**more: Any) -> Any:
    """The pattern of a noun for a measure."""
    return EventFact(key=MATCH.key & P(_is_measure), nominal=True, voice=~L("quoted"), **more)


_DAYS = 31


class ScopeDrift(ClaimRule):
    """A ban on some visits, and a ban on visits."""

    meta = Meta(
        id="EV02",
        name="scope-drift",
        summary="One measure is said to reach further in one place than in another.",
        message="“{narrow.quote}” here, “{wide.quote}” elsewhere: the narrowing word is gone.",
        question="How far did it reach? Keep the narrower wording, or say that it was widened.",
        severity=Severity.NOTE,
        confidence="medium",
        scope=("document", "corpus"),
        block_by=("key",),
        rationale="A ban on high-level visits is not a ban on visits. A modifier lost between two mentions turns a measure into a larger one.",
        limits="Compares nouns for measures (ban, embargo, restriction …) and a list of narrowing words. Shortening at second mention is flagged where the shorter form keeps its “on …”. In two documents both must name whose measure it is, or where it holds, and appear within a month.",
        reference="Our own; the restrictive modifier as in Huddleston and Pullum 2002, The Cambridge Grammar of the English Language.",
        fails=(
            Example(
                why="High-level visits, visits.",
                docs={"a.txt": "A ban on high-level visits was announced in May. In June the ban on visits was lifted."},
                expect=(("a.txt", "A ban on high-level visits"),),
            ),
            Example(
                why="An embargo.",
                docs={"a.txt": "The embargo on military exports hurt the port. Ministers met. The embargo on exports ended in 1990."},
                expect=(("a.txt", "The embargo on military exports"),),
            ),
            Example(
                why="With fewer places too.",
                docs={"a.txt": "A freeze on cargo flights from Wick to Thurso was declared. The freeze on flights from Wick ended in May."},
                expect=(("a.txt", "A freeze on cargo flights from Wick to Thurso"),),
            ),
            Example(
                why="The wide form first.",
                docs={"a.txt": "The restrictions on gatherings were unpopular. The restrictions on indoor gatherings ended in June."},
                expect=(("a.txt", "The restrictions on indoor gatherings"),),
            ),
            Example(
                why="Visits to one country, in two documents.",
                docs={
                    "a.txt": "Arland announced a ban on high-level visits to Norland.",
                    "b.txt": "Arland's ban on visits to Norland angered the ferries.",
                },
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 9)},
                expect=(("a.txt", "a ban on high-level visits to Norland"),),
            ),
            Example(
                why="A country's embargo, in two documents.",
                docs={"a.txt": "Arland's embargo on military exports hurt the port.", "b.txt": "Ships waited. Arland's embargo on exports began in May."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 2)},
                expect=(("a.txt", "Arland's embargo on military exports"),),
            ),
            Example(
                why="A town's freeze, the wide form first.",
                docs={"a.txt": "Tarn's freeze on rents has ended.", "b.txt": "Tarn's freeze on private rents has ended."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 3)},
                expect=(("b.txt", "Tarn's freeze on private rents"),),
            ),
        ),
        passes=(
            Example(
                why="The bans of two countries, in two documents.",
                docs={"a.txt": "Arland's ban on military exports hurt the port.", "b.txt": "Norland's ban on exports hurt the port."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 2)},
            ),
            Example(
                why="Widened since, in a later document.",
                docs={"a.txt": "Arland's ban on military exports hurt the port.", "b.txt": "Arland's ban on exports hurt the port."},
                dates={"a.txt": Date(2023, 5, 2), "b.txt": Date(2024, 5, 2)},
            ),
            Example(
                why="Two bans without a name.",
                docs={"a.txt": "The ban on military exports hurt the port.", "b.txt": "The ban on exports hurt the port."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 2)},
            ),
            Example(why="The same.", docs={"a.txt": "A ban on high-level visits was announced. The ban on high-level visits was lifted."}),
            Example(why="Short for it.", docs={"a.txt": "A ban on high-level visits was announced. The ban was lifted."}),
            Example(why="Another target.", docs={"a.txt": "A ban on high-level visits was announced. The ban on fishing was lifted."}),
            Example(why="No narrowing word.", docs={"a.txt": "A ban on visits to Wick was announced. The ban on visits was lifted."}),
        ),
    )

    @Rule(
        AS.narrow << _measure(doc=MATCH.d, scope=MATCH.n),
        AS.wide << _measure(doc=MATCH.d, scope=MATCH.w),
        TEST(lambda n, w: _drifts(w, n)),
    )
    def drift(self, narrow: Any, wide: Any) -> None:
        """A measure, and a wider one of the same name."""
        self.report(narrow=narrow, wide=wide)

    @Rule(
        AS.narrow << _measure(doc=MATCH.d, published=MATCH.p, scope=MATCH.n, theme_name=MATCH.name & ~L(""), target=MATCH.t & ~L("")),
        AS.wide << _measure(doc=MATCH.e, published=MATCH.q, scope=MATCH.w, theme_name=MATCH.name, target=MATCH.t),
        TEST(lambda d, e: d != e),
        TEST(lambda n, w, p, q: _drifts(w, n) and within_days(_DAYS, p, q)),
    )
    def drift_between_two_texts(self, narrow: Any, wide: Any) -> None:
        """A measure with a name, and a wider one of the same name in another text of that time."""
        self.report(narrow=narrow, wide=wide)
