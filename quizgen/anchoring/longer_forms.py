"""The longer form of a phrase that a text has shortened: "the crisis" of "the 1973 oil crisis"."""

import re

from quizgen.anchoring.anchored import Scene
from quizgen.anchoring.definiteness import ABSTRACT, BODIES, LONGEST_TOPIC, places_of_lemmas
from quizgen.anchoring.explaining import WEAK, is_classifying
from quizgen.anchoring.phrases import leans
from quizgen.document import Sentence, Token
from quizgen.lexicon import noun_class
from quizgen.naming.name_kinds import TOO_GENERAL
from quizgen.wording.text import lower_first, render

NEAR = 3  # sentences back
OFTEN = 4  # mentions that make a noun a matter of the whole article
LONGEST = 5  # tokens in front of the noun, itself included
MODIFIERS = frozenset({"amod", "compound", "nmod"})
# Words whose bare form means the kind or somebody's part, whatever was told before.
RELATIVE = frozenset(
    "side end top bottom front cost price value effect result cause average number rate level "
    "share total amount choice".split()
)


def longer_form(scene: Scene, sentence: Sentence, noun: Token) -> str | None:
    """Return the form with more modifiers that a bare phrase repeats; None when in doubt."""
    lemma = noun.lemma.lower()
    if noun.tag not in {"NN", "NNS"} or lemma in TOO_GENERAL or lemma in RELATIVE:
        return None
    return title_form(scene, noun) or near_form(scene, sentence, noun) or only_form(scene, noun)


def title_form(scene: Scene, noun: Token) -> str | None:
    """Return the article's topic where its last word is the noun: "the 1973 oil crisis"."""
    title = scene.document.article.title
    words = title.split()
    if not 2 <= len(words) <= LONGEST_TOPIC or words[-1].lower() != noun.text.lower():
        return None
    if said_of(scene, noun) or noun.tag != "NN":
        return None
    found = re.search(rf"\b[Tt]he ({re.escape(title)})\b", scene.document.article.text, re.I)
    others = [
        t
        for t in earlier_heads(scene, noun, 0)
        if (said := said_of(scene, t)) and not said <= {word.lower() for word in words}
    ]
    return f"the {found[1]}" if found and not others else None


def only_form(scene: Scene, noun: Token) -> str | None:
    """Return the form that the article brought in with "a", or the only one that holds a name."""
    own = said_of(scene, noun)
    heads = earlier_heads(scene, noun, 0)
    longer = [t for t in heads if said_of(scene, t) > own]
    if len({frozenset(said_of(scene, t)) for t in longer}) != 1 or noun.tag != "NN":
        return None
    is_new = bool(own) and any(has_article(scene, t) for t in longer)
    if not (is_new or all(has_name(scene, t) for t in longer)):
        return None
    others = [t for t in heads if (said := said_of(scene, t)) and not own <= said]
    if others or speaks_of_kind(scene, noun, longer):
        return None
    forms = {text for t in longer if (text := written_form(scene, t)) is not None}
    return forms.pop() if len(forms) == 1 else None


def speaks_of_kind(scene: Scene, noun: Token, longer: list[Token]) -> bool:
    """Tell whether a text also speaks of any other: "banks", "a bank" beside "the Ajax bank"."""
    named = {t.index for t in longer}
    lemma = noun.lemma.lower()
    return any(
        t.lemma.lower() == lemma
        and t.index not in named
        and (t.tag == "NNS" or has_article(scene, t) or t.dep == "compound")
        for t in scene.document.tokens
        if t.pos == "NOUN"
    )


def has_article(scene: Scene, noun: Token) -> bool:
    below = (scene.document.tokens[i] for i in scene.document.children[noun.index])
    return any(t.text.lower() in {"a", "an"} for t in below)


def has_name(scene: Scene, noun: Token) -> bool:
    below = (scene.document.tokens[i] for i in scene.document.children[noun.index])
    return any(t.pos == "PROPN" and t.index < noun.index for t in below)


