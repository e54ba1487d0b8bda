"""Makes a clause stand alone: names in full, absolute times, no pronoun without its noun."""

from quizgen.anchoring.anchored import Anchored, Refusal, Scene
from quizgen.anchoring.comparisons import CONTRASTIVE, is_contrast
from quizgen.anchoring.coreference import find_antecedent
from quizgen.anchoring.lacking import find_lack
from quizgen.anchoring.links import drop_links
from quizgen.anchoring.nouns import find_dangling
from quizgen.anchoring.pronouns import anchor_pronouns
from quizgen.anchoring.roles_beside import write_roles
from quizgen.anchoring.section_frame import add_frame
from quizgen.anchoring.times import anchor_times
from quizgen.clauses.clause import Clause
from quizgen.document import Document, Entity, Token
from quizgen.lexicon import is_common_word, noun_class
from quizgen.naming.names import NAMED
from quizgen.remember import of_article
from quizgen.wording.text import lower_first, render

UNCOUNTED = {"research", "evidence"}
LONGEST_ROLE = 4  # tokens of "the charity" before a source's name
ROLE = frozenset({"NOUN", "ADJ"})
VERSUS = {"v.", "v", "vs.", "vs"}  # a case of a court keeps its name


def anchor(scene: Scene, clause: Clause) -> Anchored | Refusal:
    """Return the clause ready to be asked about, or the reason why it cannot be."""
    words: dict[int, str] = {}
    drop_links(scene, clause, words)
    timed = anchor_times(scene, clause, words)
    if isinstance(timed, Refusal):
        return timed
    clause = timed
    refusal = anchor_pronouns(scene, clause, words) or find_dangling(scene, clause, words)
    if refusal:
        return refusal
    write_names_in_full(scene, clause, words)
    write_roles(scene, clause, words)
    attribution = write_attribution(scene, clause)
    if isinstance(attribution, Refusal):
        return attribution
    is_open = not any(words.values()) and not is_about_something(scene, clause)
    if is_open and not tells_of_kinds(scene, clause):
        return Refusal("no_anchor", "nothing in the sentence names what it is about")
    lack = find_lack(scene, clause, words) or add_frame(scene, clause, words)
    return lack or Anchored(clause, words, attribution)


def write_names_in_full(scene: Scene, clause: Clause, words: dict[int, str]) -> None:
    """Give each person and acronym its full form where the clause first names it."""
    seen = {text.removesuffix("\u2019s") for text in words.values()}
    inside = set(clause.tokens)
    named = {
        e.first: e
        for i in inside
        if (e := scene.entity_of.get(i)) is not None and e.first in inside and e.label in NAMED
    }
    subject = set(clause.subject.tokens)
    for first in sorted(named, key=lambda i: (i not in subject, i)):  # questions ask it first
        entity = named[first]
        full = scene.names.first_mention(entity.text)
        is_done = full == entity.text or full in seen or names_thing(scene.document, entity.text)
        seen |= {full, entity.text} if not is_part_of_term(scene, entity) else set()
        if is_done or any(i in words for i in range(first, entity.last)):
            continue
        if is_part_of_term(scene, entity):
            continue
        words[first] = article_before(scene, entity) + full
        for index in range(first + 1, entity.last):
            words[index] = ""


@of_article
def names_thing(document: Document, name: str) -> bool:
    """Tell whether an article also calls a thing by a person's name: "the Huygens probe"."""
    return any(
        token.text == name
        and token.dep == "compound"
        and (noun := document.tokens[token.head]).pos == "NOUN"
        and noun_class(noun.lemma.lower()) in {"artifact", "object"}
        for token in document.tokens
    )


def is_part_of_term(scene: Scene, entity: Entity) -> bool:
    """Tell whether a short name belongs to another word: "NATO forces", "Worcester v. Georgia"."""
    tokens = scene.document.tokens
    last = tokens[entity.last - 1]
    around = {
        tokens[entity.first - 1].text if entity.first else "",
        *(t.text for t in tokens[entity.last : entity.last + 1]),
    }
    if around & VERSUS or owns_in_name(tokens, last):
        return True
    return last.dep in {"compound", "amod", "nmod"} and not entity.first <= last.head < entity.last


