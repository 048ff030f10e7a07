"""What the headers of a mail tell: its subject, who wrote it, and when."""

import re
from datetime import date as Date
from email.headerregistry import Address
from email.message import EmailMessage

_ANSWER = re.compile(r"(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)
# A hostile header makes the parser of the standard library raise more than its own errors.
_UNREADABLE = (ValueError, IndexError, AttributeError, TypeError, LookupError, RecursionError)


def subject_in(message: EmailMessage) -> str:
    """The subject without the marks of an answer; "" where there is none."""
    try:
        subject = str(message["subject"] or "").strip()
    except _UNREADABLE:
        return ""
    mark = _ANSWER.match(subject)
    return subject[mark.end() :] if mark else subject


def author_in(message: EmailMessage) -> str:
    """The names of those who wrote the mail; the address of one without a name."""
    try:
        addresses: tuple[Address, ...] = getattr(message["from"], "addresses", ())
        return ", ".join(filter(None, (address.display_name or address.addr_spec for address in addresses)))
    except _UNREADABLE:
        return ""


def date_in(message: EmailMessage) -> Date | None:
    """The day on which the mail was written, by its writer's clock; None where the header is missing or no date."""
    try:
        moment = getattr(message["date"], "datetime", None)
    except _UNREADABLE:
        return None
    return moment.date() if moment else None
