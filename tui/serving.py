"""The review in a browser of this machine, for those who prefer one to a terminal.

Each tab is a review of its own, in a process of its own; the server only passes on keys and pictures. It can be reached from this
machine alone, and only by pages that it has served itself: others that are open in the same browser get no answer, and the page
loads nothing from elsewhere.
"""

import logging
import shlex
import socket
from collections.abc import Callable, Sequence

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from textual_serve.server import Server

HOST = "127.0.0.1"


class LocalServer(Server):
    """Serves one command, to this machine alone. `tell` is given the line that says where."""

    def __init__(self, command: Sequence[str], port: int, tell: Callable[[str], None]) -> None:
        super().__init__(shlex.join(command), HOST, port, "checker review", f"http://{HOST}:{port}")
        self._tell = tell

    async def on_startup(self, app: web.Application) -> None:
        """Nothing is said before the server listens."""

    def serve(self, debug: bool = False) -> None:
        """Serve until Ctrl-C."""
        logging.basicConfig(level=logging.WARNING, format="checker: %(message)s")
        line = f"The review is at {self.public_url} (this machine only); Ctrl-C ends it."
        web.run_app(self._make_app(), host=self.host, port=self.port, print=lambda _: self._tell(line))

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._guard())
        return app

    def _guard(self) -> Middleware:
        hosts = frozenset(f"{name}:{self.port}" for name in (HOST, "localhost"))
        policy = f"default-src 'self' 'unsafe-inline' data: blob:; connect-src 'self' ws://{HOST}:{self.port} ws://localhost:{self.port}"

        @web.middleware
        async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
            origin = request.headers.get("Origin", "").removeprefix("http://")
            if request.host not in hosts or (origin and origin not in hosts):
                raise web.HTTPForbidden(text="This review answers only to pages of its own.")
            response = await handler(request)
            if not response.prepared:
                response.headers["Content-Security-Policy"] = policy
            return response

        return guard


def free_port(wanted: int) -> int:
    """`wanted`, or any free one for 0. Raises OSError where it is taken."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((HOST, wanted))
        return int(probe.getsockname()[1])


def serve(command: Sequence[str], port: int, tell: Callable[[str], None]) -> int:
    """Serve a review until Ctrl-C; `command` starts one, port 0 is any free one. Raises OSError where the port is taken."""
    LocalServer(command, free_port(port), tell).serve()
    return 0