def owns_in_name(tokens: tuple[Token, ...], owner: Token) -> bool:
    """Tell whether a name is the owner within another: "Shakespeare's Globe"."""
    head = tokens[owner.head]
    between = tokens[owner.index + 1 : head.index + 1]
    is_name = head.pos == "PROPN" and head.entity in {"ORG", "FAC", "GPE", "LOC"}
    return (
        owner.dep == "poss"
        and is_name
        and all(t.dep == "case" or t.text[:1].isupper() for t in between)
    )


def article_before(scene: Scene, entity: Entity) -> str:
    """Return "the " where the full name of an acronym needs it: "NATO" is written without."""
    full = scene.names.full(entity.text)
    before = scene.document.tokens[entity.first - 1] if entity.first else None
    has_article = before is not None and before.dep in {"det", "poss", "amod", "compound", "case"}
    is_acronym = entity.text in scene.names.acronyms
    return "the " if is_acronym and full in scene.names.articled and not has_article else ""


def write_attribution(scene: Scene, clause: Clause) -> str | Refusal:
    """Name the source of a claim; a source without a name cannot be told apart."""
    if not clause.attribution:
        return ""
    if (speaker := speaker_of(scene, clause)) is not None:
        return speaker
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
    is_the = tokens[0].text.lower() == "the" and entity.first <= tokens[-1].index < entity.last
    leading = [t for t in tokens if t.index < entity.first]
    if is_the and 1 < len(leading) <= LONGEST_ROLE and all(t.pos in ROLE for t in leading[1:]):
        role = render(scene.document, [t.index for t in leading], {leading[0].index: "the"})
        return f"{role} {scene.names.first_mention(entity.text)}"
    is_the = tokens[0].text.lower() == "the" and entity.first == tokens[0].index + 1
    return ("the " if is_the else "") + scene.names.first_mention(entity.text)


def speaker_of(scene: Scene, clause: Clause) -> str | None:
    """Name whom a pronoun as the source means: "He said that ..."."""
    if len(clause.attribution) != 1:
        return None
    token = scene.document.tokens[clause.attribution[0]]
    if token.tag != "PRP":
        return None
    found = find_antecedent(scene, clause.sentence, token)
    return found.text if found is not None and found.name else None


def is_indefinite(scene: Scene, source: tuple[int, ...]) -> bool:
    """Tell whether a source is a kind of people or work, not one told of before."""
    tokens = [scene.document.tokens[i] for i in source]
    return (
        (tokens[-1].tag == "NNS" or tokens[-1].lemma.lower() in UNCOUNTED)
        and len(tokens) <= 5
        and not any(
            t.tag in {"DT", "PRP$", "PRP", "CD"} or t.text.lower() in CONTRASTIVE for t in tokens
        )
    )


def names_an_age(token: Token) -> bool:
    """Tell whether a time is one of history, not of a calendar: "the Middle Ages"."""
    return token.text in {"Age", "Ages", "Era", "Period", "Recession", "Depression", "Renaissance"}


def tells_of_kinds(scene: Scene, clause: Clause) -> bool:
    """Tell whether a whole sentence speaks of things in general: "Macroeconomic problems ..."."""
    tokens = scene.document.tokens
    head = tokens[clause.subject.head]
    if head.text.lower() == "they":  # "When firms went bankrupt, they ..."
        head = next((t for t in scene.document.of(clause.sentence) if t.dep == "nsubj"), head)
    if clause.origin != "whole" or head.tag not in {"NNS", "NN"}:
        return False
    below = [tokens[i] for i in scene.document.children[head.index]]
    is_bare = not any(t.dep in {"det", "poss", "nummod", "predet"} for t in below)
    names_kind = head.tag == "NNS" and any(t.dep in {"amod", "compound"} for t in below)
    is_present = any(tokens[i].tag in {"VBZ", "VBP"} for i in clause.verbs)
    return is_bare and not any(is_contrast(t) for t in below) and (names_kind or is_present)


def is_about_something(scene: Scene, clause: Clause) -> bool:
    """Tell whether the clause holds a name or one of the article's recurring nouns."""
    for index in clause.tokens:
        token = scene.document.tokens[index]
        entity = scene.entity_of.get(index)
        if entity is not None and entity.label in NAMED - {"NORP"}:
            return True
        is_time = token.entity in {"DATE", "TIME"} and not names_an_age(token)
        if token.pos == "PROPN" and token.entity != "NORP" and not is_time:
            return True
        wanted = 3 if is_common_word(token.lemma) else 2
        if token.pos == "NOUN" and scene.nouns[token.lemma.lower()] >= wanted:
            return True
    return False
