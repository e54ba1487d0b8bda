"""Who said it: "“We are open to a dialogue,” Putin said." asks for the speaker."""

from collections.abc import Iterator

from question_bank.item import GAP
from quizgen.document import Document, Entity, Sentence, Span, Token
from quizgen.facts import Answer, Context, Fact
from quizgen.patterns.named import is_surely_person
from quizgen.quotation import quoted_spans

SAYING = frozenset(
    "say add note tell write explain argue describe call state declare insist warn".split()
)
SHORTEST, LONGEST = 7, 24  # words of a quotation: fewer say nothing, more tire
# Who said something is asked where an article gives nothing else, and only of somebody with a role.
LAST, UNASKED = -0.4, -2.0
OFTEN = 4  # mentions of a speaker whose words may matter
LEANING = frozenset(
    "i me my we us our he him his she her they them their it its this that these those you".split()
)


def find_quotes(context: Context) -> Iterator[Fact]:
    """Yield the named speaker of each quotation that makes sense alone."""
    document = context.document
    for sentence in document.sentences:
        speaker = speaker_of(context, sentence)
        if speaker is None:
            continue
        text = document.article.text[sentence.start : sentence.end]
        spans = list(quoted_spans(text))
        if len(spans) == 1 and stands_alone(text[spans[0][0] + 1 : spans[0][1] - 1]):
            yield quote_fact(context, sentence, speaker, text[spans[0][0] + 1 : spans[0][1] - 1])


def speaker_of(context: Context, sentence: Sentence) -> Entity | None:
    """Return the person who is the subject of a verb of saying outside the quotation."""
    document = context.document
    for token in document.of(sentence):
        is_saying = token.lemma in SAYING and not token.is_quoted and token.tag in {"VBD", "VBZ"}
        if not is_saying:
            continue
        subjects = [document.tokens[i] for i in document.children[token.index]]
        for subject in subjects:
            if subject.dep == "nsubj" and not subject.is_quoted:
                return person_at(context, document, subject)
    return None


def person_at(context: Context, document: Document, subject: Token) -> Entity | None:
    """Return the person that a subject names."""
    found = (e for e in document.entities if e.first <= subject.index < e.last)
    entity = next(found, None)
    is_person = (
        entity is not None and entity.label == "PERSON" and is_surely_person(context, entity)
    )
    return entity if is_person else None


def stands_alone(quote: str) -> bool:
    """Tell whether a quotation has the right length and no pronoun that leans on its context."""
    words = [word.strip(",.;:!?\u2019'\u2018\u2026").lower() for word in quote.split()]
    return (
        SHORTEST <= len(words) <= LONGEST and not LEANING & set(words[:3]) and quote[:1].isupper()
    )


def quote_fact(context: Context, sentence: Sentence, speaker: Entity, quote: str) -> Fact:
    """Word the speaker of a quotation as a question and a cloze."""
    full = context.names.full(speaker.text)
    said = " ".join(quote.split()).rstrip(",.;")
    return Fact(
        kind="quote",
        sentence=sentence,
        answer=Answer(
            "person", tuple(range(speaker.first, speaker.last)), full, context.names.variants(full)
        ),
        subject=said,
        relation="say",
        question=f"According to the article, who said: “{said}”?",
        statement=f"According to the article, {GAP} said: “{said}.”",
        evidence=Span(sentence.start, sentence.end),
        weight=LAST if is_weighty(context, full) else UNASKED,
        words=frozenset(said.lower().split()),
    )


def is_weighty(context: Context, full: str) -> bool:
    """Tell whether a speaker has a role and more than one part in the article."""
    return full in context.roles and context.names.mentions[full] >= OFTEN
