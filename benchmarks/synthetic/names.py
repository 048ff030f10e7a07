"""Made-up names of people, towns, bodies and things: each number has its own, whoever asks and in whatever order."""

from collections.abc import Sequence
from typing import NamedTuple

_FIRST = (
    "Ada Tomas Ruth Ewan Helen Ian Lotte Karl Odile Henri Maryam Paolo Ingrid Leonard Beatriz Nils Priya Stefan Helena Owen Linnea Yusuf Agnes Jonas Simone "
    "Pascal Katya Marek Eva Josef Claire Dario Adam Callum Lena Tom Anna Diana Clara Hugo Nadia Felix Greta Oskar Maren Anton Vera Rolf Ines Bruno Emma Viktor "
    "Dora Emil Tessa Magnus Irena Walter Selma Gustav Elin Rafael Judith Conrad Sonja Lukas Miriam Theo Louise Simon Bianca Edwin Carmen Klaus Esther Matteo "
    "Hanna Arne Lydia Pavel Rosa Dieter Martha Samir Edith Julian Laura Boris Nora Filip Sabine Cyril Klara Renzo Heidi Tariq"
).split()
"""Women's and men's in turn, so that an even number is a woman's."""
_STEMS = (
    "Abel Acker Alder Amber Ander Arken Askel Babel Balder Barken Becken Beller Bender Berker Binder Bolder Borken Brander Brecken Bruder Brunner Burken Calder "
    "Carden Casper Cobber Colder Corben Crander Dalen Danner Darken Delber Denker Dobber Dolven Dorner Drecker Dunner Eckel Eider Elker Emmer Esken Fabber Falken "
    "Fander Felder Fenner Finder Folker Forden Frander Fulker Gander Garben Gelder Genner Gilder Gollen Gorden Granner Grelker Gunder Hacker Halden Hammer Hanker "
    "Harben Heller Hender Hilden Hobber Holden Horner Hulder Ibsen Ilker Immer Inder Jacken Janner Jelder Jorden Kabber Kalder Kander Karsen Kelder Kenner Kilder "
    "Kolber Korner Krander Kunder Lacker Lander Larken Lebber Lender Limmer Lobben Lorner Lunder Macken Mander Marken Melder Menker Milder Morken Munder Nacker "
    "Nander Narben Nelder Nimmer Nolden Norker Obber Olden Orken Osker Pander Parken Pelder Penner Polder Porker Prander Quander Racker Rander Reimer Relder "
    "Ribber Rolden Rosken Runder Salder Sander Selker Senner Silder Solber Sorken Stander Sunder Tacker Talder Tanner Telker Tilder Tolben Torner Trander Ulber "
    "Under Valder Vander Velker Venner Vilder Volden Vorker Walder Wanner Welker Wender Wilder Wolber Worken Yander Yelden Zander Zeller Zimber"
).split()
_SURNAME_ENDS = "a e o i ak ek ik ini ano etti ova eau insky amore idge awell osta ulis enard ard umont anca ovic aiden".split()
_PLACE_ENDS = (
    "by ford ham wick stead ley mouth burgh bridge field hurst combe haven thorpe mere well gate dale brook minster bury worth marsh holm den ness beck cote fell firth"
).split()
_WITHIN = ["", *"ing en al um on ar ow is at ol em ad un ig os ev ab or ul im ac od ec".split()]
_PLACE_TAILS = [within + end for within in _WITHIN for end in _PLACE_ENDS]
_BODY_ENDS = "ova on um ar ex ia is or eo ys ant ura ette alis ero imo enta avo une".split()
_BEFORE = "Old New High Low Upper Nether Great Little Long White Black Green Stone Mill Abbey Castle Chapel Market Castor Lady Saint Kings Queens Bishops Abbots".split()
_TRADES = "Foods Motors Chemicals Energy Bank Textiles Railways Insurance Holdings Timber Airlines Steel Pharma Breweries Telecom Cement".split()


def _mixed(number: int, beginnings: Sequence[str], ends: Sequence[str]) -> str:
    """A made-up word; neighbouring numbers share neither half, and each pair of halves comes once in a round (709 is prime)."""
    return beginnings[number % len(beginnings)] + ends[(number // len(beginnings) + 4 * number) % len(ends)]


class Person(NamedTuple):
    """Somebody: full name, surname, and whether she is a woman."""

    name: str
    last: str
    woman: bool


def person(number: int) -> Person:
    """The person of a number; all full names below 400,000 differ, and neighbours share neither name."""
    last = _mixed(number, _STEMS, _SURNAME_ENDS)
    shift = number // (len(_STEMS) * len(_SURNAME_ENDS))
    first = (number + shift) % len(_FIRST)
    return Person(f"{_FIRST[first]} {last}", last, first % 2 == 0)


def place(number: int) -> str:
    """The name of a town: all below 120,000 differ."""
    return _mixed(number, _STEMS, _PLACE_TAILS)


def of_many(number: int, first: int, count: int) -> str:
    """The name of one of very many: those of `count` towns from `first` on, then the same ones behind another word."""
    before = number // count
    name = place(first + number % count)
    return f"{_BEFORE[before - 1]} {name}" if before else name


def body(number: int) -> str:
    """The name of a company: all below 50,000 differ."""
    stems = len(_STEMS) * len(_BODY_ENDS)
    return f"{_mixed(number, _STEMS, _BODY_ENDS)} {_TRADES[(number % stems + number // stems) % len(_TRADES)]}"
