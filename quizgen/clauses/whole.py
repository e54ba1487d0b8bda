"""Sentences that may stand as they are: one statement each, without connective and remarks."""

from collections.abc import Iterator

from quizgen.clauses.agreement import agrees
from quizgen.clauses.clause import Clause, Piece
from quizgen.clauses.complements import CONNECTIVES
from quizgen.clauses.rows import (
    is_cut_list,
    is_rest_of_row,
    is_well_spaced,
    is_word,
    repeats_no_verb,
)
from quizgen.clauses.standing import GUESSING
from quizgen.clauses.trimming import BRACKETS, strip_punctuation
from quizgen.document import Document, Sentence, Token

LONGEST_REMINDER = 5  # words
REMINDING = frozenset({"SCONJ", "ADP", "ADV", "VERB", "AUX"})
FEWEST, MOST = 8, 32  # words of a statement that can be read in one go
MOST_QUOTED = 5  # words in quotation marks; more is somebody speaking
OPENINGS = frozenset(
    "however therefore thus hence moreover furthermore meanwhile nevertheless nonetheless and but "
    "so yet indeed similarly likewise consequently accordingly additionally finally overall "
    "ironically interestingly surprisingly unfortunately fortunately today instead rather".split()
)
PHRASES = (
    ("for", "example"),
    ("for", "instance"),
    ("in", "addition"),
    ("in", "fact"),
    ("as", "a", "result"),
    ("of", "course"),
    ("in", "contrast"),
    ("by", "contrast"),
    ("in", "turn"),
    ("on", "the", "other", "hand"),
    ("in", "other", "words"),
)
# Phrases that say nothing between commas either: ", after all,".
ASIDES = (*PHRASES, ("after", "all"), ("in", "particular"), ("on", "the", "contrary"))
FIRM = frozenset({"instance", "example"})  # they link without a comma too: "For instance the"
RUMOURS = frozenset("say think believe claim suggest rumour rumor allege".split())
REMINDERS = frozenset("mention note discuss say see describe explain state".split())
LINKS = frozenset({"also", "too", "likewise", "similarly", "therefore", "thus", "hence", "then"})
JOINING = frozenset({"and", "but", "so", "yet"})
CUT = frozenset({":", "\u2026", "...", "[", "]", "/", "?", "!"})
STOPS = frozenset({".", ".\u201d", ";"})
REMARKS = frozenset({"relcl", "acl", "advcl", "appos", "prep", "parataxis", "npadvmod"})
REMARK_MARKS = frozenset({",", "\u2014", "\u2013", "--"})
ASKS_READER = frozenset({"see", "note", "read", "recall", "consider", "suppose", "imagine", "let"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


def whole_sentences(document: Document) -> Iterator[Clause]:
    """Yield each sentence, or each part between semicolons, that states something on its own."""
    for sentence in document.sentences:
        words = document.of(sentence)
        if len(words) > 2 and words[-1].text == "\u201d":
            words = words[:-1]
        if not words or words[-1].text not in STOPS or any(w.text in CUT for w in words):
            continue
        if sum(w.is_quoted and w.text[0].isalnum() for w in words) > MOST_QUOTED:
            continue
        for part in parts_of(words):
            clause = whole_clause(document, sentence, part)
            if clause is not None:
                yield clause


def parts_of(words: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """Cut a sentence at its semicolons, the final stop aside."""
    start = 0
    for place, word in enumerate(words):
        if word.text in STOPS:
            yield words[start:place]
            start = place + 1
    if start < len(words):
        yield words[start:]


def whole_clause(document: Document, sentence: Sentence, words: tuple[Token, ...]) -> Clause | None:
    """Return a part of a sentence as one clause, or None when it is no plain statement."""
    root = root_of(words)
    if root is None or root.pos not in {"VERB", "AUX"} or is_command(root):
        return None
    kept = without_brackets(document, without_opening(words))
    kept = without_links(document, without_asides(document, shorten(document, kept, root)))
    if not FEWEST <= count_words(document, kept) <= MOST or root.index not in kept:
        return None
    if guesses(document, root) or stands_bare(document, root, kept):
        return None
    subject = subject_of(document, root, set(kept))
    if subject is None:
        return None
    kept = without_stray_comma(document, kept, subject)
    helpers = [i for i in document.children[root.index] if document.tokens[i].dep.startswith("aux")]
    clause = Clause(
        sentence=sentence,
        verb=root.index,
        subject=subject,
        verbs=tuple(sorted(i for i in (*helpers, root.index) if i in kept)),
        before=(),
        after=(Piece(root.index, "whole", kept),),
        origin="whole",
        is_negated=any(document.tokens[i].dep == "neg" for i in document.children[root.index]),
    )
    is_sound = all(fits(document, clause) for fits in (agrees, repeats_no_verb, is_well_spaced))
    return clause if is_sound else None


def guesses(document: Document, root: Token) -> bool:
    """Tell whether a statement only says "perhaps", or "it is said"."""
    below = [document.tokens[i] for i in document.children[root.index]]
    is_rumour = root.lemma in RUMOURS and any(t.text.lower() == "it" for t in below)
    is_passive = any(t.dep == "auxpass" for t in below)
    return (is_rumour and is_passive) or any(
        t.dep == "advmod" and t.text.lower() in GUESSING for t in below
    )


def stands_bare(document: Document, root: Token, kept: tuple[int, ...]) -> bool:
    """Tell whether the main verb ends a statement and stands for more: "their leaders are"."""
    return kept[-1] == root.index and (root.pos == "AUX" or root.lemma in {"be", "do", "have"})


def root_of(words: tuple[Token, ...]) -> Token | None:
    """Return the one verb of a part that everything else in it hangs on."""
    if not words:
        return None
    inside = range(words[0].index, words[-1].index + 1)
    heads = [w for w in words if w.head not in inside or w.head == w.index]
    heads = [w for w in heads if w.dep not in {"punct", "cc", "advmod"}]
    return heads[0] if len(heads) == 1 else None


def without_links(document: Document, kept: tuple[int, ...]) -> tuple[int, ...]:
    """Leave out what ties a statement to others: ", however,", "also", "as well" at its end."""
    left: list[int] = []
    for place, index in enumerate(kept):
        word = document.tokens[index].text.lower()
        before = document.tokens[kept[place - 1]].text if place else ""
        after = document.tokens[kept[place + 1]].text if place + 1 < len(kept) else ""
        is_link = (word in LINKS and is_loose(document, index) and after != "-") or (
            word in (OPENINGS | {"though"}) and before == "," and after in {",", ""}
        )
        if is_link or (word == "even" and place == 0):
            if before == "," and after in {",", ""} and left:
                left.pop()
            continue
        left.append(index)
    words = [document.tokens[i].text.lower() for i in left]
    if words[-2:] == ["as", "well"]:
        left = left[:-2]
    return strip_punctuation(document, left) if left else ()


def without_asides(document: Document, kept: tuple[int, ...]) -> tuple[int, ...]:
    """Leave out phrases between commas that only link: ", by contrast,"."""
    words = [document.tokens[i].text.lower() for i in kept]
    dropped: set[int] = set()
    for place, word in enumerate(words):
        if word != ",":
            continue
        for phrase in ASIDES:
            end = place + 1 + len(phrase)
            if tuple(words[place + 1 : end]) == phrase and words[end : end + 1] == [","]:
                dropped |= set(kept[place : end + 1])
    return tuple(i for i in kept if i not in dropped)


def is_loose(document: Document, index: int) -> bool:
    """Tell whether a linking word hangs on a verb, and "then" on one that tells a tale."""
    token = document.tokens[index]
    verb = document.tokens[token.head]
    if token.dep not in {"advmod", "cc"} or verb.dep in {"amod", "acl"}:
        return False
    return token.text.lower() != "then" or verb.tag in {"VBD", "VBN"}


def without_stray_comma(
    document: Document, kept: tuple[int, ...], subject: Piece
) -> tuple[int, ...]:
    """Leave out the one comma that parts a subject from its verb: "The market itself, was"."""
    own = [i for i in subject.tokens if document.tokens[i].text == ","]
    place = subject.tokens[-1] + (not own)
    behind = document.tokens[place + 1 : place + 2]
    is_stray = own in ([], [place]) and bool(behind) and behind[0].tag in {"VBD", "VBZ", "VBP"}
    if not is_stray or place not in kept or document.tokens[place].text != ",":
        return kept
    is_first = not any(document.tokens[i].text == "," for i in kept if i < place)
    is_plain = all(
        document.tokens[i].dep not in REMARKS - {"prep"} or document.tokens[i].text.endswith("self")
        for i in subject.tokens
    )
    return tuple(i for i in kept if i != place) if is_first and is_plain else kept


def count_words(document: Document, kept: tuple[int, ...]) -> int:
    return sum(document.tokens[i].text[:1].isalnum() for i in kept)


def without_opening(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave out "However," and "For example," at the start."""
    lower = [word.text.lower() for word in words]
    if (reminder := length_of_reminder(words)) > 0:
        return words[reminder:]
    count = 1 if lower[0] in OPENINGS | CONNECTIVES else 0
    for phrase in ASIDES:
        if tuple(lower[: len(phrase)]) == phrase:
            count = len(phrase)
    has_comma = len(lower) > count and lower[count] == ","
    is_link = has_comma or lower[0] in JOINING or (count > 1 and lower[count - 1] in FIRM)
    return words[count + has_comma :] if count and is_link else words


def length_of_reminder(words: tuple[Token, ...]) -> int:
    """Return how many words say only that something was told: "As mentioned earlier,"."""
    place = next((n for n, word in enumerate(words) if word.text == ","), 0)
    opening = words[:place]
    if not 2 <= place <= LONGEST_REMINDER or opening[0].text.lower() != "as":
        return 0
    is_told = any(word.tag == "VBN" and word.lemma in REMINDERS for word in opening)
    return place + 1 if is_told and all(w.pos in REMINDING for w in opening) else 0


def without_brackets(document: Document, words: tuple[Token, ...]) -> tuple[int, ...]:
    """Leave out what stands in brackets; () when a bracket has no partner."""
    kept: list[int] = []
    closing = ""
    for word in words:
        if not closing and word.text in BRACKETS:
            closing = BRACKETS[word.text]
        elif not closing:
            kept.append(word.index)
        if word.text == closing:
            closing = ""
    if closing or any(document.tokens[i].text in {")", "]"} for i in kept):
        return ()
    return strip_punctuation(document, kept) if kept else ()


def shorten(document: Document, kept: tuple[int, ...], root: Token) -> tuple[int, ...]:
    """Drop remarks from the end of a long statement: ", which ended in 1945"."""
    while count_words(document, kept) > MOST:
        places = [n for n, i in enumerate(kept) if document.tokens[i].text in REMARK_MARKS]
        place = next(
            (n for n in reversed(places) if is_remark(document, kept[n + 1 :], root)), None
        )
        if place is None:
            return ()
        dropped = kept[place + 1 :]
        if any(document.tokens[i].head in dropped for i in kept[:place] if is_word(document, i)):
            return ()  # "that, since the claim was void, he ...": what is left hangs on the rest
        kept = strip_punctuation(document, list(kept[:place]))
        if is_cut_list(document, kept) or is_rest_of_row(document, kept, dropped):
            return ()
    return kept


def is_remark(document: Document, tail: tuple[int, ...], root: Token) -> bool:
    """Tell whether the rest of a statement hangs on one word before it, as a side remark."""
    if not tail or root.index >= tail[0]:
        return False
    inside = set(tail)
    heads = [document.tokens[i] for i in tail if document.tokens[i].head not in inside]
    heads = [t for t in heads if t.dep != "punct"]
    return len(heads) == 1 and heads[0].dep in REMARKS


def subject_of(document: Document, root: Token, kept: set[int]) -> Piece | None:
    """Return the subject of a statement's main verb, "there" and whole clauses included."""
    for index in document.children[root.index]:
        token = document.tokens[index]
        if token.dep in SUBJECTS and index in kept and index < root.index:
            tokens = tuple(sorted(i for i in document.subtree(index) if i in kept))
            return Piece(index, token.dep, tokens) if tokens else None
    return None


def is_command(root: Token) -> bool:
    """Tell whether a sentence tells the reader to do something."""
    return root.tag == "VB" and root.lemma in ASKS_READER
