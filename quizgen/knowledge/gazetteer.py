"""What is known of names: places and those like them, organisations, first names, currencies."""

import csv
from dataclasses import dataclass
from functools import lru_cache

from quizgen.data.tables import read_lines, read_rows
from quizgen.knowledge.places import (
    TERRITORIES,
    find_places,
    key_of,
    load_borders,
    load_cities,
    load_countries,
    load_demonyms,
    load_places,
    split,
)
from quizgen.knowledge.places import Place as Place  # noqa: PLC0414 (callers import it from here)

LEAST_SHARE = 0.25  # of the population: a city of the same division is no option if smaller


# Short names that several countries use, and the currency meant where none is named.
SHORT_NAMES = {
    "dollar": "USD",
    "pound": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rouble": "RUB",
    "ruble": "RUB",
    "rupee": "INR",
    "franc": "CHF",
    "peso": "MXN",
    "won": "KRW",
    "rand": "ZAR",
    "lira": "TRY",
    "real": "BRL",
}


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation, agency, company or party of `organisations.csv`."""

    name: str
    acronym: str | None
    kind: str  # "news agency", "space agency", "university", ...
    founded: int | None  # year
    aliases: tuple[str, ...] = ()
    country: str = ""  # where it belongs: ISO 3166 code, or a part of the world


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency in use: code "GBP", name "British Pound", plural "British pounds", sign "£"."""

    code: str
    name: str
    plural: str
    sign: str


@dataclass(frozen=True, slots=True)
class Element:
    """A chemical element: "Fe", "iron", 26."""

    symbol: str
    name: str
    number: int


def find_place(name: str) -> Place | None:
    """Return the place most likely meant: "U.S." gives United States, "Georgia" the country."""
    places = find_places(name)
    return places[0] if places else None


@lru_cache(maxsize=1024)
def neighbours(place: Place) -> tuple[Place, ...]:
    """Return the countries that border on a country, the largest first."""
    if place.kind != "country" or place.country is None:
        return ()
    codes = load_borders().get(place.country, ())
    found = [other for other in load_countries() if other.country in codes]
    return tuple(sorted(found, key=lambda other: (-other.population, other.name)))


@lru_cache(maxsize=1024)
def similar_places(place: Place) -> tuple[Place, ...]:
    """Return places of the same kind, the most plausible wrong option first.

    A country gives its neighbours, then its continent, nearest in population first; a city those
    of its division, then of its country, then capitals nearby; no part of it and nothing it is in.
    """
    if place.kind == "country":
        return similar_countries(place)
    if place.kind == "city":
        return similar_cities(place)
    same = [other for other in load_places() if other.kind == place.kind and other != place]
    if place.kind in {"state", "region"}:
        around = [other for other in same if other.continent == place.continent]
        beside = [other for other in around if other.country == place.country]
        same = beside or around
    return tuple(sorted(same, key=lambda other: other.name))


def similar_countries(place: Place) -> tuple[Place, ...]:
    near = [other for other in neighbours(place) if other.country not in TERRITORIES]
    rest = [
        other
        for other in load_countries()
        if other.kind == "country" and other.continent == place.continent and other != place
    ]
    rest.sort(key=lambda other: (ratio(other, place), other.name))
    return tuple(dict.fromkeys([*near, *rest]))


def similar_cities(place: Place) -> tuple[Place, ...]:
    main = place.main_city or place.name
    inside = [
        other
        for other in load_cities()
        if other.country == place.country and not other.main_city and other.name != main
    ]
    least = place.population * LEAST_SHARE
    inside.sort(
        key=lambda other: (
            place.capital is not None
            or other.division != place.division
            or other.population < least,
            -other.population,
            other.name,
        )
    )
    abroad = [
        capital
        for country in similar_countries(country_of(place))
        if country.capital and (capital := find_city(country.capital, country.country)) is not None
    ]
    return tuple(dict.fromkeys([*inside, *abroad]))


def ratio(one: Place, other: Place) -> float:
    """Return how many times more people live in the one than in the other, at least 1."""
    low, high = sorted((max(one.population, 1), max(other.population, 1)))
    return high / low


def country_of(place: Place) -> Place:
    """Return the country a place is in; the place itself if that is not known."""
    found = (other for other in load_countries() if other.country == place.country)
    return next(found, place)


def find_city(name: str, country: str | None) -> Place | None:
    """Return the city of that name in the country with this ISO code."""
    found = (place for place in find_places(name) if place.kind == "city")
    return next((place for place in found if place.country == country), None)


def country_of_demonym(word: str) -> Place | None:
    """Return the country a people or adjective belongs to: "Russian", "Russians", "Swiss"."""
    index = load_demonyms()
    return index.get(word) or index.get(word.removesuffix("s"))


def find_organisation(name: str) -> Organisation | None:
    """Return the organisation of a name, alias or acronym: "NATO", "the World Bank"."""
    if not name[:1].isupper() and not name.startswith("the "):
        return None
    return load_organisations().get(key_of(name))


@lru_cache(maxsize=64)
def organisations_of_kind(kind: str) -> tuple[Organisation, ...]:
    """Return the organisations of one kind in the order of the table."""
    found = dict.fromkeys(load_organisations().values())
    return tuple(organisation for organisation in found if organisation.kind == kind)


def gender_of(first_name: str) -> str | None:
    """Return "m" or "f" for a first name that is nearly always a man's or a woman's."""
    return load_first_names().get(first_name)


def find_currency(name: str) -> Currency | None:
    """Return the currency of a code, sign or name: "EUR", "€", "euros", "British pounds"."""
    return load_currencies().get(name) or load_currencies().get(name.lower())


def element_named(name: str) -> Element | None:
    """Return the element of a name or symbol: "iron", "Iron", "Fe"."""
    return load_elements().get(name) or load_elements().get(name.lower())


@lru_cache(maxsize=1)
def load_organisations() -> dict[str, Organisation]:
    index: dict[str, Organisation] = {}
    for row in csv.DictReader(read_lines("organisations.csv")):
        organisation = Organisation(
            row["name"],
            row["acronym"] or None,
            row["kind"],
            int(row["founded"]) if row["founded"] else None,
            split(row["aliases"]),
            row["country"],
        )
        for name in (row["name"], row["acronym"], *organisation.aliases):
            if name:
                index.setdefault(key_of(name), organisation)
    return index


@lru_cache(maxsize=1)
def load_first_names() -> dict[str, str]:
    rows = [*read_rows("first_names.tsv"), *read_rows("first_names_extra.tsv")]
    return {name: gender for name, gender in rows if gender != "either"}


@lru_cache(maxsize=1)
def load_currencies() -> dict[str, Currency]:
    index: dict[str, Currency] = {}
    for code, name, plural, sign in read_rows("currencies.tsv"):
        currency = Currency(code, name, plural, sign)
        for key in (code, name.lower(), plural.lower(), sign):
            if key:
                index.setdefault(key, currency)
    for short, code in SHORT_NAMES.items():
        index.setdefault(short, index[code])
        index.setdefault(f"{short}s", index[code])
    return index


@lru_cache(maxsize=1)
def load_elements() -> dict[str, Element]:
    index: dict[str, Element] = {}
    for row in csv.DictReader(read_lines("elements.csv")):
        element = Element(row["symbol"], row["name"], int(row["number"]))
        index[element.symbol] = index[element.name] = element
    for spelling, name in (("aluminum", "aluminium"), ("sulphur", "sulfur"), ("cesium", "caesium")):
        index[spelling] = index[name]
    return index
