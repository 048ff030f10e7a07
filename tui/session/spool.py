"""Keeps blocks of bytes out of memory, in a file without a name that is gone with the program, however that ends."""

import os
import tempfile
import zlib
from array import array
from typing import IO

_FAST = 1


class Spool:
    """Blocks by number. Where the disk takes no more they stay in memory, compressed; they can be read from any thread."""

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._starts = array("Q", [0])
        self._in_memory: dict[int, bytes] = {}

    def __len__(self) -> int:
        """How many blocks there are."""
        return len(self._starts) - 1

    def add(self, block: bytes) -> None:
        """Keep another block."""
        start = self._starts[-1]
        try:
            self._write(block, start)
            self._starts.append(start + len(block))
        except OSError:
            self._in_memory[len(self)] = zlib.compress(block, _FAST)
            self._starts.append(start)

    def _write(self, block: bytes, start: int) -> None:
        self._file = self._file or tempfile.TemporaryFile(prefix="checker-", buffering=0)  # noqa: SIM115 (it stays open to the end)
        written = 0
        while written < len(block):
            written += os.pwrite(self._file.fileno(), block[written:], start + written)

    def read(self, number: int) -> bytes:
        """A block, by the order in which they came."""
        if number in self._in_memory:
            return zlib.decompress(self._in_memory[number])
        assert self._file is not None, "a block that is not in memory is in the file"
        start, end = self._starts[number : number + 2]
        return os.pread(self._file.fileno(), end - start, start)
