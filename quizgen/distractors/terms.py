"""Wrong terms for a term: things of its kind, the article's own first, never its synonyms."""

import re
from collections.abc import Iterator
from functools import lru_cache

from quizgen.distractors.rows import Proposal
from quizgen.distractors.times import tells_same
from quizgen.document import Sentence, Token
from quizgen.facts import Context, Fact
from quizgen.knowledge.gazetteer import element_named
from quizgen.knowledge.term_sets import mates, other_modifiers, plural
from quizgen.lexicon import (
    are_apart,
    familiarity,
    near_kinds,
    noun_class,
    noun_classes,
    siblings,
    stem,
)
from quizgen.naming.profiles import Same
from quizgen.naming.terms import Term, salience

CONCRETE = frozenset({"substance", "body", "animal", "plant", "food", "artifact"})
SURE = 0.6  # share of a noun's uses that its first meaning needs before WordNet is asked
KNOWN = 3  # uses in WordNet's texts; a rarer sibling looks odd beside the key
MOST_ELEMENTS = 12
COMMON_ELEMENTS = (
    "oxygen nitrogen hydrogen carbon helium iron copper sulfur sodium potassium calcium magnesium "
    "phosphorus chlorine zinc lead tin silver gold mercury neon argon silicon iodine uranium"
).split()
# Nouns for anybody, who may be meant as well.
ANYBODY = frozenset(
    "inhabitant people person member individual man woman child human citizen user adult other "
    "resident somebody population folk human-being participant".split()
)
# What is said of one thing but holds of many of its kind.
SHARED_VERBS = frozenset(
    "have include contain need require use affect influence involve contribute play occur "
    "exist remain vary differ matter can may tend".split()
)
SHARED = re.compile(
    r"\b(?:involved|associated|essential|important|necessary|useful|crucial|vital|vulnerable|"
    r"responsible|present|common|a role|part of|such as|including|like|among)\b"
)
# Kinds so general that two things of them need not be alike.
BROAD = frozenset(
    (
        "entity|physical entity|abstraction|abstract entity|object|physical object|whole|"
        "unit|attribute|state|psychological feature|event|act|deed|human action|"
        "human activity|relation|matter|group|grouping|thing|process|physical process|"
        "causal agent|cause|causal agency|artifact|artefact|cognition|knowledge|noesis|"
        "communication|measure|quantity|amount|happening|occurrence|natural event|activity|"
        "part|piece|content|cognitive content|mental object|property|condition|status|"
        "change|action|body part|living thing|animate thing|organism|being|substance|"
        "instrumentality|instrumentation|concept|idea|instrument|device|equipment|structure|"
        "construction|way|method|social group|organization|organisation|point|"
        "definite quantity|line|area|region|location|work|occupation|unit of measurement|"
        "material|stuff|fluid|compound|chemical compound|person|individual|someone|"
        "somebody|mortal|soul|adult|worker|gathering|assemblage|collection|aggregation|"
        "accumulation|assembly|feature|characteristic|quality|trait|ability|power|"
        "performance|operation|procedure|written communication|message|subject matter|"
        "substance|information|info|representation|creation|product|production|difficulty|"
        "trouble|problem|situation|state of affairs|relationship|social relation"
    ).split("|")
)


def term_distractors(context: Context, fact: Fact) -> Iterator[Proposal]:
    """Yield things of the key's kind: named in the article, in the tables, then in WordNet."""
    tokens = context.document.tokens
    head = tokens[fact.answer.tokens[-1]]
    lemma = lemma_of(context, fact)
    is_plural = head.tag in {"NNS", "NNPS"}
    seen = {lemma}
    for text, source in related(context, fact, lemma, head):
        if text.lower() in seen or is_in_fact(fact, text):
            continue
        seen.add(text.lower())
        is_listed_so = text in mates(fact.answer.text)
        needs_plural = is_plural and source != "article" and not is_listed_so
        written = like_key(plural(text) if needs_plural else text, fact)
        if written is None:
            continue
        if source == "article" or stands_in(context, text):
            reason = f"The article names {text.lower()} elsewhere, here {fact.answer.text}."
            yield written, reason, "article"
        else:
            reason = f"{written} would be another thing; the article says {fact.answer.text}."
            yield written, reason, source


