"""Driving the application as a reviewer does: keys in, lines of the screen out."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from tests.tui.samples import ALL, CheckedApp

_STEPS = 200
_STEP_SECONDS = 0.02


@asynccontextmanager
async def reviewing(application: CheckedApp, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Pilot[int]]:
    """The application, once everything is found and drawn."""
    async with application.run_test(size=size, notifications=True) as pilot:
        expected = sum(finding.rule not in application.ignored() for finding in ALL)
        await until(pilot, lambda: sum(application.session.counts().values()) == expected and not application.told)
        await pilot.pause()
        yield pilot


async def until(pilot: Pilot[int], so: Callable[[], bool]) -> None:
    """Wait until something is so; fail where it does not become so."""
    for _ in range(_STEPS):
        if so():
            await pilot.pause()
            return
        await pilot.pause(_STEP_SECONDS)
    raise AssertionError("waited in vain")


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys, and wait until every decision is on the disk and on the screen."""
    await pilot.press(*keys)
    await pilot.pause()
    application = pilot.app
    assert isinstance(application, CheckedApp)
    await until(pilot, lambda: not application.session.pending)


def lines(pilot: Pilot[int]) -> list[str]:
    """What the screen shows."""
    return ["".join(segment.text for segment in strip) for strip in pilot.app.screen._compositor.render_strips()]


def shown(pilot: Pilot[int]) -> str:
    """What the screen shows, as one text."""
    return "\n".join(lines(pilot))


def queue_of(pilot: Pilot[int]) -> list[str]:
    """The rules of the findings in view, in their order."""
    application = pilot.app
    assert isinstance(application, CheckedApp)
    return [application.session.shelf.rule_of(row) for row in application.session.view]
