"""NU14: a figure in the text differs from the table that it cites."""

from checker.rule_api import AS, MATCH, TEST, ClaimRule, Example, L, Meta, QuantityFact, Rule, Severity, apart


class TableVersusText(ClaimRule):
    """The text cites a table for a figure that the table, or an earlier sentence about it, gives otherwise."""

    meta = Meta(
        id="NU14",
        name="table-vs-text",
        summary="A figure in the text differs from the table or figure it cites.",
        message="“{left.quote}” here, “{right.quote}” elsewhere, both given as the figure of {right.exhibit}.",
        question="Which figure does {right.exhibit} give: “{left.quote}” or “{right.quote}”?",
        severity=Severity.ERROR,
        confidence="medium",
        scope=("document",),
        block_by=("exhibit", "noun"),
        supersedes=("NU09",),
        rationale="A reader who looks the figure up finds another one; one of the two was not updated.",
        limits="Compares counts of the same noun with the same modifiers: sentences that cite one exhibit, and rows with a single figure under its caption. Tables with several columns are not read.",
        reference="Editing practice of scholarly and statistical publishers: check every figure in the text against the table it cites.",
        fails=(
            Example(
                why="Two sentences on one table.", docs={"a.txt": "Table 1 lists 41 deaths. The text reports 14 deaths (Table 1)."}, expect=(("a.txt", "41"),)
            ),
            Example(
                why="A row of the table.",
                docs={"a.md": "As Table 2 shows, 45 schools closed.\n\nTable 2: Closures by kind\n\n| Schools | 54 | |\n| Clinics | 12 | |\n"},
                expect=(("a.md", "45"),),
            ),
            Example(
                why="A chart.",
                docs={"a.txt": "The north lost 300 farms, as Figure 3 shows. Rain fell. Figure 3 puts the loss at 500 farms."},
                expect=(("a.txt", "300"),),
            ),
        ),
        passes=(
            Example(why="The same.", docs={"a.txt": "Table 1 lists 41 deaths. The text reports 41 deaths (Table 1)."}),
            Example(why="Another table.", docs={"a.txt": "Table 1 lists 41 deaths. Table 2 lists 14 deaths."}),
            Example(
                why="Another group.",
                docs={
                    "a.txt": "Table 1 lists 41 male deaths. It lists 14 female deaths (Table 1). In 2019 there were 12 deaths (Table 1); in 2020, 20 deaths."
                },
            ),
        ),
    )

    @Rule(
        AS.left << QuantityFact(
            start=MATCH.a_start, sentence=MATCH.a_sentence, exhibit=MATCH.exhibit & ~L(""), noun=MATCH.noun & ~L(""), modifiers=MATCH.modifiers, measure=MATCH.measure & L("count"),
            least=MATCH.a_least, most=MATCH.a_most, when=MATCH.when, scope=MATCH.scope, additional=False, partitive=False,
        ),
        AS.right << QuantityFact(
            start=MATCH.b_start, sentence=MATCH.b_sentence, exhibit=MATCH.exhibit, noun=MATCH.noun, modifiers=MATCH.modifiers, measure=MATCH.measure,
            least=MATCH.b_least, most=MATCH.b_most, when=MATCH.when, scope=MATCH.scope, additional=False, partitive=False,
        ),
        TEST(lambda a_start, b_start: a_start < b_start),
        TEST(lambda a_sentence, b_sentence: a_sentence != b_sentence),
        TEST(lambda a_least, a_most, b_least, b_most: apart(a_least, a_most, b_least, b_most)),
    )  # fmt: skip
    def other_figure(self, left, right):  # type: ignore[no-untyped-def]
        """One exhibit, one noun, two figures."""
        self.report(left=left, right=right)
