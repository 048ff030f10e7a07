"""IC02: one thing is given two outcomes or states of which each shuts the other out."""

from typing import Any

from checker.rule_api import AS, MATCH, TEST, ClaimRule, EventFact, Example, L, Meta, P, Rule, Severity, is_timeless, names_thing

Words = tuple[str, ...]


def _excludes(kind: str) -> bool:
    return kind in ("outcome", "state")


def _one_time(left_tense: str, right_tense: str, left_when: str, right_when: str) -> bool:
    return (left_tense == right_tense or "none" in (left_tense, right_tense)) and left_when.lower() == right_when.lower()


def _one_text_or_named(left_doc: str, right_doc: str, keys: Words) -> bool:
    """Whether two things are one: in one document by their words, in two only where one of the keys is a known name."""
    return left_doc == right_doc or any(":" in key for key in keys)


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
        limits="Knows the pairs of its list. The rest of both clauses must say the same, so that a paraphrase passes. Changes that can follow one another (rose and fell, opened and closed) are not compared.",
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
                expect=(("a.txt", "Tom Beck supports the fishing bill"),),
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
            Example(why="Two documents, two bridges.", docs={"a.txt": "The old bridge is safe.", "b.txt": "The old bridge is dangerous."}),
            Example(why="Any two.", docs={"a.txt": "A man is standing on the pier. A man is sitting on the pier."}),
            Example(why="Two speakers.", docs={"a.txt": "The bridge is safe, the mayor said. The bridge is dangerous, the union said."}),
        ),
    )

    @Rule(
        AS.left
        << _clause(
            doc=MATCH.d, pole=1, subject_key=MATCH.ls & P(names_thing), tense=MATCH.lt, when=MATCH.lw, definite=MATCH.ld, frame=MATCH.lf & P(is_timeless)
        ),
        AS.right << _clause(doc=MATCH.e, pole=-1, subject_key=MATCH.rs, tense=MATCH.rt, when=MATCH.rw, definite=MATCH.rd, frame=MATCH.rf & P(is_timeless)),
        TEST(
            lambda d, e, theme, ls, rs, lt, rt, lw, rw, ld, rd, lf, rf: (
                (ld or rd)
                and set(lf) == set(rf)
                and _one_actor(ls, rs)
                and _one_time(lt, rt, lw, rw)
                and _one_text_or_named(d, e, (theme, ls if ls == rs else ""))
            )
        ),
    )
    def states(self, left: Any, right: Any) -> None:
        """Two opposites of one thing."""
        self.report(left=left, right=right)

    @Rule(
        AS.left << _clause(pole=1, opposition_kind="outcome", complement_key=MATCH.of & ~L(""), when=MATCH.lw & ~L(""), tense=MATCH.t),
        AS.right << _clause(pole=-1, opposition_kind="outcome", complement_key=MATCH.of, when=MATCH.rw, tense=MATCH.t),
        TEST(lambda theme, lw, rw: _is_named(theme) and lw.lower() == rw.lower()),
    )
    def verdicts(self, left: Any, right: Any) -> None:
        """Acquitted and convicted of one thing on one day, whatever else the two clauses say."""
        self.report(left=left, right=right)
