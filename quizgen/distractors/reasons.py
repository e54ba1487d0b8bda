"""Wrong reasons for a reason: what the article gives as the reason or purpose of something else."""

from collections.abc import Iterator
from statistics import median

from quizgen.clauses.trimming import trim
from quizgen.distractors.rows import Proposal
from quizgen.document import Document, Sentence, Token
from quizgen.facts import Context, Fact
from quizgen.lexicon import is_common_word, is_stopword, stem
from quizgen.patterns.causes import CAUSES, LONGEST, SHORTEST
from quizgen.wording.text import capitalise, render

LEAN = {"PRP", "PRP$", "WDT", "WP", "WRB", "EX"}
POINTING = frozenset(
    "this that these those such other another same former latter first second also however thus "
    "therefore then here there both each more most".split()
)
LEAST_SHARE = 0.55  # of the longer's length: much shorter or longer reasons stand out
NEAR = 4  # sentences between two reasons of one matter
SAME_MATTER = 0.5  # share of content words that makes two reasons one
STATES = frozenset("be have mean seem appear come exist belong know".split())  # done for no purpose
WANTING = frozenset("want try seek attempt hope aim plan decide agree intend wish vow".split())
AIMS = frozenset("role aim purpose goal function task objective mission job plan idea".split())
COMPLETE = {"NOUN", "PROPN", "NUM"}


def reason_distractors(context: Context, fact: Fact) -> Iterator[Proposal]:
    """Yield whole reasons of the same form from other sentences: real reasons, then the nearest."""
    document, key = context.document, fact.answer.text
    is_purpose = key.startswith("To ")
    found = list(purposes(document, fact) if is_purpose else causes(document, fact))
    found.sort(key=lambda each: (each[2], abs(len(each[0]) - len(key)), each[1].index))
    sentences = {i: s for s in document.sentences for i in range(s.first, s.last)}
    for text, token, _ in found:
        sentence = sentences[token.index]
        shorter, longer = sorted((len(text), len(key)))
        if shorter / longer < LEAST_SHARE or not is_of_matter(context, fact, sentence, text):
            continue
        quote = " ".join(document.article.text[sentence.start : sentence.end].split())
        quote = quote if len(quote) <= 140 else quote[:137].rsplit(" ", 1)[0] + " …"
        yield text, f"The article says this of something else: “{quote}”", "article"


def is_of_matter(context: Context, fact: Fact, sentence: Sentence, text: str) -> bool:
    """Tell whether a reason is about the fact's subject matter without being its own reason."""
    own = weighty(fact.answer.text)
    if own and len(own & weighty(text)) / len(own) >= SAME_MATTER:
        return False  # the same reason in other words
    if abs(sentence.number - fact.sentence.number) <= NEAR:
        return True
    asked = weighty(f"{fact.question or fact.statement or ''} {fact.answer.text}")
    there = weighty(context.document.article.text[sentence.start : sentence.end])
    return bool(asked & there)


def weighty(text: str) -> frozenset[str]:
    """Return the stems of the words that carry meaning."""
    words = (word.strip(".,;:?!“”\"'()").lower() for word in text.split())
    return frozenset(stem(w) for w in words if w and not is_stopword(w) and not is_common_word(w))


def lengths_fit(key: str, others: list[str]) -> bool:
    """Tell whether a free text is about as long as the other options: 0.75 to 1.25 of them."""
    return bool(others) and 0.75 <= len(key) / median(len(text) for text in others) <= 1.25


def purposes(document: Document, fact: Fact) -> Iterator[tuple[str, Token, int]]:
    """Yield "To do something" from other sentences; 0 for a true purpose, 1 for a plan or aim."""
    for token in document.tokens:
        if (
            token.tag != "VB"
            or token.lemma in STATES
            or in_sentence(token, fact)
            or not token.index
        ):
            continue
        first = document.tokens[token.index - 1]
        rank = rank_of_purpose(document, token)
        if first.tag == "TO" and rank is not None:
            tokens = tuple(i for i in trim(document, token.index) if i >= first.index)
            if is_usable(document, tokens) and is_whole(document, token, tokens):
                yield capitalise(render(document, tokens)), token, rank


