"""The language server as an editor meets it: a process, and the protocol over its standard input and output."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.flawed import write_flawed
from tests.gate.repository import FLAWED, NEW, OLD
from tests.language_server.client import Client

ASTRAL = "\U0001f40e\U0001d54f é "


def initialized(folder: Path, *arguments: str, **capabilities: Any) -> Client:
    client = Client(folder, *arguments)
    told = client.request("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": capabilities})
    assert told["capabilities"]["hoverProvider"]
    client.notify("initialized", {})
    return client


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    started = initialized(tmp_path)
    yield started
    started.kill()


def flawed(folder: Path) -> tuple[str, str]:
    """A text that a rule flags, and the rule."""
    name, rule = write_flawed(folder)
    return (folder / name).read_text().rstrip("\n"), rule


def opened(client: Client, uri: str, text: str, version: int = 1) -> dict[str, Any]:
    client.notify("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "plaintext", "version": version, "text": text}})
    return client.diagnostics()


def units(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2


def test_a_session(client: Client, tmp_path: Path) -> None:
    """Open, look, suppress with a reason, mend, close: as somebody writes."""
    text, rule = flawed(tmp_path)
    uri = (tmp_path / "draft.txt").as_uri()
    shown = opened(client, uri, f"First line.\r\n\r\n{ASTRAL}{text}\r\n")
    [diagnostic] = [d for d in shown["diagnostics"] if d["code"] == rule]
    assert (shown["version"], diagnostic["source"], diagnostic["severity"]) == (1, "checker", 1)
    assert "\nAsk: " in diagnostic["message"]
    assert diagnostic["range"]["start"]["line"] == 2
    place = {"textDocument": {"uri": uri}, "position": diagnostic["range"]["start"]}
    hover = client.request("textDocument/hover", place)
    assert f"**{rule} " in hover["contents"]["value"]
    assert all(part in hover["contents"]["value"] for part in ("*Ask:*", "*Why:*"))
    assert client.request("textDocument/hover", {**place, "position": {"line": 0, "character": 2}}) is None

    asked = {"textDocument": {"uri": uri}, "range": diagnostic["range"], "context": {"diagnostics": [diagnostic]}}
    actions = [a for a in client.request("textDocument/codeAction", asked) if f"Ignore {rule} " in a["title"]]
    assert len(actions) == 3
    [change] = actions[0]["edit"]["documentChanges"]
    [edit] = change["edits"]
    assert edit["newText"] == f" <!-- checker: ignore[{rule}] reason: false positive -->"
    assert edit["range"]["start"] == edit["range"]["end"] == {"line": 2, "character": units(ASTRAL + text)}

    suppressed = f"First line.\r\n\r\n{ASTRAL}{text}{edit['newText']}\r\n"
    client.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": suppressed}]})
    shown = client.diagnostics()
    assert shown["version"] == 2
    assert rule not in [d["code"] for d in shown["diagnostics"]]
    client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert client.diagnostics()["diagnostics"] == []
    assert client.close() == 0


def test_positions_are_utf_16_units(client: Client, tmp_path: Path) -> None:
    """A character beyond U+FFFF is two; everything behind it on the line moves by so much."""
    text, rule = flawed(tmp_path)
    uri = (tmp_path / "a.md").as_uri()
    plain = opened(client, uri, text)["diagnostics"]
    client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    client.diagnostics()
    moved = opened(client, uri, ASTRAL + text)["diagnostics"]
    before, after = (next(d["range"] for d in found if d["code"] == rule) for found in (plain, moved))
    assert [after[end]["character"] - before[end]["character"] for end in ("start", "end")] == [units(ASTRAL)] * 2 == [7] * 2


def test_other_encodings_where_agreed(tmp_path: Path) -> None:
    """Code points, for an editor that asks for them."""
    text, rule = flawed(tmp_path)
    client = initialized(tmp_path, general={"positionEncodings": ["utf-32", "utf-16"]})
    try:
        both = [
            next(d["range"] for d in opened(client, f"file://{tmp_path}/{n}.txt", head + text)["diagnostics"] if d["code"] == rule)
            for n, head in enumerate(("", ASTRAL))
        ]
    finally:
        client.kill()
    assert both[1]["start"]["character"] - both[0]["start"]["character"] == len(ASTRAL) == 5


def test_many_changes_are_checked_once(client: Client, tmp_path: Path) -> None:
    """Only what stands after the writing has paused: one answer, for the last version."""
    uri = (tmp_path / "a.txt").as_uri()
    opened(client, uri, "The council met.")
    for version in range(2, 12):
        client.notify(
            "textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": f"The council met {version} times."}]}
        )
    assert client.diagnostics()["version"] == 11
    client.request("textDocument/hover", {"textDocument": {"uri": uri}, "position": {"line": 0, "character": 0}})
    assert client.notifications.empty()


def test_what_keeps_it_from_checking_is_shown(client: Client, tmp_path: Path) -> None:
    """A suppression without a reason, told at the top of the document; settings that are mended count at once."""
    uri = (tmp_path / "a.txt").as_uri()
    [told] = opened(client, uri, "The council met. <!-- checker: ignore[NU09] -->")["diagnostics"]
    assert "gives no reason" in told["message"]
    (tmp_path / "checker.toml").write_text("selekt = []\n")
    client.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
    [told] = client.diagnostics()["diagnostics"]
    assert "selekt" in told["message"]


def test_other_documents_of_the_project(client: Client, tmp_path: Path) -> None:
    """What an open document says alone comes first, then what it says against those that the settings name; these are led to."""
    (tmp_path / "old").mkdir()
    old = tmp_path / "old" / "archive.txt"
    old.write_text(f"The hall is old.\n\n{OLD}")
    (tmp_path / "new.txt").write_text("Something else stood here before.\n")
    (tmp_path / "checker.toml").write_text('select = ["DT"]\npaths = ["new.txt"]\ncorpus = ["old"]\n')
    uri = (tmp_path / "new.txt").as_uri()
    assert opened(client, uri, f"{FLAWED}\n{NEW}")["diagnostics"][0]["code"] == "DT06"
    shown = client.diagnostics()
    assert (shown["version"], [d["code"] for d in shown["diagnostics"]]) == (1, ["DT06", "DT08"])
    [related] = shown["diagnostics"][1]["relatedInformation"]
    assert (related["location"]["uri"], related["location"]["range"]["start"]["line"]) == (old.as_uri(), 2)
    hover = client.request("textDocument/hover", {"textDocument": {"uri": uri}, "position": shown["diagnostics"][1]["range"]["start"]})
    assert "**DT08 " in hover["contents"]["value"]

    client.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": OLD}]})
    assert client.diagnostics()["diagnostics"] == []
    client.request("textDocument/hover", {"textDocument": {"uri": uri}, "position": {"line": 0, "character": 0}})
    assert client.close() == 0


def test_without_the_extra(tmp_path: Path) -> None:
    """One sentence that says what to install, exit code 2."""
    code = "import sys; sys.modules['pygls'] = None; import importlib.util as u; f = u.find_spec; u.find_spec = lambda n, *a: None if n == 'pygls' else f(n, *a); from checker.cli import main; main(['lsp'])"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "checker: The language server needs one more package; install it with `pipx install 'claim-consistency-checker[lsp]'`.\n"
