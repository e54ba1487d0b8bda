"""An article with its sentences, tokens and entities: data without behaviour."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from quizgen.article import Article


class Span(NamedTuple):
    """`[start, end)` in characters of the article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Token:
    """One word or sign.  `index` and `head` count tokens of the whole document."""

    index: int
    text: str
    start: int
    end: int
    space: bool  # whether white space follows
    lemma: str
    pos: str  # universal part of speech: "NOUN"
    tag: str  # Penn tag: "NNS"
    dep: str  # relation to the head in spaCy's English labels: "nsubj"
    head: int  # own index for the root
    entity: str  # type of the entity it is in: "PERSON", or ""
    is_quoted: bool = False  # inside quotation marks


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing, number or date; tokens `[first, last)`."""

    first: int
    last: int
    label: str  # PERSON, ORG, GPE, LOC, FAC, NORP, EVENT, DATE, CARDINAL, ...
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `[first, last)`, the paragraph and section they stand in."""

    number: int
    first: int
    last: int
    start: int
    end: int
    paragraph: int
    section: str  # heading above it, or the article's title


@dataclass(frozen=True, slots=True)
class Document:
    """The annotated article.  `children[i]` are the indices of the tokens whose head is `i`."""

    article: Article
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    children: tuple[tuple[int, ...], ...] = field(repr=False)

    def of(self, sentence: Sentence) -> tuple[Token, ...]:
        return self.tokens[sentence.first : sentence.last]

    def subtree(self, index: int) -> Iterator[int]:
        """Yield the token and all below it, in no particular order."""
        stack = [index]
        while stack:
            current = stack.pop()
            yield current
            stack.extend(self.children[current])
