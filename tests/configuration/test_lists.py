"""A house's own lists: what each of them changes, for the length of a check, in every process; and what is wrong in one."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.configuration.effective import effective
from checker.configuration.lists import FORMS, allowed_words, house_lists
from checker.configuration.model import Lists
from checker.configuration.policy import Allowed
from checker.errors import BadConfiguration
from checker.extract.claims import find_claims
from checker.ingest import plain
from checker.models.claims import Claim
from checker.pipeline import CheckSettings, check
from checker.reference.house import NONE, HouseLists, Rows, using
from tests.helpers import parsed

Listed = Callable[..., HouseLists]


@pytest.fixture
def listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Listed:
    """The lists of a project with one file, given as its rows."""
    monkeypatch.chdir(tmp_path)

    def make(key: str, *rows: str) -> HouseLists:
        (tmp_path / "list.tsv").write_text("# our list\n\n" + "".join(f"{row}\n" for row in rows))
        (tmp_path / "checker.toml").write_text(f'[lists]\n{key} = ["list.tsv"]\n')
        return house_lists(effective(tmp_path, {}, {}), {})

    return make


def found(text: str, kind: str, field: str, lists: HouseLists = NONE) -> list[object]:
    """A field of the claims of a kind in a text, read with some lists."""
    with using(lists):
        claims: list[Claim] = find_claims(parsed(text))
    return [getattr(claim, field) for claim in claims if claim.kind == kind]


def rules_of(text: str, rule: str, lists: HouseLists) -> list[str]:
    """The quotes of the findings of one rule."""
    return [f.quote for f in check(plain.read("a.txt", text), CheckSettings(select=(rule,), lists=lists)).findings]


def test_titles(listed: Listed) -> None:
    """A title that only this house knows is an office."""
    text = "Portreeve Ada Quill opened the market on Tuesday."
    lists = listed("titles", "portreeve\tportreeve\tlocal\tyes\tyes")
    assert found(text, "role", "role") == []
    assert found(text, "role", "role", lists) == ["portreeve"]
    assert found(text, "role", "role") == []


def test_confusables(listed: Listed) -> None:
    """Two places of the house's own."""
    text = "The ferry to Orrin was late. The fishing port of Orrin has no other."
    lists = listed("confusables", "Orrin\tOrran\tmountain, ski\tfishing, port, ferry")
    assert found(text, "place", "quote") == []
    assert found(text, "place", "quote", lists) == ["Orrin"]


def test_vague_sources(listed: Listed) -> None:
    """A word for nobody in particular."""
    text = "Old hands say the new drug works within an hour. It goes on sale in May."
    assert rules_of(text, "AT03", NONE) == []
    assert rules_of(text, "AT03", listed("vague-sources", "hands")) == ["Old hands say"]


def test_oppositions(listed: Listed) -> None:
    """A pair of opposites."""
    from checker.extract.clauses.keys import oppositions

    lists = listed("oppositions", "kennel\tunkennel\toutcome")
    with using(lists):
        assert oppositions()["unkennel"].pole == -1
    assert "unkennel" not in oppositions()


def test_office_holders(listed: Listed, tmp_path: Path) -> None:
    """Terms of office, from the configuration and from the variable."""
    from checker.reference.offices import person_called

    lists = listed("office-holders", "Lindgren\tAda Lindgren\tmayor\tCarrow\t2011")
    with using(lists):
        assert person_called("Lindgren") == "Ada Lindgren"
    assert person_called("Lindgren") == ""
    (tmp_path / "checker.toml").unlink()
    assert house_lists(effective(tmp_path, {}, {}), {"CHECKER_OFFICES": os.pathsep.join(("list.tsv", ""))}) == lists


def test_people(listed: Listed) -> None:
    """A roster tells whose name is whose, and how they are spoken of."""
    from checker.extract.entities.words import words

    with using(listed("people", "Zyx Qwell\tf", "Orb Tann")):
        assert (words().given["Zyx"], words().given["Orb"], "Tann" in words().surnames) == ("f", "n", True)
    assert "Zyx" not in words().given


