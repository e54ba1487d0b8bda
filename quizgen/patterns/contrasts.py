"""What a false statement turns round: a word with an opposite, or how two things are related."""

from collections.abc import Iterator

from quizgen.anchoring.anchored import Anchored
from quizgen.clauses.clause import Clause
from quizgen.document import Document, Token
from quizgen.facts import Answer, Candidate, Context, Slot
from quizgen.naming.names import NAMED
from quizgen.patterns.opposites import below, is_vague_number, opposite_of
from quizgen.patterns.relation_turned import turn_relation
from quizgen.patterns.standing_alone import is_open, is_told_of_both
from quizgen.patterns.subject_turned import turn_subject

DIRECTIONS = frozenset(
    "north south east west northern southern eastern western northeast northwest southeast "
    "southwest above below upstream downstream northward southward eastward westward".split()
)
FEWEST = 7  # tokens of a clause worth turning round
# Verbs whose infinitive says what was done: "helped to weaken", "agreed to support".
LEADING = frozenset("help begin start continue decide agree vote manage".split())
MEASURED = frozenset({"than", "of", "or", "and"})  # behind "more": "more than 40", "more or less"
COMPARED = frozenset({"JJR", "JJS", "RBR", "RBS"})
DEGREES = frozenset("as so too how more most less least enough well".split())
SHAPELESS = frozenset({"by", "in", "at", "on", "to", "for", "with"})  # "in support of", "at start"
AGES = frozenset({"oldest", "youngest", "older", "younger", "old", "young"})
NARROWING = frozenset({"only", "even", "just"})
NEARLY = frozenset({"just", "well", "slightly", "far", "somewhat"})  # "just over four minutes"
REASONS = frozenset({"because", "as", "since"})
OFTEN = frozenset(
    "often usually normally generally typically commonly frequently rarely seldom always".split()
)
TIMED = frozenset({"DATE", "TIME"})
LATE = 9  # rank of a word that says nothing central


