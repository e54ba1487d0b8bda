"""Tells whether "other" or "former" compares with something the clause does not name."""

from quizgen.anchoring.anchored import Scene
from quizgen.document import Token
from quizgen.lexicon import noun_class

CONTRASTIVE = frozenset(
    "other another latter former same both each either neither one ones others above below "
    "following subsequent "
    "aforementioned comparable similar further additional previous earlier".split()
)

KINDS_OF_NAMES = {
    "PERSON": {"person"},
    "NORP": {"person", "group", "location"},
    "GPE": {"group", "location"},
    "LOC": {"location", "object", "group"},
    "FAC": {"artifact", "location"},
    "ORG": {"group", "artifact"},
}

# Words that count things told before where no noun follows: "None found a buyer".
COUNTING = frozenset("none some many most several few neither both all".split())


def counts_unnamed(scene: Scene, token: Token) -> bool:
    """Tell whether a subject counts what is not named here: "Some were lost"."""
    if token.dep not in {"nsubj", "nsubjpass"}:
        return False
    before = scene.document.tokens[max(0, token.index - 1)].text.lower()
    is_none = token.text.lower() == "one" and before == "not"
    if token.text.lower() not in COUNTING and not is_none:
        return False
    after = scene.document.tokens[token.index + 1 : token.index + 2]
    is_described = bool(after) and after[0].text.lower() in {"of", "who", "that", "in", "among"}
    return not is_described


def is_unmeasured(scene: Scene, token: Token) -> bool:
    """Tell whether "so great" or "as soon" lacks what it is measured against."""
    lower = token.text.lower()
    if lower not in {"so", "as"} or token.dep != "advmod":
        return False
    head = scene.document.tokens[token.head]
    if head.pos not in {"ADJ", "ADV"} or head.index != token.index + 1:
        return False
    after = scene.document.tokens[head.index + 1 : head.index + 25]
    if head.lemma in {"far", "long", "well", "much", "many", "called"}:
        return False
    measures = (t for t in after if t.text.lower() in {"that", "as"})
    return all(opens_comparison(scene, t) for t in measures)


def opens_comparison(scene: Scene, measure: Token) -> bool:
    """Tell whether "as" begins another comparison: "as old and almost as large"."""
    after = scene.document.tokens[measure.index + 1 : measure.index + 2]
    is_first = measure.text.lower() == "as" and measure.dep == "advmod" and bool(after)
    return is_first and measure.head > measure.index and after[0].pos in {"ADJ", "ADV"}


def is_contrast(token: Token) -> bool:
    """Tell whether a word such as "other" or "former" compares."""
    is_word = token.pos in {"ADJ", "DET", "PRON", "NOUN"} and token.dep not in {"preconj", "cc"}
    return token.text.lower() in CONTRASTIVE and is_word


def is_complete_comparison(scene: Scene, token: Token) -> bool:
    """Tell whether what is compared stands beside it: "each other", "steel and other metals"."""
    tokens = scene.document.tokens
    lower, head = token.text.lower(), tokens[token.head]
    before = tokens[token.index - 1].text.lower() if token.index else ""
    after = tokens[token.index + 1].text.lower() if token.index + 1 < len(tokens) else ""
    if {(before, lower), (lower, after)} & {("each", "other"), ("one", "another")}:
        return True
    match lower:
        case "subsequent":
            near = {t.text.lower() for t in tokens[max(0, token.index - 2) : token.index]}
            return "and" in near or after == "to" or not is_of_tale(scene, token)
        case "each":
            return head.pos == "NOUN"
        case "one":
            return before == "no" or after == "of"
        case "both":
            return joins_two(scene, token)
        case "former":
            return head.pos in {"NOUN", "PROPN"} and token.dep in {"amod", "compound"}
        case "same":
            return is_same_as(scene, head)
        case "similar" | "comparable":
            return after == "to"
        case "other":
            return (
                head.dep == "conj"
                or after == "than"
                or before in {"than", "including", "any"}
                or has_than(scene, token)
            )
    return False


def are_of_kind(token: Token, noun: Token | None) -> bool:
    """Tell whether something named before can be what "other statements" are set against."""
    if token.pos not in {"NOUN", "PROPN"}:
        return False
    if noun is None or noun.pos not in {"NOUN", "PROPN"} or token.lemma == noun.lemma:
        return True
    kind = noun_class(noun.lemma.lower())
    if token.entity in KINDS_OF_NAMES:
        return kind in KINDS_OF_NAMES[token.entity] | {None}
    return kind is None or kind == noun_class(token.lemma.lower()) or token.pos == "PROPN"


def is_of_tale(scene: Scene, token: Token) -> bool:
    """Tell whether the sentence of a word tells what happened once, in the past."""
    while token.head != token.index:
        token = scene.document.tokens[token.head]
    below = (scene.document.tokens[i] for i in scene.document.children[token.index])
    return token.tag == "VBD" or any(t.tag == "VBD" and t.dep[:3] == "aux" for t in below)


def joins_two(scene: Scene, token: Token) -> bool:
    """Tell whether the two that "both" means stand beside it."""
    tokens = scene.document.tokens
    after = tokens[token.index + 1 : token.index + 8]
    for place, word in enumerate(after):
        if word.text.lower() == "and" and word.dep == "cc" and place > 0:
            return True
        if word.pos in {"VERB", "AUX", "PUNCT"} and word.text != "-":
            break
    head, before = tokens[token.head], tokens[max(0, token.index - 1)]
    if before.dep == "conj" and before.pos in {"PROPN", "NOUN"}:
        return True
    if head.pos in {"VERB", "AUX"}:  # "Norway and Sweden both signed"
        subjects = [i for i in scene.document.children[head.index] if tokens[i].dep in {"nsubj"}]
        return any(
            tokens[j].dep == "conj" and tokens[j].index < token.index
            for i in subjects
            for j in scene.document.children[i]
        )
    return False


def is_same_as(scene: Scene, noun: Token) -> bool:
    """Tell whether "the same" says as what: "the same amount as", "the same name that"."""
    tokens = scene.document.tokens
    below = [tokens[i] for i in scene.document.children[noun.index] if i > noun.index]
    return any(t.dep == "relcl" or t.text.lower() == "as" for t in below)


def has_than(scene: Scene, token: Token) -> bool:
    """Tell whether "than" stands shortly before: "larger than in most other states"."""
    before = scene.document.tokens[max(0, token.index - 5) : token.index]
    return any(t.text.lower() == "than" for t in before)
