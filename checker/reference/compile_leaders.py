"""Compiles `leaders.tsv` from public records of national leaders: `python -m checker.reference.compile_leaders FOLDER`.

FOLDER holds the REIGN leader list (One Earth Future, MIT), the World Factbook's chiefs of state and heads of government
(public domain) and `executive.yaml` of unitedstates/congress-legislators (public domain). Only the facts are taken:
who led which country from when to when.
"""

import csv
import html
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from checker.reference.names import countries

Row = tuple[str, str, str, str, str, str, str]

HEADER = """# Leaders of countries: who, which office, from when to when. Compiled by checker/reference/compile_leaders.py from
# the facts of REIGN (One Earth Future, MIT; leaders 1945 to March 2021), the CIA World Factbook (public domain; May 2026)
# and unitedstates/congress-legislators executive.yaml (public domain). "leader" is whoever held effective power, whatever the title.
# surname\tperson\trole\tplace\tfrom\tto\tsource
"""
# The Correlates of War codes that REIGN uses.
_CODES = """AAB Antigua and Barbuda|AFG Afghanistan|ALB Albania|ALG Algeria|AND Andorra|ANG Angola|ARG Argentina|ARM Armenia|AUL Australia|AUS Austria|AZE Azerbaijan|BAH Bahrain|BAR Barbados|BEL Belgium|BEN Benin|BFO Burkina Faso|BHM Bahamas|BHU Bhutan|BLR Belarus|BLZ Belize|BNG Bangladesh|BOL Bolivia|BOS Bosnia and Herzegovina|BOT Botswana|BRA Brazil|BRU Brunei|BUI Burundi|BUL Bulgaria|CAM Cambodia|CAN Canada|CAO Cameroon|CAP Cape Verde|CDI Ivory Coast|CEN Central African Republic|CHA Chad|CHL Chile|CHN China|COL Colombia|COM Comoros|CON Congo|COS Costa Rica|CRO Croatia|CUB Cuba|CYP Cyprus|CZE Czech Republic|CZR Czech Republic|DEN Denmark|DJI Djibouti|DMA Dominica|DOM Dominican Republic|DRC Democratic Republic of the Congo|DRV Vietnam|ECU Ecuador|EGY Egypt|EQG Equatorial Guinea|ERI Eritrea|EST Estonia|ETH Ethiopia|ETM East Timor|FIJ Fiji|FIN Finland|FRN France|FSM Micronesia|GAB Gabon|GAM Gambia|GDR East Germany|GFR Germany|GHA Ghana|GMY Germany|GNB Guinea-Bissau|GRC Greece|GRG Georgia|GRN Grenada|GUA Guatemala|GUI Guinea|GUY Guyana|HAI Haiti|HON Honduras|HUN Hungary|ICE Iceland|IND India|INS Indonesia|IRE Ireland|IRN Iran|IRQ Iraq|ISR Israel|ITA Italy|JAM Jamaica|JOR Jordan|JPN Japan|KEN Kenya|KIR Kiribati|KOS Kosovo|KUW Kuwait|KYR Kyrgyzstan|KZK Kazakhstan|LAO Laos|LAT Latvia|LBR Liberia|LEB Lebanon|LES Lesotho|LIB Libya|LIE Liechtenstein|LIT Lithuania|LUX Luxembourg|MAA Mauritania|MAC North Macedonia|MAD Maldives|MAG Madagascar|MAL Malaysia|MAS Mauritius|MAW Malawi|MEX Mexico|MLD Moldova|MLI Mali|MLT Malta|MNC Monaco|MNG Montenegro|MON Mongolia|MOR Morocco|MSI Marshall Islands|MYA Myanmar|MZM Mozambique|NAM Namibia|NAU Nauru|NEP Nepal|NEW New Zealand|NIC Nicaragua|NIG Nigeria|NIR Niger|NOR Norway|NTH Netherlands|OMA Oman|PAK Pakistan|PAL Palau|PAN Panama|PAR Paraguay|PER Peru|PHI Philippines|PNG Papua New Guinea|POL Poland|POR Portugal|PRK North Korea|QAT Qatar|ROK South Korea|ROM Romania|RUS Russia|RVN South Vietnam|RWA Rwanda|SAF South Africa|SAL El Salvador|SAU Saudi Arabia|SEN Senegal|SEY Seychelles|SIE Sierra Leone|SIN Singapore|SKN Saint Kitts and Nevis|SLO Slovakia|SLU Saint Lucia|SLV Slovenia|SNM San Marino|SOL Solomon Islands|SOM Somalia|SPN Spain|SRI Sri Lanka|SSD South Sudan|STP Sao Tome and Principe|SUD Sudan|SUR Suriname|SVG Saint Vincent and the Grenadines|SWA Eswatini|SWD Sweden|SWZ Switzerland|SYR Syria|TAJ Tajikistan|TAW Taiwan|TAZ Tanzania|THI Thailand|TKM Turkmenistan|TOG Togo|TON Tonga|TRI Trinidad and Tobago|TUN Tunisia|TUR Turkey|TUV Tuvalu|UAE United Arab Emirates|UGA Uganda|UKG United Kingdom|UKR Ukraine|URU Uruguay|USA United States|UZB Uzbekistan|VAN Vanuatu|VEN Venezuela|WSM Samoa|YAR Yemen|YEM Yemen|YPR Yemen|YUG Yugoslavia|ZAM Zambia|ZIM Zimbabwe"""
COUNTRIES = dict(entry.split(" ", 1) for entry in _CODES.split("|"))
_FACTBOOK_NAMES = {
    "Burma": "Myanmar", "C&ocirc;te d'Ivoire": "Ivory Coast", "Cabo Verde": "Cape Verde", "Congo (Brazzaville)": "Congo", "Czechia": "Czech Republic",
    "DRC": "Democratic Republic of the Congo", "Federated States of Micronesia": "Micronesia", "Holy See (Vatican City)": "Vatican City",
    "The Bahamas": "Bahamas", "The Dominican": "Dominican Republic", "The Gambia": "Gambia", "Timor-Leste": "East Timor",
}  # fmt: skip
_MONTHS = {m: i for i, m in enumerate("January February March April May June July August September October November December".split(), 1)}
_FACTBOOK = re.compile(
    r"(?:Interim |Acting |Transitional )?(President|Prime Minister|Chancellor|King|Queen|Emir|Sultan|Amir) (.+?) \(since (?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})\)"
)
_NOTE = re.compile(r"\(.*?\)|,.*")
_PARTICLES = frozenset({"al", "el", "ould", "bin", "ibn", "van", "de", "da", "von", "der", "den", "di", "la"})


