"""Whether a clause says a thing so plainly that its opposite must be false."""

from quizgen.clauses.clause import Clause
from quizgen.content_words import content
from quizgen.document import Document, Sentence, Token
from quizgen.patterns.opposites import below
from quizgen.remember import of_article

# With one of these the opposite may hold as well, or the word is turned round already.
OPEN = frozenset(
    "not n't n\u2019t never no neither nor none nobody nothing without hardly scarcely barely "
    "unless except cannot sometimes occasionally perhaps possibly probably maybe may might could "
    "can arguably partly both either whether".split()
)
SOME = frozenset("some several certain various other others another different one part".split())
LEANING = frozenset({"it", "there", "this", "that", "these", "those", "what"})
SHARED = 3  # content words from which two sentences speak of one matter


def is_open(document: Document, clause: Clause) -> bool:
    """Tell whether a clause leaves room for its opposite: "some ships sank", "it may rain"."""
    if clause.is_negated:
        return True
    words = {document.tokens[i].text.lower() for i in clause.tokens}
    if words & OPEN or first_words(document, clause) == "the more":
        return True
    head = document.tokens[clause.subject.head]
    return head.text.lower() in SOME | LEANING or any(
        t.text.lower() in SOME and t.index in clause.tokens for t in below(document, head)
    )


def first_words(document: Document, clause: Clause) -> str:
    return " ".join(document.tokens[i].text.lower() for i in clause.tokens[:2])


def is_told_of_both(document: Document, clause: Clause, token: Token, other: str) -> bool:
    """Tell whether another sentence says the opposite of the same matter."""
    text = document.article.text
    mine = content(text[clause.sentence.start : clause.sentence.end]) - {token.text.lower()}
    wanted = set(other.lower().split())
    for sentence in document.sentences:
        if sentence.number == clause.sentence.number:
            continue
        said = said_in(document, sentence)
        if wanted <= said and len(mine & said) >= SHARED:
            return True
    return False


@of_article
def said_in(document: Document, sentence: Sentence) -> frozenset[str]:
    """Return the words of a sentence in lower case."""
    return frozenset(token.text.lower() for token in document.of(sentence))
