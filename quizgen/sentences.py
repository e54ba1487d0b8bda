"""A block of text to the spans of its sentences: Punkt proposes, rules for English decide."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from quizgen.data.tables import read_lines, read_rows
from quizgen.document import Span
from quizgen.light_imports import without_contents

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

# Punkt's English table has these as abbreviations of states; in prose they are words.
WORDS_NOT_ABBREVIATIONS = {"ill", "ore", "wash", "ok", "cos", "mass", "miss", "ms", "col", "sen"}

CLOSERS = "\"'”’»)\\]}"
OPENERS = "\"'“‘«(\\[{"
FOOTNOTE = r"(?:\[[\d,–-]++\]|:\d[\d,–-]*+)*+"  # "success.[3]", "success.:121,154"
# Possessive, and never begun inside a row of dots: a table of contents must not take minutes.
END = re.compile(rf"(?<![.!?…])(?P<sign>[.!?…]++)(?P<close>[{CLOSERS}]*+)(?P<note>{FOOTNOTE})\s++")
LAST_WORD = re.compile(rf"[^\s{OPENERS}—–]+$")
NEXT_WORD = re.compile(rf"[{OPENERS}$£€¥#…–—-]*\s?(?P<word>[\w’'-]+)(?P<dot>\.?)")
SPEAKER = re.compile(
    r"(?:[A-Z][\w’'.-]*\s+){1,3}(?:said|says|asked|asks|added|adds|replied|cried|shouted|wrote)\b"
)
LETTERS_WITH_DOTS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
ENUMERATOR = re.compile(r"\s*[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})[)\]]?\.?")
BRACKET = re.compile(r"[()\[\]]")
LOOK_BACK = 80  # characters in which the last two words before a full stop are found
PAIRS = {")": "(", "]": "["}


def split_sentences(text: str, start: int, end: int) -> list[Span]:
    """Return the sentences of `text[start:end]`, without the white space around them.

    "He met Dr. Li. It rained." gives two spans.
    """
    block = text[start:end]
    spans: list[Span] = []
    first = 0
    for boundary in [*boundaries(block), len(block)]:
        sentence = block[first:boundary]
        left = first + len(sentence) - len(sentence.lstrip())
        if left < first + len(sentence):
            spans.append(Span(start + left, start + first + len(sentence.rstrip())))
        first = boundary
    return spans


def boundaries(block: str) -> Iterator[int]:
    """Yield where each sentence but the first begins."""
    depths = bracket_depths(block)
    first = 0
    for match in END.finditer(block):
        cut = match.end()
        if cut == len(block) or depths[cut]:
            continue
        if ENUMERATOR.fullmatch(block, first, match.start() + 1):
            continue
        if ends_sentence(block, match):
            yield cut
            first = cut


def ends_sentence(block: str, match: re.Match[str]) -> bool:
    """Tell whether the sign in `match` ends a sentence."""
    following = NEXT_WORD.match(block, match.end())
    if following is None:
        return False
    word = following["word"]
    before = tail(block, match.start())
    sign, close = match["sign"], match["close"]
    if word[:1].islower():
        return sign == "." and not close and ends_plainly(before)
    is_opener = word in load_openers() and not following["dot"]
    if sign.endswith(("...", "…")):
        return is_opener
    if sign != ".":
        is_aside = bool(close) and SPEAKER.match(block, match.end()) is not None
        return not is_aside
    return after_full_stop(before, word, is_opener, bool(match["note"]))


def punkt_agrees(before: str, word: str) -> bool:
    """Ask Punkt about "before. word"; by the pair, since NLTK gives long texts a time limit."""
    pieces = before.split()[-1:]
    return bool(load_punkt().text_contains_sentbreak(f"{''.join(pieces)}. {word}"))


def ends_plainly(before: str) -> bool:
    """Tell whether the last word is a plain one; then even a small letter begins a sentence."""
    last = before.split()[-1:]
    return (
        bool(last)
        and len(last[0]) > 2
        and last[0].isalpha()
        and last[0].islower()
        and (last[0] not in load_abbreviations())
    )


def after_full_stop(before: str, word: str, is_opener: bool, has_note: bool) -> bool:
    """Decide by the word before the full stop; `word` is the one after it."""
    found = LAST_WORD.search(before)
    last = found[0] if found else ""
    kind = load_abbreviations().get(last)
    if kind is None and LETTERS_WITH_DOTS.fullmatch(last):
        kind = "middle"
    if kind is None and len(last) == 1 and last.isupper():
        return is_opener or after_initial(before, word)
    match kind:
        case "title":
            return False
        case "number":
            return not word[:1].isdigit()
        case "middle":
            return is_opener
        case "end":
            is_number = word[:1].isdigit()
            return not is_number and (is_opener or punkt_agrees(before, word))
    return is_opener or has_note or punkt_agrees(before, word)


def after_initial(before: str, word: str) -> bool:
    """Decide after one capital: "J. R. R. Tolkien", "vitamin C. Scientists", "War I. Germany"."""
    previous = before[:-1].split()[-1:]
    if not previous or previous[0].endswith("."):
        return False
    if previous[0][:1].isupper():
        return before.endswith("I")
    return punkt_agrees(before, word)


def tail(block: str, end: int) -> str:
    """Return the last words before a place."""
    return block[max(0, end - LOOK_BACK) : end]


def bracket_depths(block: str) -> list[int]:
    """Return for each place in how many brackets inside a sentence it stands.

    A bracket that is never closed, or that holds whole sentences, does not count.
    """
    changes = [0] * (len(block) + 2)
    stack: list[tuple[str, int]] = []
    for match in BRACKET.finditer(block):
        sign = match[0]
        if sign not in PAIRS:
            stack.append((sign, match.start()))
        elif stack and stack[-1][0] == PAIRS[sign]:
            _, left = stack.pop()
            before = tail(block, left).rstrip()
            if before and before[-1] not in '.!?…”"':
                changes[left + 1] += 1
                changes[match.start() + 1] -= 1
    return list(accumulate(changes))


@lru_cache(maxsize=1)
def load_abbreviations() -> dict[str, str]:
    """Read the abbreviations and what follows them: a name, a number, more of the sentence."""
    return dict(read_rows("abbreviations.tsv"))


@lru_cache(maxsize=1)
def load_openers() -> frozenset[str]:
    """Read the words that open a sentence and do not follow an abbreviation inside one."""
    return frozenset(read_lines("sentence_openers.txt"))


@lru_cache(maxsize=1)
def load_punkt() -> "PunktSentenceTokenizer":
    """Fill Punkt from our tables: NLTK's own lookup refuses data that a group may write."""
    with without_contents("nltk", "nltk.tokenize"):
        from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types = set(read_lines("punkt/abbrev_types.txt")) - WORDS_NOT_ABBREVIATIONS
    parameters.collocations = {(a, b) for a, b in read_rows("punkt/collocations.tab")}
    parameters.sent_starters = set(read_lines("punkt/sent_starters.txt"))
    context = {word: int(flags) for word, flags in read_rows("punkt/ortho_context.tab")}
    parameters.ortho_context = defaultdict(int, context)
    return PunktSentenceTokenizer(parameters)
