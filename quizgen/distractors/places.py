"""Other places for a place: of the same level and part of the world, the article's own first."""

import re
from collections.abc import Iterator
from functools import lru_cache

from question_bank.item import GAP
from quizgen.data.tables import read_rows
from quizgen.distractors.capitals import MOST_FROM_TABLE, is_at_home, is_readable, other_capitals
from quizgen.distractors.people import told_of
from quizgen.distractors.rows import Proposal
from quizgen.document import Entity
from quizgen.facts import Context, Fact
from quizgen.knowledge.gazetteer import country_of, neighbours, similar_places
from quizgen.knowledge.places import Place, find_places, load_countries
from quizgen.knowledge.term_sets import mates
from quizgen.knowledge.wordnet import senses_of
from quizgen.lexicon import siblings
from quizgen.patterns.named import is_team
from quizgen.remember import of_article

LIKE_IN_SIZE = 25  # times the population: Liechtenstein is no option beside France
BIG_CITY = 4  # cities of a country: the largest come before others of the key's division
# Countries that readers of English take for each other, where borders say too little.
PEERS = {
    "US": "CA GB AU DE FR JP",
    "GB": "FR DE IE US CA",
    "CA": "US AU GB FR NZ",
    "AU": "NZ CA GB US ZA",
    "NZ": "AU CA IE GB ZA",
    "JP": "KR CN TW TH ID",
    "IL": "EG JO LB SY TR",
    "CN": "IN JP RU KR VN",
    "RU": "CN UA DE KZ PL",
    "IE": "GB DK NL BE NO",
    "NO": "SE DK FI IS",
    "SE": "NO DK FI NL",
    "FI": "SE NO DK EE",
    "DK": "SE NO NL BE",
}
CONTINENTS = ("Africa", "Asia", "Europe", "North America", "South America")
# What is often true of several countries or cities at once: then only the article's places will do.
SHARED = re.compile(
    r"\b(member|members|join|joined|joins|join(?:ing)?|found(?:ed|ing)?|sign(?:ed|s)?|particip\w+|"
    r"ratif\w+|ally|allies|alliance|border\w*|neighbou?r\w*|invade\w*|coloni\w+|host(?:ed|s)?|"
    r"independen\w+|victory|won|win|wins|speak\w*|also|some|such as|including|like|among|one of)\b",
    re.IGNORECASE,
)
COMPASS = (
    ("North", "South", "West", "East", "Midwest"),
    ("Northeast", "Southeast", "Southwest", "Northwest", "Midwest"),
)
_SIDE = re.compile(
    r"^(North|South|East|West|Northern|Southern|Eastern|Western|Central)(ern)? (.+)$"
)
LANDS = frozenset({"continent", "country", "region", "state"})  # "East Ham" is not made up
SHORT = {"United States": "US", "United Kingdom": "UK"}  # as they stand beside each other
SIDES = ("North", "South", "East", "West")
WATERS = frozenset({"river", "lake", "sea", "bay", "strait"})  # WordNet has those of all the world
HEADS = frozenset(
    "street avenue road square river lake sea ocean bay island islands mountain mountains valley "
    "desert bridge palace park castle church cathedral stadium airport station theatre theater "
    "hall museum province county district canal peninsula gulf strait university house prison "
    "fort port harbour harbor plain plateau forest basin temple tower gate".split()
)


def place_distractors(context: Context, fact: Fact, stem: str) -> Iterator[Proposal]:
    """Yield places of the key's level: the article's in another role, then those of the tables."""
    key = fact.answer.text
    if fact.answer.type == "place":
        yield from regions_and_buildings(context, fact)
        return
    if f"the {GAP}" in (fact.statement or "").lower() and fact.answer.type in {"city", "state"}:
        return  # "the Chesapeake" is no city
    place = meant(context, key, fact.answer.type)
    if place is None or is_one_of_two(context, key, place, fact):
        return
    taken = {place.name}
    for entity in context.document.entities:
        other = meant(context, entity.text, place.kind)
        if other is None or other.name in taken or not is_believable(context, entity, place, other):
            continue
        if is_in_row(context, fact, entity) or borders_too(stem, place, other):
            continue
        taken.add(other.name)
        yield entity.text, told_of(context.document, entity, entity.text), "article"
    if not SHARED.search(stem):
        for other in candidates(place, is_at_home(stem, place)):
            if other.name not in taken and not borders_too(stem, place, other):
                reason = f"{other.name} is a {place.kind} too, but the article says {key}."
                is_short = key in SHORT.values()
                yield SHORT.get(other.name, other.name) if is_short else other.name, reason, "table"


