"""Lists: "A, B and C" with what they are members of, for questions with several right answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.anchoring.anchored import Anchored
from quizgen.clauses.clause import Piece
from quizgen.document import Document, Sentence, Span, Token
from quizgen.facts import Answer, Candidate, Context, Slot
from quizgen.lexicon import is_common_word
from quizgen.patterns.phrases import POINTING, is_pinned, subject_is_vague
from quizgen.patterns.slots import leading_preposition
from quizgen.wording.questions import write_question
from quizgen.wording.setting import lead_in
from quizgen.wording.statements import piece_text
from quizgen.wording.text import capitalise, lower_first, render

FEWEST, MOST = 2, 7  # members
LONGEST = 8  # words of a member
LONGEST_PAIR = 4  # tokens; "a scholar and a poet" describes, it does not list
NOUNS = frozenset({"NOUN", "PROPN"})
LEFT_OUT = frozenset({"cc", "conj", "punct", "preconj"})
EXAMPLES = frozenset({"including", "namely"})
PLAIN = frozenset("many several some various different number other most few".split())
PRONOUNS = frozenset({"PRP", "PRP$", "WDT", "WP", "DT"})


@dataclass(frozen=True, slots=True)
class Member:
    """One of a list, as it is written in mid-sentence, without its article."""

    text: str
    tokens: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ListFact:
    """What an article lists.  `stem` asks for the members: "Which of these did ...?"."""

    sentence: Sentence
    subject: str  # what the list belongs to: "air", "Romance languages"
    relation: str  # "contain", "include", "such as"
    members: tuple[Member, ...]
    stem: str
    evidence: Span
    is_complete: bool  # False after "such as" and "including": there are more than the text names
    weight: float = 0.6


def find_lists(context: Context, anchored: Anchored) -> Iterator[ListFact]:
    """Yield each list of a clause: its subjects, its objects, and its examples."""
    document, clause = context.document, anchored.clause
    if clause.is_negated or clause.attribution or subject_is_vague(document, anchored):
        return
    yield from whole_list(context, anchored, Slot("subject", 0, True), clause.subject)
    for number, piece in enumerate(clause.after):
        is_row = piece.dep == "attr" and len(piece.tokens) > LONGEST_PAIR
        if piece.dep in {"dobj", "prep", "agent"} or is_row:
            slot = Slot("after", number, True, leading_preposition(document, piece))
            yield from whole_list(context, anchored, slot, piece)
    yield from examples(context, anchored)


def whole_list(
    context: Context, anchored: Anchored, slot: Slot, piece: Piece
) -> Iterator[ListFact]:
    """Yield the list that fills a piece: "Air contains nitrogen, oxygen and argon."."""
    document = context.document
    head = first_noun(document, piece)
    members = members_of(document, anchored, head) if head is not None else ()
    if head is None or not members or not fills_piece(document, piece, members):
        return
    tokens = tuple(sorted(i for member in members for i in member.tokens))
    if not is_pinned(document, anchored, piece.tokens):
        return
    answer = Answer("list", tokens, ", ".join(m.text for m in members), (), is_typeable=False)
    asked = Candidate("part", anchored, answer, slot, asks="which of these")
    stem = write_question(context, asked)
    if stem is not None:
        verb = document.tokens[anchored.clause.verb].lemma
        owner = piece_text(document, anchored.clause.subject, anchored.words)
        is_open = verb in {"include", "feature", "involve"}
        yield fact_of(anchored, members, stem, (owner, verb), is_complete=not is_open)


def examples(context: Context, anchored: Anchored) -> Iterator[ListFact]:
    """Yield what "such as" and "including" name: "metals such as iron, copper and zinc"."""
    document = context.document
    inside = set(anchored.clause.tokens)
    for kind in (document.tokens[i] for i in anchored.clause.tokens):
        marker = marker_of(document, kind)
        if marker is None:
            continue
        heads = (document.tokens[i] for i in document.children[marker.index])
        head = next((t for t in heads if t.dep == "pobj"), None)
        members = members_of(document, anchored, head) if head is not None else ()
        named = name_of_kind(document, kind, marker, inside)
        if members and named:
            asked = Candidate("part", anchored, list_answer(members), Slot("after", 0, True))
            lead = lead_in(document, asked) or "according to the article"
            stem = f"{capitalise(lead)}, which of these are examples of {named}?"
            yield fact_of(anchored, members, stem, (named, marker.text.lower()), is_complete=False)


def marker_of(document: Document, kind: Token) -> Token | None:
    """Return the "as" of "such as", or "including", that follows a plural noun."""
    if kind.tag not in {"NNS", "NNPS"}:
        return None
    for index in document.children[kind.index]:
        token, before = document.tokens[index], document.tokens[index - 1].text.lower()
        if token.dep == "prep" and index > kind.index:
            lower = token.text.lower()
            if lower in EXAMPLES or (lower == "as" and before == "such"):
                return token
    return None


def name_of_kind(document: Document, kind: Token, marker: Token, inside: set[int]) -> str:
    """Write what the members are examples of; "" where it is too plain or leans on other words."""
    below = (i for i in document.subtree(kind.index) if i < marker.index and i in inside)
    tokens = [document.tokens[i] for i in sorted(below)]
    while tokens and (tokens[-1].text.lower() in {"such", ","} or tokens[0].lemma in PLAIN):
        tokens = tokens[:-1] if tokens[-1].text.lower() in {"such", ","} else tokens[1:]
    if not tokens or tokens[0].tag in PRONOUNS or any(t.tag == "PRP$" for t in tokens):
        return ""
    if len(tokens) < 2 and is_common_word(kind.lemma):
        return ""
    words = {tokens[0].index: lower_first(document, tokens[0].index)}
    return render(document, [t.index for t in tokens], words)


def list_answer(members: tuple[Member, ...]) -> Answer:
    """Return the members as one answer."""
    tokens = tuple(sorted(i for member in members for i in member.tokens))
    return Answer("list", tokens, ", ".join(m.text for m in members), (), is_typeable=False)


def fact_of(
    anchored: Anchored,
    members: tuple[Member, ...],
    stem: str,
    about: tuple[str, str],
    *,
    is_complete: bool,
) -> ListFact:
    """Gather a list with its sentence; `about` is its subject and relation."""
    sentence = anchored.clause.sentence
    evidence = Span(sentence.start, sentence.end)
    weight = 0.5 + 0.1 * min(len(members), 4)
    return ListFact(
        sentence,
        about[0],
        about[1],
        members,
        stem,
        evidence,
        is_complete=is_complete,
        weight=weight,
    )


def first_noun(document: Document, piece: Piece) -> Token | None:
    """Return the noun that a piece is about: the object of its preposition, or its head."""
    head = document.tokens[piece.head]
    if head.pos in NOUNS:
        return head
    objects = (document.tokens[i] for i in document.children[head.index] if i in piece.tokens)
    return next((t for t in objects if t.dep == "pobj" and t.pos in NOUNS), None)


def members_of(document: Document, anchored: Anchored, head: Token) -> tuple[Member, ...]:
    """Return the members that a noun begins; () when one of them cannot stand alone."""
    heads = [head]
    for token in heads:
        below = (document.tokens[i] for i in document.children[token.index])
        heads.extend(t for t in below if t.dep == "conj")
    if not FEWEST <= len(heads) <= MOST or any(t.pos not in NOUNS for t in heads):
        return ()
    members = tuple(member_at(document, anchored, token) for token in heads)
    texts = {member.text.lower() for member in members}
    if any(not is_good(document, m) for m in members) or len(texts) != len(members):
        return ()
    is_shared = heads[-1].tag == "NNS" and all(t.pos == "PROPN" for t in heads[:-1])
    return () if is_shared else members  # "the Creek, Choctaw and Seminole peoples"


def member_at(document: Document, anchored: Anchored, head: Token) -> Member:
    """Return one member without the others and without its article."""
    kept: list[int] = []
    stack = [head.index]
    while stack:
        current = stack.pop()
        kept.append(current)
        stack.extend(i for i in document.children[current] if not is_left_out(document, i, head))
    tokens = tuple(sorted(kept))
    if document.tokens[tokens[0]].text.lower() in {"the", "a", "an"} and len(tokens) > 1:
        tokens = tokens[1:]
    words = {tokens[0]: lower_first(document, tokens[0])} | anchored.words
    return Member(render(document, tokens, words), tokens)


def is_left_out(document: Document, index: int, head: Token) -> bool:
    """Tell whether a token joins the members instead of belonging to one."""
    token = document.tokens[index]
    is_comma = token.dep == "punct" and token.text in {",", ";", ":"}
    return (token.head == head.index and token.dep in LEFT_OUT and token.text != "-") or is_comma


def is_good(document: Document, member: Member) -> bool:
    """Tell whether a member can stand alone as an option."""
    tokens = [document.tokens[i] for i in member.tokens]
    is_row = tokens[-1].index - tokens[0].index == len(tokens) - 1
    if (
        not is_row
        or len(tokens) > LONGEST
        or any(t.is_quoted or t.tag in PRONOUNS - {"DT"} for t in tokens)
    ):
        return False
    leans = any(t.text.lower() in POINTING and t.pos in {"DET", "PRON", "ADJ"} for t in tokens)
    return not leans and not any(t.dep in {"relcl", "nummod"} for t in tokens)


def fills_piece(document: Document, piece: Piece, members: tuple[Member, ...]) -> bool:
    """Tell whether the members and what joins them are all there is in a piece."""
    inside = {i for member in members for i in member.tokens}
    rest = [document.tokens[i] for i in piece.tokens if i not in inside and i != piece.head]
    is_whole = all(i in piece.tokens for member in members for i in member.tokens)
    return is_whole and all(t.dep in {"cc", "punct", "det", "preconj"} for t in rest)
