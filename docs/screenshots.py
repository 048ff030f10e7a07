"""Draws the pictures of `checker review` in docs/images/: the review of our own documents in seeds/, driven by keys.

usage: python docs/screenshots.py
"""

import asyncio
import os
import re
import tempfile
from datetime import date as Date
from pathlib import Path

from checker.cli.review import Reading
from checker.cli.settings import settings_for
from checker.triage import Triage
from tui.app import ReviewApp
from tui.launch import Launch

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
SIZE = (140, 40)
TODAY = Date(2026, 3, 10)
KEYS: dict[str, list[str]] = {
    "review-queue": ["slash", *"severity:error", "enter", *"jjjjjjjj"],
    "review-document": ["slash", *"doc:river", "enter", "j", "enter"],
    "review-apply": ["slash", *"doc:clinic severity:error", "enter", *"xjxjjx", "X"],
    "review-rules": ["3"],
}
"""The pictures, and the keys that lead there."""
_PATIENCE = 1200  # tenths of a second


async def picture(keys: list[str], folder: Path) -> str:
    """The screen after some keys, as SVG."""
    reading = Reading((Path("seeds"),), lambda: settings_for(None))
    launch = Launch(folder, "Mara", reading.read, reading.settings, reading.switch_rule)
    app = ReviewApp(launch, Triage.open(folder, "Mara", TODAY))
    async with app.run_test(size=SIZE) as pilot:
        for _ in range(_PATIENCE):
            if app.checked_before:
                break
            await asyncio.sleep(0.1)
        await pilot.press(*keys)
        await pilot.pause(0.3)
        return app.export_screenshot(title="checker review")


def main() -> None:
    """Draw all pictures."""
    os.chdir(ROOT)
    IMAGES.mkdir(exist_ok=True)
    for name, keys in KEYS.items():
        with tempfile.TemporaryDirectory() as folder:
            svg = asyncio.run(picture(keys, Path(folder)))
        (IMAGES / f"{name}.svg").write_text(re.sub(r"terminal-\d+", name, svg), encoding="utf-8")


if __name__ == "__main__":
    main()
