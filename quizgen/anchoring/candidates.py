"""What a pronoun could stand for: who agrees with it, who is in reach, who leads the rest."""

from collections.abc import Iterable

from quizgen.anchoring.anchored import Scene
from quizgen.document import Sentence, Token
from quizgen.naming.mentions import PLACES, SUBJECTS, Mention

FAMILIES = {
    word: family
    for family, words in {
        "he": "he him his himself",
        "she": "she her hers herself",
        "it": "it its itself",
        "they": "they them their theirs themselves",
    }.items()
    for word in words.split()
}
GENDERS = {"he": "m", "she": "f"}
# What only people do, or what they set up: "they argued" is never said of the questions they met.
HUMAN_DEEDS = frozenset(
    "accept accuse admit advocate agree announce appeal appoint argue ask assert assume attack "
    "beat believe blame build campaign capture choose claim collect complain conclude conquer "
    "convince criticise criticize decide declare defeat demand deny discover discuss doubt elect "
    "embrace emigrate encounter estimate explain explore express fear feel fight find flee fund "
    "gather hire hope hunt imagine intend invade invent invest justify kill know launch learn "
    "lobby love marry negotiate observe oppose order organise organize own paint persuade plan "
    "pray predict prefer promise propose protest publish quarrel question realise realize reason "
    "rebel recognise recognize refuse reject report request resist rule say see seek sell send "
    "settle sign speak study sue suggest support surrender talk teach tell think trade travel try "
    "understand urge use view visit vote wait want warn watch win wish work worship worry "
    "write".split()
)
SHOWING = frozenset("show suggest indicate reveal imply prove demonstrate mean confirm".split())
FAR = 3  # steps up to the verb of an owner
# "Algiers lost people to it": with these no subject is taken up again, as with "with it".
BINDING = frozenset("to of by for against from as into about".split())


def fits(mention: Mention, family: str) -> bool:
    """Tell whether number, kind and gender let a pronoun mean a mention."""
    if family in GENDERS:
        is_one = mention.number == "one" or bool(mention.name)  # "Leakey and his wife"
        is_person = mention.kind == "person" and is_one
        return is_person and mention.gender in {GENDERS[family], None}
    if family == "it":
        return mention.kind != "person" and mention.number != "many"
    return mention.number != "one"


def in_reach(scene: Scene, sentence: Sentence, pronoun: Token, family: str) -> list[Mention]:
    """Return the mentions of the same sentence before a pronoun that it can mean."""
    doer = doer_beside(scene, pronoun)
    return [
        m
        for m in scene.mentions(sentence)
        if m.head < pronoun.index
        and fits(m, family)
        and not only_shows(scene, m, pronoun)
        and m.head != doer
        and not holds(scene, m, pronoun)
        and not (m.part == "place" and not m.name)
        and not (
            family == "they" and m.number == "either" and m.part != "subject" and m.kind != "person"
        )
    ]


def doer_beside(scene: Scene, pronoun: Token) -> int:
    """Return the subject of the verb whose object a pronoun is, which it cannot mean; else -1.

    "drugs that fight them": not the drugs.
    """
    tokens = scene.document.tokens
    if pronoun.tag != "PRP" or pronoun.dep in SUBJECTS:
        return -1
    verb = tokens[pronoun.head]
    if pronoun.dep == "pobj" and verb.text.lower() in BINDING:
        verb = tokens[verb.head]
    if verb.pos not in {"VERB", "AUX"}:
        return -1
    below = [tokens[i] for i in scene.document.children[verb.index] if tokens[i].dep in SUBJECTS]
    while not below and verb.dep == "conj" and tokens[verb.head].pos == "VERB":
        verb = tokens[verb.head]
        below = [
            tokens[i] for i in scene.document.children[verb.index] if tokens[i].dep in SUBJECTS
        ]
    if not below:
        return -1
    is_relative = below[0].tag in {"WDT", "WP"} and verb.dep == "relcl"
    return verb.head if is_relative else below[0].index


def holds(scene: Scene, mention: Mention, pronoun: Token) -> bool:
    """Tell whether a pronoun stands in the "of" phrase of a mention: "the end of its war"."""
    tokens = scene.document.tokens
    token = pronoun
    while token.head not in {mention.head, token.index}:
        token = tokens[token.head]
    return token.head == mention.head and token.text.lower() == "of"


def only_shows(scene: Scene, mention: Mention, pronoun: Token) -> bool:
    """Tell whether a thing only says what a pronoun is part of: "figures show that near them"."""
    tokens = scene.document.tokens
    verb = tokens[tokens[mention.head].head]
    if mention.part != "subject" or mention.kind != "thing" or verb.lemma not in SHOWING:
        return False
    told = (i for i in scene.document.children[verb.index] if tokens[i].dep == "ccomp")
    return any(pronoun.index in scene.document.subtree(i) for i in told)


def choose(
    scene: Scene, mentions: list[Mention], verb: int = -1, *, is_deed: bool = False
) -> Mention | None:
    """Return the subject when nothing else of weight could be meant, or the only name.

    `verb` is the pronoun's where both stand in one sentence: "When it fell, Rome ...".
    `is_deed` says that only people can be meant: "They argued ...".
    """
    tokens = scene.document.tokens
    if is_deed:
        mentions = [m for m in mentions if m.kind != "thing" or is_body(scene, m)]
    weighty = distinct(m for m in mentions if m.part != "place" and is_weighty(scene, m))
    subjects = [
        m
        for m in weighty
        if m.part == "subject" and tokens[m.head].dep != "conj" and is_main(scene, m, verb)
    ]
    leading = [m for m in weighty if m.part == "subject" and tokens[m.head].dep != "conj"]
    if len(weighty) == 1 and leading and not is_nested(scene, mentions, leading[0]):
        return leading[0]
    if len(subjects) == 1 and not any(competes(scene, m, subjects[0]) for m in weighty):
        return subjects[0]
    return None


