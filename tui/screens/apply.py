"""Asks what to do with many findings at once, and says how many they are."""

from datetime import date as Date
from datetime import timedelta

from checker.report.summary import count_of
from tui.screens.choose_list import ChooseList
from tui.session.choices import CONFIRM, FALSE_POSITIVE, INTENTIONAL, REOPEN, SOURCED, Choice


class Apply(ChooseList[Choice]):
    """Answers with what is to be done to all of them; choosing is confirming, Escape leaves everything as it is."""

    def __init__(self, count: int, which: str, today: Date) -> None:
        week = today + timedelta(7)
        options = [
            ("Confirm", CONFIRM),
            ("Dismiss as false positive", FALSE_POSITIVE),
            ("Dismiss as sourced", SOURCED),
            ("Dismiss as intentional", INTENTIONAL),
            (f"Defer for a week, until {week}", Choice("defer", until=week)),
            ("Reopen", REOPEN),
        ]
        super().__init__(f"What to do with {count_of(count, 'finding')} ({which})?", [(f"{words}: {count:,}", choice) for words, choice in options])
