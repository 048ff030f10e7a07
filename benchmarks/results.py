"""Where benchmarks write what they measured: one JSON file each in `results/`, with the command, the machine, the day and the commit."""

import json
import os
import platform
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).parent / "results"


def write(name: str, command: str, figures: dict[str, Any]) -> None:
    """Keep the figures of a benchmark, in place of those of the last time."""
    RESULTS.mkdir(exist_ok=True)
    run = {"command": command, "date": datetime.now(UTC).date().isoformat(), "commit": commit(), "machine": machine()}
    (RESULTS / f"{name}.json").write_text(json.dumps(run | figures, indent=1) + "\n")


def machine() -> str:
    """The processor, its cores, the memory and the Python, in words."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GB, {platform.system()}, Python {platform.python_version()}"


def commit() -> str:
    """The commit that is measured, with a plus where code or rules have been changed since."""
    here = _git("rev-parse", "--short", "HEAD")
    changed = _git("status", "--porcelain", "--untracked-files=no", "../checker", "../rules")
    return here + ("+" if changed else "")


def _git(*words: str) -> str:
    return subprocess.run(["git", *words], cwd=RESULTS.parent, capture_output=True, text=True, check=True).stdout.strip()


def _processor() -> str:
    names = [line.partition(":")[2].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
    return names[0] if names else platform.processor()