def related(context: Context, fact: Fact, lemma: str, head: Token) -> Iterator[tuple[str, str]]:
    """Yield things of the key's kind, those the article speaks of before the others."""
    if is_shared(fact):
        return
    listed = (
        mates(fact.answer.text)
        or mates(lemma)
        or (mates(head.lemma.lower()) if len(fact.answer.tokens) == 1 else [])
    )
    here = [mate for mate in listed if stands_in(context, mate)]
    yield from ((mate, "table") for mate in here if not tells_same_of(context, fact, mate))
    if not listed:  # a receptor is no part of the brain, though both are parts of the body
        yield from ((term.text, "article") for term in kin_of_article(context, fact, head))
    yield from ((mate, "table") for mate in listed if mate not in here)
    first, *rest = lemma.split()
    if rest and not listed:
        for modifier in other_modifiers(first):
            yield " ".join([modifier, *rest]), "derived"
    element = element_named(lemma)
    if element is not None and not listed:
        yield from ((name, "table") for name in COMMON_ELEMENTS[:MOST_ELEMENTS] if name != lemma)
    if len(fact.answer.tokens) == 1 and not listed and is_one_thing(lemma):
        yield from ((word, "table") for word in siblings(lemma) if familiarity(word) >= KNOWN)


def is_shared(fact: Fact) -> bool:
    """Tell whether a fact says what many things do: "is involved in", "has", "is essential for"."""
    if fact.kind == "definition":
        return False
    verb = fact.relation.split()[0] if fact.relation else ""
    return verb in SHARED_VERBS or bool(SHARED.search(f"{fact.question or ''} {fact.statement}"))


def lemma_of(context: Context, fact: Fact) -> str:
    """Return the key with its last word in the singular: "Plague epidemics", "plague epidemic"."""
    head = context.document.tokens[fact.answer.tokens[-1]]
    return " ".join([*fact.answer.text.split()[:-1], head.lemma]).lower()


def is_one_thing(lemma: str) -> bool:
    """Tell whether a noun nearly always means one concrete kind of thing."""
    classes = noun_classes(lemma)
    return bool(classes) and classes[0][0] in CONCRETE and classes[0][1] >= SURE


def is_in_fact(fact: Fact, text: str) -> bool:
    """Tell whether a word of a term stands in the clause of the fact."""
    return bool({stem(word) for word in text.lower().split()} & {stem(w) for w in fact.words})


def stands_in(context: Context, text: str) -> bool:
    """Tell whether the article has a term."""
    return f" {text.lower()}" in lowered(Same(context))


@lru_cache(maxsize=2)
def lowered(same: Same) -> str:
    """Return the text of an article in lower case, once."""
    return f" {same.context.document.article.text.lower()}"


def tells_same_of(context: Context, fact: Fact, text: str) -> bool:
    """Tell whether the article says of another thing what the fact says of the key."""
    return any(
        tells_same(context, fact, sentence) and text.lower() in text_of(context, sentence)
        for sentence in context.document.sentences
    )


def text_of(context: Context, sentence: Sentence) -> str:
    """Return a sentence in lower case."""
    return context.document.article.text[sentence.start : sentence.end].lower()


def kin_of_article(context: Context, fact: Fact, head: Token) -> list[Term]:
    """Return terms of the article near the key in WordNet, the commonest first."""
    length = len(fact.answer.tokens)
    is_plural = head.tag in {"NNS", "NNPS"}
    others = [
        term
        for term in context.terms
        if term.is_plural == is_plural
        and (term.last - term.first == length or term.noun_class == "person")
        and not fact.sentence.first <= term.first < fact.sentence.last
        and is_kin(context, term, head)
    ]
    count = salience(others)
    others.sort(key=lambda t: (-count[t.text.lower()], t.first))
    return [term for term in others if not tells_same_of(context, fact, term.text)]


def is_kin(context: Context, term: Term, head: Token) -> bool:
    """Tell whether a term names a thing of the key's narrow kind, but another one."""
    tokens = context.document.tokens
    other, mine = tokens[term.last - 1].lemma.lower(), head.lemma.lower()
    if term.noun_class != noun_class(mine) or is_made_of_adjectives(context, term):
        return False
    if term.noun_class == "person":
        return other not in ANYBODY and other != mine and are_apart(mine, other)
    is_concrete = term.noun_class in CONCRETE
    if other == mine:
        return is_concrete and term.last - term.first > 1
    levels = 2 if is_concrete else 1
    shared = near_kinds(mine, levels) & near_kinds(other, levels) - BROAD
    return bool(shared) and are_apart(mine, other)


def is_made_of_adjectives(context: Context, term: Term) -> bool:
    """Tell whether a participle stands before a term: "evaporated water" is no kind of water."""
    before = context.document.tokens[term.first : term.last - 1]
    return any(token.tag in {"VBN", "VBG", "JJ"} and token.pos != "NOUN" for token in before)


def like_key(text: str, fact: Fact) -> str | None:
    """Write a term with a capital when the key has one; None for a name beside a plain word."""
    key = fact.answer.text
    is_name = any(char.isupper() for char in text[:1])
    if key[:1].isupper():
        return text[:1].upper() + text[1:]
    if not is_name:
        return text
    if any(char.isupper() for word in text.split() for char in word[1:]):
        return None  # "DNA" beside "protein"
    plain = text[:1].lower() + text[1:]
    return plain if noun_class(plain) is not None and text not in mates(key.lower()) else None
