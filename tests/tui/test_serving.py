"""`checker review --serve`: a real server, asked as a browser asks it."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import aiohttp
import pytest

from checker.cli.review import _without_serving

_CHECKER = [sys.executable, "-c", "import sys; from checker.cli import main; sys.exit(main())"]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a review of one small document is served."""
    folder = tmp_path_factory.mktemp("served")
    (folder / "mill.txt").write_text("The mill\n\nThe mill was built on Monday, 3 June 2025.\n")
    environment = {name: value for name, value in os.environ.items() if name != "TEXTUAL_DRIVER"}
    with subprocess.Popen(
        [*_CHECKER, "review", "mill.txt", "--serve", "--port", "0"], cwd=folder, stderr=subprocess.PIPE, text=True, env=environment
    ) as server:
        assert server.stderr is not None
        line = server.stderr.readline()
        assert line.startswith("The review is at http://127.0.0.1:"), line
        assert "this machine only" in line
        yield line.split()[4]
        server.terminate()


def asked(address: str, **headers: str) -> tuple[int, str, str]:
    """The status, the policy and the text of the answer."""
    try:
        with urlopen(Request(address, headers=headers)) as answer:
            return answer.status, answer.headers["Content-Security-Policy"], answer.read().decode()
    except HTTPError as error:
        return error.code, "", error.read().decode()


def test_the_page_is_served_and_loads_nothing_from_elsewhere(address: str) -> None:
    status, policy, text = asked(address)
    assert status == 200
    assert "checker review" in text
    assert policy.startswith("default-src 'self'")


def test_other_pages_and_other_names_get_no_answer(address: str) -> None:
    assert asked(f"{address}/ws", Origin="http://evil.example")[0] == 403
    assert asked(address, Host="evil.example")[0] == 403
    assert asked(address, Origin=address)[0] == 200


async def test_a_browser_gets_the_screen_of_the_review(address: str) -> None:
    seen = b""
    async with aiohttp.ClientSession() as session, session.ws_connect(f"{address}/ws?width=100&height=30") as page, asyncio.timeout(60):
        while b"Queue" not in seen:
            message = await page.receive()
            assert message.type in (aiohttp.WSMsgType.BINARY, aiohttp.WSMsgType.TEXT), message
            seen += message.data if isinstance(message.data, bytes) else message.data.encode()


def test_a_taken_port_is_told(tmp_path: Path, address: str) -> None:
    port = address.rpartition(":")[2]
    done = subprocess.run([*_CHECKER, "review", "--serve", "--port", port], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "name another one with --port" in done.stderr


def test_a_missing_package_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    from checker.cli import review

    monkeypatch.setattr(review, "find_spec", lambda _: None)
    done = CliRunner().invoke(review.command, ["--serve"])
    assert "claim-consistency-checker[web]" in str(done.exception)


def test_what_a_tab_is_started_with() -> None:
    given = ["review", "--serve", "a b.txt", "--port", "99", "--who", "Mara", "--port=7"]
    assert _without_serving(given) == ["review", "a b.txt", "--who", "Mara"]
