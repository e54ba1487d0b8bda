"""What nobody would ask for: passing modifiers, examples, what the topic gives away."""

from functools import lru_cache

from quizgen.document import Document, Token
from quizgen.facts import NUMERIC, PLACES, TIMES, Candidate, Context
from quizgen.gazetteer import country_of_demonym, find_organisation
from quizgen.lexicon import is_common_word, verb_class
from quizgen.places import find_places
from quizgen.profiles import Same
from quizgen.wh_amounts import piece_of

EXACT = 5  # digits that count of a number nobody remembers: "711,988"
MODIFYING = frozenset({"compound", "nummod", "nmod", "amod", "poss", "npadvmod"})
BETWEEN = frozenset({"by", "x", "\u00d7", "-", "\u2013"})
EXAMPLE_LEADS = frozenset("including like especially particularly namely excluding".split())
VERSUS = frozenset({"v.", "vs.", "v", "vs", "versus"})
# What governments do, so that their capital or country stands for them.
DECIDING = frozenset(
    "express support decide announce agree refuse reject condemn accuse urge warn sanction "
    "insist deny pledge vow seek want call respond react recognize recognise approve oppose "
    "back welcome propose".split()
)
MEANT_AS_BODY = frozenset({"communication", "cognition", "emotion"})
ALONGSIDE = frozenset(
    "return travel appear arrive come go walk live stay sit talk speak visit tour perform play "
    "stand leave move dine eat run drive fly".split()
)
HOME_SHARE = 0.5  # of the mentions of countries: one with more is where the article is at home
LEAST_HOME = 5  # mentions


def is_trivial(context: Context, candidate: Candidate) -> bool:
    """Tell whether an answer is a passing detail or needs no reading."""
    document, kind = context.document, candidate.answer.type
    if stands_in_apposition(document, candidate):
        return True
    if kind in NUMERIC or kind == "bound":
        return is_passing_number(document, candidate)
    if kind in TIMES:
        return head_of(document, candidate).dep in MODIFYING - {"npadvmod"}
    if candidate.kind not in {"person", "organisation", "event", "place"}:
        return False
    if is_example(context, candidate) or is_no_name(document, candidate):
        return True
    if kind in PLACES:
        return is_given(context, candidate) or is_government(document, candidate)
    return kind == "person" and is_companion(document, candidate)


def head_of(document: Document, candidate: Candidate) -> Token:
    """Return the token of an answer whose head stands outside it."""
    inside = set(candidate.answer.tokens)
    tokens = [document.tokens[i] for i in candidate.answer.tokens]
    return next((t for t in tokens if t.head not in inside or t.head == t.index), tokens[-1])


def stands_in_apposition(document: Document, candidate: Candidate) -> bool:
    """Tell whether an answer says what the subject is, in front of it: "A baker, Ann went ..."."""
    if candidate.slot.where != "before":
        return False
    head = document.tokens[piece_of(candidate).head]
    return head.pos in {"NOUN", "PROPN", "ADJ"} and head.entity not in {"DATE", "TIME"}


def is_passing_number(document: Document, candidate: Candidate) -> bool:
    """Tell whether a number only qualifies another word, or is exact beyond memory."""
    tokens = candidate.answer.tokens
    digits = "".join(c for c in candidate.answer.text if c.isdigit()).rstrip("0")
    if candidate.answer.type in {"count", "bound"} and len(digits) >= EXACT:
        return True
    if candidate.answer.type in {"count", "bound", "money"}:
        return False
    last = document.tokens[tokens[-1]]
    after = document.tokens[tokens[-1] + 1] if tokens[-1] + 1 < len(document.tokens) else None
    if after is not None and (after.tag in {"JJR", "RBR"} or after.text in BETWEEN):
        return True  # "12% heavier", "43 by 33 km"
    before = document.tokens[tokens[0] - 1] if tokens[0] else None
    is_half = before is not None and before.text.lower() in BETWEEN
    is_half = is_half or any(document.tokens[i].text.lower() in BETWEEN for i in tokens)
    return is_half or (last.dep == "npadvmod" and document.tokens[last.head].pos == "ADJ")


def is_example(context: Context, candidate: Candidate) -> bool:
    """Tell whether a name is one of several: "such as Utah", "Utah, Ohio and ...", "Roe v. Wade"."""
    document, tokens = context.document, candidate.answer.tokens
    first = tokens[0] - (document.tokens[max(tokens[0] - 1, 0)].pos == "DET")
    lead = document.tokens[first - 1].text.lower() if first else ""
    before = document.tokens[first - 2].text.lower() if first > 1 else ""
    if lead in EXAMPLE_LEADS | VERSUS or (lead == "as" and before == "such"):
        return True
    if lead in {"\u2019s", "'s"}:
        return True  # "Turner's Rebellion": half of a name
    return is_in_list(document, candidate)


def is_in_list(document: Document, candidate: Candidate) -> bool:
    """Tell whether names of the same kind follow an answer behind a comma."""
    tokens = candidate.answer.tokens
    last = tokens[-1]
    mine = document.tokens[last].entity
    if last + 2 >= len(document.tokens) or document.tokens[last + 1].text != ",":
        return False
    other = document.tokens[last + 2]
    if other.entity != mine or mine not in {"GPE", "PERSON", "ORG"}:
        return False
    if mine != "GPE":
        return candidate.slot.where != "subject" or other.dep == "conj"
    kinds = [find_places(text)[:1] for text in (candidate.answer.text, other.text)]
    return bool(kinds[0] and kinds[1]) and kinds[0][0].kind == kinds[1][0].kind


def is_no_name(document: Document, candidate: Candidate) -> bool:
    """Tell whether a lone everyday word was read as a name: "Network", "Sun", "Rebellion"."""
    words = candidate.answer.text.split()
    if len(words) > 1 or candidate.answer.type not in {"organisation", "place", "event"}:
        return False
    is_known = find_organisation(words[0]) is not None or bool(find_places(words[0]))
    return not is_known and is_common_word(words[0].lower())


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
    pairs = [f"{one} {two}" for one, two in zip(words, words[1:], strict=False)]
    return [name for name in (*words, *pairs) if name[:1].isupper()]


def country_code(name: str) -> str:
    """Return the country that a place, or a word for its people, belongs to."""
    people = country_of_demonym(name)
    if people is not None:
        return people.country or ""
    found = find_places(name)[:1]
    is_placed = bool(found) and found[0].kind in {"country", "state", "city"}
    return (found[0].country or "") if is_placed else ""


def is_government(document: Document, candidate: Candidate) -> bool:
    """Tell whether a city stands for a government: "Beijing expressed its support"."""
    if candidate.slot.where != "subject" or candidate.answer.type not in {"city", "place"}:
        return False
    verb = document.tokens[candidate.anchored.clause.verb].lemma
    return verb in DECIDING or verb_class(verb) in MEANT_AS_BODY


def is_companion(document: Document, candidate: Candidate) -> bool:
    """Tell whether somebody only comes along: "returned with Ann"."""
    if candidate.slot.preposition is None:
        return False
    preposition = document.tokens[candidate.slot.preposition].text.lower()
    verb = document.tokens[candidate.anchored.clause.verb].lemma
    return preposition in {"with", "alongside"} and verb in ALONGSIDE
