"""An editor in a few lines: JSON-RPC with a server process over its standard input and output."""

import json
import subprocess
import sys
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any

SCRIPT = Path(sys.executable).with_name("checker")
PATIENCE = 60


class Client:
    """A started server; its answers and notifications come in through a thread."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._process = subprocess.Popen([SCRIPT, "lsp", *arguments], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self._answers: Queue[dict[str, Any]] = Queue()
        self.notifications: Queue[dict[str, Any]] = Queue()
        self._number = 0
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def request(self, method: str, params: Any) -> Any:
        """The result of a request."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        answer = self._answers.get(timeout=PATIENCE)
        assert answer["id"] == self._number
        assert "error" not in answer, answer
        return answer["result"]

    def notify(self, method: str, params: Any) -> None:
        """Tell the server something."""
        self._send({"method": method, "params": params})

    def diagnostics(self) -> dict[str, Any]:
        """The next diagnostics that the server publishes."""
        while True:
            message = self.notifications.get(timeout=PATIENCE)
            if message["method"] == "textDocument/publishDiagnostics":
                return message["params"]  # type: ignore[no-any-return]

    def close(self) -> int:
        """Shut the server down as the protocol has it; returns its exit code."""
        self.request("shutdown", None)
        self.notify("exit", None)
        return self._process.wait(PATIENCE)

    def kill(self) -> None:
        """End the server process, if it still runs."""
        self._process.kill()
        self._process.wait()

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _read(self) -> None:
        stream = self._process.stdout
        assert stream
        while line := stream.readline():
            length = int(line.split(b":")[1])
            while stream.readline().strip():
                pass
            message = json.loads(stream.read(length))
            (self._answers if "id" in message and "method" not in message else self.notifications).put(message)
