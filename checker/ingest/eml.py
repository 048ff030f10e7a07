"""Mails (.eml): the subject is the headline, and attached documents are documents of their own."""

import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import PurePosixPath
from typing import cast

from checker.errors import UnreadableDocument
from checker.ingest.blocks import Block, Metadata, assemble, counted
from checker.ingest.eml_headers import HeaderPolicy, author_in, date_in, subject_in
from checker.ingest.eml_text import html_blocks, plain_blocks
from checker.ingest.encoding import decode
from checker.ingest.formats import SUFFIXES
from checker.ingest.limits import MEGABYTE, Limits, refuse_long, refuse_over
from checker.ingest.packed import OPENING, open_zip, unpacked_size
from checker.ingest.reader import read_bytes
from checker.models.base import Zone
from checker.models.document import Document

_LINES_A_MEGABYTE = 50_000
_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_LONGEST_NAME = 100


def read(name: str, data: bytes, limits: Limits) -> list[Document]:
    """The mail, with places "subject" and "paragraph 3", and then its attached documents, named `mail.eml/attachment.docx`.

    Attached mails count as one step of `limits.nesting`. What cannot be read of the attachments is a note. Raises UnreadableDocument
    where nothing can be read.
    """
    try:
        return _documents(name, _message(name, data, limits), limits)
    except RecursionError:
        raise UnreadableDocument(f"{name}: its parts lie too deep in each other; save its text in a simpler file.") from None


def _documents(name: str, message: EmailMessage, limits: Limits) -> list[Document]:
    blocks, notes = _body(name, message, limits)
    attached, problems = _attached(name, message, limits)
    subject = subject_in(message)
    documents = attached
    if blocks:
        metadata = Metadata(title=subject, author=author_in(message), date=date_in(message))
        blocks = [Block(subject, Zone.HEADLINE, "subject"), *counted(blocks)]
        documents = [assemble(name, blocks, metadata, (*notes, *problems), limits.paragraphs), *attached]
    if not documents:
        raise UnreadableDocument(problems[0] if problems else f"{name}: the mail has no text; there is nothing to check.")
    return documents


def _message(name: str, data: bytes, limits: Limits) -> EmailMessage:
    """The parsed mail. Each line is held against the boundaries of all parts that it lies in, so that both together are limited."""
    refuse_over(name, "the mail is too large, in megabytes", len(data) / MEGABYTE, limits.markup_mb, "markup-mb")
    lines = data.count(b"\n") + data.count(b"\r")
    refuse_over(name, "the mail has too many lines", lines, limits.markup_mb * _LINES_A_MEGABYTE, "markup-mb")
    boundaries = data.lower().count(b"boundary")
    refuse_over(name, "the mail has too many parts for its length, in millions of lines", lines * boundaries / MEGABYTE, limits.markup_mb, "markup-mb")
    return cast(EmailMessage, BytesParser(EmailMessage, policy=HeaderPolicy()).parsebytes(data))


def _body(name: str, message: EmailMessage, limits: Limits) -> tuple[list[Block], list[str]]:
    """The blocks of the text, its plain form before HTML, and notes. Raises UnreadableDocument for an encrypted mail."""
    if message.get_content_type() in _ENCRYPTED and message.get_param("smime-type") != "signed-data":
        raise UnreadableDocument(f"{name}: the mail is encrypted; save its text.")
    found = message.get_body(("plain", "html"))
    if not isinstance(found, EmailMessage):
        return [], []
    decoded = decode(name, _content(found), found.get_content_charset() or "")
    plain = found.get_content_subtype() == "plain"
    if plain:
        refuse_long(name, decoded.text, limits)
    blocks, left = plain_blocks(decoded.text) if plain else html_blocks(name, decoded.text, limits)
    notes = [decoded.note] if decoded.note else []
    return blocks, [*notes, f"{name}: quoted mails and the signature were left out."] if left else notes


def _content(part: EmailMessage) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _attached(name: str, message: EmailMessage, limits: Limits) -> tuple[list[Document], list[str]]:
    """The documents that are attached, and a sentence about each that cannot be read or is of no known format."""
    documents: list[Document] = []
    problems: list[str] = []
    unpacked = 0
    for where, part in _named(name, message):
        try:
            content = _file_of(part)
            _refuse_nested(where, part, limits)
            if content.startswith(OPENING):
                unpacked += unpacked_size(open_zip(where, content, limits))
                refuse_over(where, "the attachments unpack to too much, in megabytes", unpacked / MEGABYTE, limits.unpacked_mb, "unpacked-mb")
            inner = limits.model_copy(update={"nesting": limits.nesting - 1}) if limits.nesting else limits
            documents += read_bytes(where, content, inner, lambda problem: problems.append(str(problem)))
        except UnreadableDocument as problem:
            problems.append(str(problem))
    return documents, problems


def _named(name: str, message: EmailMessage) -> Iterator[tuple[str, EmailMessage]]:
    """The attachments in known formats, each with its name behind that of the mail; no name twice."""
    seen: dict[str, int] = {}
    for part in message.iter_attachments() if message.is_multipart() else ():
        mail = part.get_content_type() == "message/rfc822"
        given = PurePosixPath((part.get_filename() or "").replace("\\", "/")).name
        shown = "".join(c for c in given if c.isprintable())[-_LONGEST_NAME:] or ("attached.eml" if mail else "")
        path = PurePosixPath(shown)
        if isinstance(part, EmailMessage) and (mail or path.suffix.lower() in SUFFIXES):
            seen[shown] = seen.get(shown, 0) + 1
            yield f"{name}/{shown if seen[shown] == 1 else f'{path.stem} ({seen[shown]}){path.suffix}'}", part


def _file_of(part: EmailMessage) -> bytes:
    """The bytes of an attached file, or of an attached mail."""
    inner = part.get_payload()
    if part.get_content_type() == "message/rfc822" and isinstance(inner, list) and inner and isinstance(inner[0], EmailMessage):
        return inner[0].as_bytes(policy=email.policy.compat32)
    return _content(part)


def _refuse_nested(where: str, part: EmailMessage, limits: Limits) -> None:
    mail = part.get_content_type() == "message/rfc822" or where.lower().endswith((".eml", ".zip"))
    refuse_over(where, "mails and zips lie too deep in each other", int(mail), max(limits.nesting, 0), "nesting")
