"""What something causes, contains, depends on, is used for: the whole phrase is the answer."""

from collections.abc import Iterator
from dataclasses import replace

from quizgen.anchoring.anchored import Anchored
from quizgen.clauses.clause import Piece
from quizgen.document import Document, Token
from quizgen.facts import Answer, Candidate, Context, FactKind, Slot
from quizgen.lexicon import is_stopword, noun_class, verb_class
from quizgen.naming.terms import term_at
from quizgen.patterns.phrases import (
    WEIGHTY,
    body_of,
    is_pinned,
    phrase_answer,
    subject_is_vague,
)
from quizgen.patterns.slots import leading_preposition

# Verb, preposition ("" for an object) and what the fact is; these a teacher asks first.
RESULTS = frozenset(
    {
        ("cause", ""), ("trigger", ""), ("produce", ""), ("create", ""), ("generate", ""),
        ("spark", ""), ("provoke", ""), ("prevent", ""), ("reduce", ""), ("increase", ""),
        ("lead", "to"), ("result", "in"), ("contribute", "to"), ("give", "to"), ("end", "in"),
    }
)  # fmt: skip
RELATIONS = frozenset(
    {
        ("contain", ""), ("comprise", ""), ("regulate", ""), ("control", ""), ("protect", ""),
        ("release", ""), ("secrete", ""), ("absorb", ""), ("store", ""), ("transport", ""),
        ("require", ""), ("measure", ""), ("replace", ""), ("abolish", ""), ("ban", ""),
        ("establish", ""), ("introduce", ""), ("invent", ""), ("develop", ""), ("discover", ""),
        ("study", ""), ("convert", ""), ("represent", ""), ("govern", ""), ("oppose", ""),
        ("prohibit", ""), ("forbid", ""), ("allow", ""), ("guarantee", ""), ("reveal", ""),
        ("depend", "on"), ("depend", "upon"), ("consist", "of"), ("compose", "of"),
        ("label", "with"), ("fill", "with"), ("cover", "with"), ("equip", "with"),
        ("combine", "with"), ("provide", "with"), ("supply", "with"), ("treat", "with"),
        ("make", "of"), ("make", "from"), ("make", "up"), ("belong", "to"), ("refer", "to"),
        ("relate", "to"), ("stem", "from"), ("derive", "from"), ("come", "from"),
        ("arise", "from"), ("result", "from"), ("originate", "in"), ("originate", "from"),
        ("divide", "into"), ("split", "into"), ("convert", "into"), ("convert", "to"),
        ("turn", "into"), ("transform", "into"), ("use", "for"), ("use", "as"), ("use", "in"),
        ("know", "for"), ("base", "on"), ("associate", "with"), ("link", "to"),
        ("form", "from"), ("replace", "with"),
        ("specialize", "in"), ("specialise", "in"),
        ("focus", "on"), ("deal", "with"), ("suffer", "from"), ("react", "with"),
        ("account", "for"), ("serve", "as"), ("act", "as"), ("rely", "on"), ("rest", "on"),
        ("apply", "to"), ("protect", "from"), ("protect", "against"), ("feed", "on"),
        ("live", "in"), ("grow", "in"), ("occur", "in"), ("involve", "in"),
        ("measure", "in"), ("separate", "from"), ("respond", "to"),
    }
)  # fmt: skip
ADJECTIVES = frozenset(
    {
        ("responsible", "for"), ("important", "for"), ("important", "to"), ("essential", "for"),
        ("essential", "to"), ("necessary", "for"), ("famous", "for"), ("known", "for"),
        ("rich", "in"), ("dependent", "on"), ("related", "to"), ("vulnerable", "to"),
        ("toxic", "to"), ("poisonous", "to"), ("sensitive", "to"), ("resistant", "to"),
        ("made", "of"), ("composed", "of"), ("used", "for"), ("notable", "for"),
        ("renowned", "for"), ("similar", "to"), ("typical", "of"), ("capable", "of"),
        ("based", "on"), ("critical", "of"), ("close", "to"), ("native", "to"),
    }
)  # fmt: skip
PLAIN = frozenset(
    "have do get go come seem appear become see look remain help need want try begin start be "
    "continue keep let show say mean think know consider find tend like feel regard describe "
    "play put give pay hold take bring set call name indicate suggest make include feature "
    "involve mention cover reach face enter join visit meet lead follow use spend cost last "
    "total number average exceed equal call return hear watch attend locate place situate "
    "substitute liken compare distinguish attribute ascribe prefer favor favour help accept".split()
)
# Objects that only complete an idiom: "struck a chord", "provides an example".
IDLE = frozenset(
    "chord role problem example attempt step stage change way power perspective effort chance "
    "opportunity decision measure action part place move experiment expression look view "
    "approach position support attention interest influence impact effect reaction success "
    "failure task activity service item object method system material goods product detail "
    "history story life time work progress control concern doubt evidence".split()
)
QUANTIFIERS = frozenset("many several some few various more".split())
FEWEST_WORDS = 3  # weighty words beside a deed that say which one is meant
SURE = 0.7  # weight from which the verb itself says that the object matters
HELPERS = frozenset("be have do will would can could may might shall should must".split())
COUNTED = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "DATE", "TIME"})
WHOLE_NAMES = frozenset({"PERSON", "GPE", "ORG", "LOC", "DATE", "EVENT", "NORP", "FAC"})


