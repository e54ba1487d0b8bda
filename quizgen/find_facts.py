"""Document to facts: clauses that stand alone, patterns over them, and the words to ask with."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from quizgen.anchoring.anchor import anchor
from quizgen.anchoring.anchored import Anchored, Refusal, Scene, set_scene
from quizgen.clauses.clause import Clause
from quizgen.clauses.split import find_clauses
from quizgen.clauses.whole import whole_sentences
from quizgen.document import Document, Span
from quizgen.facts import Answer, Candidate, Context, Fact
from quizgen.ledger import Ledger
from quizgen.lexicon import is_stopword
from quizgen.patterns.amounts import find_amounts
from quizgen.patterns.appositions import find_appositions
from quizgen.patterns.causes import find_causes
from quizgen.patterns.claims import find_claims
from quizgen.patterns.comparisons import find_comparisons
from quizgen.patterns.contrasts import find_contrasts
from quizgen.patterns.counts import find_counts
from quizgen.patterns.dates import find_dates
from quizgen.patterns.definitions import find_definitions
from quizgen.patterns.events import DatedEvent, find_events
from quizgen.patterns.fractions import find_fractions
from quizgen.patterns.holders import find_holders
from quizgen.patterns.lists import ListFact, find_lists
from quizgen.patterns.means import find_means
from quizgen.patterns.named import find_named
from quizgen.patterns.parts import find_parts
from quizgen.patterns.plans import find_plans
from quizgen.patterns.quotes import find_quotes
from quizgen.patterns.rankings import find_rankings
from quizgen.patterns.relations import find_relations
from quizgen.patterns.results import find_results
from quizgen.patterns.successions import find_successions
from quizgen.patterns.venues import find_venues
from quizgen.patterns.worth import weigh
from quizgen.remember import of_article
from quizgen.wording.pruning import drop_asides, prune
from quizgen.wording.questions import write_question
from quizgen.wording.setting import lead_in
from quizgen.wording.statements import piece_text, write_statement
from quizgen.wording.text import lower_first

PATTERNS: tuple[Callable[[Context, Anchored], Iterator[Candidate]], ...] = (
    find_comparisons,
    find_holders,
    find_definitions,
    find_relations,
    find_results,
    find_causes,
    find_means,
    find_counts,
    find_dates,
    find_named,
    find_amounts,
    find_fractions,
    find_rankings,
    find_parts,
    find_contrasts,
)


PATTERNS_OF_WHOLE: tuple[Callable[[Context, Anchored], Iterator[Candidate]], ...] = (
    find_counts,
    find_dates,
    find_named,
    find_amounts,
    find_fractions,
    find_contrasts,
)


@dataclass(frozen=True, slots=True)
class Found:
    """What an article states: facts to ask one by one, events and lists to ask together."""

    facts: list[Fact]
    events: list[DatedEvent]
    lists: list[ListFact]


def find_facts(context: Context, ledger: Ledger) -> list[Fact]:
    """Return every fact of a document in text order; the ledger learns what was refused."""
    return find_all(context, ledger).facts


def find_all(context: Context, ledger: Ledger) -> Found:
    """Return all that a document states; the ledger learns what was refused."""
    scene = set_scene(context.document, context.names)
    facts: list[Fact] = []
    events: list[DatedEvent] = []
    lists: list[ListFact] = []
    for clause in find_clauses(context.document):
        anchored = anchor(scene, clause)
        if isinstance(anchored, Refusal):
            ledger.refuse_clause(clause, anchored)
            continue
        events.extend(find_events(context, anchored))
        lists.extend(find_lists(context, anchored))
        anchored = drop_asides(context.document, anchored)
        found = weigh(context, candidates_of(context, anchored))
        found = found or list(find_claims(context, anchored))
        facts.extend(make_fact(context, candidate) for candidate in found)
    facts.extend(find_in_whole(context, scene))
    facts.extend(find_appositions(context))
    facts.extend(find_successions(context))
    facts.extend(find_plans(context))
    facts.extend(find_quotes(context))
    return Found(facts, events, lists)


def candidates_of(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield what every pattern finds in a clause; an event's place and time each by itself."""
    apart = list(find_venues(context, anchored))
    yield from apart
    taken = {candidate.answer.tokens for candidate in apart}
    for pattern in PATTERNS:
        yield from (c for c in pattern(context, anchored) if c.answer.tokens not in taken)


