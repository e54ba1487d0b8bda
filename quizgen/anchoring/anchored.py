"""What anchoring gives: a clause that stands alone, or the reason why it cannot."""

from collections import Counter
from dataclasses import dataclass, field, replace

from quizgen.clauses.clause import Clause, Piece
from quizgen.document import Document, Entity, Sentence
from quizgen.naming.mentions import Mention, mentions_of
from quizgen.naming.name_kinds import Topic, find_kinds, find_topic
from quizgen.naming.names import Names

LEAST_PARAGRAPHS = 5
SHORT = 2  # sentences


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a clause or fact was not used; the ledger counts the codes."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Anchored:
    """A clause that makes sense alone.  `words` replaces the text of some tokens, "" leaves out."""

    clause: Clause
    words: dict[int, str]
    attribution: str  # "Xi Jinping", or "" when the article itself states it


def without(clause: Clause, dropped: set[int]) -> Clause:
    """Return the clause without some pieces."""
    if not dropped:
        return clause

    def kept(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        return tuple(p for p in pieces if not set(p.tokens) <= dropped)

    return replace(clause, before=kept(clause.before), after=kept(clause.after))


@dataclass(frozen=True)
class Scene:
    """What anchoring looks at: the document, its names, how often each noun stands there."""

    document: Document
    names: Names
    nouns: Counter[str]
    entity_of: dict[int, Entity]
    kinds: dict[str, frozenset[str]]  # what the article says each name is: "Oslo" -> {"city"}
    topic: Topic | None
    has_short_paragraphs: bool = False
    _mentions: dict[int, tuple[Mention, ...]] = field(default_factory=dict, repr=False)

    def mentions(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return what a sentence mentions; each sentence is looked through once."""
        if sentence.number not in self._mentions:
            self._mentions[sentence.number] = mentions_of(self.document, self.names, sentence)
        return self._mentions[sentence.number]

    def before(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence before; in news, where each has its paragraph, across the break."""
        if sentence.number == 0:
            return None
        found = self.document.sentences[sentence.number - 1]
        is_near = self.has_short_paragraphs and found.section == sentence.section
        return found if found.paragraph == sentence.paragraph or is_near else None


def set_scene(document: Document, names: Names) -> Scene:
    """Gather what anchoring looks at."""
    nouns = Counter(t.lemma.lower() for t in document.tokens if t.pos in {"NOUN", "PROPN"})
    entity_of = {i: e for e in document.entities for i in range(e.first, e.last)}
    kinds = find_kinds(document, names)
    topic = find_topic(document, names)
    return Scene(document, names, nouns, entity_of, kinds, topic, has_short_paragraphs(document))


def has_short_paragraphs(document: Document) -> bool:
    """Tell whether an article breaks its text after every sentence or two, as news do."""
    lengths = sorted(Counter(s.paragraph for s in document.sentences).values())
    return len(lengths) >= LEAST_PARAGRAPHS and lengths[len(lengths) // 2] <= SHORT
