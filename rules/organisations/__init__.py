"""Rules about organisations and their acronyms."""
