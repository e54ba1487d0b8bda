"""Definite and pointing phrases to the name or noun they repeat: "the city" in "Warsaw"."""

from quizgen.anchoring.anchored import Scene
from quizgen.anchoring.phrases import write_mention
from quizgen.clauses.clause import Clause
from quizgen.document import Sentence, Token
from quizgen.lexicon import is_kind_of, noun_class
from quizgen.naming.mentions import Mention
from quizgen.naming.name_kinds import TOO_GENERAL, is_of_kind

ORGANISATIONS = frozenset("company organisation organization agency bank firm".split())
NEAR = 2  # sentences back in which "the city" looks for its name
# Nouns that a place in the same clause explains: "In Norway ... the government".
OF_A_PLACE = frozenset(
    "government population economy parliament capital constitution president king queen monarch "
    "army coast border people throne prime".split()
)


def explained_inside(scene: Scene, clause: Clause, noun: Token) -> bool:
    """Tell whether the clause names, before "the city", the city that is meant."""
    inside = set(clause.tokens)
    lemma = noun.lemma.lower()
    before = [
        m for m in scene.mentions(clause.sentence) if m.head in inside and m.head < noun.index
    ]
    if any(m.name and is_of_kind(kinds_of(scene, m), lemma) for m in before):
        return True
    if any(scene.document.tokens[m.head].lemma.lower() == lemma for m in before if not m.name):
        return True
    places = {m.name for m in before if m.name and is_place(scene, m)}
    return lemma in OF_A_PLACE and len(places) == 1


def resolve_definite(scene: Scene, sentence: Sentence, noun: Token) -> str | None:
    """Return the name that "the event" or "the company" repeats, as written in mid-sentence.

    The gate: exactly one name of its kind in the nearest sentence that has any, at most two
    sentences back in the same paragraph.
    """
    lemma = noun.lemma.lower()
    if noun.tag != "NN" or lemma in TOO_GENERAL or is_any(scene, noun):
        return None
    earlier: Sentence | None = sentence
    for distance in range(NEAR + 1):
        if earlier is None:
            break
        mentions = [m for m in scene.mentions(earlier) if m.name and m.head < noun.index]
        found = {m.name for m in mentions if is_of_kind(kinds_of(scene, m), lemma)}
        if not found and distance == 1:
            found = {m.name for m in mentions if could_be(scene, m, lemma)}
            # "a company" without a name would be nearer
        if repeats_common(scene, earlier, noun):
            return None
        if found:
            if distance and lemma in {"country", "nation"} and has_two(scene, sentence, lemma):
                return None
            return scene.names.written(found.pop()) if len(found) == 1 else None
        earlier = scene.before(earlier)
    return None


def is_any(scene: Scene, noun: Token) -> bool:
    """Tell whether "the country" is whichever it may be: "it depends on the country"."""
    preposition = scene.document.tokens[noun.head]
    return scene.document.tokens[preposition.head].lemma in {"depend", "vary", "differ"}


def has_two(scene: Scene, sentence: Sentence, lemma: str) -> bool:
    """Tell whether the sentences up to this one speak of two countries."""
    near: list[Sentence] = [sentence]
    for _ in range(NEAR):
        before = scene.before(near[-1])
        if before is None:
            break
        near.append(before)
    names = {m.name for s in near for m in scene.mentions(s) if m.name}
    of_kind = {n for n in names if is_of_kind(scene.kinds.get(n, frozenset()), lemma)}
    return len(of_kind) > 1


def kinds_of(scene: Scene, mention: Mention) -> frozenset[str]:
    return scene.kinds.get(mention.name, frozenset())


def could_be(scene: Scene, mention: Mention, lemma: str) -> bool:
    """Tell whether a name of an organisation, of which no more is known, can be "the company"."""
    entity = scene.entity_of.get(mention.head)
    is_unknown = not kinds_of(scene, mention) & (ORGANISATIONS | {"court", "parliament"})
    is_organisation = entity is not None and entity.label == "ORG" and is_unknown
    return is_organisation and mention.part == "subject" and lemma in ORGANISATIONS


def is_place(scene: Scene, mention: Mention) -> bool:
    entity = scene.entity_of.get(mention.head)
    return entity is not None and entity.label == "GPE"


def repeats_common(scene: Scene, sentence: Sentence, noun: Token) -> bool:
    """Tell whether a sentence has the same noun, or one of its kind, without a name."""
    lemma = noun.lemma.lower()
    tokens = scene.document.tokens
    return any(
        not m.name
        and m.head < noun.index
        and tokens[m.head].lemma.lower() == lemma
        and not tokens[m.head].entity
        and not is_definite(scene, m.head)
        for m in scene.mentions(sentence)
    )


def is_definite(scene: Scene, head: int) -> bool:
    below = (scene.document.tokens[i].text.lower() for i in scene.document.children[head])
    return any(word in {"the", "this", "that"} for word in below)


def resolve_pointing(scene: Scene, sentence: Sentence, noun: Token) -> str | None:
    """Return what "this gas" or "these cells" repeats: a name of its kind, or the noun's own kind.

    "Oxygen is colourless. This gas ..." gives "oxygen".
    """
    before = scene.before(sentence)
    lemma = noun.lemma.lower()
    if before is None or lemma in TOO_GENERAL or len(scene.document.children[noun.index]) != 1:
        return None
    if noun.tag == "NN" and (name := resolve_definite(scene, sentence, noun)):
        return name
    number = "many" if noun.tag == "NNS" else "one"
    fitting = [
        m
        for m in scene.mentions(before)
        if not m.name and m.number == number and is_kind_or_same(scene, m, lemma)
    ]
    heads = {scene.document.tokens[m.head].lemma.lower() for m in fitting}
    if len(heads) != 1:
        return None
    if any(scene.document.tokens[m.head].dep == "conj" for m in fitting):
        return None
    texts = [text for m in fitting if (text := write_mention(scene, m)) is not None]
    return texts[0] if texts and len(set(texts)) == 1 else None


def is_kind_or_same(scene: Scene, mention: Mention, lemma: str) -> bool:
    """Tell whether a common noun is the same as another or a kind of it."""
    own = scene.document.tokens[mention.head].lemma.lower()
    if own == lemma:
        return len(scene.document.children[mention.head]) > 0
    return noun_class(own) == noun_class(lemma) and is_kind_of(own, lemma)
