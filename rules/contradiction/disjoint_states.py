"""IC02: one thing is given two outcomes or states of which each shuts the other out."""

from datetime import date as Date
from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, EventFact, Example, L, Meta, P, Rule, Severity, is_timeless, names_thing, one_moment

Words = tuple[str, ...]


def _excludes(kind: str) -> bool:
    return kind in ("outcome", "state")


def _one_time(left_tense: str, right_tense: str, left_when: str, right_when: str) -> bool:
    return (left_tense == right_tense or "none" in (left_tense, right_tense)) and left_when.lower() == right_when.lower()


def _same_words(left: Words, right: Words, when: str) -> bool:
    """Whether two clauses say the same otherwise; of one dated decision, one may say more."""
    here, there = set(left), set(right)
    return here == there or (bool(when) and (here <= there or there <= here))


def _one_actor(left: str, right: str) -> bool:
    """Whether two acts can be one's: the same subject, or one that is left unsaid."""
    return left == right or not left or not right


def _is_named(key: str) -> bool:
    return ":" in key


def _clause(**more: Any) -> Any:
    """The pattern of a told state or outcome; what differs between the two sides is in `more`."""
    return EventFact(
        opposition=MATCH.pair & ~L(""),
        theme_key=MATCH.theme & P(names_thing) & ~L(""),
        speaker=MATCH.who,
        perfect=MATCH.p,
        polarity="positive",
        modality="asserted",
        nominal=False,
        **{"opposition_kind": P(_excludes), "relative": False, **more},
    )


def _told(**more: Any) -> Any:
    """The pattern of an outcome or state that another text can tell otherwise."""
    return _clause(theme_name=MATCH.named, complement_key=MATCH.of, tense=MATCH.t, **more)


