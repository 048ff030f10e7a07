"""RE01: a figure, table, section or footnote that the text points at is not there."""

from typing import Any

from checker.rule_api import AS, ClaimRule, Example, L, Meta, ReferenceFact, Rule, Severity

_KINDS = L("figure") | L("table") | L("section") | L("footnote")


class DanglingReference(ClaimRule):
    """The text has tables, and not the one it points at."""

    meta = Meta(
        id="RE01",
        name="dangling-reference",
        summary="A figure, table, section or footnote that the text points at does not exist.",
        message="“{pointer.quote}” is not in the text, which has {there}.",
        question="Where is {pointer.quote}, or which one is meant?",
        severity=Severity.ERROR,
        confidence="high",
        rationale="A pointer to a table that was dropped or renumbered leaves the reader without the evidence.",
        limits="Only where the text has at least one caption, numbered heading or note of the kind. Pointers to another text (“Table 4 of the report”) are left alone.",
        reference="Chicago Manual of Style on cross-references: check each against what it points at.",
        fails=(
            Example(
                why="A table.",
                docs={"a.txt": "Sales fell, as Table 4 shows.\n\nTable 1: Sales by year\n\nTable 2: Sales by town\n\nTable 3: Staff"},
                expect=(("a.txt", "Table 4"),),
            ),
            Example(
                why="A figure in Markdown.",
                docs={"a.txt": "The river rose (see Figure 3) in May.\n\n**Figure 1.** The river in April.\n\n**Figure 2.** The river in June."},
                expect=(("a.txt", "Figure 3"),),
            ),
            Example(
                why="A footnote.",
                docs={"a.txt": "The fee doubled.[^2] Members left.[^1]\n\n[^1]: Minutes of the meeting of 4 May."},
                expect=(("a.txt", "[^2]"),),
            ),
            Example(
                why="A numbered section.",
                docs={"a.txt": "# 1 Scope\n\nThe limits are in Section 4.\n\n# 2 Terms\n\nAs agreed.\n\n# 3 Fees\n\nNone."},
                expect=(("a.txt", "Section 4"),),
            ),
        ),
        passes=(
            Example(
                why="All there.",
                docs={"a.txt": "Sales fell, as Tables 1 and 2 and Figure 1 show.\n\nTable 1: Sales by year\n\nTable 2: Sales by town\n\nFigure 1: Staff"},
            ),
            Example(
                why="A table of another text.",
                docs={"a.txt": "Table 9 of the ministry's report says otherwise, and so does Lee's Table 12.\n\nTable 1: Sales by year"},
            ),
            Example(why="No captions at all.", docs={"a.txt": "He booked Table 7 for eight, and read Section 230 and Chapter 11 over soup."}),
            Example(
                why="A section of a law in a text with headings.",
                docs={"a.txt": "# Scope\n\nThe firm is protected by Section 230 of the act.\n\n# Fees\n\nSee Section 8 of the code."},
            ),
        ),
    )

    @Rule(AS.pointer << ReferenceFact(type=_KINDS, resolved=False, available=~L(())))
    def dangling(self, pointer: Any) -> None:
        """Others of its kind are there."""
        names = ", ".join(pointer["available"][:6])
        self.report(pointer=pointer, there=f"{pointer['type']} {names}" if len(pointer["available"]) == 1 else f"{pointer['type']}s {names}")

    @Rule(AS.pointer << ReferenceFact(type="footnote", resolved=False, available=()))
    def no_note(self, pointer: Any) -> None:
        """A mark of a note, and no notes."""
        self.report(pointer=pointer, there="no notes")
