"""Other capitals for a capital, which would stand out among the towns of its own country."""

from quizgen.knowledge.gazetteer import (
    country_of,
    country_of_demonym,
    find_city,
    neighbours,
    similar_places,
)
from quizgen.knowledge.places import Place
from quizgen.knowledge.wordnet import senses_of

MOST_FROM_TABLE = 8
LATIN_1 = 256


def is_at_home(stem: str, place: Place) -> bool:
    """Tell whether a stem says in which country a city lies; its capital stands out at home."""
    home = country_of(place)
    return home.name in stem or any(country_of_demonym(word) == home for word in stem.split())


def other_capitals(place: Place) -> list[Place]:
    """Return capitals for a capital: those of the neighbours, then those of its continent."""
    home = country_of(place)
    if home.capital is None or find_city(home.capital, home.country) != place:
        return []
    lands = [*neighbours(home), *(p for p in similar_places(home) if p.continent == home.continent)]
    lands = [land for land in dict.fromkeys(lands) if land != home and land.capital]
    found = (find_city(land.capital or "", land.country) for land in lands)
    known = [city for city in found if city is not None and is_readable(city.name)]
    return [city for city in known if senses_of(city.name)][:MOST_FROM_TABLE]


def is_readable(name: str) -> bool:
    """Tell whether a reader of English may know a name: "Zürich", not "Al Mawşil al Jadīdah"."""
    return len(name.split()) <= 3 and all(ord(char) < LATIN_1 for char in name)
