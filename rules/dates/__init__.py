"""Dates and chronology: what cannot be on the calendar, and what two dates say against each other."""
