"""Wrong phrases for a phrase: what the article says of something else, of the same kind."""

from collections.abc import Iterator
from functools import lru_cache

from quizgen.clauses.trimming import trim
from quizgen.content_words import content
from quizgen.distractors.reasons import is_of_matter
from quizgen.distractors.terms import BROAD
from quizgen.document import Document, Sentence, Token
from quizgen.facts import Context, Fact
from quizgen.inflection import inflected
from quizgen.lexicon import is_common_word, near_kinds, noun_class
from quizgen.patterns.phrases import OPEN_ENDS, POINTING
from quizgen.remember import of_article
from quizgen.wording.text import lower_first, render

PLACES = frozenset({"dobj", "pobj", "attr", "nsubj", "nsubjpass", "oprd", "appos"})
DESCRIPTIONS = frozenset({"attr", "appos"})
NAMING = frozenset({"call", "name", "title", "know", "dub"})  # "a movement called pietism"
LEAN = frozenset({"PRP", "PRP$", "WP", "WP$", "WRB", "EX"})
LEAST_SHARE = 0.45  # of the longer's length: much shorter or longer phrases stand out
LONGEST = 14  # words
QUOTED = 140  # characters of the sentence that a reason quotes
LEAST_LIKE = 0.8  # nouns less alike give options that nobody could believe
DESCRIBES = 0.4
OTHER_NUMBER, OTHER_OPENING = 0.4, 0.4  # how much less alike: singular to plural, "a" to none
# Classes of nouns whose members can stand for each other in "what did it lead to?".
FAMILIES = (
    frozenset(
        {"act", "event", "process", "state", "phenomenon", "attribute", "cognition", "relation"}
    ),
    frozenset({"cognition", "communication", "motive", "feeling", "attribute"}),
    frozenset({"substance", "food", "object", "body", "artifact"}),
    frozenset({"location", "object", "artifact"}),
    frozenset({"group", "person"}),
)


def phrase_distractors(context: Context, fact: Fact) -> Iterator[tuple[str, str, str]]:
    """Yield phrases of other sentences, the most alike first."""
    document = context.document
    asked = content(f"{fact.question or fact.statement or ''}")
    key = content(fact.answer.text)
    found: list[tuple[float, int, str]] = []
    phrases = means(document, fact) if fact.answer.type == "means" else nouns(document, fact)
    sentences = sentences_of(document)
    for likeness, index, text in phrases:
        if likeness < LEAST_LIKE or not is_of_matter(context, fact, sentences[index], text):
            continue
        words = content(text)
        if words & key or not words or words <= asked or shares_most(words, asked):
            continue
        shorter, longer = sorted((len(text), len(fact.answer.text)))
        if shorter / longer >= LEAST_SHARE and len(text.split()) <= LONGEST:
            found.append((likeness + shorter / longer, index, text))
    for _, index, text in sorted(found, key=lambda each: (-each[0], each[1])):
        sentence = sentences[index]
        yield (
            text,
            f"The article says this of something else: “{quote(document, sentence)}”",
            "article",
        )


@of_article
def sentences_of(document: Document) -> dict[int, Sentence]:
    """Return the sentence of each token."""
    return {i: s for s in document.sentences for i in range(s.first, s.last)}


def shares_most(words: frozenset[str] | set[str], asked: frozenset[str] | set[str]) -> bool:
    """Tell whether most of a phrase stands in the question already."""
    return len(words & asked) * 2 >= len(words)


def quote(document: Document, sentence: Sentence) -> str:
    """Return a sentence, cut at a word when it is long."""
    text = " ".join(document.article.text[sentence.start : sentence.end].split())
    return text if len(text) <= QUOTED else text[: QUOTED - 3].rsplit(" ", 1)[0] + " …"


def nouns(document: Document, fact: Fact) -> Iterator[tuple[float, int, str]]:
    """Yield likeness, head and text of each noun phrase of the key's number and kind."""
    mine = next(
        (document.tokens[i] for i in fact.answer.tokens if is_head(document, i, fact)), None
    )
    if mine is None:
        return
    other = "" if fact.kind == "definition" else {"NN": "NNS", "NNS": "NN"}.get(mine.tag, "")
    is_bare = document.tokens[fact.answer.tokens[0]].pos != "DET"
    for token in heads(document):
        if token.tag not in {mine.tag, other} or in_sentence(token, fact):
            continue
        kinship = likeness(token, mine) - OTHER_NUMBER * (token.tag == other)
        if fact.kind == "definition":  # what describes something else is a believable description
            kinship += DESCRIBES * (token.dep in DESCRIPTIONS)
        if kinship <= 0 or token.is_quoted:
            continue
        if (phrase := phrase_of(document, token.index)) is not None:
            kinship -= OTHER_OPENING * (is_bare != (document.tokens[phrase[0]].pos != "DET"))
            yield kinship, token.index, phrase[1]


