"""Word files as bytes that do not depend on when they were written."""

import io
import zipfile

from docx.document import Document as WordFile

_NO_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip can tell."""


def saved(word: WordFile) -> bytes:
    """The file, each of its parts packed without the time of day."""
    written, packed = io.BytesIO(), io.BytesIO()
    word.save(written)
    with zipfile.ZipFile(written) as parts, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as result:
        for name in parts.namelist():
            info = zipfile.ZipInfo(name, _NO_DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            result.writestr(info, parts.read(name))
    return packed.getvalue()