def find_relations(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the phrase that a verb or adjective relates the subject to."""
    document, clause = context.document, anchored.clause
    if clause.is_negated or clause.subject.dep == "expl" or subject_is_vague(document, anchored):
        return
    if disagrees(document, anchored):
        return
    for piece in clause.after:
        kind = kind_of(document, anchored, piece)
        if kind is None:
            continue
        opened, slot = open_piece(document, anchored, piece)
        answer = phrase_answer(context, opened, body_of(document, slot_piece(opened, slot)))
        if answer is None or is_counted(document, answer.tokens):
            continue
        answer = as_term(context, answer)
        if answer.type == "term" and len(answer.tokens) == 1 and is_abstract(answer.unit):
            continue
        weight = weight_of(document, anchored, piece, kind)
        if weight < SURE and not is_deed(document, anchored, answer):
            continue
        if is_pinned(document, opened, answer.tokens):
            yield Candidate(kind, opened, answer, slot, weight, asks=asks(answer, slot))


def disagrees(document: Document, anchored: Anchored) -> bool:
    """Tell whether the verb was parsed wrongly: "nodes provides", "helped" as an auxiliary."""
    subject = document.tokens[anchored.clause.subject.head]
    verbs = [document.tokens[i] for i in anchored.clause.verbs]
    helpers = {t.lemma.lower() for t in verbs if t.pos == "AUX" and t.index != anchored.clause.verb}
    is_plural = subject.tag == "NNS" and any(t.tag == "VBZ" for t in verbs)
    return is_plural or not helpers <= HELPERS


def open_piece(document: Document, anchored: Anchored, piece: Piece) -> tuple[Anchored, Slot]:
    """Part "responsible for" from what follows, so that a question can leave it in its place."""
    number = anchored.clause.after.index(piece)
    preposition = complement_of(document, piece) if piece.dep == "acomp" else None
    if preposition is None:
        return anchored, Slot("after", number, True, leading_preposition(document, piece))
    kept = tuple(i for i in piece.tokens if i <= preposition)
    rest = tuple(i for i in piece.tokens if i > preposition)
    objects = [i for i in document.children[preposition] if i in rest]
    opened = (
        Piece(piece.head, "acomp", kept),
        Piece(objects[0] if objects else rest[0], "pobj", rest),
    )
    after = (*anchored.clause.after[:number], *opened, *anchored.clause.after[number + 1 :])
    return replace(anchored, clause=replace(anchored.clause, after=after)), Slot(
        "after", number + 1, True
    )


def as_term(context: Context, answer: Answer) -> Answer:
    """Write a phrase that is one technical term as such: "growth hormone"."""
    document = context.document
    bare = tuple(i for i in answer.tokens if document.tokens[i].pos != "DET")
    term = term_at(document, document.tokens[bare[-1]]) if bare else None
    if term is None or bare != tuple(range(term.first, term.last)):
        return answer
    return Answer("term", bare, term.text, (term.text,), answer.unit, is_typeable=False)


def is_abstract(noun: str) -> bool:
    """Tell whether a lone noun is too general to be an answer: "alternative"."""
    return noun_class(noun) not in {"substance", "body", "animal", "plant", "food", "artifact"}


def is_deed(document: Document, anchored: Anchored, answer: Answer) -> bool:
    """Tell whether an object says what was really done: no "struck a chord", no "had acquired"."""
    words = [document.tokens[i] for i in answer.tokens]
    weighty = [t for t in words if t.pos in {"NOUN", "PROPN", "ADJ"}]
    helpers = {document.tokens[i].lemma.lower() for i in anchored.clause.verbs[:-1]}
    is_modal = any(document.tokens[i].tag == "MD" for i in anchored.clause.verbs)
    if answer.unit in IDLE or "have" in helpers or is_modal or len(weighty) < 2:
        return False
    rest = [document.tokens[i] for i in anchored.clause.tokens if i not in set(answer.tokens)]
    said = [t for t in rest if t.pos in WEIGHTY and not is_stopword(t.text)]
    return len(said) >= FEWEST_WORDS and words[0].lemma.lower() not in QUANTIFIERS


def slot_piece(anchored: Anchored, slot: Slot) -> Piece:
    """Return the piece after the verb that a slot names."""
    return anchored.clause.after[slot.number]


def weight_of(document: Document, anchored: Anchored, piece: Piece, kind: FactKind) -> float:
    """Rate a relation: effects and functions first, single deeds last."""
    verb = governor(document, piece)
    subject = document.tokens[anchored.clause.subject.head]
    if kind == "result" and subject.entity != "PERSON":
        return 0.9
    if piece.dep != "dobj" or (verb.lemma, "") in RELATIONS:
        return 0.75
    return 0.5 if subject.entity else 0.4


def asks(answer: Answer, slot: Slot) -> str:
    """Ask for people with "whom", for anything else with "what"."""
    is_person = noun_class(answer.unit) == "person" and answer.unit != "member"
    is_person = is_person and slot.preposition is None
    return "whom" if is_person else "what"


def kind_of(document: Document, anchored: Anchored, piece: Piece) -> FactKind | None:
    """Say what a piece is to its verb; None when nobody would ask for it."""
    verb = governor(document, piece)
    if piece.dep == "acomp":
        return "relation" if complement_of(document, piece) else None
    if piece.dep == "agent" and verb_class(verb.lemma) != "communication":
        return "relation"
    if piece.dep in {"prep", "agent"}:
        pair = (verb.lemma, document.tokens[piece.head].text.lower())
        return "result" if pair in RESULTS else "relation" if pair in RELATIONS else None
    if piece.dep != "dobj" or has_rival_object(anchored, piece):
        return None
    if not is_own_object(document, anchored, verb):
        return None
    if (verb.lemma, "") in RESULTS:
        return "result"
    is_plain = verb.lemma in PLAIN or verb_class(verb.lemma) == "communication"
    return None if is_plain and (verb.lemma, "") not in RELATIONS else "relation"


def governor(document: Document, piece: Piece) -> Token:
    """Return the verb that a piece belongs to: in "helps to displace X" the second."""
    return document.tokens[document.tokens[piece.head].head]


def is_own_object(document: Document, anchored: Anchored, verb: Token) -> bool:
    """Tell whether an object belongs to the clause's verb, or to "to do" behind a full verb."""
    if verb.index == anchored.clause.verb:
        return True
    has_to = any(document.tokens[i].tag == "TO" for i in document.children[verb.index])
    return has_to and document.tokens[anchored.clause.verb].lemma != "be"


def has_rival_object(anchored: Anchored, piece: Piece) -> bool:
    """Tell whether a clause has two objects, of which one was parsed wrongly."""
    return sum(other.dep == "dobj" for other in anchored.clause.after) > 1


def complement_of(document: Document, piece: Piece) -> int | None:
    """Return the preposition of "responsible for ..." where it is one of ours."""
    adjective = document.tokens[piece.head]
    for index in document.children[piece.head]:
        token = document.tokens[index]
        pair = (adjective.lemma.lower(), token.text.lower())
        if token.dep == "prep" and index in piece.tokens and pair in ADJECTIVES:
            return index
    return None


def is_counted(document: Document, tokens: tuple[int, ...]) -> bool:
    """Tell whether a phrase is a number, a time or only a name: other patterns ask for these."""
    content = [document.tokens[i] for i in tokens if document.tokens[i].pos != "DET"]
    if any(t.entity in COUNTED - {"DATE", "TIME"} or t.dep == "nummod" for t in content[:2]):
        return True
    entities = {t.entity for t in content if t.pos not in {"ADP", "PUNCT"}}
    return len(entities) == 1 and entities <= WHOLE_NAMES
