"""Whole phrases as answers: the words of a piece, and whether they say enough to be asked for."""

from quizgen.anchoring.anchored import Anchored
from quizgen.clauses.clause import Clause, Piece
from quizgen.document import Document, Token
from quizgen.facts import Answer, Context
from quizgen.lexicon import is_common_word, is_stopword
from quizgen.naming.names import NAMED
from quizgen.wording.text import lower_first, render

LONGEST = 14  # words of an option; F03 of the checks stops at 15
VAGUE = frozenset(
    "thing way part lot kind type sort one example case fact way number variety amount range "
    "place role time form aspect sense degree extent level matter point piece series set "
    "bit deal plenty something anything nothing everything most much more many some all any "
    "none other others few several idea notion question problem issue topic".split()
)
LONGEST_REST = 22  # tokens of a clause without its answer; a longer stem tires
# A claim with one of these is no fact to be asked for.
HEDGES = frozenset("may might could would sometimes perhaps possibly probably maybe".split())
LEANING = frozenset({"PRP", "PRP$", "WDT", "WP", "WP$", "WRB", "EX"})
POINTING = frozenset("this that these those such another other others so here there then".split())
OPEN_ENDS = frozenset("and or but the a an of to in on by for with at from as than into".split())
BE = frozenset({"be"})
WEIGHTY = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "VERB"})


def body_of(document: Document, piece: Piece) -> tuple[int, ...]:
    """Return a piece without the preposition that leads it."""
    token = document.tokens[piece.head]
    is_led = piece.dep in {"prep", "agent", "dative"} and piece.tokens[0] == piece.head
    return tuple(i for i in piece.tokens if not (is_led and i == token.index))


def phrase_answer(context: Context, anchored: Anchored, tokens: tuple[int, ...]) -> Answer | None:
    """Return a phrase as an answer, or None when it is cut off, too long, or says too little."""
    document = context.document
    words = [document.tokens[i] for i in tokens]
    tokens, words = without_examples(words)
    if len(words) > 2 and words[0].tag == "PRP$" and words[0].index not in anchored.words:
        tokens, words = without_owner(words)
    if not words or HEDGES & lower_words(words):
        return None
    if not is_whole(document, tokens) or leans(document, anchored, words):
        return None
    head = head_of(document, tokens)
    if head is None or says_little(document, words, head):
        return None
    first = words[0]
    lowered = (
        {} if first.index in anchored.words else {first.index: lower_first(document, first.index)}
    )
    text = render(document, tokens, anchored.words | lowered)
    text = text.rstrip(".")
    if not 2 <= len(text.split()) <= LONGEST or text.split()[-1].lower() in OPEN_ENDS:
        return None
    return Answer("phrase", tokens, text, (text,), head.lemma.lower(), is_typeable=False)


def without_owner(words: list[Token]) -> tuple[tuple[int, ...], list[Token]]:
    """Leave out "its", which means the subject: "its medieval canals" gives "medieval canals"."""
    kept = words[1:] if words[-1].tag in {"NNS", "NNPS"} else []
    return tuple(t.index for t in kept), kept


def without_examples(words: list[Token]) -> tuple[tuple[int, ...], list[Token]]:
    """Cut a phrase before its examples: "larger cars such as ..." gives "larger cars"."""
    for place, token in enumerate(words):
        if token.text.lower() in {"such", "including"} and place > 1:
            return tuple(t.index for t in words[:place]), words[:place]
    return tuple(t.index for t in words), words


def head_of(document: Document, tokens: tuple[int, ...]) -> Token | None:
    """Return the token of a phrase whose head stands outside it."""
    inside = set(tokens)
    heads = [
        i for i in tokens if document.tokens[i].head not in inside or document.tokens[i].head == i
    ]
    return document.tokens[heads[0]] if len(heads) == 1 else None


def is_whole(document: Document, tokens: tuple[int, ...]) -> bool:
    """Tell whether no "and ..." or "such as ..." of a phrase was left out at its end."""
    inside = set(tokens)
    for index in tokens:
        for child in document.children[index]:
            if child in inside:
                continue
            token = document.tokens[child]
            if token.dep in {"cc", "conj", "preconj", "nummod", "amod", "compound"}:
                return False
            if token.dep == "prep" and token.text.lower() == "of":
                return False
    gaps = tokens[-1] - tokens[0] + 1 - len(tokens)
    return gaps <= 2


def leans(document: Document, anchored: Anchored, words: list[Token]) -> bool:
    """Tell whether a phrase needs its sentence: pronouns, "this", quotations."""
    for token in words:
        if token.index in anchored.words:
            continue
        if token.tag in LEANING - {"WDT", "WP", "WRB"} or token.is_quoted:
            return True
        if token.text.lower() in POINTING and token.tag in {"DT", "PDT", "RB", "PRP", "EX"}:
            follows = (
                document.tokens[token.index + 1].text
                if token.index + 1 < len(document.tokens)
                else ""
            )
            if token.text.lower() != "such" or follows != "as":
                return True
    return False


def says_little(document: Document, words: list[Token], head: Token) -> bool:
    """Tell whether a phrase has neither two weighty words nor one that is rare."""
    content = [t for t in words if t.pos in WEIGHTY and not is_stopword(t.text)]
    if head.pos in {"PRON", "DET", "NUM"} or (head.lemma.lower() in VAGUE and len(content) < 3):
        return True
    rare = [t for t in content if t.entity in NAMED or not is_common_word(t.lemma)]
    return len(content) < 2 and not rare


def is_pinned(document: Document, anchored: Anchored, answer: tuple[int, ...]) -> bool:
    """Tell whether a clause without its answer says definitely what is meant."""
    hidden = set(answer)
    rest = [document.tokens[i] for i in anchored.clause.tokens if i not in hidden]
    weighty = [t for t in rest if t.pos in WEIGHTY and not is_stopword(t.text)]
    names = [t for t in rest if t.entity in NAMED or (t.pos == "PROPN" and not t.entity)]
    rare = [t for t in weighty if t.pos in {"NOUN", "PROPN"} and not is_common_word(t.lemma)]
    if any(t.is_quoted for t in rest) or len(rest) > LONGEST_REST or HEDGES & lower_words(rest):
        return False
    return len(weighty) >= 2 and bool(names or rare or len(weighty) >= 4)


def is_copula(document: Document, clause: Clause, lemmas: frozenset[str] = BE) -> bool:
    """Tell whether a clause says what its subject is; an apposition leaves "is" out."""
    if clause.lead and not clause.verbs:
        return True
    return document.tokens[clause.verb].lemma in lemmas and len(clause.verbs) == 1


def lower_words(tokens: list[Token]) -> set[str]:
    """Return the words of some tokens in lower case."""
    return {token.text.lower() for token in tokens}


def subject_is_vague(document: Document, anchored: Anchored) -> bool:
    """Tell whether the subject is nobody in particular: "some people", "many", "this"."""
    head = document.tokens[anchored.clause.subject.head]
    if head.index in anchored.words:
        return False
    below = {document.tokens[i].text.lower() for i in anchored.clause.subject.tokens[:2]}
    below |= {document.tokens[i].text.lower() for i in document.children[head.index]}
    if head.pos not in {"NOUN", "PROPN"} or head.lemma.lower() in VAGUE | {
        "people",
        "person",
        "man",
    }:
        return True
    return bool(
        below
        & {
            "some",
            "many",
            "several",
            "few",
            "any",
            "other",
            "another",
            "such",
            "no",
            "one",
            "not",
            "all",
        }
    )