def find_contrasts(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the word of a clause that is best turned into its opposite, and what else turns."""
    document, clause = context.document, anchored.clause
    if len(clause.tokens) < FEWEST or is_open(document, clause):
        return
    yield from opposites(context, anchored)
    yield from turn_relation(context, anchored)
    yield from turn_subject(context, anchored)


def opposites(context: Context, anchored: Anchored) -> Iterator[Candidate]:
    """Yield the most central word of a clause that has an opposite."""
    document, clause = context.document, anchored.clause
    here = {document.tokens[i].text.lower() for i in clause.tokens}
    ranked: list[tuple[int, int, str]] = []
    if gives_reason(document, clause) or len(here & OFTEN) > 1 or is_of_many(document, clause):
        return
    for index in clause.tokens:
        token = document.tokens[index]
        if index in anchored.words or not is_turnable(document, token):
            continue
        if here & OFTEN and token.text.lower() not in OFTEN:
            continue  # who often sells fish may often buy it too
        if token.text.lower() in OFTEN and not tells_how_often(document, clause, token):
            continue
        if token.tag in {"JJR", "RBR"} and "than" not in here and token.dep != "amod":
            continue  # "is more cautious": than who?
        other, rank = opposite_of(document, token), rank_of(document, clause, token)
        if other is None or rank == LATE or other in here:
            continue
        if not is_told_of_both(document, clause, token, other):
            ranked.append((rank, index, other))
    for _, index, other in sorted(ranked)[:1]:
        token = document.tokens[index]
        text = token.text if index != clause.sentence.first else token.text.lower()
        answer = Answer("contrast", (index,), text, (text,), unit=other)
        yield Candidate("contrast", anchored, answer, Slot("after", 0, is_whole=False), weight=0.55)


def is_of_many(document: Document, clause: Clause) -> bool:
    """Tell whether the opposite may hold of others: "many stars are older", "cities such as"."""
    subject = [document.tokens[i].text.lower() for i in clause.subject.tokens]
    return subject[0] in {"many", "much"} or "such" in subject


def tells_how_often(document: Document, clause: Clause, adverb: Token) -> bool:
    """Tell whether "rarely" may stand for an adverb: before its verb or behind "is", no measure.

    "The air has generally been getting cleaner" and "it usually takes five years" have no good
    opposite with "rarely".
    """
    verb = document.tokens[clause.verb]
    is_placed = adverb.index < verb.index or verb.lemma == "be"
    inside = [document.tokens[i] for i in clause.tokens]
    is_plain = not any(t.tag in COMPARED or t.tag == "CD" for t in inside if t.index > verb.index)
    return is_placed and is_plain and verb.tag != "VBG"


def gives_reason(document: Document, clause: Clause) -> bool:
    """Tell whether a clause says why: its opposite would have a reason that makes no sense."""
    return any(
        document.tokens[i].text.lower() in REASONS
        and (document.tokens[i].dep == "mark" or document.tokens[i].text.lower() == "because")
        for i in clause.tokens
    )


def is_turnable(document: Document, token: Token) -> bool:
    """Tell whether a word is none of a name, quotation, measure, row or fixed phrase."""
    if token.is_quoted or token.entity in NAMED or token.pos == "PROPN":
        return False
    before = document.tokens[max(0, token.index - 1) : token.index]
    after = document.tokens[token.index + 1 : token.index + 2]
    if any(t.text.startswith("-") for t in (*before, *after)) or is_nearly(document, token):
        return False
    under = list(below(document, token))
    is_narrowed = any(t.dep == "advmod" and t.text.lower() in NARROWING for t in under)
    if is_narrowed or any(t.dep in {"prt", "neg"} for t in under):
        return False
    if token.pos == "VERB":
        return is_turnable_verb(document, token, under)
    if token.dep == "conj" or any(t.dep == "conj" and t.pos == token.pos for t in under):
        return False  # "complex and equivocal"
    if token.pos == "NOUN":  # "market competition"
        return not any(t.dep in {"compound", "nummod", "amod"} for t in under)
    if token.pos == "ADJ" and token.dep == "amod":
        beside = below(document, document.tokens[token.head])
        if any(t.dep == "amod" and t.index != token.index for t in beside):
            return False  # "an unaided independent school"
    return not is_measured(document, token, [*before, *under], after)


def is_nearly(document: Document, token: Token) -> bool:
    """Tell whether a word is one of a pair or narrowed: "just over four", "more or less dear"."""
    if token.index and document.tokens[token.index - 1].text.lower() in NEARLY:
        return True
    above = document.tokens[token.head]
    return token.tag in {"RBR", "RBS"} and any(t.dep == "conj" for t in below(document, above))


def is_turnable_verb(document: Document, verb: Token, under: list[Token]) -> bool:
    """Tell whether a verb tells all that its subject did: not "was proved and then measured"."""
    if verb.tag == "VBG" and not any(t.dep.startswith("aux") for t in under):
        return False
    is_shared = any(
        t.dep == "conj"
        and t.pos == "VERB"
        and not any(x.dep in {"nsubj", "nsubjpass"} for x in below(document, t))
        for t in under
    )
    return not is_shared and verb.dep not in {"prep", "pcomp"}


def is_measured(
    document: Document, token: Token, before: list[Token], after: tuple[Token, ...]
) -> bool:
    """Tell whether an adjective or adverb is one of a measure: "as large as", "almost entirely"."""
    word, texts = token.text.lower(), {t.text.lower() for t in before}
    if after and word in {"more", "less", "fewer"} and after[0].text in MEASURED:
        return True
    if "times" in texts or (texts & DEGREES and token.pos in {"ADJ", "ADV"}):
        return True
    if token.pos == "ADV" and any(t.tag in {"RB", "CC"} for t in before):
        return True
    if token.pos == "ADJ" and token.dep != "amod" and after and after[0].text in {"and", "or", ","}:
        return True
    return word in AGES and bool({"age", "aged"} & around(document, token))


def around(document: Document, token: Token) -> set[str]:
    """Return the words near a word in its sentence."""
    return {t.text.lower() for t in document.tokens[max(0, token.index - 15) : token.index + 15]}


def rank_of(document: Document, clause: Clause, token: Token) -> int:
    """Say how central a word is to what a clause says, 0 most, 9 not at all.

    Turning round a word in passing, "an unpopular hypothesis holds ...", is a trick of wording.
    """
    if token.pos in {"VERB", "AUX"}:
        return rank_of_verb(document, clause, token)
    above = document.tokens[token.head]
    is_direct = token.head == clause.verb
    if token.text.lower() in DIRECTIONS:
        return 2 if is_direct or (above.head == clause.verb and above.dep == "prep") else LATE
    if token.text.lower() in {"over", "under"}:
        return LATE if token.dep == "prep" else 1
    if token.dep in {"prep", "mark"}:
        return rank_of_preposition(document, clause, token)
    if token.pos == "ADV" or token.tag in {"RBR", "RBS"}:
        return rank_of_adverb(clause, token, above)
    if token.pos == "ADJ":
        return rank_of_adjective(document, clause, token, above)
    return rank_of_noun(document, clause, token, above)


def rank_of_verb(document: Document, clause: Clause, token: Token) -> int:
    """Rank the clause's own verb, and what its subject did or was able to do."""
    if token.index == clause.verb:
        return 0
    above = document.tokens[token.head]
    is_led = token.dep == "xcomp" and above.lemma in LEADING and above.index == clause.verb
    return 3 if is_led and any(t.tag == "TO" for t in below(document, token)) else LATE


def rank_of_preposition(document: Document, clause: Clause, token: Token) -> int:
    """Rank a preposition of the verb, "like" only in front of the subject."""
    above = document.tokens[token.head]
    if token.dep == "mark":
        return 3 if above.head == clause.verb and above.dep == "advcl" else LATE
    if token.text.lower() == "like":
        is_first = any(piece.tokens[0] == token.index for piece in clause.before)
        return 1 if is_first or token.index == clause.sentence.first else LATE
    objects = [t for t in below(document, token) if t.dep == "pobj"]
    if token.head != clause.verb or not objects or objects[0].pos == "PRON":
        return LATE
    is_time = any(t.entity in TIMED for t in objects)
    is_span = is_time and (objects[0].tag == "NNS" or token.text.lower() not in {"before", "after"})
    return LATE if is_span or any(True for t in below(document, token) if t.dep != "pobj") else 2


def rank_of_adverb(clause: Clause, token: Token, above: Token) -> int:
    """Rank an adverb of the verb or of what is said of the subject; never the opening one."""
    if token.index == clause.sentence.first or any(token.index in p.tokens for p in clause.before):
        return LATE
    if token.head == clause.verb:
        return 2
    is_said = above.head == clause.verb and above.dep in {"acomp", "attr", "advmod"}
    return 1 if token.tag in COMPARED and is_said else LATE


def rank_of_adjective(document: Document, clause: Clause, token: Token, above: Token) -> int:
    """Rank what the subject is said to be, and comparisons of what it is or has."""
    if token.dep == "acomp" and token.head == clause.verb:
        subject = document.tokens[clause.subject.head]
        return LATE if subject.text.lower() in {"it", "there"} else 1
    if token.dep != "amod" or above.head != clause.verb or above.dep not in {"attr", "dobj"}:
        return LATE
    if is_vague_number(document, above):
        return LATE
    if above.dep == "attr":
        return 3
    return 4 if token.tag in COMPARED else LATE


def rank_of_noun(document: Document, clause: Clause, token: Token, above: Token) -> int:
    """Rank a noun that the verb governs, with or without a preposition."""
    if token.tag not in {"NN", "NNS"} or is_vague_number(document, token):
        return LATE
    if token.head == clause.verb and token.dep in {"attr", "dobj"}:
        return 4
    if token.dep != "pobj" or above.head != clause.verb:
        return LATE
    is_bare = not any(t.dep in {"det", "amod", "poss"} for t in below(document, token))
    return LATE if is_bare and above.text.lower() in SHAPELESS else 5
