"""What an article tells of each of its people: roles, deeds, times, and whom they stand beside."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from quizgen.document import Document, Entity, Token
from quizgen.facts import Context
from quizgen.lexicon import hypernyms, verb_class
from quizgen.naming.roles import is_role

FIELDS: dict[str, frozenset[str]] = {
    "politics": frozenset(
        "president premier minister chancellor king queen prince princess senator governor mayor "
        "secretary ambassador envoy spokesman spokeswoman spokesperson official leader councillor "
        "mp msp commissioner congressman congresswoman representative deputy aide adviser advisor "
        "politician emperor empress ruler tsar sultan pharaoh chairman chairwoman administrator "
        "lawmaker diplomat monarch duke earl lord consul".split()
    ),
    "science": frozenset(
        "scientist physicist chemist astronomer biologist engineer inventor researcher professor "
        "archaeologist historian psychologist sociologist anthropologist economist mathematician "
        "physician doctor geneticist expert scholar investigator geologist botanist osteologist "
        "philosopher naturalist academic surgeon theorist".split()
    ),
    "arts": frozenset(
        "actor actress singer composer writer novelist author poet painter artist producer "
        "musician dancer sculptor screenwriter playwright filmmaker comedian presenter nominee "
        "performer rapper".split()
    ),
    "sport": frozenset(
        "quarterback linebacker cornerback safety receiver back end tackle guard kicker punter "
        "coach player striker goalkeeper midfielder defender pitcher captain champion athlete "
        "runner swimmer boxer lineman rookie".split()
    ),
    "business": frozenset(
        "owner founder businessman businesswoman entrepreneur executive ceo manager dealer "
        "auctioneer banker investor merchant industrialist spokesman maker".split()
    ),
    "war": frozenset("general admiral colonel commander soldier officer marshal warrior".split()),
    "religion": frozenset(
        "bishop archbishop pope priest monk missionary preacher cardinal minister rabbi "
        "reverend imam prophet".split()
    ),
    "law": frozenset("judge justice lawyer attorney prosecutor".split()),
}
# Kinds of people that are alike whatever their exact role, for roles that no field names.
CLASSES = frozenset(
    "athlete|player|scientist|scholar|politician|ruler|sovereign|head of state|entertainer|"
    "performer|artist|creator|writer|journalist|religious person|clergyman|spiritual leader|"
    "lawyer|jurist|officeholder|serviceman|military officer|skilled worker|businessperson|"
    "explorer|criminal|reformer|educator|health professional|engineer|musician|relative".split("|")
)
WEAK = frozenset({"chief", "general", "end", "back"})  # "chief justice", "attorney general"
BEFORE = 5  # words before a name in which its titles stand
_YEAR = re.compile(r"\b(1[0-9]{3}|20[0-9]{2})\b")


@dataclass(slots=True)
class Profile:
    """What the article tells of one person."""

    name: str
    entity: Entity  # the first mention
    roles: set[str] = field(default_factory=set)
    verbs: set[str] = field(default_factory=set)  # what the person does in the article
    sentences: set[int] = field(default_factory=set)
    years: set[int] = field(default_factory=set)
    paragraphs: set[int] = field(default_factory=set)
    listed: set[str] = field(default_factory=set)  # people named in one row with this one
    speaks: bool = False  # says something in the article
    mentions: int = 0
    is_in_brackets: bool = False  # the actor in "Amy Pond (Karen Gillan)"

    @property
    def is_past(self) -> bool:
        """Tell whether all that is told of the person is long past."""
        return bool(self.years) and max(self.years) < 1950


@dataclass(frozen=True, eq=False)
class Same:
    """A context by identity, so that its profiles are gathered once."""

    context: Context

    def __hash__(self) -> int:
        return id(self.context)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.context is self.context


def profiles_of(context: Context) -> dict[str, Profile]:
    """Gather what the article tells of each person."""
    return gather(Same(context))


@lru_cache(maxsize=2)
def gather(same: Same) -> dict[str, Profile]:
    context = same.context
    document, found = context.document, dict[str, Profile]()
    sentence_of = {i: s for s in document.sentences for i in range(s.first, s.last)}
    for entity in document.entities:
        sentence = sentence_of.get(entity.first)
        if entity.label != "PERSON" or sentence is None:
            continue
        name = context.names.full(entity.text)
        profile = found.setdefault(name, Profile(name, entity))
        profile.mentions += 1
        profile.sentences.add(sentence.number)
        profile.paragraphs.add(sentence.paragraph)
        before = document.tokens[entity.first - 1].text if entity.first else ""
        profile.is_in_brackets |= before == "("
        profile.roles |= roles_at(document, entity)
        text = document.article.text[sentence.start : sentence.end]
        profile.years |= {int(year) for year in _YEAR.findall(text)}
        note_deeds(document, profile, entity)
    note_rows(context, found)
    return found


def roles_at(document: Document, entity: Entity) -> set[str]:
    """Return the titles before a name, the words in apposition to it and what it is said to be."""
    found: set[str] = set()
    for index in range(entity.first - 1, max(entity.first - BEFORE, -1), -1):
        token = document.tokens[index]
        if token.pos not in {"NOUN", "PROPN", "ADJ"} or token.entity == "PERSON":
            break
        found |= role_of(token)
    head = document.tokens[entity.last - 1]
    near = [document.tokens[i] for i in document.children[head.index]]
    near += [document.tokens[head.head]] if head.dep == "appos" else []
    verb = document.tokens[head.head]
    if verb.lemma in {"be", "become"} and head.dep == "nsubj":
        below = (document.tokens[i] for i in document.children[verb.index])
        near += [token for token in below if token.dep == "attr"]
    for token in near:
        is_beside = token.dep in {"appos", "attr"} or token.index == head.head
        if is_beside and token.entity != "PERSON":
            found |= role_of(token)
    return found - WEAK or found


def role_of(token: Token) -> set[str]:
    """Return a word as a role, or nothing when it stands for no kind of people."""
    word = token.lemma.lower()
    is_known = any(word in words for words in FIELDS.values())
    return {word} if is_known or (token.pos == "NOUN" and is_role(word)) else set()


def fields_of(roles: frozenset[str]) -> frozenset[str]:
    """Return the walks of life that roles belong to: "minister" politics, "cornerback" sport."""
    found = {name for name, words in FIELDS.items() if words & roles}
    return frozenset(found) or classes_of(roles)


@lru_cache(maxsize=512)
def classes_of(roles: frozenset[str]) -> frozenset[str]:
    """Return the kinds of people in WordNet that roles belong to."""
    above = {kind for role in roles for kind in (role, *hypernyms(role))}
    return frozenset(above & CLASSES)


def note_deeds(document: Document, profile: Profile, entity: Entity) -> None:
    """Note what a person does in one sentence."""
    token = document.tokens[entity.last - 1]
    verb = document.tokens[token.head]
    if token.dep in {"nsubj", "nsubjpass"} and verb.pos == "VERB":
        profile.verbs.add(verb.lemma.lower())
        if verb_class(verb.lemma) == "communication" and verb.tag in {"VBZ", "VBD"}:
            below = {document.tokens[i].dep for i in document.children[verb.index]}
            profile.speaks |= "ccomp" in below


def note_rows(context: Context, found: dict[str, Profile]) -> None:
    """Note which people are named in one row: "Oliver Lodge, John Stone and Nikola Tesla"."""
    tokens = context.document.tokens
    rows: dict[int, set[str]] = {}
    for entity in context.document.entities:
        if entity.label == "PERSON":
            top = tokens[entity.last - 1]
            while top.dep == "conj" and top.head != top.index:
                top = tokens[top.head]
            rows.setdefault(top.index, set()).add(context.names.full(entity.text))
    for names in rows.values():
        for name in names & found.keys():
            found[name].listed |= names - {name}