@of_article
def meant(context: Context, name: str, kind: str) -> Place | None:
    """Return the place of a kind that a name stands for in this article."""
    found = [place for place in find_places(name) if place.kind == kind]
    if not found:
        return None
    codes = countries_named(context)
    return next((place for place in found if place.country in codes), found[0])


@lru_cache(maxsize=64)
def countries_of_text(names: frozenset[str]) -> frozenset[str]:
    """Return the ISO codes of the countries among some names and of the states they hold."""
    codes = set()
    for name in names:
        for place in find_places(name)[:1]:
            if place.kind in {"country", "state"} and place.country:
                codes.add(place.country)
    return frozenset(codes)


@of_article
def countries_named(context: Context) -> frozenset[str]:
    """Return the countries that an article speaks of."""
    return countries_of_text(frozenset(context.names.mentions))


def is_one_of_two(context: Context, key: str, place: Place, fact: Fact) -> bool:
    """Tell whether a name may be a state here although it is read as a country: "Georgia"."""
    kinds = {other.kind for other in find_places(key)}
    if not {"country", "state"} <= kinds or place.kind != "country":
        return False
    names = context.names.mentions
    return any(
        other.kind == "state" and other.name != place.name
        for name in names
        for other in find_places(name)[:1]
    )


def is_believable(context: Context, entity: Entity, place: Place, other: Place) -> bool:
    """Tell whether a place of the article could be meant: near, and really a place here."""
    if entity.label not in {"GPE", "LOC"} or is_team(context, entity.text):
        return False
    if entity.text in context.names.people:
        return False  # "Newton", who is Cam Newton
    if place.kind == "country":
        often = context.names.mentions[entity.text] >= 2
        return other.continent == place.continent or often
    if place.kind == "city":
        return other.country == place.country or other.continent == place.continent
    return True


def is_in_row(context: Context, fact: Fact, entity: Entity) -> bool:
    """Tell whether a place is named in one row with the key, so that it may be right as well."""
    if not fact.sentence.first <= entity.first < fact.sentence.last:
        return False
    tokens = context.document.tokens
    heads = {tokens[i].index for i in fact.answer.tokens}
    heads |= {tokens[i].head for i in fact.answer.tokens if tokens[i].dep == "conj"}
    token = tokens[entity.last - 1]
    while token.dep == "conj":
        token = tokens[token.head]
        if token.index in heads:
            return True
    return token.index in heads


def borders_too(stem: str, place: Place, other: Place) -> bool:
    """Tell whether another country would be right too where the stem speaks of borders."""
    if not re.search(r"\b(?:border|neighbou?r)", stem):
        return False
    named = [p for word in re.findall(r"[A-Z]\w+(?: [A-Z]\w+)*", stem) for p in find_places(word)]
    around = {n for p in named for n in neighbours(country_of(p))}
    return other in around


def candidates(place: Place, at_home: bool) -> list[Place]:
    """Return places of the tables that a reader could take for the key, the likeliest first."""
    if place.kind == "city" and not at_home and (found := other_capitals(place)):
        return found
    if place.kind == "continent":
        return [other for other in similar_places(place) if other.name in CONTINENTS]
    if place.kind == "state":
        region = load_us_regions().get(place.name)
        return [p for p in similar_places(place) if load_us_regions().get(p.name) == region]
    if place.kind == "country":
        return like_countries(place)
    if place.kind == "city":
        found = [
            other
            for other in similar_places(place)
            if other.country == place.country and is_readable(other.name)
        ]
        big = sorted(found, key=lambda other: -other.population)[:BIG_CITY]
        near = [other for other in found if other.division == place.division]
        return [*dict.fromkeys([*big, *near[:BIG_CITY]])][:MOST_FROM_TABLE]
    return []


