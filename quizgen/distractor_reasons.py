"""Wrong reasons for a reason: what the article gives as the reason or purpose of something else."""

from collections.abc import Iterator

from quizgen.document import Document, Token
from quizgen.facts import Context, Fact
from quizgen.patterns.causes import CAUSES, LONGEST, SHORTEST
from quizgen.trimming import trim
from quizgen.wording import capitalise, render

LEAN = {"PRP", "PRP$", "WDT", "WP", "WRB"}
POINTING = {"this", "that", "these", "those", "such", "other", "another"}
LEAST_SHARE = 0.4  # of the longer's length: much shorter or longer reasons stand out
OPEN_VERBS = {"advcl", "xcomp", "acl", "ccomp", "relcl"}


def reason_distractors(context: Context, fact: Fact) -> Iterator[tuple[str, str, str]]:
    """Yield reasons of the same form from other sentences, the most alike in length first."""
    document = context.document
    is_purpose = fact.answer.text.startswith("To ")
    found = list(purposes(document, fact) if is_purpose else causes(document, fact))
    found.sort(key=lambda pair: (abs(len(pair[0]) - len(fact.answer.text)), pair[1].index))
    for text, token in found:
        sentence = next(s for s in document.sentences if s.first <= token.index < s.last)
        quote = " ".join(document.article.text[sentence.start : sentence.end].split())
        shorter, longer = sorted((len(text), len(fact.answer.text)))
        if shorter / longer < LEAST_SHARE:
            continue
        quote = quote if len(quote) <= 140 else quote[:137].rsplit(" ", 1)[0] + " …"
        yield text, f"The article says this of something else: “{quote}”", "article"


def purposes(document: Document, fact: Fact) -> Iterator[tuple[str, Token]]:
    """Yield "To do something" from infinitives of other sentences."""
    for token in document.tokens:
        if token.tag != "VB" or token.dep not in OPEN_VERBS or in_sentence(token, fact):
            continue
        first = document.tokens[token.index - 1] if token.index else token
        if first.tag == "TO":
            tokens = tuple(i for i in trim(document, token.index) if i >= first.index)
            if is_usable(document, tokens):
                yield capitalise(render(document, tokens)), token


def causes(document: Document, fact: Fact) -> Iterator[tuple[str, Token]]:
    """Yield "Because ..." from whole clauses of other sentences, their own reasons included."""
    lead = fact.answer.text.split()[0]
    for token in document.tokens:
        if token.dep not in {"ROOT", "conj"} or in_sentence(token, fact):
            continue
        below = [document.tokens[i] for i in document.children[token.index]]
        subjects = [t for t in below if t.dep in {"nsubj", "nsubjpass"}]
        if token.tag not in {"VBD", "VBZ", "VBP"} or len(subjects) != 1 or lead != "Because":
            continue
        tokens = trim(document, token.index)
        start = min(document.subtree(subjects[0].index))
        tokens = tuple(i for i in tokens if i >= start)
        if is_usable(document, tokens) and tokens == tuple(range(tokens[0], tokens[-1] + 1)):
            words = {tokens[0]: lowered(document.tokens[tokens[0]])}
            yield f"Because {render(document, tokens, words)}", token


def lowered(token: Token) -> str:
    """Return a word in mid-sentence."""
    return token.text if token.pos == "PROPN" or token.entity else token.text.lower()


def in_sentence(token: Token, fact: Fact) -> bool:
    """Tell whether a token stands in the sentence of the fact."""
    return fact.sentence.first <= token.index < fact.sentence.last


def is_usable(document: Document, tokens: tuple[int, ...]) -> bool:
    """Tell whether a phrase makes sense outside its sentence."""
    words = [document.tokens[i] for i in tokens]
    if not words or words[-1].pos not in {"NOUN", "PROPN", "NUM"}:
        return False  # cut off: "To produce and distribute"
    if not SHORTEST <= len(words) <= LONGEST or any(w.is_quoted for w in words):
        return False
    if any(w.text.lower() in CAUSES | POINTING or w.text in {"“", "”", '"', "("} for w in words):
        return False
    return not any(w.tag in LEAN for w in words)
