"""Acronyms: where they are spelled out, how the letters fit, how they are used."""

import pytest

from checker.extract.acronyms import find_acronyms, letters_fit
from checker.extract.found import Found
from tests.helpers import parsed

FITS = [
    ("WHO", "World Health Organization", "initials"),
    ("DOJ", "Department of Justice", "initials"),
    ("FBR", "Fund for Books of the Region", "initials"),
    ("GDP", "gross domestic product", "initials"),
    ("EISB", "Emirates Islamic Bank", "letters"),
    ("BEXCO", "Busan Exhibition and Convention Center", "letters"),
    ("UNAPC", "UN Asia-Pacific Center", "letters"),
    ("WTO", "World Health Organization", "one letter off"),
    ("PAN", "National Action Party", "reordered"),
    ("XQZ", "World Health Organization", "apart"),
    ("MEPs", "Members of the European Parliament", "initials"),
]


@pytest.mark.parametrize(("acronym", "name", "fit"), FITS)
def test_letters_fit(acronym: str, name: str, fit: str) -> None:
    """How letters fit a name."""
    assert letters_fit(acronym, name) == fit


SPELLED = [
    ("He joined the World Health Organization (WHO) in May.", "WHO", "World Health Organization", ""),
    ("Officials of the Securities and Exchange Commission (SXC) agreed.", "SXC", "Securities and Exchange Commission", "SEC"),
    ("Growth of gross domestic product (GDP) slowed.", "GDP", "gross domestic product", ""),
    ("The NTB (National Toll Board) raised tolls.", "NTB", "National Toll Board", ""),
    ("The Regional Water and Sewage\nAuthority (RWSA) met.", "RWSA", "Regional Water and Sewage Authority", ""),
    ("The U.N. High Commissioner for Refugees (UNHCR) left.", "UNHCR", "U.N. High Commissioner for Refugees", ""),
]


@pytest.mark.parametrize(("text", "acronym", "expansion", "usual"), SPELLED)
def test_spelled_out(text: str, acronym: str, expansion: str, usual: str) -> None:
    """The acronym, its full name, and the acronym that the name is known by if it is another."""
    claims = [c for c in find_acronyms(parsed(text), Found()) if c.expansion]
    assert [(c.quote, c.expansion, c.usual) for c in claims] == [(acronym, expansion, usual)]
    claim = claims[0]
    assert claim.expansion_start is not None
    assert text[claim.expansion_start : claim.expansion_end].replace("\n", " ") == expansion


NOT_SPELLED = ["NEW YORK (AP) - Shares rose.", "Olga Noor (SWE) beat Ann Lee (US).", "It was late (see below).", "The National Action Party (IRT) met."]


@pytest.mark.parametrize("text", NOT_SPELLED)
def test_not_spelled_out(text: str) -> None:
    """Datelines, countries and letters that have nothing to do with the words before them."""
    assert not [c for c in find_acronyms(parsed(text), Found()) if c.expansion]


USES = """The NTBX met on Monday. Engineers told the NTBX that the bridge was sound.

Shares of KVMX Corp rose. KVMX makes tyres. The transport union TSRB walked out; the TSRB wants more.

Members of the Rural Land Desk spoke. The RLD wrote, and the RLD waited. Chapter XIV is long. The UN and the EU met."""


def test_uses() -> None:
    """Each unexplained acronym once, with what the text says about it."""
    claims = {c.acronym: c for c in find_acronyms(parsed(USES), Found())}
    assert set(claims) == {"NTBX", "KVMX", "TSRB", "RLD", "UN", "EU"}
    assert {a for a, c in claims.items() if c.defined} == {"RLD"}
    assert {a for a, c in claims.items() if c.glossed} == {"KVMX", "TSRB"}
    assert {a for a, c in claims.items() if c.known} == {"UN", "EU"}
    assert claims["NTBX"].uses == 2
    assert claims["NTBX"].with_article
    assert not claims["KVMX"].with_article
