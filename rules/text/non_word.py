"""TX01: a word that no dictionary has, with the word that was probably meant."""

from typing import Any

from checker.rule_api import AS, ClaimRule, DamageFact, Example, L, Meta, P, Rule, Severity

_ONE_LETTER = L("swapped") | L("left out") | L("put in")
_VERB = L("verb form") | L("verb from a noun") | L("verb made longer")
# Met less often in the word list, the suggestion is as rare as the word itself.
_COMMON, _VERY_COMMON = 1_500, 5_000
_RARE = 300
_LONG = 9
# More of them in a thousand words are a dialect, a trade or a bad scan, not slips.
_MOST = 8


def _is_long(word: str) -> bool:
    return len(word) >= _LONG


class NonWord(ClaimRule):
    """A slip of one letter, or a verb form that English does not make."""

    meta = Meta(
        id="TX01",
        name="non-word",
        summary="A word stands in no dictionary, and a common word is one slip away.",
        message="“{word.quote}” is in no dictionary; probably “{word.suggestion}”.",
        question="Should “{word.quote}” be “{word.suggestion}”?",
        severity=Severity.WARNING,
        confidence="high",
        rationale="A misspelt or invented word in print costs the reader's trust in the facts around it. A verb made from a noun that has a verb of its own is a mark of text that nobody read aloud.",
        limits="Only small letters, six or more; a word used twice in the text is taken for a term of its trade. Real words in the wrong place (`their`, `there`) are not seen. A coined word that is one letter from a common one is flagged.",
        reference="Copy-desk spelling check, as in the BBC News style guide and the AP Stylebook (“consult the dictionary”); the gate on the suggestion's frequency is ours.",
        fails=(
            Example(
                why="A noun with a verb ending, where the noun has a verb of its own.",
                docs={"a.txt": "The permit was grantified in March, and the earlier refusal was decisioned void."},
                expect=(("a.txt", "grantified"), ("a.txt", "decisioned")),
            ),
            Example(
                why="A letter left out.",
                docs={"a.txt": "The city council will publish its recomendation on the harbour next week."},
                expect=(("a.txt", "recomendation"),),
            ),
            Example(
                why="Two letters swapped, and one too many.",
                docs={"a.txt": "The museum opened its gallrey of maps on Friday.\n\nThe director thanked the volunteeers who had cleaned the frames."},
                expect=(("a.txt", "gallrey"), ("a.txt", "volunteeers")),
            ),
            Example(
                why="A long word, rarer.",
                docs={"a.txt": "The two valves were sold seperately, with derivitives of the older model."},
                expect=(("a.txt", "seperately"), ("a.txt", "derivitives")),
            ),
            Example(
                why="A strong verb made weak.", docs={"a.txt": "The coach said she had teached the squad to defend as one."}, expect=(("a.txt", "teached"),)
            ),
        ),
        passes=(
            Example(
                why="British spelling.",
                docs={
                    "a.txt": "The labour programme was criticised in the centre and favoured by organisers in the neighbouring county, who travelled in grey tyres and jewellery."
                },
            ),
            Example(
                why="A term of the trade, used twice.",
                docs={"a.txt": "The brewer drains the wirt at noon. By evening the wirts are cool, and the lauterin is sold. The lauterin is dark."},
            ),
            Example(
                why="New words, compounds and derived words.",
                docs={"a.txt": "The carmaker relaunched its crowdfunded podcast about unwinnable tweetstorms, megadeals and the repackagers of subprime debt."},
            ),
            Example(
                why="A verb made from a noun that English has.",
                docs={"a.txt": "The bishop commissioned a portrait, auctioned the frame and petitioned the council, which had sanctioned the sale."},
            ),
            Example(
                why="A phrase in another language.", docs={"a.txt": "He ordered the crostino con funghetti and the pollastro alla cacciatora at the counter."}
            ),
        ),
    )

    @Rule(AS.word << DamageFact(type="non-word", detail=_ONE_LETTER, weight=P(lambda n: n >= _COMMON), times=1, density=P(lambda d: d <= _MOST)))
    def one_letter(self, word: Any) -> None:
        """A letter is left out, put in or swapped with its neighbour."""
        self.report(word=word)

    @Rule(AS.word << DamageFact(type="non-word", detail="mistaken", weight=P(lambda n: n >= _VERY_COMMON), times=1, density=P(lambda d: d <= _MOST)))
    def mistaken_letter(self, word: Any) -> None:
        """One letter stands for another: likelier to be a good word, so the suggestion must be commoner."""
        self.report(word=word)

    @Rule(
        AS.word
        << DamageFact(
            type="non-word", detail=_ONE_LETTER, quote=P(_is_long), weight=P(lambda n: _RARE <= n < _COMMON), times=1, density=P(lambda d: d <= _MOST)
        )
    )
    def long_word(self, word: Any) -> None:
        """A long word has few neighbours, so a rarer suggestion will do."""
        self.report(word=word)

    @Rule(
        AS.word
        << DamageFact(
            type="non-word", detail="mistaken", quote=P(_is_long), weight=P(lambda n: 2 * _RARE <= n < _VERY_COMMON), times=1, density=P(lambda d: d <= _MOST)
        )
    )
    def mistaken_in_long_word(self, word: Any) -> None:
        """The same with a letter that stands for another."""
        self.report(word=word)

    @Rule(AS.word << DamageFact(type="non-word", detail=_VERB, density=P(lambda d: d <= _MOST)))
    def verb_form(self, word: Any) -> None:
        """A verb form made from a noun or by the wrong pattern; using it twice does not make it a word."""
        self.report(word=word)
