"""Makes the times of a clause absolute, or leaves out those it can do without."""

from quizgen.anchored import Refusal, Scene, without
from quizgen.clause import Clause
from quizgen.document import Entity, Token
from quizgen.reference_time import Reference, absolute, find_reference, is_bare_month, is_relative


def anchor_times(scene: Scene, clause: Clause) -> tuple[Clause, dict[int, str]] | Refusal:
    """Make relative times absolute; leave out those that the clause can do without."""
    reference = find_reference(scene.document, clause.sentence)
    is_past = any(scene.document.tokens[i].tag in {"VBD"} for i in clause.verbs)
    words: dict[int, str] = {}
    dropped: set[int] = set()
    for entity in times_of(scene, clause):
        if not is_relative(entity.text):
            continue
        new = absolute(entity.text, reference, is_past=is_past)
        if new is not None:
            rewrite_time(scene, entity, new, words, clause)
            continue
        if is_bare_month(entity.text) and has_dated_event(scene, clause, entity):
            continue
        piece = next((p for p in (*clause.before, *clause.after) if entity.first in p.tokens), None)
        if piece is None or len(piece.tokens) > entity.last - entity.first + 2:
            return Refusal("relative_time", f"“{entity.text}” has no date to refer to")
        if not is_unique_without_time(scene, clause, reference):
            return Refusal("relative_time", f"“{entity.text}” has no date to refer to")
        dropped |= set(piece.tokens)
    return without(clause, dropped), words


def times_of(scene: Scene, clause: Clause) -> list[Entity]:
    """Return the times a clause mentions, adverbs such as "recently" included."""
    inside = set(clause.tokens)
    found = [
        e for e in scene.document.entities if e.label in {"DATE", "TIME"} and e.first in inside
    ]
    covered = {i for e in found for i in range(e.first, e.last)}
    for index in sorted(inside - covered):
        token = scene.document.tokens[index]
        if token.pos == "ADV" and is_relative(token.text) and is_at_top(scene, clause, token):
            found.append(Entity(index, index + 1, "DATE", token.text))
    return found


def is_at_top(scene: Scene, clause: Clause, token: Token) -> bool:
    """Tell whether an adverb of time belongs to the clause itself, or always needs a date."""
    return token.head == clause.verb or token.text.lower() not in {
        "then",
        "later",
        "earlier",
        "soon",
    }


def has_dated_event(scene: Scene, clause: Clause, entity: Entity) -> bool:
    """Tell whether the clause names an event together with its year: "2024 BRICS Summit"."""
    for index in clause.tokens:
        token = scene.document.tokens[index]
        head = scene.document.tokens[token.head]
        if token.tag == "CD" and len(token.text) == 4 and head.pos == "PROPN":
            return True
    subject = scene.document.tokens[clause.subject.head]
    return subject.pos == "PROPN" and "will" in {
        scene.document.tokens[i].text for i in clause.verbs
    }


def rewrite_time(
    scene: Scene, entity: Entity, new: str, words: dict[int, str], clause: Clause
) -> None:
    """Replace the words of a time; "this year" without preposition becomes "in 2024"."""
    first = scene.document.tokens[entity.first]
    before = scene.document.tokens[entity.first - 1] if entity.first else first
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


def is_unique_without_time(scene: Scene, clause: Clause, reference: Reference) -> bool:
    """Tell whether a clause still says one thing when its relative time is left out."""
    labels = {scene.entity_of[i].label for i in clause.tokens if i in scene.entity_of}
    return bool(labels & {"ORDINAL", "EVENT"})
