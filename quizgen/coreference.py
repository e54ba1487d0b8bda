"""Pronouns to what they stand for, only where the structure of the text leaves one reading."""

from dataclasses import dataclass

from quizgen.anchored import Scene
from quizgen.candidates import (
    FAMILIES,
    GENDERS,
    choose,
    distinct,
    fits,
    in_reach,
    is_in_main_clause,
    is_rival,
    unknown_names,
)
from quizgen.document import Sentence, Token
from quizgen.expletives import is_expletive
from quizgen.mentions import SUBJECTS, Mention
from quizgen.phrases import write_again, write_mention

FAR = 3  # sentences back to a name when none is nearer
LONGEST_CHAIN = 8  # pronouns in a row


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What a pronoun stands for, as it is written in mid-sentence: "the World Bank"."""

    text: str
    head: int | None = None  # where it was read; None for the article's hero
    name: str = ""
    needs_head: bool = False  # whether it makes sense only in the clause it was read from


def find_antecedent(
    scene: Scene, sentence: Sentence, pronoun: Token, depth: int = 0
) -> Antecedent | None:
    """Return what a pronoun stands for, or None when more than one reading is left.

    "Kenya became free in 1963. It ..." gives "Kenya".
    """
    family = FAMILIES.get(pronoun.text.lower())
    if family is None or pronoun.is_quoted or depth > LONGEST_CHAIN:
        return None
    earlier = same_before(scene, sentence, pronoun, family)
    if earlier is not None:
        return find_antecedent(scene, sentence, earlier, depth + 1)
    if family in GENDERS:
        return find_person(scene, sentence, pronoun, depth)
    if family == "it" and is_expletive(scene.document, pronoun):
        return None
    return find_thing(scene, sentence, pronoun, depth)


def same_before(scene: Scene, sentence: Sentence, pronoun: Token, family: str) -> Token | None:
    """Return the same pronoun as a subject earlier in the sentence, with nobody named between."""
    if pronoun.tag == "PRP" and pronoun.dep not in SUBJECTS:
        return None
    tokens = scene.document.tokens
    for index in range(pronoun.index - 1, sentence.first - 1, -1):
        token = tokens[index]
        if FAMILIES.get(token.text.lower()) == family and token.dep in SUBJECTS:
            between = [m for m in in_reach(scene, sentence, pronoun, family) if m.head > index]
            is_clear = not any(m.name or m.part == "subject" for m in between)
            return token if is_clear and not is_expletive(scene.document, token) else None
    return None


def find_person(scene: Scene, sentence: Sentence, pronoun: Token, depth: int) -> Antecedent | None:
    """Find the only person that "he" or "she" can be."""
    family = FAMILIES[pronoun.text.lower()]
    here = in_reach(scene, sentence, pronoun, family)
    before = scene.before(sentence)
    if pronoun.tag == "PRP$" and shares_with_unknown(scene, pronoun):
        return None
    near = [*here, *([m for m in scene.mentions(before) if fits(m, family)] if before else [])]
    named = distinct(m for m in near if m.name)
    strangers = [m for m in near if not m.name and m.part in {"subject", "object"}]
    strangers += unknown_names(scene, sentence, pronoun)
    if not distinct(m for m in here if m.name):
        chained = continue_chain(scene, sentence, pronoun, family, depth)
        if chained is not None and not any(m in here for m in strangers):
            return chained
    at_hand = distinct(m for m in here if m.name)
    is_led = pronoun.dep in SUBJECTS and len(at_hand) == 1 and not in_relative(scene, at_hand[0])
    if is_led and len(distinct(here)) == 1:
        return named_person(scene, at_hand[0])
    if len(named) == 1 and not any(is_rival(m, named[0]) for m in strangers):
        return named_person(scene, named[0])
    hero = hero_as(scene, family)
    if hero is None:
        return None if named or strangers else find_farther(scene, sentence, family)
    is_subject = pronoun.dep in SUBJECTS or pronoun.tag == "PRP$"
    if not named and not strangers:
        return find_farther(scene, sentence, family) or (hero if is_subject else None)
    leading = [m for m in named if m.part == "subject"]
    is_hero = [m.name for m in leading] == [hero.name] and not strangers
    return hero if is_hero and is_subject else None


def shares_with_unknown(scene: Scene, pronoun: Token) -> bool:
    """Tell whether an owner stands beside a name of unknown kind: "Dessalines and his forces"."""
    noun = scene.document.tokens[pronoun.head]
    beside = scene.document.tokens[noun.head]
    return noun.dep == "conj" and beside.pos == "PROPN" and beside.entity != "PERSON"


def in_relative(scene: Scene, mention: Mention) -> bool:
    """Tell whether a person is named only in passing: "the book that Mahan wrote"."""
    tokens = scene.document.tokens
    verb = tokens[tokens[mention.head].head]
    if tokens[mention.head].dep == "poss":
        return False
    return mention.part != "subject" or verb.dep in {"relcl", "acl"}


def named_person(scene: Scene, mention: Mention) -> Antecedent:
    """Write one person alone: "Leakey" of "Leakey and his wife"."""
    return Antecedent(scene.names.written(mention.name), mention.head, mention.name)


def hero_as(scene: Scene, family: str) -> Antecedent | None:
    """Return the person the article is about where gender allows it."""
    topic = scene.topic
    if topic is None or topic.gender not in {GENDERS[family], None}:
        return None
    return Antecedent(topic.text, None, topic.text)


def find_farther(scene: Scene, sentence: Sentence, family: str) -> Antecedent | None:
    """Return the only person named in the three sentences before."""
    document = scene.document
    far = [
        s
        for s in document.sentences[max(0, sentence.number - FAR) : sentence.number]
        if s.paragraph == sentence.paragraph
    ]
    people = [m for s in far for m in scene.mentions(s) if fits(m, family)]
    named = distinct(m for m in people if m.name)
    if len(named) != 1 or any(not m.name and m.part == "subject" for m in people):
        return None
    return named_person(scene, named[0])


def find_thing(scene: Scene, sentence: Sentence, pronoun: Token, depth: int) -> Antecedent | None:
    """Find the only thing that "it" or "they" can be: what its text goes on speaking of."""
    family = FAMILIES[pronoun.text.lower()]
    here = in_reach(scene, sentence, pronoun, family)
    if any(m.part != "place" or m.name for m in here):
        chosen = choose(scene, here, pronoun.head)
        return written(scene, chosen, is_near=True) if chosen else None
    if not is_in_main_clause(scene, pronoun):
        return None
    chained = continue_chain(scene, sentence, pronoun, family, depth)
    if chained is not None:
        return chained
    before = scene.before(sentence)
    if before is None:
        return None
    fitting = [m for m in scene.mentions(before) if fits(m, family)]
    if family == "they":
        fitting = [m for m in fitting if m.number == "many" or m.part == "subject"]
    chosen = choose(scene, fitting)
    if chosen is not None and family == "they" and chosen.number == "either" and not chosen.name:
        return None  # "the committee ... they": one body or its members
    return written(scene, chosen) if chosen else None


def continue_chain(
    scene: Scene, sentence: Sentence, pronoun: Token, family: str, depth: int
) -> Antecedent | None:
    """Go back to the subject of the sentence before when it is the same pronoun: "He ... He"."""
    before = scene.before(sentence)
    if before is None or not (pronoun.dep in SUBJECTS or pronoun.tag == "PRP$"):
        return None
    for token in scene.document.of(before):
        if FAMILIES.get(token.text.lower()) != family or not leads(scene, token):
            continue
        others = [m for m in scene.mentions(before) if fits(m, family) and m.head > token.index]
        weight = {"subject"} if family in GENDERS else {"subject", "object"}
        is_thing_named = family not in GENDERS and any(m.name for m in others)
        if is_thing_named or any(m.part in weight for m in others):
            return None
        return find_antecedent(scene, before, token, depth + 1)
    return None


def leads(scene: Scene, token: Token) -> bool:
    """Tell whether a pronoun is the subject of its sentence, or owns it: "He", "His work"."""
    tokens = scene.document.tokens
    subject = tokens[token.head] if token.tag == "PRP$" else token
    if subject.dep not in SUBJECTS:
        return False
    verb = tokens[subject.head]
    return (tokens[verb.head] if verb.dep == "conj" else verb).dep == "ROOT"


def written(scene: Scene, mention: Mention, *, is_near: bool = False) -> Antecedent | None:
    """Write what was found; None when its words need a sentence before in their turn."""
    text = write_mention(scene, mention)
    again = write_again(scene, mention) if text is None and is_near else None
    if text is None and again is None:
        return None
    return Antecedent(text or again or "", mention.head, mention.name, text is None)
