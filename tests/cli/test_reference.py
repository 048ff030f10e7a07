"""`checker reference`: looking up office holders and importing them."""

import json
from pathlib import Path

from tests.cli.conftest import Run


def test_list_finds_by_name_office_and_country(run: Run) -> None:
    """All words must occur; accents and case do not matter."""
    done = run("reference", "list", "macron", "president")
    assert done.exit_code == 0
    assert "Macron\tEmmanuel Macron\tpresident\tFrance\t2017-05" in done.stdout
    assert "Chirac" not in done.stdout


def test_list_without_a_match(run: Run) -> None:
    """Nobody is wrong for not being in the table."""
    assert run("reference", "list", "Lindgren").stdout == "No such office holder is in the table.\n"


def test_import_writes_a_table(run: Run, tmp_path: Path) -> None:
    """The table that is written is one that the checker reads."""
    people = {"persons": [{"id": "1", "name": "Ada Cole"}], "memberships": [{"person_id": "1", "role": "Mayor", "start_date": "2011"}]}
    (tmp_path / "people.json").write_text(json.dumps(people))
    assert run("reference", "import", "people.json", "-o", "offices.tsv").exit_code == 0
    assert (tmp_path / "offices.tsv").read_text().splitlines()[1].startswith("Cole\tAda Cole\tmayor\t\t2011")
    assert run("reference", "import", "offices.tsv").stdout.splitlines()[1].startswith("Cole\tAda Cole\tmayor")


def test_import_of_something_else(run: Run, tmp_path: Path) -> None:
    """One sentence, exit code 2."""
    (tmp_path / "people.json").write_text("[]")
    done = run("reference", "import", "people.json")
    assert done.exit_code == 2
    assert "people.json" in done.output
