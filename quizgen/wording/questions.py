"""A clause and the place of its answer to a question: "On how many occasions has X met Y?"."""

from dataclasses import replace

from quizgen.clauses.clause import Piece
from quizgen.document import Document
from quizgen.facts import Candidate, Context
from quizgen.lexicon import noun_class
from quizgen.wording.inversion import active_verbs, front_verb, singular
from quizgen.wording.repeats import name_once
from quizgen.wording.setting import lead_in
from quizgen.wording.statements import piece_text
from quizgen.wording.text import capitalise, render, tidy
from quizgen.wording.wh_phrases import wh_phrase

NOT_THINGS = {"who", "organization", "company"}
THINGS = {"location", "object", "artifact", "animal", "plant", "substance", "food", "event"}
FIGURES = {"star", "figure", "model", "face", "chair", "centre", "center", "pillar"}  # and people
THEY = {"they", "them", "their", "themselves"}
SINGULAR_LEADS = {"were": "was", "are": "is"}


def write_question(context: Context, candidate: Candidate) -> str | None:
    """Ask for the answer of a candidate, or return None where no safe form exists."""
    is_asked = candidate.slot.where == "subject" or candidate.answer.type == "reason"
    if candidate.anchored.clause.is_negated and not is_asked:
        return None
    wh = wh_phrase(context, candidate)
    if wh is None or counts_two_things(context.document, candidate):
        return None
    anchored = candidate.anchored
    words = name_once(context.document, anchored, anchored.attribution)
    named_once = replace(candidate, anchored=replace(anchored, words=words))
    question = worded(context.document, named_once, wh)
    if question is None:
        return None
    lead = lead_in(context.document, candidate)
    if lead:
        question = f"{lead}, {question}"
    return capitalise(tidy(question)) + "?"


def counts_two_things(document: Document, candidate: Candidate) -> bool:
    """Tell whether another thing is joined to what is counted: "97 moons and a ring"."""
    if candidate.answer.type not in {"count", "bound"}:
        return False
    noun = document.tokens[document.tokens[candidate.answer.tokens[-1]].head]
    joined = (document.tokens[i] for i in document.children[noun.index])
    inside = candidate.anchored.clause.tokens
    return any(t.dep == "conj" and t.pos == "NOUN" and t.index in inside for t in joined)


def worded(document: Document, candidate: Candidate, wh: str) -> str | None:
    """Choose the word order: subjects stay in front, doers of passives return there."""
    if candidate.order == "subject":
        clause = candidate.anchored.clause
        return f"{wh} {piece_text(document, clause.subject, candidate.anchored.words)}"
    if candidate.order == "told":
        return told_question(document, candidate, wh)
    if candidate.slot.where == "subject":
        return subject_question(document, candidate, wh)
    if candidate.anchored.clause.is_passive and is_agent(document, candidate):
        return active_question(document, candidate, wh)
    return moved_question(document, candidate, wh)


def subject_question(document: Document, candidate: Candidate, wh: str) -> str | None:
    """Ask for the subject: the word order stays."""
    clause, words = candidate.anchored.clause, candidate.anchored.words
    if is_spoken_of_as_many(document, candidate) or says_its_kind(document, candidate, wh):
        return None  # "What carries more oxygen in their shells?"
    if not clause.after and any(is_loose(document, piece) for piece in clause.before):
        return None  # "Who went, having tried to win them?"
    verbs = dict(words)
    lead = clause.lead
    if not keeps_number(document, candidate):
        first = document.tokens[clause.verbs[0]] if clause.verbs else document.tokens[clause.verb]
        finite = next(
            (document.tokens[i] for i in clause.verbs if document.tokens[i].tag in {"VBP", "VBD"}),
            first,
        )
        verbs[finite.index] = singular(finite)
        lead = SINGULAR_LEADS.get(lead, lead)
    parts = [wh, lead, render(document, clause.verbs, verbs), *rest(document, candidate, None)]
    return " ".join(part for part in parts if part)


def keeps_number(document: Document, candidate: Candidate) -> bool:
    """Tell whether the verb stays as it is: "how many ships were", "what are tariffs"."""
    if candidate.answer.type in {"count", "list", "percent", "fraction"}:
        return True
    clause = candidate.anchored.clause
    is_plural = document.tokens[clause.subject.head].tag == "NNS"
    attributes = [p for p in clause.after if p.dep == "attr"]
    return is_plural and any(document.tokens[p.head].tag == "NNS" for p in attributes)


def says_its_kind(document: Document, candidate: Candidate, wh: str) -> bool:
    """Tell whether a question fits its predicate badly.

    "Which city is a city in Punjab?" answers itself; "Who is a world of ice?" asks for no person.
    """
    kind = wh.rsplit(maxsplit=1)[-1]
    attributes = [p for p in candidate.anchored.clause.after if p.dep == "attr"]
    nouns = [document.tokens[p.head].lemma.lower() for p in attributes]
    return any(
        noun == kind or (kind in NOT_THINGS and noun_class(noun) in THINGS and noun not in FIGURES)
        for noun in nouns
    )


