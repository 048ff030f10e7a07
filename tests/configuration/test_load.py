"""Files of settings: which one holds, and one sentence for everything that is wrong in one."""

from datetime import date
from pathlib import Path

import pytest

from checker.configuration.effective import Effective, effective
from checker.configuration.load import find
from checker.errors import BadConfiguration


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project, as the current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def settings(folder: Path, text: str = "", environment: dict[str, str] | None = None, **options: object) -> Effective:
    """The settings of a folder with this checker.toml."""
    if text:
        (folder / "checker.toml").write_text(text, encoding="utf-8")
    return effective(Path.cwd(), options, environment or {})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('fail_on = "note"', "there is no setting fail_on; did you mean fail-on?"),
        ('failon = "note"', "there is no setting failon; did you mean fail-on?"),
        ('fail-on = "fatal"', 'fail-on is "fatal"; it must be error, warning, note or never.'),
        ("jobs = 0", "jobs is 0; it must be at least 1."),
        ('jobs = "2"', 'jobs is "2"; it must be a whole number.'),
        ("jobs = 1.5", "jobs is 1.5; it must be a whole number."),
        ('paths = "a"', 'paths is "a"; it must be a list.'),
        ("paths = []", "paths is []; it must have at least 1."),
        ("paths = [1]", "paths.0 is 1; it must be words in quotes."),
        ("preview = 1", "preview is 1; it must be true or false."),
        ('date = "soon"', 'date is "soon"; it must be a date (YYYY-MM-DD).'),
        ('date-from = ["clock"]', 'date-from.0 is "clock"; it must be document or path.'),
        ('[lists]\ntitle = ["x"]', "there is no setting lists.title; did you mean titles?"),
        ("[[lists]]", "lists is [{}]; it must be a table."),
        ('[severity]\nNU09 = "eror"', 'severity.NU09 is "eror"; it must be error, warning or note.'),
        ("[cache]\nsize-mb = -1", "cache.size-mb is -1; it must be at least 0."),
        ('[[per-path]]\nignore = ["NU"]', "per-path.0.paths is missing; add it."),
        ('[[per-path]]\npaths = ["a"]\nseverty = {}', "there is no setting per-path.0.severty; did you mean severity?"),
        ('color = "x"\nlanguage = "y"', "there is no setting color"),
        ("x = [", "this is not valid TOML ("),
        ("a" * 100_000, "this is not valid TOML ("),
        ("x = " + "[" * 5000, "this is not valid TOML ("),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence(project: Path, text: str, told: str) -> None:
    """File, key, what it is, what it must be."""
    with pytest.raises(BadConfiguration) as refusal:
        settings(project, text)
    assert str(refusal.value).startswith(f"checker.toml: {told}")
    assert "\n" not in str(refusal.value)


def test_several_wrong_settings_are_counted(project: Path) -> None:
    """The first is told."""
    with pytest.raises(BadConfiguration, match=r"\(1 more of its settings is wrong too\.\)$"):
        settings(project, "jobs = 0\npreview = 1")


def test_bytes_that_are_no_text(project: Path) -> None:
    """Not UTF-8."""
    (project / "checker.toml").write_bytes(b"\xff")
    with pytest.raises(BadConfiguration, match=r"checker\.toml: this is not valid TOML"):
        find(project)


