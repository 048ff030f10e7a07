"""The headers of a mail: read within limits, and what they tell of its subject, who wrote it, and when."""

import email.policy
import re
from collections.abc import Sequence
from datetime import date as Date
from email.headerregistry import Address
from email.message import EmailMessage
from typing import Any

_LONGEST = 4_000
_ANSWER = re.compile(r"(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)
# A hostile header makes the parser of the standard library raise more than its own errors.
_UNREADABLE = (ValueError, IndexError, AttributeError, TypeError, LookupError, RecursionError)


class HeaderPolicy(email.policy.EmailPolicy):
    """The policy of today's mails, for headers of any kind.

    Headers are cut where no honest one goes on, since reading them takes time by the square of their length; one that cannot be read
    is its plain words.
    """

    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        """The name and the value of a header."""
        name, value = super().header_source_parse(list(sourcelines))
        return name, value[:_LONGEST]

    def header_fetch_parse(self, name: str, value: str) -> Any:
        """The value of a header as an object that knows its parts, or as words."""
        try:
            return super().header_fetch_parse(name, value)
        except _UNREADABLE:
            return " ".join(str(value).split())


def subject_in(message: EmailMessage) -> str:
    """The subject without the marks of an answer; "" where there is none."""
    subject = str(message["subject"] or "").strip()
    mark = _ANSWER.match(subject)
    return subject[mark.end() :] if mark else subject


def author_in(message: EmailMessage) -> str:
    """The names of those who wrote the mail; the address of one without a name."""
    addresses: tuple[Address, ...] = getattr(message["from"], "addresses", ())
    return ", ".join(filter(None, (address.display_name or address.addr_spec for address in addresses)))


def date_in(message: EmailMessage) -> Date | None:
    """The day on which the mail was written, by its writer's clock; None where the header is missing or no date."""
    moment = getattr(message["date"], "datetime", None)
    return moment.date() if moment else None
