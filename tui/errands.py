"""Things that take a moment, or the terminal away from us: traces, exports, the reviewer's own editor."""

import asyncio
import os
import subprocess
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from checker.errors import CheckerError
from checker.models.findings import Finding
from checker.report.summary import count_of
from tui import editor, exporting
from tui.screens.export import ExportQuestion
from tui.tracing import trace

if TYPE_CHECKING:
    from checker.report.review import Reviewed
    from tui.app import ReviewApp
    from tui.session.session import Session


async def find_trace(app: "ReviewApp", finding: Finding) -> None:
    """Find out why a finding came up, and show it."""
    app.toast("Firing the rule once more…")
    try:
        app.traces[finding.id] = await asyncio.to_thread(trace, finding, app.session.documents, app.launch.settings())
    except CheckerError as error:
        app.warn(str(error), "No trace")
    app.session_changed()


async def export(app: "ReviewApp") -> None:
    """Write what is in view to a file."""
    session = app.session
    wanted = await app.push_screen_wait(ExportQuestion(exporting.formats(), len(session.view)))
    if wanted is None:
        return
    found = [_reviewed(session, row) for row in session.view]
    try:
        await asyncio.to_thread(exporting.export, wanted.path, wanted.format, found, session.documents, app.launch.settings())
    except OSError as error:
        app.warn(f"{wanted.path}: {error.strerror}.", "Cannot be written")
    except CheckerError as error:
        app.warn(str(error), "Cannot be written")
    else:
        app.toast(f"Wrote {count_of(len(found), 'finding')} to {wanted.path}.")


def _reviewed(session: "Session", row: int) -> "Reviewed":
    """A row's finding with what was decided about it."""
    from checker.report.review import Reviewed

    return Reviewed(session.shelf.finding(row).model_copy(update={"state": session.state(row).value}), session.standing(row))


def edit(app: "ReviewApp", finding: Finding) -> None:
    """Open a finding's document at its line in the reviewer's editor; afterwards, what has changed is checked again."""
    document = app.session.documents.get(finding.doc)
    path = editor.file_of(document) if document else None
    if path is None:
        app.warn(f"{finding.doc} is no file of its own; open the file that it came from.", "Cannot be edited")
        return
    try:
        command = editor.command_for(os.environ, path, finding.line)
        with app.suspend():
            problem = _run(command)
    except SuspendNotSupported:
        app.warn("An editor can be opened from a terminal only.", "Cannot be edited")
    except ValueError as error:
        app.warn(f"$EDITOR cannot be read as a command ({error}).", "Cannot be edited")
    else:
        if problem:
            app.warn(problem, "Cannot be edited")
        app.check()


def _run(command: list[str]) -> str:
    """Run an editor; gives what went wrong. Nothing is raised here: Textual takes the terminal back only where nothing was."""
    try:
        subprocess.run(command, check=False)
    except (OSError, ValueError) as error:
        return f"The editor “{command[0]}” could not be started ({getattr(error, 'strerror', '') or error}); set $EDITOR to one that is installed."
    return ""
