"""The tables of countries, states, regions and cities to a place for each of their names."""

import gc
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from quizgen.data.tables import read_rows

PlaceKind: TypeAlias = Literal["country", "city", "state", "continent", "region"]

CONTINENTS = {
    "AF": "Africa",
    "AN": "Antarctica",
    "AS": "Asia",
    "EU": "Europe",
    "NA": "North America",
    "OC": "Oceania",
    "SA": "South America",
}
# Lands that are no states of their own: places, but never an option beside a country.
TERRITORIES = frozenset(
    """AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO
    MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT""".split()
)
LARGE = 1_000_000  # a city of this size is meant before a state or region of its name
CAPITAL = 100_000  # and a capital of this size


@dataclass(frozen=True, slots=True)
class Place:
    """A country, city, state, region or continent; populations are for comparing only."""

    name: str
    kind: PlaceKind
    country: str | None = None  # ISO 3166 code, "RU"; of a country its own
    continent: str | None = None  # "Europe"
    population: int = 0  # of about 2018
    capital: str | None = None  # of a country
    division: str = ""  # of a city: GeoNames' code of its state or province
    main_city: str = ""  # of a suburb or part: the city it belongs to
    aliases: tuple[str, ...] = ()


def find_places(name: str) -> tuple[Place, ...]:
    """Return every place of a name, the one most likely meant first."""
    if not name[:1].isupper() and not name.startswith("the "):
        return ()
    return load_index().get(key_of(name), ())


@lru_cache(maxsize=8192)
def key_of(name: str) -> str:
    """Return a name without article, accents, possessive and small differences of spelling."""
    plain = unicodedata.normalize(
        "NFKD", name.replace("’", "'").replace("ł", "l").replace("Ł", "L")
    )
    folded = "".join(sign for sign in plain if not unicodedata.combining(sign)).lower()
    folded = " ".join(folded.replace("-", " ").removesuffix("'s").split()).removeprefix("the ")
    return "saint " + folded[4:] if folded.startswith("st. ") else folded


@lru_cache(maxsize=1)
def load_index() -> dict[str, tuple[Place, ...]]:
    """Read every name and alias."""
    index: dict[str, list[Place]] = {}
    for place in load_places():
        for name in (place.name, *place.aliases):
            index.setdefault(key_of(name), []).append(place)
    found = {key: tuple(sorted(dict.fromkeys(places), key=weight)) for key, places in index.items()}
    gc.freeze()  # a hundred thousand objects that stay: the garbage collector may pass them by
    return found


def weight(place: Place) -> tuple[int, int, str]:
    """Order places of one name: countries, large cities and capitals, states, other cities."""
    order = ["country", "continent", "large", "region", "state", "city"]
    least = CAPITAL if place.capital else LARGE
    is_large = place.kind == "city" and place.population >= least
    return order.index("large" if is_large else place.kind), -place.population, place.country or ""


@lru_cache(maxsize=1)
def load_places() -> tuple[Place, ...]:
    """Read all places, in the order of the tables."""
    states = (Place(name, "state", "US", "North America") for name, _ in read_rows("states.tsv"))
    continents = (Place(name, "continent", continent=name) for name in CONTINENTS.values())
    return (*load_countries(), *continents, *states, *load_regions(), *load_cities())


def load_regions() -> list[Place]:
    return [
        Place(name, "region", code or None, CONTINENTS.get(continent), aliases=split(aliases))
        for name, _, code, continent, aliases in read_rows("regions.tsv")
    ]


@lru_cache(maxsize=1)
def load_countries() -> tuple[Place, ...]:
    extra = {code: aliases for code, aliases, _ in read_rows("countries_extra.tsv")}
    return tuple(
        Place(
            name,
            "region" if code in TERRITORIES else "country",
            code,
            CONTINENTS[continent],
            int(population),
            capital or None,
            aliases=(*split(extra.get(code, "")), *split(aliases)),
        )
        for code, name, continent, capital, population, _, aliases, _ in read_rows("countries.tsv")
    )


@lru_cache(maxsize=1)
def load_cities() -> tuple[Place, ...]:
    continents = {place.country: place.continent for place in load_countries()}
    capitals = {(place.country, key_of(place.capital or "")) for place in load_countries()}
    cities = []
    for name, code, division, population, main, aliases in read_rows("cities.tsv"):
        names = (name, *split(aliases))
        is_capital = any((code, key_of(each)) in capitals for each in names)
        city = Place(
            name,
            "city",
            code,
            continents.get(code),
            int(population),
            name if is_capital else None,
            division,
            "" if is_capital else main,
            split(aliases),
        )
        cities.append(city)
    return tuple(cities)


@lru_cache(maxsize=1)
def load_borders() -> dict[str, tuple[str, ...]]:
    return {row[0]: tuple(row[5].split(",")) for row in read_rows("countries.tsv") if row[5]}


@lru_cache(maxsize=1)
def load_demonyms() -> dict[str, Place]:
    """Read the demonyms; where two countries share one, the more populous has it."""
    extra = {code: split(words) for code, _, words in read_rows("countries_extra.tsv")}
    own = {row[0]: split(row[7]) for row in read_rows("countries.tsv")}
    index: dict[str, Place] = {}
    for place in sorted(load_countries(), key=lambda place: (-place.population, place.name)):
        code = place.country or ""
        for word in (*extra.get(code, ()), *own.get(code, ())):
            index.setdefault(word, place)
    return index


def split(field: str) -> tuple[str, ...]:
    return tuple(field.split("|")) if field else ()
