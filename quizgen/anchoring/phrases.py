"""Writes what was mentioned so that it makes sense without the sentence before."""

from quizgen.anchoring.anchored import Scene
from quizgen.anchoring.definiteness import dangling_definite, is_the_only_one
from quizgen.clauses.trimming import trim
from quizgen.document import Token
from quizgen.lexicon import noun_class
from quizgen.naming.mentions import Mention
from quizgen.wording.text import lower_first, render

LONGEST = 7  # tokens of a phrase that is repeated
QUANTIFYING = frozenset(
    "many most some several few various numerous such other another both each every any no all "
    "this that these those more less much certain either neither same enough half former latter "
    "similar comparable additional further earlier previous first second third next last "
    "own".split()
)
EMPTY = frozenset(
    "other one number amount lot case time thing way reason fact example".split()
)  # "others", "the number of games"
LIVING = frozenset({"body", "plant", "animal", "substance"})
RECURRING = 3  # mentions that make "rain" something the text speaks of
COMMON = 4  # mentions that make "a chloroplast" stand for the kind


def write_mention(scene: Scene, mention: Mention) -> str | None:
    """Return the words for a mention in mid-sentence, or None when they would not stand alone."""
    token = scene.document.tokens[mention.head]
    below = [scene.document.tokens[i] for i in scene.document.children[mention.head]]
    if any(t.dep == "conj" for t in below):
        return write_row(scene, token)
    if mention.name:
        return scene.names.written(mention.name)
    return write_common(scene, token)


def write_again(scene: Scene, mention: Mention) -> str | None:
    """Write a short phrase of the same sentence as it stands: "firms", "the industry"."""
    phrase = trim(scene.document, mention.head)
    if len(phrase) > LONGEST or any(leans(scene, scene.document.tokens[i]) for i in phrase):
        return None
    return render(scene.document, phrase, {phrase[0]: lowered(scene, phrase[0])})


def write_row(scene: Scene, head: Token) -> str | None:
    """Write "Norway and Sweden" or "farmers and artisans"."""
    tokens = scene.document.tokens
    phrase = trim(scene.document, head.index)
    nouns = [tokens[i] for i in phrase if tokens[i].pos in {"NOUN", "PROPN"}]
    if len(phrase) > LONGEST + 4 or not nouns:
        return None
    if any(leans(scene, tokens[i]) for i in phrase):
        return None
    words: dict[int, str] = {}
    for index in phrase:
        entity = scene.entity_of.get(index)
        if entity is not None and entity.label == "PERSON":
            words[index] = scene.names.first_mention(entity.text) if index == entity.first else ""
        elif tokens[index].tag in {"NN"} and tokens[index].dep != "compound":
            return None
    if phrase[0] not in words:
        words[phrase[0]] = lowered(scene, phrase[0])
    if any(dangling_definite(scene.document, i, set(phrase)) for i in phrase if i not in words):
        return None
    return render(scene.document, phrase, words)


def write_common(scene: Scene, head: Token) -> str | None:
    """Write a common noun with its modifiers: "the Warsaw Uprising of 1944", "chloroplasts"."""
    document = scene.document
    phrase = trim(document, head.index)
    if head.lemma.lower() in EMPTY:
        return None
    if len(phrase) > LONGEST or any(leans(scene, document.tokens[i]) for i in phrase):
        return None
    determiners = [
        document.tokens[i].text.lower() for i in phrase if is_article(document.tokens[i])
    ]
    own = [
        document.tokens[i].text.lower()
        for i in document.children[head.index]
        if is_article(document.tokens[i])
    ]
    if "a" in determiners or "an" in determiners:
        is_kind = own in (["a"], ["an"]) and len(determiners) == 1 and len(phrase) <= 3
        if not is_kind or not tells_of_kind(scene, head):
            return None
    if any(dangling_definite(document, i, set(phrase)) for i in phrase):
        return None
    is_living = noun_class(head.lemma.lower()) in LIVING and head.tag == "NN"
    is_one = is_living or is_the_only_one(document, head.lemma.lower())
    if own == ["the"] and len(phrase) == 2 and not is_one:
        return None
    if not own and head.tag == "NN" and scene.nouns[head.lemma.lower()] < RECURRING:
        return None
    words = {phrase[0]: lowered(scene, phrase[0])}
    for index in phrase:
        entity = scene.entity_of.get(index)
        is_term = document.tokens[index].dep == "compound"  # "the Chandrasekhar limit"
        if entity is not None and entity.label == "PERSON" and not is_term:
            words[index] = scene.names.first_mention(entity.text) if index == entity.first else ""
    return render(document, phrase, words)


def lowered(scene: Scene, index: int) -> str:
    """Return a word in mid-sentence; a plain noun loses the capital of its sentence's start."""
    token = scene.document.tokens[index]
    is_plain = token.tag in {"NNS", "NNPS", "NN"} and not token.entity
    lemma = token.lemma.lower()
    is_known = (noun_class(lemma) or noun_class(lemma.removesuffix("s"))) is not None
    if is_plain and is_known and token.text.istitle():
        return token.text.lower()
    return lower_first(scene.document, index)


def is_article(token: Token) -> bool:
    return token.dep == "det" and token.text.lower() in {"a", "an", "the"}


def leans(scene: Scene, token: Token) -> bool:
    """Tell whether a word of a phrase needs what stands before it: "these", "their", "two"."""
    if token.tag in {"PRP", "PRP$", "WDT", "WP", "WP$", "WRB"} or token.is_quoted:
        return True
    if token.text.lower() in QUANTIFYING and token.dep in {"det", "amod", "predet", "preconj"}:
        return True
    return token.dep == "nummod" and not token.entity.startswith(("DATE", "ORDINAL"))


def tells_of_kind(scene: Scene, head: Token) -> bool:
    """Tell whether "a chloroplast" speaks of all of them: in the present, and often."""
    verb = scene.document.tokens[head.head]
    below = [scene.document.tokens[i] for i in scene.document.children[verb.index]]
    tags = {verb.tag, *(t.tag for t in below if t.dep in {"aux", "auxpass"})}
    return "VBZ" in tags and scene.nouns[head.lemma.lower()] >= COMMON