def _date(year: str, month: str = "", day: str = "") -> str:
    parts = [year, month.zfill(2) if month else "", day.zfill(2) if day and month else ""]
    return "-".join(p for p in parts if p)


def surname_of(name: str) -> str:
    """The last word of a name, with "bin", "al-" and the like left out."""
    words = [w for w in name.split() if w.lower() not in _PARTICLES]
    return words[-1] if words else name


def reign(path: Path) -> Iterator[Row]:
    """Effective leaders; most are given by surname only."""
    for row in csv.DictReader(path.open(encoding="latin-1")):
        name = _NOTE.sub("", row["leader"]).strip()
        if name and row["stateabb"] in COUNTRIES:
            start, end = _date(row["syear"], row["smonth"], row["sdate"]), _date(row["eyear"], row["emonth"]) if row["eyear"] else ""
            yield surname_of(name), name if " " in name else "", "leader", COUNTRIES[row["stateabb"]], start, end, "REIGN"


def factbook(path: Path) -> Iterator[Row]:
    """Chiefs of state and heads of government of countries in May 2026; the surname is in capitals."""
    known = {c.name for c in countries()} | set(COUNTRIES.values())
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        country, _, text = line.split("\t")[:3]
        match = _FACTBOOK.match(html.unescape(text))
        country = _FACTBOOK_NAMES.get(country, country)
        if match and country in known:
            title, name, day, month, year = match.groups()
            capitals = [w for w in name.split() if w.isupper() and len(w) > 2] or name.split()[-1:]
            full = " ".join(w.title() if w.isupper() else w for w in name.split())
            since = _date(year, str(_MONTHS.get(month or "", "")), day or "")
            yield " ".join(capitals).title(), full, title.lower(), country, since, "", "Factbook 2026-05"


def united_states(path: Path) -> Iterator[Row]:
    """Presidents and vice-presidents since 1789."""
    for person in yaml.safe_load(path.read_text(encoding="utf-8")):
        name = person["name"]
        for term in person["terms"]:
            role = {"prez": "president", "viceprez": "vice president"}[term["type"]]
            yield name["last"], f"{name['first']} {name['last']}", role, "United States", term["start"], term["end"], "congress-legislators"


def compile_leaders(folder: Path) -> str:
    """The text of `leaders.tsv`."""
    rows = {
        *reign(folder / "reign_leaders_to_2021-03.csv"),
        *factbook(folder / "leaders_2026-05.tsv"),
        *united_states(folder / "executive.yaml"),
    }
    return HEADER + "".join("\t".join(row) + "\n" for row in sorted(rows, key=lambda r: (r[3], r[4], r[2], r)))


if __name__ == "__main__":
    Path(__file__).with_name("leaders.tsv").write_text(compile_leaders(Path(sys.argv[1])), encoding="utf-8")