def is_body(scene: Scene, mention: Mention) -> bool:
    """Tell whether a name is one of a body or state, which can act as people do."""
    entity = scene.entity_of.get(mention.head)
    return entity is not None and entity.label in {"ORG", "GPE", "NORP"}


def is_human_deed(scene: Scene, pronoun: Token) -> bool:
    """Tell whether a pronoun is the subject of something that only people do."""
    verb = scene.document.tokens[pronoun.head]
    is_active = pronoun.dep == "nsubj"
    return is_active and verb.pos == "VERB" and verb.lemma.lower() in HUMAN_DEEDS


def is_nested(scene: Scene, mentions: list[Mention], subject: Mention) -> bool:
    """Tell whether a subject holds another candidate: "the demand for cotton"."""
    below = set(scene.document.subtree(subject.head))
    return not subject.name and any(m.head in below and m is not subject for m in mentions)


def competes(scene: Scene, mention: Mention, subject: Mention) -> bool:
    """Tell whether a mention could be taken up rather than the subject."""
    tokens = scene.document.tokens
    if mention is subject or (mention.name and not are_alike(scene, mention, subject)):
        return False
    if mention.part == "inner" and not mention.name:
        if mention.head in scene.document.subtree(subject.head):
            return mention.number == "one"
        return tokens[mention.head].dep == "conj" and mention.number == "many"
    if mention.head in scene.document.subtree(subject.head):
        return not subject.name  # "The works of Nokia ... its"
    verb = tokens[tokens[subject.head].head]
    attributes = [i for i in scene.document.children[verb.index] if tokens[i].dep == "attr"]
    if verb.lemma != "be" or not attributes:
        return True
    return not any(mention.head in scene.document.subtree(i) for i in attributes)


def are_alike(scene: Scene, one: Mention, other: Mention | None) -> bool:
    """Tell whether two names can be called by one pronoun in one place: not a firm and its town."""
    if other is None or not one.name or not other.name:
        return True
    first, second = scene.entity_of.get(one.head), scene.entity_of.get(other.head)
    if first is None or second is None:
        return True
    return (first.label in PLACES) == (second.label in PLACES)


def is_weighty(scene: Scene, mention: Mention) -> bool:
    """Tell whether a mention can be taken up again: not the bare "independence" of an object."""
    if mention.name or mention.part == "subject" or mention.number == "many":
        return True
    below = (scene.document.tokens[i] for i in scene.document.children[mention.head])
    return any(t.dep in {"det", "poss", "nummod"} for t in below)


def is_main(scene: Scene, mention: Mention, leading: int = -1) -> bool:
    """Tell whether a mention is the subject of a main clause, or of one that `leading` heads."""
    tokens = scene.document.tokens
    verb = tokens[tokens[mention.head].head]
    if verb.dep in {"advcl", "ccomp"} and verb.head == leading:
        return True
    while verb.dep == "conj" and verb.head != verb.index:
        verb = tokens[verb.head]
    return verb.dep == "ROOT"


def distinct(mentions: Iterable[Mention]) -> list[Mention]:
    """Return mentions once for each name; the first, or the one that is a subject."""
    found: dict[str | int, Mention] = {}
    for mention in mentions:
        key = mention.name or mention.head
        if key not in found or (mention.part == "subject" and found[key].part != "subject"):
            found[key] = mention
    return list(found.values())


def unknown_names(scene: Scene, sentence: Sentence, pronoun: Token) -> list[Mention]:
    """Return names that nobody knows the kind of: a figure of a tale may be "she"."""
    before = scene.before(sentence)
    found = [
        *(m for m in scene.mentions(sentence) if m.head < pronoun.index),
        *(scene.mentions(before) if before else ()),
    ]
    tokens = scene.document.tokens
    return [
        m
        for m in found
        if m.part == "subject"
        and m.number == "one"
        and tokens[m.head].pos == "PROPN"
        and tokens[m.head].entity in {"", "PRODUCT", "WORK_OF_ART"}
        and not m.name.startswith("the ")
    ]


def is_rival(stranger: Mention, named: Mention) -> bool:
    """Tell whether an unnamed person could be meant rather than a named one."""
    return not (named.part == "subject" and stranger.part != "subject")


def is_in_main_clause(scene: Scene, pronoun: Token) -> bool:
    """Tell whether a pronoun opens its main clause, or owns what does."""
    tokens = scene.document.tokens
    if pronoun.tag != "PRP$" and pronoun.dep not in SUBJECTS:
        return False
    above = tokens[pronoun.head]
    steps = 0
    while above.pos not in {"VERB", "AUX"} and above.dep != "ROOT" and steps < FAR:
        above, steps = tokens[above.head], steps + 1
    while above.dep == "conj" and above.head != above.index:
        above = tokens[above.head]
    return above.dep == "ROOT" or (above.dep == "ccomp" and tokens[above.head].dep == "ROOT")


def is_many_for_one(scene: Scene, pronoun: Token, head: int | None, text: str) -> bool:
    """Tell whether "they are" would become "Norway are": a country or person is no "they"."""
    entity = scene.entity_of.get(head) if head is not None else None
    is_one = entity is not None and entity.label in {"GPE", "PERSON", "LOC", "FAC"}
    is_row = " and " in text or text.endswith("s")
    return is_one and not is_row and pronoun.text.lower() == "they"
