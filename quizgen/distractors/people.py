"""Other people for a person: those of the article who could be meant, then well-known peers."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from question_bank.item import GAP
from quizgen.data.tables import read_lines
from quizgen.distractors.rows import Proposal
from quizgen.document import Document, Entity
from quizgen.facts import Context, Fact
from quizgen.knowledge.gazetteer import gender_of
from quizgen.naming.profiles import WEAK, Profile, fields_of, profiles_of
from quizgen.naming.roles import is_role
from quizgen.patterns.named import is_clean
from quizgen.remember import of_article

ERA = 60  # years between what the article tells of two people, above which they were no peers
CLOSE_LIFE = 45  # years between the births of two well-known people
NEAR = 2  # sentences between two people who belong to one story
LEAST = 2  # points of likeness; see `likeness`
LEAST_OF_ROLE = 0  # where one is alike, or the question names a role: anybody of the story
EMPTY_VERBS = frozenset("be have do become make go come get take give see use".split())
FORMS_OF_HER = re.compile(r"\b(?:she|her|hers|herself|actress|woman|queen)\b", re.IGNORECASE)
FORMS_OF_HIM = re.compile(r"\b(?:he|him|his|himself|actor|man|king)\b", re.IGNORECASE)
_THE_ROLE = re.compile(r"\bwho (?:is|was) (?:the|[\w’' ]+[’']s)\b", re.IGNORECASE)
_REGNAL = re.compile(r"^[IVX]+$")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody well known: "Antoine Lavoisier", chemist, France, 1743."""

    name: str
    role: str
    country: str
    born: int


def person_distractors(context: Context, fact: Fact) -> Iterator[Proposal]:
    """Yield people of the article who share a role, an act or a list with the key, then peers."""
    if f"the {GAP}" in (fact.statement or "").lower():
        return  # "the Moon" is nobody
    if not is_clean(fact.answer.text) or any(mark in fact.answer.text for mark in "“”\"'("):
        return  # a nickname within a name stands out among plain names
    profiles = profiles_of(context)
    key = context.names.full(fact.answer.text)
    mine = profiles.get(key)
    found: list[tuple[int, int, str]] = []
    asks_role = fact.kind == "role" and _THE_ROLE.search(fact.question or "") is not None
    for name, other in profiles.items():
        if mine is None or name == key or not is_fit(context, fact, mine, other):
            continue
        points = likeness(context, fact, mine, other)
        is_alone = len(fact.answer.text.split()) == 1 == len(key.split())
        if is_alone and len(shown(context, name, fact).split()) > 1:
            continue  # "Uncas" beside people with two names
        if points >= LEAST or (points >= LEAST_OF_ROLE and may_fill(mine, other, asks_role)):
            found.append((-points, other.entity.first, name))
    least = LEAST_OF_ROLE if asks_role and len(key.split()) > 1 else LEAST
    is_sure = any(-points >= least for points, _, _ in found)
    if not is_sure or len(key.split()) == 1 or not is_known_to_few(context, fact):
        found = [each for each in found if -each[0] >= least]
    for _, _, name in sorted(found):
        reason = told_of(context.document, profiles[name].entity, name)
        yield shown(context, name, fact), reason, "article"
    if not is_known_to_few(context, fact):
        yield from peers(context, fact, key, is_alone=not found)


def may_fill(mine: Profile, other: Profile, asks_role: bool) -> bool:
    """Tell whether somebody who shares little with the key could still be taken for it."""
    if mine.speaks != other.speaks:
        return False  # whoever is interviewed, beside whoever is only spoken of
    fields = fields_of(frozenset(mine.roles))
    return asks_role or not fields or bool(fields & fields_of(frozenset(other.roles)))


def is_fit(context: Context, fact: Fact, mine: Profile, other: Profile) -> bool:
    """Refuse what could not be meant: another form of name, sex, time; a share in the answer."""
    if fact.sentence.number in other.sentences and other.name in mine.listed:
        return False  # "Priestley and Scheele discovered it": both are right
    standing = parts_of(context)
    if standing.get(mine.name) != standing.get(other.name):
        return False  # an actor beside a part
    if not has_form(context, fact.answer.text, other):
        return False
    if is_numbered(mine.name) != is_numbered(other.name):
        return False  # a king beside somebody who writes about him
    if mine.years and other.years and gap(mine.years, other.years) > ERA:
        return False
    for one, two in ((mine, other), (other, mine)):
        if one.speaks and not one.is_past and two.is_past and not two.speaks:
            return False  # somebody interviewed beside somebody of history
    stem = f" {fact.question or ''} {fact.statement or ''} "
    gender = gender_of(other.name.split()[0])
    if gender != "f" and FORMS_OF_HER.search(stem):
        return False
    return not (gender == "f" and FORMS_OF_HIM.search(stem))


def has_form(context: Context, key: str, other: Profile) -> bool:
    """Tell whether a name can stand beside the key: full names beside full names."""
    mine, theirs = key.split(), other.name.split()
    if not is_clean(other.name):
        return False
    if not other.name.replace(" ", "").replace("-", "").replace(".", "").isalpha():
        return False  # a nickname in quotation marks: the person has a second name
    if len(mine) > 1 and not _REGNAL.match(mine[-1]):
        return len(theirs) > 1
    if len(theirs) > 1:
        return True  # written by the last name alone
    return other.mentions > 1 and gender_of(other.name) is None


