"""Where an article is at home: the country that its topic gives away."""

from functools import lru_cache
from itertools import pairwise

from quizgen.facts import Candidate, Context
from quizgen.knowledge.gazetteer import country_of_demonym
from quizgen.knowledge.places import find_places
from quizgen.naming.profiles import Same

HOME_SHARE = 0.5  # of the mentions of countries: one with more is where the article is at home
LEAST_HOME = 3  # mentions


def is_given(context: Context, candidate: Candidate) -> bool:
    """Tell whether the topic gives a country away: "in Poland" where all is about Warsaw."""
    if candidate.answer.type != "country":
        return False
    places = [p for p in find_places(candidate.answer.text) if p.kind == "country"]
    home = home_country(Same(context))
    return bool(home and places) and places[0].country == home


@lru_cache(maxsize=2)
def home_country(same: Same) -> str:
    """Return the ISO code of the country that an article is about, or ""."""
    context = same.context
    votes: dict[str, int] = {}
    for name, count in context.names.mentions.items():
        code = country_code(name)
        if code:
            votes[code] = votes.get(code, 0) + count
    titled = {country_code(e) for e in names_in(context.document.article.title)} - {""}
    if len(titled) == 1:
        return titled.pop()
    best = max(votes, key=lambda code: (votes[code], code), default="")
    is_home = best and votes[best] >= max(LEAST_HOME, HOME_SHARE * sum(votes.values()))
    return best if is_home else ""


def names_in(title: str) -> list[str]:
    """Return the capitalised words of a title, alone and in pairs."""
    words = [word.strip(".,:;?!\u2019'\u201c\u201d") for word in title.split()]
    pairs = [f"{one} {two}" for one, two in pairwise(words)]
    return [name for name in (*words, *pairs) if name[:1].isupper()]


def country_code(name: str) -> str:
    """Return the country that a place, or a word for its people, belongs to."""
    people = country_of_demonym(name)
    if people is not None:
        return people.country or ""
    found = find_places(name)[:1]
    is_placed = bool(found) and found[0].kind in {"country", "state", "city"}
    return (found[0].country or "") if is_placed else ""
