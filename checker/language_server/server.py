"""The server: what the editor tells it, and what it answers.

A document is checked alone, in one thread, after a pause in the writing; then it is compared with the others of its project, in another
thread, so that this delays no check.
"""

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import unquote, urlparse

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from checker import __version__
from checker.errors import CheckerError
from checker.language_server.page import SOURCE, Check, Compare, Page, Result

PAUSE = 0.3
"""Seconds without a change after which a document is checked."""
_LOG = logging.getLogger("checker.language_server")


class Server(LanguageServer):
    """The open documents as they were last checked, and the checks under way."""

    def __init__(self, check: Check, compare: Compare, pause: float = PAUSE) -> None:
        # Whole texts, not changes to them: pygls counts lines at more characters than the protocol does.
        super().__init__("checker", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.pages: dict[str, Page] = {}
        self._check, self._compare, self._pause = check, compare, pause
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._thread, self._behind = ThreadPoolExecutor(1, "check"), ThreadPoolExecutor(1, "compare")

    def check_soon(self, uri: str, pause: float | None = None) -> None:
        """Check a document after a pause; a change before that starts the pause anew."""
        self.forget(uri)
        self._waiting[uri] = asyncio.get_running_loop().create_task(self._check_after(self._pause if pause is None else pause, uri))

    def forget(self, uri: str) -> None:
        """Leave off whatever is under way for a document."""
        task = self._waiting.pop(uri, None)
        if task:
            task.cancel()

    async def _check_after(self, pause: float, uri: str) -> None:
        await asyncio.sleep(pause)
        opened = self.workspace.get_text_document(uri)
        version, text = opened.version, opened.source.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
        loop = asyncio.get_running_loop()
        try:
            self._show(uri, version, await loop.run_in_executor(self._thread, self._check, path_of(uri), text))
            compared = await loop.run_in_executor(self._behind, self._compare, path_of(uri), text)
            if compared:
                self._show(uri, version, compared)
        except CheckerError as error:
            self._publish(uri, version, [_problem(str(error))])
        except Exception:
            _LOG.exception("%s could not be checked", uri)

    def _show(self, uri: str, version: int | None, result: Result) -> None:
        """Have the editor show what was found, unless it shows the same already."""
        page, before = Page(uri, version, result, self.workspace.position_encoding or types.PositionEncodingKind.Utf16), self.pages.get(uri)
        self.pages[uri] = page
        if before is None or (before.version, before.diagnostics()) != (version, page.diagnostics()) or not result.others:
            self._publish(uri, version, page.diagnostics())

    def _publish(self, uri: str, version: int | None, diagnostics: list[types.Diagnostic]) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, diagnostics, version))

    def page_of(self, uri: str) -> Page | None:
        """A document's last check, if it was of the text that the editor shows now."""
        page = self.pages.get(uri)
        return page if page and page.version == self.workspace.get_text_document(uri).version else None


def build(check: Check, compare: Compare, pause: float = PAUSE) -> Server:
    """A server that checks with `check`, and then with `compare`."""
    server = Server(check, compare, pause)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def _(params: types.DidOpenTextDocumentParams) -> None:
        server.check_soon(params.text_document.uri, 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def _(params: types.DidChangeTextDocumentParams) -> None:
        server.check_soon(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def _(params: types.DidSaveTextDocumentParams) -> None:
        server.check_soon(params.text_document.uri, 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def _(params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        server.forget(uri)
        server.pages.pop(uri, None)
        server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def _(params: types.HoverParams) -> types.Hover | None:
        page = server.page_of(params.text_document.uri)
        return page.hover(params.position) if page else None

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix]))
    def _(params: types.CodeActionParams) -> list[types.CodeAction]:
        page = server.page_of(params.text_document.uri)
        return page.actions(params.range, params.context.diagnostics) if page else []

    return server


def path_of(uri: str) -> Path:
    """The path in a `file:` URI, from the current folder where it lies below it; of another URI, its own path."""
    path = Path(unquote(urlparse(uri).path))
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _problem(told: str) -> types.Diagnostic:
    """Why a document cannot be checked, at its first line."""
    start = types.Position(0, 0)
    return types.Diagnostic(types.Range(start, types.Position(0, 1)), told, types.DiagnosticSeverity.Warning, source=SOURCE)