@of_article
def heads(document: Document) -> tuple[Token, ...]:
    """Return the tokens whose phrases could be an answer."""
    return tuple(token for token in document.tokens if token.dep in PLACES)


@of_article
def phrase_of(document: Document, head: int) -> tuple[int, str] | None:
    """Return the first token and the text of a noun phrase that makes sense alone."""
    tokens = trim(document, head)
    if not stands_alone(document, tokens):
        return None
    words = {tokens[0]: lower_first(document, tokens[0])}
    return tokens[0], render(document, tokens, words)


def is_head(document: Document, index: int, fact: Fact) -> bool:
    """Tell whether a token is the noun that a key is about."""
    token = document.tokens[index]
    return token.head not in fact.answer.tokens and token.pos in {"NOUN", "PROPN"}


def likeness(token: Token, mine: Token) -> float:
    """Rate how alike two nouns are, 0.0 when one could never stand for the other."""
    if token.pos != mine.pos or bool(token.entity) != bool(mine.entity):
        return 0.0
    return likeness_of_words(token.lemma.lower(), mine.lemma.lower())


@lru_cache(maxsize=20_000)  # one noun is compared with all of an article
def likeness_of_words(one: str, other: str) -> float:
    if one == other:
        return 0.8
    near = (near_kinds(one) | {one}) & (near_kinds(other) | {other}) - BROAD
    if near:
        return 1.0
    kind, kind_of_mine = noun_class(one), noun_class(other)
    if kind == kind_of_mine:
        return 0.5
    return 0.3 if any({kind, kind_of_mine} <= family for family in FAMILIES) else 0.0


def stands_alone(document: Document, tokens: tuple[int, ...]) -> bool:
    """Tell whether a phrase makes sense outside its sentence."""
    words = [document.tokens[i] for i in tokens]
    if len(words) < 2 or words[-1].text.lower() in OPEN_ENDS or words[-1].pos in {"VERB", "ADP"}:
        return False
    if has_loose_verb(words):
        return False
    if any(w.tag in LEAN or w.is_quoted or w.text in {"(", ":", ";"} for w in words):
        return False
    if any(w.text.lower() in POINTING and w.tag in {"DT", "JJ", "PDT", "RB"} for w in words):
        return False
    if tokens[-1] - tokens[0] + 1 - len(tokens) > 2:
        return False
    weighty = [w for w in words if w.pos in {"NOUN", "PROPN", "ADJ", "VERB", "NUM"}]
    return len(weighty) >= 2 or any(not is_common_word(w.lemma) for w in weighty)


def has_loose_verb(words: list[Token]) -> bool:
    """Tell whether a finite verb stands there without "that" or "which": a clause, no phrase."""
    if any(
        w.tag == "VBN" and w.dep == "acl" and w.lemma not in NAMING and is_followed(words, n)
        for n, w in enumerate(words)
    ):
        return True  # "the introduction of farming allowed larger populations"
    finite = [place for place, w in enumerate(words) if w.tag in {"VBD", "VBZ", "VBP", "MD"}]
    return any(not any(w.tag in {"WDT", "WP", "WRB"} for w in words[:n]) for n in finite)


def is_followed(words: list[Token], place: int) -> bool:
    """Tell whether a participle has an object: then it was the verb of a clause."""
    after = words[place + 1 :]
    if after and after[0].pos in {"NOUN", "PROPN", "ADJ", "DET", "NUM"}:
        return True
    return any(w.dep == "dobj" and w.head == words[place].index for w in after)


def means(document: Document, fact: Fact) -> Iterator[tuple[float, int, str]]:
    """Yield "by doing something" from gerunds and infinitives of other sentences."""
    for token in document.tokens:
        if in_sentence(token, fact) or token.pos != "VERB" or token.is_quoted:
            continue
        before = document.tokens[token.index - 1] if token.index else token
        is_gerund = token.tag == "VBG" and token.dep == "pcomp"
        is_infinitive = (
            token.tag == "VB" and before.tag == "TO" and token.dep in {"advcl", "xcomp", "acl"}
        )
        if not is_gerund and not is_infinitive:
            continue
        tokens = tuple(i for i in trim(document, token.index) if i >= token.index)
        if len(tokens) >= 3 and stands_alone(document, tokens):
            forms = inflected(token.lemma, "VBG")
            words = {token.index: str(forms[0]) if forms else token.text}
            yield 0.8 if is_gerund else 0.6, token.index, f"by {render(document, tokens, words)}"


def in_sentence(token: Token, fact: Fact) -> bool:
    """Tell whether a token stands in the sentence of the fact."""
    return fact.sentence.first <= token.index < fact.sentence.last