ROSTER = ("John Hale\tm\tRep.", "Ingrid Sørby\tf", "Tom Ashdown\tm\tMayor")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jon Hale spoke in the hall on Friday.", "The text has “Jon Hale”; on record is John Hale."),
        ("The prize went to Ingrid Sorbye, a nurse.", "The text has “Ingrid Sorbye”; on record is Ingrid Sørby."),
        ("Senator John Hale spoke in the hall.", "The text has “Senator John Hale”; on record is Rep. John Hale."),
        ("Rep. John Hale spoke in the hall.", ""),
        ("Representative John Hale and former Senator John Hale are one man.", ""),
        ("Dr. John Hale wrote the report.", ""),
        ("Jane Hale and John Halloran spoke for Ingrid Sorby.", ""),
    ],
)
def test_a_text_beside_the_roster(listed: Listed, text: str, told: str) -> None:
    settings = CheckSettings(lists=listed("people", *ROSTER), select=("NA07",))
    found = check(plain.read("a.txt", text), settings).findings
    assert [finding.message for finding in found] == ([told] if told else [])


def test_allow(listed: Listed, tmp_path: Path) -> None:
    """Words for some rules or for all, with a reason that is for people."""
    listed("allow", "Orrin\tGE01, TX\tit is spelled so", "Tann")
    assert allowed_words(effective(tmp_path, {}, {})) == (Allowed(words="Orrin", rules=("GE01", "TX")), Allowed(words="Tann"))


def test_other_processes_read_them_too(listed: Listed) -> None:
    """The same findings whatever the jobs."""
    lists = listed("vague-sources", "hands")
    documents = [d for i in range(20) for d in plain.read(f"{i:02}.txt", "Old hands say the new drug works within an hour. It goes on sale in May.\n")]
    one, two = (check(documents, CheckSettings(select=("AT03",), scope="document", lists=lists, jobs=jobs)) for jobs in (1, 2))
    assert one.findings == two.findings
    assert len(one.findings) == 20


def test_places(listed: Listed) -> None:
    """A town that only this house knows, and the country that it is in; commas with a space or without."""
    text = "The mill in Korsdal, Portugal, burned down."
    lists = listed("places", "Norway\tElvik,Korsdal", "Norway\tSkarnes, Tolga")
    assert rules_of(text, "GE01", NONE) == []
    assert rules_of(text, "GE01", lists) == ["Korsdal, Portugal"]
    assert rules_of(text.replace("Portugal", "Norway"), "GE01", lists) == []
    assert found("The mill in Elvik, Norway, burned down.", "place", "place", lists) == ["Elvik"]


def test_equal_lists_have_equal_keys() -> None:
    """By content, so that a worker's copy finds what it has read before."""
    rows: dict[str, Rows] = {"people": (("Ada Quill", "f", ""),)}
    assert HouseLists(rows=rows).key == HouseLists(rows=dict(rows)).key != HouseLists(rows={"people": ()}).key
    assert NONE.key == ""


@pytest.mark.parametrize(
    ("key", "row", "told"),
    [
        ("titles", "portreeve", "list.tsv:3: the columns are words, title, kind, unique, needs_body, completes, with tabs between them; the first 3 must"),
        ("titles", "a\tb\tlocal\tmaybe", "list.tsv:3: unique is 'maybe'; it must be no, yes."),
        ("oppositions", "up\tdown\tsometimes", "list.tsv:3: kind is 'sometimes'; it must be change, outcome, state."),
        ("confusables", "\tOrrin", "list.tsv:3: the columns are one place, another,"),
        ("places", "Norway", "list.tsv:3: the columns are country or region, places in it, with tabs between them; the first 2 must be filled."),
        ("people", "Ada Quill\tx", "list.tsv:3: f, m or n is 'x'; it must be f, m, n."),
        ("vague-sources", "a\tb", "list.tsv:3: the columns are word, with tabs between them; the first 1 must be filled."),
        ("office-holders", "Lindgren", "list.tsv: no office holders could be read"),
    ],
)
def test_what_is_wrong_in_a_list(listed: Listed, key: str, row: str, told: str) -> None:
    """File, line, columns."""
    with pytest.raises(BadConfiguration) as refusal:
        listed(key, row)
    assert str(refusal.value).startswith(told)


def test_a_list_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its path from the project's folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "checker.toml").write_text('[lists]\npeople = ["gone.tsv"]\n')
    with pytest.raises(BadConfiguration, match=r"^gone\.tsv: the list cannot be read"):
        house_lists(effective(tmp_path, {}, {}), {})


def test_every_list_has_a_form() -> None:
    """Office holders have forms of their own."""
    assert {*FORMS, "office_holders"} == set(Lists.model_fields)