class DisjointStates(ClaimRule):
    """Acquitted and convicted."""

    meta = Meta(
        id="IC02",
        name="disjoint-states",
        summary="Two outcomes or states that shut each other out are told of one subject.",
        message="“{left.quote}”, but elsewhere: “{right.quote}”.",
        question="Which of the two holds? If both do, at what times, or before what body?",
        severity=Severity.WARNING,
        confidence="medium",
        scope=("document", "corpus"),
        block_by=("opposition", "theme_key"),
        rationale="Nobody is acquitted and convicted of the same charge; a plan is not approved and rejected by one board. One of the two statements is wrong, or a step between them is missing.",
        limits="Knows the pairs of its list. The rest of both clauses must say the same, so that a paraphrase passes. Changes that can follow one another (rose and fell, opened and closed) are not compared. Two documents are compared where they name the thing or who acts and tell of the same days, or appeared on one day and name none.",
        reference="de Marneffe, Rafferty and Manning 2008 on antonymy; Ritter et al. 2008 on why subject, time and place must agree first.",
        fails=(
            Example(
                why="Acquitted and convicted.",
                docs={"a.txt": "Lee was acquitted of fraud. The trial was long. Lee was convicted of fraud."},
                expect=(("a.txt", "Lee was acquitted of fraud"),),
            ),
            Example(
                why="On one day, told at more length.",
                docs={
                    "a.txt": "Mary Lee, a clerk of the port, was acquitted of theft on Friday after a long trial. The hall was full. Lee was convicted of theft on Friday."
                },
                expect=(("a.txt", "Mary Lee, a clerk of the port, was acquitted of theft on Friday after a long trial"),),
            ),
            Example(
                why="For and against, in two documents.",
                docs={"a.txt": "Tom Beck supports the fishing bill.", "b.txt": "Tom Beck opposes the fishing bill."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 2)},
                expect=(("a.txt", "Tom Beck supports the fishing bill"),),
            ),
            Example(
                why="A verdict of one day, in two documents.",
                docs={"a.txt": "Mary Lee was acquitted of fraud on Friday.", "b.txt": "Mary Lee was convicted of fraud on Friday."},
                dates={"a.txt": Date(2024, 5, 4), "b.txt": Date(2024, 5, 5)},
                expect=(("a.txt", "Mary Lee was acquitted of fraud on Friday"),),
            ),
            Example(
                why="A vote of one month, in documents without a date.",
                docs={
                    "a.txt": "Tarn Council approved the Millbrook bypass in March 2019.",
                    "b.txt": "In March 2019 Tarn Council rejected the Millbrook bypass.",
                },
                expect=(("a.txt", "Tarn Council approved the Millbrook bypass in March 2019"),),
            ),
            Example(
                why="A state.",
                docs={"a.txt": "The old bridge is safe. Cars use it. The old bridge is dangerous."},
                expect=(("a.txt", "The old bridge is safe"),),
            ),
            Example(
                why="Active and passive.",
                docs={"a.txt": "The court upheld the ban on trawling. Boats stayed in port. The ban on trawling was overturned by the court."},
                expect=(("a.txt", "The court upheld the ban on trawling"),),
            ),
        ),
        passes=(
            Example(why="Another charge.", docs={"a.txt": "Lee was acquitted of fraud. Lee was convicted of perjury."}),
            Example(why="Another body.", docs={"a.txt": "The senate approved the bill. The house rejected the bill."}),
            Example(why="Another time.", docs={"a.txt": "The senate rejected the bill in May. The senate approved the bill in June."}),
            Example(why="Changes.", docs={"a.txt": "The price rose. The price fell. The shop opened and the shop closed."}),
            Example(why="Denied.", docs={"a.txt": "Lee was acquitted of fraud. Lee was not convicted of fraud."}),
            Example(why="Then and now.", docs={"a.txt": "The bridge was once dangerous. The bridge was safe."}),
            Example(
                why="Two documents, two bridges.",
                docs={"a.txt": "The old bridge is safe.", "b.txt": "The old bridge is dangerous."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 2)},
            ),
            Example(
                why="He changed his mind, in a later document.",
                docs={"a.txt": "Tom Beck opposed the fishing bill.", "b.txt": "Tom Beck supported the fishing bill."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 9)},
            ),
            Example(
                why="Two votes, in documents without a date.",
                docs={"a.txt": "Tarn Council rejected the bypass in March 2018.", "b.txt": "Tarn Council approved the bypass in March 2019."},
            ),
            Example(
                why="Two bodies, in two documents.",
                docs={"a.txt": "Tarn Council approved the bypass on Monday.", "b.txt": "Bray Council rejected the bypass on Monday."},
                dates={"a.txt": Date(2024, 5, 2), "b.txt": Date(2024, 5, 2)},
            ),
            Example(why="Any two.", docs={"a.txt": "A man is standing on the pier. A man is sitting on the pier."}),
            Example(why="Two speakers.", docs={"a.txt": "The bridge is safe, the mayor said. The bridge is dangerous, the union said."}),
        ),
    )

    @Rule(
        AS.left
        << _clause(
            doc=MATCH.d, pole=1, subject_key=MATCH.ls & P(names_thing), tense=MATCH.lt, when=MATCH.lw, definite=MATCH.ld, frame=MATCH.lf & P(is_timeless)
        ),
        AS.right << _clause(doc=MATCH.d, pole=-1, subject_key=MATCH.rs, tense=MATCH.rt, when=MATCH.rw, definite=MATCH.rd, frame=MATCH.rf & P(is_timeless)),
        TEST(lambda ls, rs, lt, rt, lw, rw, ld, rd, lf, rf: (ld or rd) and set(lf) == set(rf) and _one_actor(ls, rs) and _one_time(lt, rt, lw, rw)),
    )
    def states(self, left: Any, right: Any) -> None:
        """Two opposites of one thing."""
        self.report(left=left, right=right)

    @Rule(
        AS.left << _clause(doc=MATCH.d, pole=1, opposition_kind="outcome", complement_key=MATCH.of & ~L(""), when=MATCH.lw & ~L(""), tense=MATCH.t),
        AS.right << _clause(doc=MATCH.d, pole=-1, opposition_kind="outcome", complement_key=MATCH.of, when=MATCH.rw, tense=MATCH.t),
        TEST(lambda theme, lw, rw: _is_named(theme) and lw.lower() == rw.lower()),
    )
    def verdicts(self, left: Any, right: Any) -> None:
        """Acquitted and convicted of one thing on one day, whatever else the two clauses say."""
        self.report(left=left, right=right)

    @Rule(
        AS.left << _told(doc=MATCH.d, pole=1, published=MATCH.x, subject_name=MATCH.ls, when=MATCH.lw, earliest=MATCH.a, latest=MATCH.b, frame=MATCH.lf & P(is_timeless)),
        AS.right << _told(doc=MATCH.e, pole=-1, published=MATCH.y, subject_name=MATCH.rs, when=MATCH.rw, earliest=MATCH.f, latest=MATCH.g, frame=MATCH.rf & P(is_timeless)),
        TEST(lambda d, e: d != e),
        TEST(lambda theme, named, ls, rs, lf, rf, lw: bool(named or ls) and ls == rs and _same_words(lf, rf, lw)),
        TEST(lambda x, y, lw, rw, a, b, f, g: one_moment(x, y, lw, rw, (a, b, f, g))),
    )  # fmt: skip
    def in_two_texts(self, left: Any, right: Any) -> None:
        """Two opposites of one thing, told of one time by two texts that name the thing or who acts."""
        self.report(left=left, right=right)
