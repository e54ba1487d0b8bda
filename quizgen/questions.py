"""A clause and the place of its answer to a question: "On how many occasions has X met Y?"."""

from lemminflect import getInflection

from quizgen.clause import Piece
from quizgen.document import Document, Token
from quizgen.facts import Candidate, Context
from quizgen.setting import lead_in
from quizgen.statements import piece_text
from quizgen.wh_phrases import wh_phrase
from quizgen.wording import capitalise, render, tidy


def write_question(context: Context, candidate: Candidate) -> str | None:
    """Ask for the answer of a candidate, or return None where no safe form exists."""
    if candidate.anchored.clause.is_negated and candidate.slot.where != "subject":
        return None
    wh = wh_phrase(context, candidate)
    if wh is None:
        return None
    question = worded(context.document, candidate, wh)
    if question is None:
        return None
    lead = lead_in(context.document, candidate)
    if lead:
        question = f"{lead}, {question}"
    return capitalise(tidy(question)) + "?"


def worded(document: Document, candidate: Candidate, wh: str) -> str | None:
    """Choose the word order: subjects stay in front, doers of passives return there."""
    if candidate.slot.where == "subject":
        return subject_question(document, candidate, wh)
    if candidate.anchored.clause.is_passive and is_agent(document, candidate):
        return active_question(document, candidate, wh)
    return moved_question(document, candidate, wh)


def subject_question(document: Document, candidate: Candidate, wh: str) -> str:
    """Ask for the subject: the word order stays."""
    clause, words = candidate.anchored.clause, candidate.anchored.words
    verbs = dict(words)
    if candidate.answer.type != "count":
        first = document.tokens[clause.verbs[0]] if clause.verbs else document.tokens[clause.verb]
        finite = next(
            (document.tokens[i] for i in clause.verbs if document.tokens[i].tag in {"VBP", "VBD"}),
            first,
        )
        verbs[finite.index] = singular(finite)
    lead = "was" if clause.lead else ""
    parts = [wh, lead, render(document, clause.verbs, verbs), *rest(document, candidate, None)]
    return " ".join(part for part in parts if part)


def moved_question(document: Document, candidate: Candidate, wh: str) -> str | None:
    """Ask for anything after the verb: the first auxiliary changes place with the subject."""
    clause, words = candidate.anchored.clause, candidate.anchored.words
    asked = asked_piece(candidate)
    fronted = front_verb(document, clause.verbs, clause.verb)
    if clause.lead:
        fronted = clause.lead, render(document, clause.verbs)
    if asked is None or fronted is None:
        return None
    auxiliary, verbs = fronted
    subject = piece_text(document, clause.subject, words)
    after = [piece for piece in clause.after if piece is not asked]
    before = [piece_text(document, piece, words) for piece in clause.before if piece is not asked]
    left = [piece_text(document, piece, words) for piece in after if piece.head < asked.head]
    right = [piece_text(document, piece, words) for piece in after if piece.head > asked.head]
    stranded = stranded_preposition(document, candidate)
    parts = [wh, auxiliary, subject, verbs, *left, stranded, *right, *before]
    return " ".join(part for part in parts if part)


def stranded_preposition(document: Document, candidate: Candidate) -> str:
    """Return the preposition that "what" leaves behind: "What is it caused by?"."""
    slot = candidate.slot
    if candidate.answer.type != "term" or slot.preposition is None:
        return ""
    return document.tokens[slot.preposition].text.lower()


def active_question(document: Document, candidate: Candidate, wh: str) -> str | None:
    """Turn "was discovered by X" into "who discovered ...?"."""
    clause, words = candidate.anchored.clause, candidate.anchored.words
    helpers = [
        document.tokens[i]
        for i in clause.verbs
        if i != clause.verb and document.tokens[i].pos == "AUX"
    ]
    if clause.lead:
        past = True
    elif len(helpers) == 1 and helpers[0].lemma == "be":
        past = helpers[0].tag == "VBD"
    else:
        return None
    verb = document.tokens[clause.verb]
    tag = "VBD" if past else "VBZ"
    adverbs = [i for i in clause.verbs if document.tokens[i].pos == "ADV"]
    asked = asked_piece(candidate)
    subject = piece_text(document, clause.subject, words)
    active = f"{render(document, adverbs, words)} {inflect(verb.lemma, tag)}".strip()
    parts = [
        wh.split(" ", 1)[1] if wh.startswith("by ") else wh,
        active,
        subject,
        *rest(document, candidate, asked),
    ]
    return " ".join(part for part in parts if part)


def is_agent(document: Document, candidate: Candidate) -> bool:
    """Tell whether the answer is the doer of a passive clause."""
    piece = asked_piece(candidate)
    is_by = piece is not None and document.tokens[piece.head].dep == "agent"
    return is_by and candidate.answer.type != "term"


def asked_piece(candidate: Candidate) -> Piece | None:
    """Return the piece that the answer fills."""
    clause, slot = candidate.anchored.clause, candidate.slot
    if slot.where == "before":
        return clause.before[slot.number]
    return clause.after[slot.number] if slot.where == "after" else None


def rest(document: Document, candidate: Candidate, asked: Piece | None) -> list[str]:
    """Write what stays behind the verb; fronted adverbials move to the end."""
    clause, words = candidate.anchored.clause, candidate.anchored.words
    pieces = [piece for piece in (*clause.after, *clause.before) if piece is not asked]
    return [piece_text(document, piece, words) for piece in pieces]


def front_verb(document: Document, verbs: tuple[int, ...], main: int) -> tuple[str, str] | None:
    """Split the verbs into what goes before the subject and what stays: ("did", "meet")."""
    helpers = [i for i in verbs if document.tokens[i].pos == "AUX" and i != main]
    if helpers:
        remaining = [i for i in verbs if i != helpers[0]]
        return document.tokens[helpers[0]].text.lower(), render(document, remaining)
    verb = document.tokens[main]
    others = [i for i in verbs if i != main]
    if verb.lemma == "be":
        return verb.text.lower(), render(document, others)
    auxiliary = {"VBD": "did", "VBZ": "does", "VBP": "do"}.get(verb.tag)
    if auxiliary is None:
        return None
    return auxiliary, f"{render(document, others)} {verb.lemma.lower()}".strip()


def singular(verb: Token) -> str:
    """Make a finite verb agree with "who": "are" gives "is", "have" gives "has"."""
    if verb.text.lower() == "were":
        return "was"
    return inflect(verb.lemma, "VBZ") if verb.tag == "VBP" else verb.text


def inflect(lemma: str, tag: str) -> str:
    """Return a verb form by its Penn tag: ("meet", "VBD") gives "met"."""
    forms = getInflection(lemma, tag=tag)
    return str(forms[0]) if forms else lemma
