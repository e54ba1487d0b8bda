"""Pronouns to what they stand for, only where the structure of the text leaves one reading."""

from dataclasses import dataclass

from quizgen.anchoring.anchored import Scene
from quizgen.anchoring.called import called_before
from quizgen.anchoring.candidates import (
    FAMILIES,
    GENDERS,
    choose,
    distinct,
    fits,
    in_reach,
    is_human_deed,
    is_in_main_clause,
    is_main,
    is_rival,
    unknown_names,
)
from quizgen.anchoring.expletives import is_expletive
from quizgen.anchoring.longer_forms import longer_form
from quizgen.anchoring.phrases import write_again, write_mention
from quizgen.document import Sentence, Token
from quizgen.naming.mentions import SUBJECTS, Mention

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
    if not here and (later := named_later(scene, sentence, pronoun, family)) is not None:
        return named_person(scene, later) if later.name else None
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
    if not here and (led := lead_of(scene, pronoun, before, family)) is not None:
        return led
    hero = hero_as(scene, family)
    if hero is None:
        return None if named or strangers else find_farther(scene, sentence, family)
    is_subject = pronoun.dep in SUBJECTS or pronoun.tag == "PRP$"
    if not named and not strangers:
        return find_farther(scene, sentence, family) or (hero if is_subject else None)
    leading = [m for m in named if m.part == "subject"]
    is_hero = [m.name for m in leading] == [hero.name] and not strangers
    return hero if is_hero and is_subject else None


def lead_of(
    scene: Scene, pronoun: Token, before: Sentence | None, family: str
) -> Antecedent | None:
    """Return the person who leads the sentence before, where others stand only in side clauses."""
    tokens = scene.document.tokens
    if before is None or not is_in_main_clause(scene, pronoun):
        return None
    people = [m for m in scene.mentions(before) if fits(m, family)]
    if unknown_names(scene, before, tokens[before.last - 1]):
        return None
    leading = distinct(m for m in people if m.part == "subject" and is_main(scene, m))
    if len(leading) != 1 or not leading[0].name or tokens[leading[0].head].dep == "conj":
        return None
    verb = tokens[leading[0].head].head
    rivals = [m for m in people if m.name != leading[0].name and is_near_verb(scene, m, verb)]
    return None if rivals else named_person(scene, leading[0])


def is_near_verb(scene: Scene, mention: Mention, verb: int) -> bool:
    """Tell whether somebody takes part in the main event, not in a side clause of it."""
    tokens = scene.document.tokens
    above = tokens[mention.head]
    while above.index != verb:
        above = tokens[above.head]
        if above.dep in {"advcl", "relcl", "acl", "ROOT"} and above.index != verb:
            return False
    return True


def named_later(scene: Scene, sentence: Sentence, pronoun: Token, family: str) -> Mention | None:
    """Return the subject behind a clause in front: "Although he finished third, Weaver ..."."""
    tokens = scene.document.tokens
    verb = tokens[pronoun.head]
    while verb.pos not in {"VERB", "AUX"} and verb.dep != "ROOT":
        verb = tokens[verb.head]
    if verb.dep != "advcl" or tokens[verb.head].index < verb.index:
        return None
    return next(
        (
            m
            for m in scene.mentions(sentence)
            if m.part == "subject"
            and m.head > pronoun.index
            and tokens[m.head].head == verb.head
            and fits(m, family)
        ),
        None,
    )


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
    if family == "it" and (called := called_before(scene, before)) is not None:
        return Antecedent(*called)
    fitting = [m for m in scene.mentions(before) if fits(m, family)]
    if family == "they":
        fitting = [m for m in fitting if m.number == "many" or m.part == "subject"]
    is_deed = family == "they" and is_human_deed(scene, pronoun)
    chosen = choose(scene, fitting, is_deed=is_deed)
    if chosen is not None and is_speaker(scene, before, chosen):
        return None
    if chosen is not None and family == "they" and chosen.number == "either" and not chosen.name:
        return None  # "the committee ... they": one body or its members
    return written(scene, chosen) if chosen else None


def is_speaker(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """Tell whether somebody is named only as the source of words in quotation marks."""
    verb = scene.document.tokens[scene.document.tokens[mention.head].head]
    is_saying = verb.lemma in {"say", "claim", "add", "tell", "write", "explain", "report"}
    return is_saying and any(token.is_quoted for token in scene.document.of(sentence))


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
    if text is None:
        text = write_longer(scene, mention)
    again = write_again(scene, mention) if text is None and is_near else None
    if text is None and again is None:
        return None
    return Antecedent(text or again or "", mention.head, mention.name, text is None)


def write_longer(scene: Scene, mention: Mention) -> str | None:
    """Write "the spacecraft" of the sentence before in the longer form that the text gave it."""
    token = scene.document.tokens[mention.head]
    below = [scene.document.tokens[i] for i in scene.document.children[mention.head]]
    if [t.text.lower() for t in below] != ["the"] or token.pos != "NOUN":
        return None
    sentence = next(s for s in scene.document.sentences if s.first <= token.index < s.last)
    return longer_form(scene, sentence, token)