@of_article
def parts_of(context: Context) -> dict[str, str]:
    """Tell who plays and who is played: "Amy Pond (Karen Gillan)", "Pearl Mackie as Bill"."""
    tokens = context.document.tokens
    people = {e.first: e for e in context.document.entities if e.label == "PERSON"}
    found: dict[str, str] = {}
    for entity in people.values():
        beside = people.get(entity.last + 1)
        joint = tokens[entity.last].text if beside is not None else ""
        if beside is not None and joint in {"(", "as"}:
            here, there = ("part", "actor") if joint == "(" else ("actor", "part")
            found[context.names.full(entity.text)] = here
            found[context.names.full(beside.text)] = there
    return found


def is_numbered(name: str) -> bool:
    """Tell whether a name is a ruler's: "Henry VII"."""
    return _REGNAL.match(name.rsplit(maxsplit=1)[-1]) is not None


def gap(mine: set[int], other: set[int]) -> int:
    """Return the years between two spans of time; 0 when they overlap."""
    return max(min(mine) - max(other), min(other) - max(mine), 0)


def likeness(context: Context, fact: Fact, mine: Profile, other: Profile) -> int:
    """Count what two people share: role 3, kind of role 2, act 2, list 2, place 2."""
    asked = {word for word in fact.words if is_role(word)} - WEAK
    points = 0
    wanted = frozenset(mine.roles | asked)
    theirs = frozenset(other.roles)
    if wanted & theirs:
        points += 3
    elif fields_of(wanted) & fields_of(theirs):
        points += 2
    elif mine.roles and other.roles:
        points -= 1
    points += 2 * bool((mine.verbs & other.verbs) - EMPTY_VERBS)
    points += 2 * (other.name in mine.listed or mine.name in other.listed)
    near = {n + step for n in mine.sentences for step in range(-NEAR, NEAR + 1)}
    points += bool(near & other.sentences) + bool(mine.paragraphs & other.paragraphs)
    points += mine.speaks and other.speaks
    points += bool(parts_of(context).get(mine.name))  # the other one plays or is played too
    known, peer = find_person(mine.name), find_person(other.name)
    if known and peer:
        points += 2 if known.role == peer.role else -1
    elif known and not (mine.roles and other.roles):
        points -= 1  # a famous name among unknown ones
    return points


def shown(context: Context, name: str, fact: Fact) -> str:
    """Write a name as the key is written: by the last name where the key is one word."""
    words = name.split()
    if len(fact.answer.text.split()) > 1 or len(words) == 1 or _REGNAL.match(words[-1]):
        return name
    return words[-1] if context.names.full(words[-1]) == name else name


def told_of(document: Document, entity: Entity, name: str) -> str:
    """Quote the words around a name: what the article really says of it."""
    first, last = max(entity.first - 5, 0), min(entity.last + 6, len(document.tokens))
    sentence = next((s for s in document.sentences if s.first <= entity.first < s.last), None)
    if sentence is not None:
        first, last = max(first, sentence.first), min(last, sentence.last)
    text = document.article.text[document.tokens[first].start : document.tokens[last - 1].end]
    return f"The article names {name} elsewhere: “… {' '.join(text.split())} …”."


def is_known_to_few(context: Context, fact: Fact) -> bool:
    """Tell whether the question asks for somebody only the article knows."""
    return find_person(context.names.full(fact.answer.text)) is None


def peers(context: Context, fact: Fact, key: str, *, is_alone: bool) -> Iterator[Proposal]:
    """Yield well-known people of the key's role and time, countrymen first, that it leaves out.

    Where the article has nobody to stand beside the key they are countrymen, or none.
    """
    known = find_person(key)
    if known is None:
        return
    text = context.document.article.text
    found = [
        person
        for person in load_people().values()
        if person.role == known.role
        and person != known
        and abs(person.born - known.born) <= CLOSE_LIFE
        and person.name.split()[-1] not in text
    ]
    found.sort(key=lambda p: (p.country != known.country, abs(p.born - known.born), p.name))
    at_home = [person for person in found if person.country == known.country]
    found = at_home if is_alone or len(at_home) > 1 else found
    for person in dict.fromkeys(found):
        written = shown(context, person.name, fact)
        article = "an" if known.role[0] in "aeiou" else "a"
        reason = f"{person.name} was {article} {known.role} too, but the article says {key}."
        yield written, reason, "table"


def find_person(name: str) -> Person | None:
    """Return somebody of the table by full name: "Isaac Newton", "Edward III"."""
    return load_people().get(name.replace(".", ""))


@lru_cache(maxsize=1)
def load_people() -> dict[str, Person]:
    """Read the table of well-known people."""
    people = {}
    for row in csv.DictReader(read_lines("people.csv")):
        person = Person(row["name"], row["role"], row["country"], int(row["born"]))
        people[person.name.replace(".", "")] = person
    return people