def like_countries(place: Place) -> list[Place]:
    """Return the peers of a country, or its neighbours and its continent of a like size."""
    found = [other for other in similar_places(place) if other.kind == "country"]
    codes = PEERS.get(place.country or "", "").split()
    if codes:
        every = {other.country: other for p in [place, *found] for other in (p, *neighbours(p))}
        every |= {p.country: p for p in all_countries()}
        return [every[code] for code in codes if code in every]
    size = max(place.population, 1)
    return [
        other
        for other in found
        if max(size, other.population) / max(1, min(size, other.population)) <= LIKE_IN_SIZE
    ][:MOST_FROM_TABLE]


@lru_cache(maxsize=1)
def all_countries() -> tuple[Place, ...]:
    """Return each country that is somebody's peer."""
    codes = {code for peers in PEERS.values() for code in peers.split()}
    return tuple(place for place in load_countries() if place.country in codes)


def regions_and_buildings(context: Context, fact: Fact) -> Iterator[Proposal]:
    """Yield places named by the same noun, sides of the same land, and rivers beside rivers."""
    key = fact.answer.text
    head = key.split()[-1].lower()
    for entity in context.document.entities:
        name = entity.text
        is_like = name.split()[-1].lower() == head and head in HEADS and name != key
        is_place = entity.label in {"LOC", "FAC", "GPE", "ORG"}
        if is_like and is_place and not is_in_row(context, fact, entity):
            yield name, told_of(context.document, entity, name), "article"
    yield from ((side, f"The article says {key}.", "derived") for side in other_sides(key))
    for name in (listed := mates(key) or rivers_beside(key)):
        yield name, f"{name} is a place of this kind, but the article says {key}.", "table"
    if any(other.kind == "region" for other in find_places(key)):
        yield from named_regions(key)
    elif not listed and head not in WATERS and (len(key.split()) > 1 or not find_places(key)):
        for name in siblings(key):
            if name[:1].isupper() and name.split()[-1].lower() == head:
                yield name, f"{name} is a place of this kind, but the article says {key}.", "table"


def rivers_beside(key: str) -> list[str]:
    """Return rivers of the same part of the world, written as the key: "Vistula River"."""
    name = key.removesuffix(" River")
    return [f"{mate.removesuffix(' River')} River" for mate in mates(name)] if name != key else []


def other_sides(key: str) -> list[str]:
    """Return the other sides of a land: "North Africa" gives "East Africa", "West Africa"."""
    sides = [other for row in COMPASS if key in row for other in row]
    match = _SIDE.match(key)
    if match and any(place.kind in LANDS for place in find_places(match.group(3))):
        ending = "ern" if match.group(2) or match.group(1).endswith("ern") else ""
        sides = [f"{side}{ending} {match.group(3)}" for side in SIDES]
    return [
        side
        for side in sides
        if side != key and not any(place.kind == "country" for place in find_places(side))
    ]


def named_regions(key: str) -> Iterator[Proposal]:
    """Yield regions of the same country; those of no country are too unlike each other."""
    place = next(place for place in find_places(key) if place.kind == "region")
    for other in similar_places(place)[:MOST_FROM_TABLE]:
        is_known = bool(senses_of(other.name))  # a name that a reader can have heard
        if is_known and other.country is not None and other.country == place.country:
            yield other.name, f"{other.name} is a region too, but the article says {key}.", "table"


@lru_cache(maxsize=1)
def load_us_regions() -> dict[str, str]:
    """Read the census region of each state."""
    return {row[0]: row[1] for row in read_rows("us_regions.tsv")}
