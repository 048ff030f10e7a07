"""`checker new-rule`, and what `checker rules --check` says of packs that are not in order."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.packs.linting import look_at
from checker.registry import load_rules
from tests.cli.conftest import Run, run

__all__ = ["run"]


@pytest.fixture(autouse=True)
def forget_packs() -> Iterator[None]:
    """Each test has packs of its own under the same names."""
    known = set(sys.modules)
    yield
    for name in set(sys.modules) - known:
        if name.partition(".")[0] in ("house_rules", "faulty"):
            del sys.modules[name]
    load_rules.cache_clear()


def test_a_new_rule_loads_and_says_what_to_do(run: Run, tmp_path: Path) -> None:
    """Its failing example does not hold yet, and the linter says where that stands."""
    assert "Wrote house_rules/numbers/tall-tales" not in run("new-rule", "numbers/tall-tales").output
    file = tmp_path / "house_rules" / "numbers" / "tall_tales.py"
    done = run("rules", "--check", "./house_rules")
    assert done.exit_code == 1
    [line] = done.output.splitlines()
    assert line.startswith(f"{file.relative_to(tmp_path)}:")
    assert "it should flag “40” in a.txt, and XN01 flags nothing." in line
    assert "A text that the rule must flag" in file.read_text().splitlines()[int(line.split(":")[1]) - 1]


def test_a_filled_rule_runs(run: Run, tmp_path: Path) -> None:
    """Filled in, named in the settings: it is in order, and it finds."""
    run("new-rule", "numbers/widgets")
    file = tmp_path / "house_rules" / "numbers" / "widgets.py"
    file.write_text(
        file.read_text().replace('noun="write the noun here"', 'noun="widget"').replace("40 tickets", "41 tickets").replace('"preview"', '"stable"')
    )
    assert run("rules", "--check", "./house_rules").output == "1 rule, 2 examples: nothing wrong.\n"
    (tmp_path / "a.txt").write_text("The company in Halden sold 40 widgets in May 2019, the mayor said.\n")
    assert "XN01" not in run("check", "--format", "concise").output
    assert "XN01" in run("check", "--format", "concise", "--pack", "./house_rules").output
    assert run("explain", "XN01").exit_code == 2
    assert run("explain", "XN01", "--pack", "./house_rules").output.startswith("# XN01: widgets")
    [found] = [row for row in map(json.loads, run("check", "--format", "jsonl", "--pack", "./house_rules").stdout.splitlines()) if row["rule"] == "XN01"]
    assert "Fired again, alone" in run("explain", found["id"], "a.txt", "--pack", "./house_rules").output
    (tmp_path / "checker.toml").write_text('packs = ["rules", "./house_rules"]\n')
    assert "XN01" in run("check", "--format", "concise").output


def test_a_rule_whose_own_code_fails_is_told_with_its_line(run: Run, tmp_path: Path) -> None:
    """Not as an error of ours: by the linter and by a check."""
    run("new-rule", "numbers/widgets")
    file = tmp_path / "house_rules" / "numbers" / "widgets.py"
    text = file.read_text().replace('noun="write the noun here"', 'noun="widget"').replace("40 tickets", "41 tickets").replace('"preview"', '"stable"')
    file.write_text(text.replace("self.report(figure=figure)", 'self.report(figure=figure["no such field"])'))
    line = next(number for number, told in enumerate(file.read_text().splitlines(), 1) if "no such field" in told)
    (tmp_path / "a.txt").write_text("The company in Halden sold 40 widgets in May 2019.\n")
    for arguments in (("rules", "--check", "./house_rules"), ("check", "--pack", "./house_rules")):
        told = run(*arguments).output
        assert f"The rule XN01 cannot run: line {line} of {file} fails (KeyError: 'no such field'); mend it" in told
        assert "internal error" not in told


def test_a_pack_named_without_its_slash(run: Run, tmp_path: Path) -> None:
    """The folder is there, so what is missing is the slash."""
    run("new-rule", "numbers/widgets")
    sys.modules.pop("house_rules", None)
    done = run("rules", "--check", "house_rules")
    assert done.exit_code == 2
    assert "a folder is written with a slash: ./house_rules." in done.stderr


def test_ids_go_on_and_nothing_is_overwritten(run: Run, tmp_path: Path) -> None:
    """The next number in a family; letters of its own for another; a file that is there stays."""
    for rule in ("numbers/one", "numbers/two", "names/three", "numbers/one", "names/one", "numbers/Bad Name", "numbers"):
        run("new-rule", rule)
    ids = {file.stem: re.findall(r'id="(\w+)"', file.read_text())[0] for file in (tmp_path / "house_rules").rglob("*.py") if file.stem != "__init__"}
    assert ids == {"one": "XN01", "two": "XN02", "three": "XA01"}
    again = run("new-rule", "numbers/one")
    assert again.exit_code != 0


FAULTY = {
    "bad_id.py": ('id="XX01"', 'id="X1"', "the id 'X1' is not two capital letters", 'id="X1"'),
    "taken.py": ('id="XX01"', 'id="NU09"', "NU09 is taken by rules.", 'id="NU09"'),
    "inner.py": ("from checker.rule_api", "from checker.models.base import Zone\nfrom checker.rule_api", "imports checker.models.base", "models.base"),
    "syntax.py": ("def found(self", "def found self", "cannot be loaded (SyntaxError", "def found"),
    "broken.py": ("    @Rule", "    @Nothing.at.all\n    @Rule", "cannot be loaded (NameError", "@Nothing"),
    "field.py": ('noun="widget"', 'nuon="x"', "found matches 'nuon'", "def found"),
    "empty.py": ('"Why it matters to a reader."', '" "', "says nothing as its rationale", '" "'),
    "expects.py": ('expect=(("a.txt", "40"),),', "", "expects nothing", "A text that the rule must flag"),
    "wording.py": ("{figure.quote}", "{figures.quote}", "its wording asks for 'figures'", "class "),
}


@pytest.mark.parametrize("name", FAULTY)
def test_what_is_wrong_has_its_line(run: Run, tmp_path: Path, name: str) -> None:
    """Each fault is told with the file and the line it stands on."""
    run("new-rule", "numbers/skeleton")
    good = (tmp_path / "house_rules" / "numbers" / "skeleton.py").read_text().replace("XN01", "XX01").replace("write the noun here", "widget")
    old, new, told, where = FAULTY[name]
    assert old in good
    family = tmp_path / "faulty" / "numbers"
    family.mkdir(parents=True)
    for folder in (family, family.parent):
        (folder / "__init__.py").write_text('"""Rules."""\n')
    (family / name).write_text(good.replace(old, new))
    problems = look_at(f"{tmp_path}/faulty").problems
    found = [problem for problem in problems if told in problem.text]
    assert found, problems
    assert found[0].file == family / name
    assert where in (family / name).read_text().splitlines()[found[0].line - 1]


def test_no_such_pack(run: Run) -> None:
    """One sentence, exit code 2."""
    for pack in ("./nowhere", "no_such_pack_at_all", "json.decoder"):
        done = run("rules", "--check", pack)
        assert done.exit_code != 0
