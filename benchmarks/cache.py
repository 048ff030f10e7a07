"""How much faster a second check is, with the cache: 500 documents of about 300 words, three runs of the console script.

Wanted: the second run, over unchanged documents, in a thirtieth of the first one's time; the same findings each time.
"""

import os
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from benchmarks.memory import short_documents

DOCUMENTS = 500
NOTES_IN_EACH = 9
WANTED = 30


def main() -> int:
    """Write the documents, check them without a cache's help, again, and with one document changed; exit 1 where it is too slow."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        words = write_documents(folder / "texts")
        first, findings = timed(folder)
        second, again = timed(folder)
        changed = folder / "texts" / "0007.txt"
        changed.write_text(changed.read_text() + "\nThe meeting ended at noon.\n")
        third, _ = timed(folder)
        size = sum(file.stat().st_size for file in (folder / "cache").iterdir())
    assert findings == again, "the cache changes what is found"
    sys.stdout.write(f"{DOCUMENTS} documents, {words:,} words, {findings.count(chr(10))} findings; the cache takes {size / 1e6:.1f} MB\n")
    sys.stdout.write(f"first {first:.2f} s, second {second:.2f} s ({first / second:.0f} times as fast), one document changed {third:.2f} s\n")
    return int(first < WANTED * second)


def write_documents(folder: Path) -> int:
    """The documents, and how many words they have."""
    folder.mkdir()
    words = 0
    notes = (document.text for document in short_documents(DOCUMENTS * NOTES_IN_EACH))
    for number in range(DOCUMENTS):
        text = "\n".join(islice(notes, NOTES_IN_EACH))
        words += len(text.split())
        (folder / f"{number:04}.txt").write_text(text)
    return words


def timed(folder: Path) -> tuple[float, str]:
    """Seconds of one check, and its findings."""
    started = time.perf_counter()
    script = Path(sys.executable).with_name("checker")
    environment = {**os.environ, "CHECKER_CACHE_DIR": str(folder / "cache")}
    done = subprocess.run([script, "check", "texts", "--format", "jsonl"], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode < 2, done.stderr
    return time.perf_counter() - started, done.stdout


if __name__ == "__main__":
    sys.exit(main())