def test_the_nearest_file_holds(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Upwards from the current folder; checker.toml before pyproject.toml; a pyproject.toml without our table is passed over."""
    inner = project / "texts" / "news"
    inner.mkdir(parents=True)
    (project / "pyproject.toml").write_text("[tool.checker]\njobs = 2\n")
    (project / "texts" / "pyproject.toml").write_text("[tool.black]\n")
    monkeypatch.chdir(inner)
    assert (settings(project).configuration.jobs, settings(project).root) == (2, project)
    (project / "texts" / "checker.toml").write_text("jobs = 3\n")
    assert (settings(project).configuration.jobs, settings(project).root) == (3, project / "texts")
    (project / "texts" / "pyproject.toml").write_text("[tool.checker]\njobs = 4\n")
    assert settings(project).configuration.jobs == 3


def test_a_table_that_is_none(project: Path) -> None:
    """`tool.checker` must be a table; a `tool` that is none is somebody else's affair."""
    (project / "pyproject.toml").write_text("[tool]\nchecker = 3\n")
    with pytest.raises(BadConfiguration, match=r"pyproject.toml: tool.checker is no table"):
        find(project)
    (project / "pyproject.toml").write_text("tool = 3\n")
    assert find(project) is None


def test_a_named_file(project: Path) -> None:
    """Instead of the nearest; it must be there, and have our table."""
    (project / "checker.toml").write_text("jobs = 3\n")
    (project / "other.toml").write_text("jobs = 5\n")
    assert effective(project, {}, {}, project / "other.toml").configuration.jobs == 5
    with pytest.raises(BadConfiguration, match=r"gone\.toml: cannot be read"):
        effective(project, {}, {}, project / "gone.toml")
    (project / "pyproject.toml").write_text("")
    with pytest.raises(BadConfiguration, match=r"there is no \[tool.checker\] in it"):
        effective(project, {}, {}, project / "pyproject.toml")


def test_the_root_without_a_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The top of the git checkout, or else the current folder."""
    inner = project / "inner"
    inner.mkdir()
    monkeypatch.chdir(inner)
    assert settings(project).root == inner
    (project / ".git").mkdir()
    assert settings(project).root == project


def test_where_each_value_comes_from(project: Path) -> None:
    """Options beat variables, these beat the file, and that beats our defaults."""
    text = 'fail-on = "note"\nscope = "document"\njobs = 2\n[lists]\ntitles = ["t.tsv"]\n[[per-path]]\npaths = ["a/**"]\nseverity = {NU09 = "note"}\n'
    environment = {"CHECKER_SCOPE": "corpus", "CHECKER_JOBS": "3", "CHECKER_DATE": "2024-05-06", "CHECKER_PREVIEW": "yes"}
    found = settings(project, text, environment, jobs=4, select=("NU",), ignore=(), model=None)
    rows = {name: (value, origin) for name, value, origin in found.shown()}
    assert rows["fail-on"] == ('"note"', "checker.toml")
    assert rows["scope"] == ('"corpus"', "CHECKER_SCOPE")
    assert rows["date"] == ("2024-05-06", "CHECKER_DATE")
    assert rows["preview"] == ("true", "CHECKER_PREVIEW")
    assert rows["jobs"] == ("4", "option")
    assert rows["select"] == ('["NU"]', "option")
    assert rows["ignore"] == ("[]", "default")
    assert rows["lists.titles"] == ('["t.tsv"]', "checker.toml")
    assert rows["lists.people"] == ("[]", "default")
    assert rows["per-path"] == ('[{paths = ["a/**"], severity = {NU09 = "note"}}]', "checker.toml")
    assert found.configuration.date == date(2024, 5, 6)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("CHECKER_JOBS", "many", 'CHECKER_JOBS: jobs is "many"; it must be a whole number.'),
        ("CHECKER_FAIL_ON", "fatal", 'CHECKER_FAIL_ON: fail-on is "fatal"; it must be error, warning, note or never.'),
    ],
)
def test_a_variable_that_is_wrong(project: Path, name: str, value: str, told: str) -> None:
    """Told by its name."""
    with pytest.raises(BadConfiguration) as refusal:
        settings(project, "", {name: value})
    assert str(refusal.value) == told


def test_paths_are_from_where_they_were_given(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the file from the project's folder, those of options from the current one."""
    (project / "inner").mkdir()
    monkeypatch.chdir(project / "inner")
    from_file = settings(project, 'baseline = "kept/b.jsonl"')
    assert from_file.path("baseline", from_file.configuration.baseline) == Path("../kept/b.jsonl")
    from_option = settings(project, baseline="b.jsonl")
    assert from_option.path("baseline", from_option.configuration.baseline) == Path("b.jsonl")
    assert settings(project, "jobs = 1").path("baseline", ".checker/baseline.jsonl") == Path("../.checker/baseline.jsonl")