def find_in_whole(context: Context, scene: Scene) -> Iterator[Fact]:
    """Yield what sentences state as they stand; they are asked as statements, never as questions.

    A sentence that cannot stand alone is no loss: its clauses are counted in the ledger.
    """
    for clause in whole_sentences(context.document):
        anchored = anchor(scene, clause)
        if isinstance(anchored, Refusal):
            continue
        anchored = drop_asides(context.document, anchored)
        patterns = PATTERNS_OF_WHOLE
        found = weigh(context, (c for pattern in patterns for c in pattern(context, anchored)))
        for candidate in found or find_claims(context, anchored):
            yield make_fact(context, candidate)


def make_fact(context: Context, candidate: Candidate) -> Fact:
    """Word a candidate as a question and as a statement with a gap."""
    is_whole = candidate.anchored.clause.origin == "whole"
    candidate = candidate if is_whole else prune(context, candidate)
    document, anchored, clause = context.document, candidate.anchored, candidate.anchored.clause
    statement = (
        None
        if clause.is_negated
        else write_statement(
            document, anchored, gap_of(candidate), lead_in(document, candidate, is_told=True)
        )
    )
    return Fact(
        kind=candidate.kind,
        sentence=clause.sentence,
        answer=in_sentence(document, candidate.answer),
        subject=subject_of(document, candidate),
        relation=relation_of(document, candidate),
        question=None if is_whole else write_question(context, candidate),
        statement=statement,
        evidence=evidence_of(document, clause, candidate),
        weight=candidate.weight,
        words=content_words(document, clause),
    )


def in_sentence(document: Document, answer: Answer) -> Answer:
    """Write a term as in mid-sentence: "Smallpox" at the start of one gives "smallpox"."""
    first = document.tokens[answer.tokens[0]]
    if answer.type not in {"term", "phrase"} or not answer.text.startswith(first.text):
        return answer
    text = lower_first(document, first.index) + answer.text[len(first.text) :]
    return replace(answer, text=text, accepted=tuple(dict.fromkeys((text, *answer.accepted))))


def gap_of(candidate: Candidate) -> tuple[int, ...]:
    """Return the tokens that a statement leaves out; a claim is stated as a whole."""
    return () if candidate.answer.type == "claim" else candidate.answer.tokens


def subject_of(document: Document, candidate: Candidate) -> str:
    """Name what the fact is about; when the subject is the answer, its first object."""
    clause, words = candidate.anchored.clause, candidate.anchored.words
    if candidate.slot.where != "subject" or candidate.answer.type == "count":
        return piece_text(document, clause.subject, words)
    return piece_text(document, clause.after[0], words) if clause.after else ""


def relation_of(document: Document, candidate: Candidate) -> str:
    """Name the relation by its verb and preposition: "hold in", "meet on occasions"."""
    clause, slot = candidate.anchored.clause, candidate.slot
    parts = [document.tokens[clause.verb].lemma]
    if slot.preposition is not None:
        parts.append(document.tokens[slot.preposition].text.lower())
    if candidate.answer.unit and candidate.answer.type in {"count", "ordinal"}:
        parts.append(candidate.answer.unit)
    return " ".join(parts)


def evidence_of(document: Document, clause: Clause, candidate: Candidate) -> Span:
    """Return the sentence that holds the key."""
    return Span(clause.sentence.start, clause.sentence.end)


@of_article  # every candidate of a clause asks
def content_words(document: Document, clause: Clause) -> frozenset[str]:
    """Return the lemmas of a clause that carry meaning."""
    tokens = (document.tokens[i] for i in clause.tokens)
    return frozenset(
        t.lemma.lower() for t in tokens if t.text[:1].isalnum() and not is_stopword(t.text)
    )
