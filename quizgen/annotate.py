"""Article to Document: sentences by Punkt, then one spaCy parse per paragraph."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, cast

import numpy as np

from quizgen.article import Article, Block
from quizgen.document import Document, Entity, Sentence, Span, Token
from quizgen.naming.entities import correct_entities
from quizgen.parsing.model import load_model
from quizgen.parsing.parse import Parsed, parse
from quizgen.quotation import quoted_spans
from quizgen.repairs import demote_names, mend
from quizgen.sentences import split_sentences

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

PROSE = {"paragraph", "quote"}


def annotate(article: Article) -> Document:
    """Parse every paragraph of prose once; headings, lists, tables and captions are not parsed.

    Raises:
        QuizgenError: the language model is not installed.
    """
    nlp = load_model()
    paragraphs = list(paragraphs_of(article))
    docs = [prepare(nlp, article.text, spans) for _, _, spans in paragraphs]
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    entities: list[Entity] = []
    for (number, section, spans), parsed in zip(paragraphs, parse(nlp, docs), strict=True):
        words = list(convert_tokens(parsed, spans[0].start, len(tokens)))
        entities.extend(convert_names(article.text, parsed, words))
        first = len(sentences)
        sentences.extend(
            convert_sentences(
                article.text, parsed, words, first_number=first, paragraph=number, section=section
            )
        )
        tokens.extend(mend(words))
    document = Document(
        article, tuple(tokens), tuple(sentences), tuple(entities), children_of(tokens)
    )
    return demote_names(correct_entities(document))


def paragraphs_of(article: Article) -> Iterator[tuple[int, str, list[Span]]]:
    """Yield number, section and sentence spans of each block that is prose."""
    section = article.title
    for number, block in enumerate(article.blocks):
        if block.kind == "heading":
            section = heading_text(article.text, block) or section
        elif block.kind in PROSE:
            spans = split_sentences(article.text, block.start, block.end)
            if spans:
                yield number, section, spans


def heading_text(text: str, block: Block) -> str:
    """Return a heading on one line."""
    return " ".join(text[block.start : block.end].split())


def prepare(nlp: "Language", text: str, spans: list[Span]) -> "Doc":
    """Tokenise one paragraph and fix its sentence boundaries, which the parser then keeps."""
    offset = spans[0].start
    doc = nlp.make_doc(text[offset : spans[-1].end].replace("\n", " "))
    is_start = np.full(len(doc), -1, dtype=np.int64)
    places = np.searchsorted(starts_of(doc), [span.start - offset for span in spans])
    last = -1
    for place in places.tolist():
        last = max(place, last + 1)
        is_start[last : last + 1] = 1
    column = is_start.astype(np.uint64)
    doc.from_array("SENT_START", column)  # type: ignore[arg-type]  # one column is fine, too
    return doc


def starts_of(doc: "Doc") -> "NDArray[np.int64]":
    """Return where each token begins, in characters of the paragraph."""
    lengths = doc.to_array(["LENGTH", "SPACY"]).astype(np.int64).sum(axis=1)
    return cast("NDArray[np.int64]", np.cumsum(lengths) - lengths)


def convert_tokens(parsed: Parsed, offset: int, base: int) -> Iterator[Token]:
    """Yield our tokens; white-space tokens of spaCy keep their place with an empty relation."""
    doc, text = parsed.doc, parsed.doc.text
    quoted = [False] * len(text)
    for start, end in quoted_spans(text):
        quoted[start:end] = [True] * (end - start)
    labels = [""] * len(doc)
    for name in parsed.names:
        labels[name.start : name.end] = [name.label] * (name.end - name.start)
    columns = doc.to_array(["SPACY", "HEAD"]).astype(np.int64)
    numbers = zip(starts_of(doc).tolist(), columns.tolist(), labels, strict=True)
    for place, (start, (space, head), label) in enumerate(numbers):
        word = parsed.words[place]
        yield Token(
            base + place,
            word.text,
            offset + start,
            offset + start + len(word.text),
            bool(space),
            word.lemma,
            word.pos,
            word.tag,
            word.dep,
            base + place + head,
            label,
            quoted[start],
        )


def convert_names(text: str, parsed: Parsed, words: list[Token]) -> Iterator[Entity]:
    """Yield the entities of a paragraph from its words."""
    for name in parsed.names:
        first, last = words[name.start], words[name.end - 1]
        span = text[first.start : last.end].replace("\n", " ")
        yield Entity(first.index, last.index + 1, name.label, span)


def convert_sentences(
    text: str,
    parsed: Parsed,
    words: list[Token],
    *,
    first_number: int,
    paragraph: int,
    section: str,
) -> Iterator[Sentence]:
    """Yield the sentences of a paragraph from its words, with document-wide numbers."""
    starts = np.flatnonzero(parsed.doc.to_array("SENT_START") == 1).tolist()
    for count, (start, end) in enumerate(pairwise([*starts, len(words)])):
        first, last = words[start], words[end - 1]
        told = text[first.start : last.end].rstrip()
        yield Sentence(
            first_number + count,
            first.index,
            last.index + 1,
            first.start,
            first.start + len(told),
            paragraph,
            section,
        )


def children_of(tokens: list[Token]) -> tuple[tuple[int, ...], ...]:
    """Turn the heads into a list of children per token, left to right."""
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            children[token.head].append(token.index)
    return tuple(tuple(below) for below in children)
