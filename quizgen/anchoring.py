"""Makes a clause stand alone: names in full, absolute times, no pronoun without its noun."""

from quizgen.anchored import Anchored, Refusal, Scene
from quizgen.anchoring_nouns import CONTRASTIVE, find_dangling
from quizgen.anchoring_pronouns import anchor_pronouns
from quizgen.anchoring_times import anchor_times
from quizgen.clause import Clause
from quizgen.lexicon import is_common_word
from quizgen.names import NAMED
from quizgen.wording import lower_first, render


def anchor(scene: Scene, clause: Clause) -> Anchored | Refusal:
    """Return the clause ready to be asked about, or the reason why it cannot be."""
    timed = anchor_times(scene, clause)
    if isinstance(timed, Refusal):
        return timed
    clause, words = timed
    refusal = anchor_pronouns(scene, clause, words) or find_dangling(scene, clause, words)
    if refusal:
        return refusal
    write_names_in_full(scene, clause, words)
    attribution = write_attribution(scene, clause)
    if isinstance(attribution, Refusal):
        return attribution
    if not any(words.values()) and not is_about_something(scene, clause):
        return Refusal("no_anchor", "nothing in the sentence names what it is about")
    return Anchored(clause, words, attribution)


def write_names_in_full(scene: Scene, clause: Clause, words: dict[int, str]) -> None:
    """Give each person and acronym its full form where the clause first names it."""
    seen: set[str] = {text.removesuffix("\u2019s") for text in words.values()}
    for entity in scene.document.entities:
        if entity.first not in clause.tokens or entity.label not in NAMED:
            continue
        full = scene.names.first_mention(entity.text)
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


def write_attribution(scene: Scene, clause: Clause) -> str | Refusal:
    """Name the source of a claim; a source without a name cannot be told apart."""
    if not clause.attribution:
        return ""
    named = [scene.entity_of[i] for i in clause.attribution if i in scene.entity_of]
    entity = next((e for e in named if e.label in {"PERSON", "ORG"}), None)
    if entity is None and is_indefinite(scene, clause.attribution):
        return render(
            scene.document,
            clause.attribution,
            {clause.attribution[0]: lower_first(scene.document, clause.attribution[0])},
        )
    if entity is None:
        return Refusal("unnamed_source", "the claim's source has no name")
    tokens = [scene.document.tokens[i] for i in clause.attribution]
    if any(t.tag in {"PRP", "PRP$"} for t in tokens):
        return Refusal("unnamed_source", "the claim's source has no name")
    is_the = tokens[0].text.lower() == "the" and entity.first == tokens[0].index + 1
    return ("the " if is_the else "") + scene.names.first_mention(entity.text)


def is_indefinite(scene: Scene, source: tuple[int, ...]) -> bool:
    """Tell whether a source is a kind of people or work, not one told of before."""
    tokens = [scene.document.tokens[i] for i in source]
    return (
        tokens[-1].tag == "NNS"
        and len(tokens) <= 5
        and not any(
            t.tag in {"DT", "PRP$", "PRP", "CD"} or t.text.lower() in CONTRASTIVE for t in tokens
        )
    )


def is_about_something(scene: Scene, clause: Clause) -> bool:
    """Tell whether the clause holds a name or one of the article's recurring nouns."""
    for index in clause.tokens:
        token = scene.document.tokens[index]
        entity = scene.entity_of.get(index)
        if entity is not None and entity.label in NAMED - {"NORP"}:
            return True
        if token.pos == "PROPN" and token.entity not in {"DATE", "TIME", "NORP"}:
            return True
        wanted = 3 if is_common_word(token.lemma) else 2
        if token.pos == "NOUN" and scene.nouns[token.lemma.lower()] >= wanted:
            return True
    return False
