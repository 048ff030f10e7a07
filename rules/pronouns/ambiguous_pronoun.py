"""RF01: a sentence opens with "he" or "she", and two people of the sentence before fit equally well."""

from typing import Any

from checker.rule_api import AS, ClaimRule, Example, Meta, P, PronounFact, Rule, Severity

# Verbs of acts that two people share, so that neither is more the topic than the other.
_SHARED_ACTS = frozenset(
    {
        "meet", "call", "phone", "ring", "telephone", "visit", "see", "join", "greet", "host", "receive", "welcome", "embrace", "marry", "fight", "debate", "beat",
        "defeat", "face", "confer", "dine", "lunch", "talk", "speak", "write", "text", "email", "confront", "accompany", "negotiate", "clash", "argue", "quarrel", "travel",
        "work", "tour", "meeting", "dinner", "breakfast", "supper", "coffee", "tea", "drink", "meal", "conversation", "walk", "argument", "interview", "consult", "entertain", "succeed", "replace", "oppose", "sue", "hug", "help",
    }
)  # fmt: skip


# What one of two people says on parting, told in passing and not as a report of speech.
_VOICED = frozenset({"promise", "express", "voice", "vow", "pledge", "offer", "propose", "ask", "agree", "refuse", "complain"})


def _two_sharing(**more: Any) -> Any:
    """The pattern of a pronoun that opens a sentence after one act of two people."""
    return PronounFact(
        pronoun=P(lambda word: word in ("he", "she")),
        opens_sentence=True,
        parallel=True,
        clause_verb=P(lambda verb: verb in _SHARED_ACTS),
        candidates=P(lambda candidates: len(candidates) == 2),
        same_sentence=0,
        repeated=False,
        after_speech=False,
        voice=P(lambda voice: voice == "narrator"),
        zone=P(lambda zone: zone == "body"),
        **more,
    )


class AmbiguousPronoun(ClaimRule):
    """He or she after a sentence in which two people do something together."""

    meta = Meta(
        id="RF01",
        name="ambiguous-pronoun",
        summary="A sentence opens with “he” or “she” after one in which two people do something together.",
        message="“{pronoun.quote}” could be {first} or {second}: both are in the sentence before, and both fit.",
        question="Who is “{pronoun.quote}”: {first} or {second}? Repeat the surname.",
        severity=Severity.WARNING,
        confidence="medium",
        rationale="Readers mostly take the subject of the sentence before, authors do not always mean it; with two people of equal weight a hope or a fault is easily hung on the wrong one.",
        limits="Only sentences that open with the pronoun, only people called by their names (“the minister”, “the judge” are not weighed), only two candidates who share one act, as its subject and object or as its two subjects, and no reported speech around them. Where the gender of a name is not known it counts as fitting.",
        reference="Strunk and White, The Elements of Style, and the Guardian style guide on pronouns: an antecedent must be plain.",
        fails=(
            Example(
                why="Two people meet, one of them hopes.",
                docs={
                    "a.txt": "James Dorn met with Peter Varga in Oslo on Friday, going over the old border treaties. He voiced hope for a second round in June."
                },
                expect=(("a.txt", "He"),),
            ),
            Example(
                why="A call between two.", docs={"a.txt": "Omar Haddad phoned Frank Cole on Sunday. He was angry about the delay."}, expect=(("a.txt", "He"),)
            ),
            Example(
                why="A meal, and a promise.",
                docs={"a.txt": "Omar Haddad had lunch with Frank Cole on Sunday. He promised a second visit before the frost."},
                expect=(("a.txt", "He"),),
            ),
            Example(
                why="Two women.",
                docs={"a.txt": "Anna Weiss visited Mary Poole at the clinic on Monday. She had lost a lot of weight since the spring."},
                expect=(("a.txt", "She"),),
            ),
            Example(
                why="Two subjects of one act.",
                docs={"a.txt": "Omar Haddad and Frank Cole met in Carrow on Sunday. He was angry about the delay."},
                expect=(("a.txt", "He"),),
            ),
            Example(
                why="The act stands in a clause of its own.",
                docs={"a.txt": "The council sat again after Omar Haddad rang Frank Cole. He was angry about the delay."},
                expect=(("a.txt", "He"),),
            ),
        ),
        passes=(
            Example(why="A surname in place of the pronoun.", docs={"a.txt": "Omar Haddad phoned Frank Cole on Sunday. Cole was angry about the delay."}),
            Example(why="One man, one woman.", docs={"a.txt": "Omar Haddad phoned Anna Cole on Sunday. He was angry about the delay."}),
            Example(why="The speaker goes on speaking.", docs={"a.txt": "“We lost,” Omar Haddad told Frank Cole on Sunday. He said the bus had been late."}),
            Example(
                why="A third person in the sentence before.",
                docs={"a.txt": "Omar Haddad, whose brother John Haddad drives the bus, phoned Frank Cole. He was late."},
            ),
        ),
    )

    @Rule(AS.pronoun << _two_sharing(speech=False))
    def ambiguous(self, pronoun: Any) -> None:
        """Ask which of the two is meant."""
        first, second = pronoun["names"]
        self.report(pronoun=pronoun, first=first, second=second)

    @Rule(AS.pronoun << _two_sharing(speech=True, verb=P(lambda verb: verb in _VOICED)))
    def voiced(self, pronoun: Any) -> None:
        """A promise or a hope of one of the two."""
        first, second = pronoun["names"]
        self.report(pronoun=pronoun, first=first, second=second)
