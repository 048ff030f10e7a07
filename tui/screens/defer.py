"""Asks until when a finding can wait."""

from datetime import date as Date
from datetime import timedelta

from tui.screens.choose_list import ChooseList


class Defer(ChooseList[Date]):
    """Answers with a day to come."""

    def __init__(self, today: Date) -> None:
        self._today = today
        days = (("Tomorrow", 1), ("In a week", 7), ("In a month", 30))
        options = [(f"{words:12} {_spelled(today + timedelta(days))}", today + timedelta(days)) for words, days in days]
        super().__init__("Come back to this finding", options, "another day, as 2026-03-01")

    def read(self, line: str) -> Date:
        """A day as a calendar writes it, later than today."""
        try:
            day = Date.fromisoformat(line.strip())
        except ValueError:
            raise ValueError(f"“{line}” is no day; write it as {self._today + timedelta(7)}.") from None
        if day <= self._today:
            raise ValueError(f"{day} is not a day to come.")
        return day


def _spelled(day: Date) -> str:
    return f"{day:%A} {day.day} {day:%B}"