def is_spoken_of_as_many(document: Document, candidate: Candidate) -> bool:
    """Tell whether a plural that "what" asks for is "they" later in the clause."""
    clause, words = candidate.anchored.clause, candidate.anchored.words
    rest_of_it = (i for piece in (*clause.before, *clause.after) for i in piece.tokens)
    says_they = any(document.tokens[i].text.lower() in THEY for i in rest_of_it if i not in words)
    return says_they and not keeps_number(document, candidate)


def told_question(document: Document, candidate: Candidate, wh: str) -> str:
    """Ask about a whole clause: "what was the result when the dam broke in 1975"."""
    clause, words = candidate.anchored.clause, candidate.anchored.words
    lead = f"{clause.lead} {render(document, clause.verbs, words)}".strip()
    parts = [wh, piece_text(document, clause.subject, words), lead]
    parts += rest(document, candidate, asked_piece(candidate))
    return " ".join(part for part in parts if part)


def moved_question(document: Document, candidate: Candidate, wh: str) -> str | None:
    """Ask for anything after the verb: the first auxiliary changes place with the subject."""
    clause, words = candidate.anchored.clause, candidate.anchored.words
    asked = asked_piece(candidate)
    fronted = front_verb(document, clause)
    if clause.lead:
        fronted = clause.lead, render(document, clause.verbs)
    if asked is None or fronted is None:
        return None
    auxiliary, verbs = fronted
    subject = piece_text(document, clause.subject, words)
    after = [piece for piece in clause.after if piece is not asked]
    if asked.dep == "dobj" and any(
        piece.dep in {"xcomp", "ccomp"} and piece.head > asked.head for piece in after
    ):
        return None  # "What did citizens persuade to enact a law?"
    others = [piece for piece in clause.before if piece is not asked]
    before = [piece_text(document, p, words) for p in others if not is_loose(document, p)]
    asides = [piece_text(document, p, words) for p in others if is_loose(document, p)]
    subject = "".join([subject, *(f", {aside}," for aside in asides)])
    left = [piece_text(document, piece, words) for piece in after if piece.head < asked.head]
    right = [piece_text(document, piece, words) for piece in after if piece.head > asked.head]
    stranded = stranded_preposition(document, candidate)
    parts = [wh, auxiliary, subject, verbs, *left, stranded, *right, *before]
    return " ".join(part for part in parts if part)


def stranded_preposition(document: Document, candidate: Candidate) -> str:
    """Return the preposition that "what" leaves behind: "What is it caused by?"."""
    slot = candidate.slot
    if slot.preposition is None:
        return ""
    preposition = document.tokens[slot.preposition].text.lower()
    is_left = candidate.answer.type in {"term", "phrase", "list"}
    return (
        preposition if is_left or (candidate.answer.type == "count" and preposition == "of") else ""
    )


def active_question(document: Document, candidate: Candidate, wh: str) -> str | None:
    """Turn "was discovered by X" into "who discovered ...?"."""
    clause, words = candidate.anchored.clause, candidate.anchored.words
    asked = asked_piece(candidate)
    verbs = active_verbs(document, clause, is_plural=candidate.answer.type == "count")
    if verbs is None:
        return None
    adverbs = render(document, [i for i in clause.verbs if document.tokens[i].pos == "ADV"], words)
    parts = [
        wh.split(" ", 1)[1] if wh.startswith("by ") else wh,
        *verbs[:-1],
        adverbs,
        verbs[-1],
        piece_text(document, clause.subject, words),
        *rest(document, candidate, asked),
    ]
    return " ".join(part for part in parts if part)


def is_agent(document: Document, candidate: Candidate) -> bool:
    """Tell whether the answer is the doer of a passive clause."""
    piece = asked_piece(candidate)
    is_by = piece is not None and document.tokens[piece.head].dep == "agent"
    return is_by and candidate.answer.type not in {"term", "means"}


def asked_piece(candidate: Candidate) -> Piece | None:
    """Return the piece that the answer fills."""
    clause, slot = candidate.anchored.clause, candidate.slot
    if slot.where == "before":
        return clause.before[slot.number]
    return clause.after[slot.number] if slot.where == "after" else None


def rest(document: Document, candidate: Candidate, asked: Piece | None) -> list[str]:
    """Write what stays behind the verb; fronted adverbials move to the end."""
    clause, words = candidate.anchored.clause, candidate.anchored.words
    after = [piece_text(document, piece, words) for piece in clause.after if piece is not asked]
    before = [tail_text(document, piece, words) for piece in clause.before if piece is not asked]
    return after + before


def tail_text(document: Document, piece: Piece, words: dict[int, str]) -> str:
    """Write an adverbial that moves to the end; a participle is set off: ", founded in 1901"."""
    text = piece_text(document, piece, words)
    return f", {text}" if is_loose(document, piece) else text


def is_loose(document: Document, piece: Piece) -> bool:
    """Tell whether an adverbial is a participle or adjective that describes the subject."""
    first, head = document.tokens[piece.tokens[0]], document.tokens[piece.head]
    is_participle = head.tag in {"VBG", "VBN", "JJ"} and first.tag not in {"IN", "TO", "WRB"}
    return is_participle and piece.dep in {"advcl", "acomp", "amod", "acl"}
