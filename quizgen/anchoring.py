"""Makes a clause stand alone: names in full, absolute times, no pronoun without its noun."""

from collections import Counter
from dataclasses import dataclass, replace

from quizgen.clauses import Clause, Piece
from quizgen.coreference import resolve_definite, resolve_pronoun
from quizgen.definiteness import dangling_definite
from quizgen.document import Document, Entity, Token
from quizgen.lexicon import is_common_word
from quizgen.names import NAMED, Names, entity_at
from quizgen.wording import lower_first, render
from quizgen.reference_time import Reference, absolute, find_reference, is_bare_month, is_relative

FIRST_OR_SECOND = frozenset(
    "i we you me us my our your mine ours yours myself ourselves yourself".split()
)
OWN = frozenset(
    "his her its their him them itself themselves himself herself he she it they".split()
)
POINTING = frozenset("this that these those here there such nearby elsewhere".split())
CONTRASTIVE = frozenset(
    "other another latter former same both each either neither one ones others above below following "
    "aforementioned previous earlier".split()
)


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


class Anchorer:
    """Anchors the clauses of one document; remembers its names and how often nouns occur."""

    def __init__(self, document: Document, names: Names) -> None:
        self.document = document
        self.names = names
        self.nouns = Counter(t.lemma.lower() for t in document.tokens if t.pos in {"NOUN", "PROPN"})
        self.entity_of: dict[int, Entity] = {
            i: entity for entity in document.entities for i in range(entity.first, entity.last)
        }

    def anchor(self, clause: Clause) -> Anchored | Refusal:
        """Return the clause ready to be asked about, or the reason why it cannot be."""
        timed = self.anchor_times(clause)
        if isinstance(timed, Refusal):
            return timed
        clause, words = timed
        refusal = self.anchor_pronouns(clause, words) or self.find_dangling(clause, words)
        if refusal:
            return refusal
        self.write_names_in_full(clause, words)
        attribution = self.write_attribution(clause)
        if isinstance(attribution, Refusal):
            return attribution
        if not self.is_about_something(clause):
            return Refusal("no_anchor", "nothing in the sentence names what it is about")
        return Anchored(clause, words, attribution)

    def anchor_times(self, clause: Clause) -> tuple[Clause, dict[int, str]] | Refusal:
        """Make relative times absolute; leave out those that the clause can do without."""
        reference = find_reference(self.document, clause.sentence)
        is_past = any(self.document.tokens[i].tag in {"VBD"} for i in clause.verbs)
        words: dict[int, str] = {}
        dropped: set[int] = set()
        for entity in self.times_of(clause):
            if not is_relative(entity.text):
                continue
            new = absolute(entity.text, reference, is_past=is_past)
            if new is not None:
                self.rewrite_time(entity, new, words, clause)
                continue
            if is_bare_month(entity.text) and self.has_dated_event(clause, entity):
                continue
            piece = next(
                (p for p in (*clause.before, *clause.after) if entity.first in p.tokens), None
            )
            if piece is None or len(piece.tokens) > entity.last - entity.first + 2:
                return Refusal("relative_time", f"“{entity.text}” has no date to refer to")
            if not self.is_unique_without_time(clause, reference):
                return Refusal("relative_time", f"“{entity.text}” has no date to refer to")
            dropped |= set(piece.tokens)
        return without(clause, dropped), words

    def times_of(self, clause: Clause) -> list[Entity]:
        """Return the times a clause mentions, adverbs such as "recently" included."""
        inside = set(clause.tokens)
        found = [
            e for e in self.document.entities if e.label in {"DATE", "TIME"} and e.first in inside
        ]
        covered = {i for e in found for i in range(e.first, e.last)}
        for index in sorted(inside - covered):
            token = self.document.tokens[index]
            if token.pos == "ADV" and is_relative(token.text) and self.is_at_top(clause, token):
                found.append(Entity(index, index + 1, "DATE", token.text))
        return found

    def is_at_top(self, clause: Clause, token: Token) -> bool:
        """Tell whether an adverb of time belongs to the clause itself, or always needs a date."""
        return token.head == clause.verb or token.text.lower() not in {
            "then",
            "later",
            "earlier",
            "soon",
        }

    def has_dated_event(self, clause: Clause, entity: Entity) -> bool:
        """Tell whether the clause names an event together with its year: "2024 BRICS Summit"."""
        for index in clause.tokens:
            token = self.document.tokens[index]
            head = self.document.tokens[token.head]
            if token.tag == "CD" and len(token.text) == 4 and head.pos == "PROPN":
                return True
        subject = self.document.tokens[clause.subject.head]
        return subject.pos == "PROPN" and "will" in {
            self.document.tokens[i].text for i in clause.verbs
        }

    def rewrite_time(self, entity: Entity, new: str, words: dict[int, str], clause: Clause) -> None:
        """Replace the words of a time; "this year" without preposition becomes "in 2024"."""
        first = self.document.tokens[entity.first]
        before = self.document.tokens[entity.first - 1] if entity.first else first
        lead = (
            ""
            if before.dep == "prep" or before.tag == "IN"
            else "on "
            if " " in new and new[0].isdigit()
            else "in "
        )
        words[entity.first] = lead + new
        for index in range(entity.first + 1, entity.last):
            words[index] = ""

    def is_unique_without_time(self, clause: Clause, reference: Reference) -> bool:
        """Tell whether a clause still says one thing when its relative time is left out."""
        labels = {self.entity_of[i].label for i in clause.tokens if i in self.entity_of}
        return bool(labels & {"ORDINAL", "EVENT"})

    def anchor_pronouns(self, clause: Clause, words: dict[int, str]) -> Refusal | None:
        """Put names in place of pronouns under the structural gate; refuse what stays open."""
        subject_ok = self.document.tokens[clause.subject.head].tag != "PRP"
        for index in clause.tokens:
            token = self.document.tokens[index]
            lower = token.text.lower()
            if token.tag not in {"PRP", "PRP$"}:
                continue
            if lower in FIRST_OR_SECOND:
                return Refusal("first_person", f"“{token.text}” speaks for the author")
            if (
                lower in OWN
                and index not in clause.subject.tokens
                and subject_ok
                and self.can_mean_subject(clause, token)
                and self.agrees(clause, token)
            ):
                continue
            name = resolve_pronoun(self.document, self.names, clause.sentence, token)
            if name is None:
                return Refusal("pronoun", f"“{token.text}” could stand for more than one thing")
            is_possessive = token.tag == "PRP$"
            words[index] = f"{name}\u2019s" if is_possessive else name
        return None

    def can_mean_subject(self, clause: Clause, pronoun: Token) -> bool:
        """Tell whether grammar lets a pronoun mean the subject: "it" as an object never does."""
        is_object = pronoun.tag == "PRP" and not pronoun.text.lower().endswith(("self", "selves"))
        is_embedded = pronoun.dep in {"nsubj", "nsubjpass"} and pronoun.head != clause.verb
        return is_embedded or not is_object

    def agrees(self, clause: Clause, pronoun: Token) -> bool:
        """Tell whether a pronoun after the verb refers to the subject: "Putin opened his visit"."""
        head = self.document.tokens[clause.subject.head]
        owners = [self.document.tokens[i] for i in self.document.children[head.index]]
        is_person = head.entity == "PERSON" or any(
            owner.dep == "poss" and owner.entity == "PERSON" for owner in owners
        )
        is_plural = head.tag in {"NNS", "NNPS"} or any(
            self.document.tokens[i].dep == "conj" for i in self.document.children[head.index]
        )
        others = {
            self.names.full(self.entity_of[i].text)
            for i in clause.tokens
            if i < pronoun.index
            and i not in clause.subject.tokens
            and i in self.entity_of
            and (self.entity_of[i].label == "PERSON") == is_person
            and self.entity_of[i].label in NAMED
        }
        if others:
            return False
        lower = pronoun.text.lower()
        if lower in {"their", "them", "themselves"}:
            return is_plural
        if lower in {"its", "itself"}:
            return not is_plural and not is_person
        return is_person

    def find_dangling(self, clause: Clause, words: dict[int, str]) -> Refusal | None:
        """Refuse "the event", "this method", "the other": they need the sentence before."""
        inside = set(clause.tokens)
        for index in clause.tokens:
            token = self.document.tokens[index]
            lower = token.text.lower()
            if index in words:
                continue
            if (
                lower in POINTING
                and token.pos in {"DET", "PRON", "ADV", "ADJ"}
                and token.dep not in {"mark", "expl"}
            ):
                if not (lower == "that" and token.tag in {"WDT", "IN"}) and not (
                    lower == "such" and self.follows_as(index)
                ):
                    return Refusal("pointing", f"“{token.text}” points outside the sentence")
            if (
                lower in CONTRASTIVE
                and token.pos in {"ADJ", "DET", "PRON", "NOUN"}
                and token.dep not in {"preconj", "cc"}
            ):
                if not self.is_complete_comparison(token):
                    return Refusal(
                        "contrast", f"“{token.text}” compares with something not in the sentence"
                    )
            phrase = dangling_definite(self.document, index, inside, clause)
            if phrase and not self.name_definite(clause, token, words):
                return Refusal("definite", f"“{phrase}” was introduced elsewhere")
        return None

    def name_definite(self, clause: Clause, noun: Token, words: dict[int, str]) -> bool:
        """Put the name in place of "the event" where only one event can be meant."""
        below = list(self.document.children[noun.index])
        name = resolve_definite(self.document, self.names, clause.sentence, noun)
        if name is None or len(below) != 1 or noun.index != clause.subject.head:
            return False
        words[noun.index] = name
        words[below[0]] = "the" if self.entity_label(name) == "EVENT" else ""
        return True

    def entity_label(self, name: str) -> str:
        """Return the label of the first entity with this name."""
        return next(
            (e.label for e in self.document.entities if self.names.full(e.text) == name), ""
        )

    def is_complete_comparison(self, token: Token) -> bool:
        """Tell whether what is compared stands beside it: "each other", "steel and other metals"."""
        lower, head = token.text.lower(), self.document.tokens[token.head]
        before = self.document.tokens[token.index - 1].text.lower() if token.index else ""
        after = (
            self.document.tokens[token.index + 1].text.lower()
            if token.index + 1 < len(self.document.tokens)
            else ""
        )
        if (before, lower) in {("each", "other"), ("one", "another")} or (lower, after) in {
            ("each", "other"),
            ("one", "another"),
        }:
            return True
        if lower == "each":
            return head.pos == "NOUN"
        return lower == "other" and (head.dep == "conj" or before in {"than", "including"})

    def follows_as(self, index: int) -> bool:
        """Tell whether "such" belongs to "such as"."""
        after = self.document.tokens[index + 1] if index + 1 < len(self.document.tokens) else None
        return after is not None and after.text == "as"

    def write_names_in_full(self, clause: Clause, words: dict[int, str]) -> None:
        """Give each person and acronym its full form where the clause first names it."""
        seen: set[str] = {text.removesuffix("\u2019s") for text in words.values()}
        for entity in self.document.entities:
            if entity.first not in clause.tokens or entity.label not in NAMED:
                continue
            full = self.names.first_mention(entity.text)
            if (
                full == entity.text
                or full in seen
                or any(i in words for i in range(entity.first, entity.last))
            ):
                seen.add(full)
                continue
            seen.add(full)
            words[entity.first] = full
            for index in range(entity.first + 1, entity.last):
                words[index] = ""

    def write_attribution(self, clause: Clause) -> str | Refusal:
        """Name the source of a claim; a source without a name cannot be told apart."""
        if not clause.attribution:
            return ""
        named = [self.entity_of[i] for i in clause.attribution if i in self.entity_of]
        entity = next((e for e in named if e.label in {"PERSON", "ORG"}), None)
        if entity is None and self.is_indefinite(clause.attribution):
            return render(
                self.document,
                clause.attribution,
                {clause.attribution[0]: lower_first(self.document, clause.attribution[0])},
            )
        if entity is None:
            return Refusal("unnamed_source", "the claim's source has no name")
        tokens = [self.document.tokens[i] for i in clause.attribution]
        if any(t.tag in {"PRP", "PRP$"} for t in tokens):
            return Refusal("unnamed_source", "the claim's source has no name")
        is_the = tokens[0].text.lower() == "the" and entity.first == tokens[0].index + 1
        return ("the " if is_the else "") + self.names.first_mention(entity.text)

    def is_indefinite(self, source: tuple[int, ...]) -> bool:
        """Tell whether a source is a kind of people or work, not one told of before."""
        tokens = [self.document.tokens[i] for i in source]
        return (
            tokens[-1].tag == "NNS"
            and len(tokens) <= 5
            and not any(
                t.tag in {"DT", "PRP$", "PRP", "CD"} or t.text.lower() in CONTRASTIVE
                for t in tokens
            )
        )

    def is_about_something(self, clause: Clause) -> bool:
        """Tell whether the clause holds a name or one of the article's recurring nouns."""
        for index in clause.tokens:
            token = self.document.tokens[index]
            entity = self.entity_of.get(index)
            if entity is not None and entity.label in NAMED - {"NORP"}:
                return True
            if token.pos == "PROPN" and token.entity not in {"DATE", "TIME", "NORP"}:
                return True
            wanted = 3 if is_common_word(token.lemma) else 2
            if token.pos == "NOUN" and self.nouns[token.lemma.lower()] >= wanted:
                return True
        return False


def without(clause: Clause, dropped: set[int]) -> Clause:
    """Return the clause without some pieces."""
    if not dropped:
        return clause

    def kept(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        return tuple(p for p in pieces if not set(p.tokens) <= dropped)

    return replace(clause, before=kept(clause.before), after=kept(clause.after))


def find_entity(document: Document, index: int) -> Entity | None:
    """Return the entity at a token."""
    return entity_at(document, index)