def rank_of_purpose(document: Document, verb: Token) -> int | None:
    """Tell how surely an infinitive is a purpose; None for "is adjudged to be insane"."""
    above = document.tokens[verb.head]
    if verb.dep == "advcl" and verb.lemma not in {"be", "have"}:
        return 0
    if verb.dep == "xcomp" and above.lemma in WANTING:
        return 1
    if verb.dep == "xcomp" and above.lemma == "be":
        below = (document.tokens[i] for i in document.children[above.index])
        return 0 if any(t.dep == "nsubj" and t.lemma.lower() in AIMS for t in below) else None
    if verb.dep == "acl" and above.lemma.lower() in {"effort", "attempt", "campaign", "bid"}:
        return 1
    return None


def is_whole(document: Document, verb: Token, tokens: tuple[int, ...]) -> bool:
    """Tell whether nothing the verb needs was trimmed away or follows as part of a name."""
    kept = set(tokens)
    for index in document.children[verb.index]:
        if document.tokens[index].dep in {"dobj", "prt", "attr", "acomp"} and index not in kept:
            return False
    after = tokens[-1] + 1
    if after >= len(document.tokens):
        return True
    word = document.tokens[after]
    last = document.tokens[tokens[-1]]
    return not (last.pos == "PROPN" and word.text[:1].isupper()) and word.text not in {"-", "’s"}


def causes(document: Document, fact: Fact) -> Iterator[tuple[str, Token, int]]:
    """Yield "Because ..." from reasons of other sentences (0), then from whole clauses (1)."""
    if fact.answer.text.split()[0] != "Because" or fact.answer.text.startswith("Because of "):
        return  # "because of" a thing cannot stand beside whole clauses
    tense = tense_of(document, fact.answer.tokens)
    asked = weighty(fact.question or fact.statement or "")
    for token in document.tokens:
        if in_sentence(token, fact) or token.tag not in {"VBD", "VBZ", "VBP"}:
            continue
        below = [document.tokens[i] for i in document.children[token.index]]
        subjects = [t for t in below if t.dep in {"nsubj", "nsubjpass"}]
        is_reason = token.dep == "advcl" and any(t.text.lower() == "because" for t in below)
        if len(subjects) != 1 or not (is_reason or token.dep in {"ROOT", "conj"}):
            continue
        if (token.tag == "VBD") != (tense == "past"):
            continue
        start = min(document.subtree(subjects[0].index))
        tokens = tuple(i for i in trim(document, token.index) if i >= start)
        if not is_subject_whole(document, subjects[0], tokens):
            continue
        if not is_reason and not asked & weighty(render(document, tokens)):
            continue  # a whole clause that has nothing to do with what is asked
        if not is_usable(document, tokens) or tokens != tuple(range(tokens[0], tokens[-1] + 1)):
            continue
        if is_whole(document, token, tokens):
            words = {tokens[0]: lowered(document.tokens[tokens[0]])}
            yield f"Because {render(document, tokens, words)}", token, int(not is_reason)


def is_subject_whole(document: Document, subject: Token, tokens: tuple[int, ...]) -> bool:
    """Tell whether a clause kept its subject, and the subject all its words."""
    return subject.pos in {"NOUN", "PROPN"} and set(document.subtree(subject.index)) <= set(tokens)


def tense_of(document: Document, tokens: tuple[int, ...]) -> str:
    """Return "past" when the first finite verb of a phrase is in the past."""
    tags = [document.tokens[i].tag for i in tokens]
    return next(("past" if tag == "VBD" else "present" for tag in tags if tag[:2] == "VB"), "")


def lowered(token: Token) -> str:
    """Return a word in mid-sentence."""
    return token.text if token.pos == "PROPN" or token.entity else token.text.lower()


def in_sentence(token: Token, fact: Fact) -> bool:
    """Tell whether a token stands in the sentence of the fact."""
    return fact.sentence.first <= token.index < fact.sentence.last


def is_usable(document: Document, tokens: tuple[int, ...]) -> bool:
    """Tell whether a phrase makes sense outside its sentence."""
    words = [document.tokens[i] for i in tokens]
    if not words or words[-1].pos not in COMPLETE or words[-1].dep in {"compound", "amod", "nmod"}:
        return False  # cut off: "To produce and distribute"
    if not SHORTEST <= len(words) <= LONGEST or any(w.is_quoted for w in words):
        return False
    if any(w.text.lower() in CAUSES | POINTING or w.text in {"“", "”", '"', "("} for w in words):
        return False
    return not any(w.tag in LEAN for w in words)
