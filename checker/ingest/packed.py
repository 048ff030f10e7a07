"""Zips, opened so that none can unpack to more than is allowed: those of documents, and documents that are zips themselves (.docx, .odt, .epub)."""

import io
import stat
import zipfile
import zlib

from checker.errors import UnreadableDocument
from checker.ingest.limits import MEGABYTE, Limits, refuse_over

OPENING = b"PK\x03\x04"
_ENTRY = b"PK\x01\x02"
_METHODS = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))  # what office programs write; the memory of the others is up to the file
_ENCRYPTED = 0x1
BROKEN = (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError, zlib.error)
"""All that `zipfile` raises on a damaged file."""


def open_zip(name: str, data: bytes, limits: Limits) -> zipfile.ZipFile:
    """The zip, after a look at what it says of its members: how many, how large, how tightly packed.

    What a member gives out is never more than it says (`zipfile` stops there), so that no member need be watched while it is read.
    Raises UnreadableDocument for a damaged or encrypted zip and for one over a limit.
    """
    # Counted before `zipfile` makes an object of each.
    refuse_over(name, "too many files are in it", data.count(_ENTRY), limits.members, "members")
    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
    except BROKEN:
        raise UnreadableDocument(f"{name}: the file is damaged (its directory of parts cannot be read); save it again from the program that made it.") from None
    members = packed.infolist()
    refuse_over(name, "it unpacks to too much, in megabytes", unpacked_size(packed) / MEGABYTE, limits.unpacked_mb, "unpacked-mb")
    for member in members:
        if member.file_size > MEGABYTE:
            refuse_over(
                name, "a part of it is packed too tightly to be a document, times", member.file_size / max(1, member.compress_size), limits.ratio, "ratio"
            )
    return packed


def unpacked_size(packed: zipfile.ZipFile) -> int:
    """The bytes that all members together say they unpack to."""
    return sum(member.file_size for member in packed.infolist())


def is_link(member: zipfile.ZipInfo) -> bool:
    """Whether a member is a symbolic link; its content is then the path it leads to."""
    return stat.S_ISLNK(member.external_attr >> 16)


def content_of(name: str, packed: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """The bytes of a member. Raises UnreadableDocument for one that is damaged, encrypted, or packed in a way that office programs do not use."""
    if member.flag_bits & _ENCRYPTED:
        raise UnreadableDocument(f"{name}: the file is encrypted; save it without a password.")
    if member.compress_type not in _METHODS:
        raise UnreadableDocument(f"{name}: it is packed by a method that is not read; pack it again as an ordinary zip.")
    try:
        return packed.read(member)
    except BROKEN:
        raise UnreadableDocument(f"{name}: the file is damaged; save it again from the program that made it.") from None


def part(name: str, packed: zipfile.ZipFile, path: str, limits: Limits) -> bytes | None:
    """One part of a document that is a zip, by its path in it; None where there is no such part. Raises UnreadableDocument."""
    try:
        member = packed.getinfo(path)
    except KeyError:
        return None
    refuse_over(name, "the markup of the text is too large, in megabytes", member.file_size / MEGABYTE, limits.markup_mb, "markup-mb")
    return content_of(name, packed, member)
