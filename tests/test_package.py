"""The wheel: exactly our three packages, with their data, and it works in an environment of its own."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, TOP], check=True)
    [built] = folder.glob("*.whl")
    return built


@pytest.mark.slow
def test_wheel_holds_three_packages_with_their_data(wheel: Path) -> None:
    """Nothing else lands at the top of somebody's environment, no data file is left behind, and the manual page goes where `man` looks."""
    names = zipfile.ZipFile(wheel).namelist()
    apart = [name for name in names if ".dist-info/" in name or ".data/" in name]
    assert {name.partition("/")[0] for name in names if name not in apart} == {"checker", "rules", "tui"}
    assert [name.partition(".data/")[2] for name in apart if ".data/" in name] == ["data/share/man/man1/checker.1"]
    ours = {
        path.relative_to(TOP).as_posix()
        for folder in ("checker", "rules", "tui")
        for path in (TOP / folder).rglob("*.*")
        if path.suffix in (".py", ".txt", ".tsv", ".toml", ".yml")
    }
    assert ours - set(names) == set()


@pytest.mark.slow
def test_wheel_works_where_it_is_installed(wheel: Path, tmp_path: Path) -> None:
    """Unpacked beside nothing of this checkout, it checks a text; the packages that it needs are this environment's."""
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    (tmp_path / "a.txt").write_text("The council met on Tuesday.\n")
    code = "import sys; sys.path.insert(0, 'site'); import checker; assert 'site' in checker.__file__; from checker.cli import main; main(['check', 'a.txt'])"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("No findings.")