def near_form(scene: Scene, sentence: Sentence, noun: Token) -> str | None:
    """Return the only longer form in the sentences just before."""
    own = said_of(scene, noun)
    first = first_near(scene, sentence)
    heads = earlier_heads(scene, noun, first)
    longer = [t for t in heads if said_of(scene, t) > own]
    others = [t for t in heads if not own <= said_of(scene, t)]
    below = (scene.document.tokens[i] for i in scene.document.children[noun.index])
    is_pointed = any(t.text.lower() == "these" for t in below)  # to what was just told
    written = (written_form(scene, t, is_pointed=is_pointed) for t in longer)
    forms = {text for text in written if text is not None}
    if others or len(forms) != 1 or len({frozenset(said_of(scene, t)) for t in longer}) != 1:
        return None
    return forms.pop()


def first_near(scene: Scene, sentence: Sentence) -> int:
    """Return where the sentences begin that a short form can look back to."""
    earlier = sentence
    for _ in range(NEAR):
        before = scene.before(earlier)
        if before is None:
            break
        earlier = before
    return earlier.first


def earlier_heads(scene: Scene, noun: Token, first: int) -> list[Token]:
    """Return the tokens from `first` on that are the same noun and head a phrase of their own."""
    places = places_of_lemmas(scene.document).get(noun.lemma.lower(), ())
    nearer = (scene.document.tokens[i] for i in places if first <= i < noun.index)
    return [t for t in nearer if t.pos == "NOUN" and t.dep not in {"compound", "nmod"}]


def said_of(scene: Scene, noun: Token) -> set[str]:
    """Return the lemmas of the words in front that tell one from another."""
    below = (scene.document.tokens[i] for i in scene.document.children[noun.index])
    return {t.lemma.lower() for t in below if t.index < noun.index and tells(t)}


def tells(token: Token) -> bool:
    """Tell whether a modifier says which one: not "new", but "New" of a name."""
    is_weak = token.lemma.lower() in WEAK and token.pos != "PROPN"
    return token.dep in MODIFIERS and not is_weak


def written_form(scene: Scene, noun: Token, *, is_pointed: bool = False) -> str | None:
    """Write a phrase with "the", from its first modifier to its noun; None if it does not tell."""
    tokens = scene.document.tokens
    below = [tokens[i] for i in scene.document.children[noun.index] if i < noun.index]
    if noun.dep in {"appos", "attr"}:  # "teff, an ancient grain": what is meant is teff
        return None
    if any(t.dep in {"poss", "nummod"} or leans(scene, t) for t in below):
        return None
    is_known = any(t.text.lower() == "the" or t.pos == "PROPN" for t in below)
    is_row = noun.dep == "conj" or any(
        tokens[i].dep == "conj" for i in scene.document.children[noun.index]
    )
    is_of_people = noun_class(noun.lemma.lower()) in {"person", "group"}
    if noun.tag == "NNS" and (is_of_people or is_row or not (is_known or is_pointed)):
        return None  # "the athletes" need not be the "professional athletes" told of before
    telling = [t for t in below if tells(t)]
    if not telling or not any(is_classifying(t) for t in telling):
        return None
    if any(t.text.lower() in {"no", "any", "every", "all"} or t.tag == "JJR" for t in below):
        return None
    first = min(min(scene.document.subtree(t.index), default=t.index) for t in telling)
    phrase = tuple(range(first, noun.index + 1))
    is_whole = set(phrase) <= set(scene.document.subtree(noun.index))
    is_row = any(tokens[i].dep == "cc" or tokens[i].text == "," for i in phrase)
    if not is_whole or is_row or len(phrase) > LONGEST or tokens[first].tag == "DT":
        return None
    named = any(i in scene.entity_of for i in phrase)
    if noun.lemma.lower() in BODIES and not named:
        return None  # "the electric lighting company" is as unknown as "the company"
    is_topic = scene.nouns[noun.lemma.lower()] >= OFTEN
    if not (named or is_topic or noun_class(noun.lemma.lower()) in ABSTRACT):
        return None
    return "the " + render(scene.document, phrase, {first: lower_first(scene.document, first)})
