"""F: is the item written as a question or a cloze must be?"""

import re
from collections.abc import Iterator

from question_bank.item import GAP, ChoiceItem, ClozeItem, Finding, Item
from quizgen.checks.finding import distractors, hard, soft, words

PAIRS = (("(", ")"), ("[", "]"), ("\u201c", "\u201d"), ("\u00ab", "\u00bb"))
LEFTOVERS = re.compile(
    r"\[\d+\]|\[citation needed\]|https?://|www\.|free to read|photo:|\bcredit:", re.IGNORECASE
)
LEAD = re.compile(
    r"^(?:According to the article(?: on [^,]+| “[^”]*”)?|At the time of the article), "
)
HINT = re.compile(r" \([^()]*\)$")
LOST_OBJECT = re.compile(
    r"\b(?:to|of|in|the|a|an|and|by|for|with|at|from|or|on|into),|\b(?:and|or|but|the|an?)[?.]$",
    re.IGNORECASE,
)
FORBIDDEN = re.compile(
    r"\b(?:all|none|both) of (?:the above|these|them)\b|\bi don['\u2019]t know\b|^both\b",
    re.IGNORECASE,
)
FEWEST, MOST = 6, 34  # tokens of a stem
USUAL = range(7, 29)
LONGEST_OPTION = 15  # words
LONGEST_KEY = 5  # words of a cloze key
INVERTED = {"did", "does", "do"}
NEGATIVES = {"not", "except", "never", "least"}


def stem_is_complete(item: Item, text: str) -> Iterator[Finding]:
    """F01: ends as it should, no doubled spaces, no lonely marks, no leftovers of a web page."""
    stem = item.stem
    if isinstance(item, ChoiceItem) and not stem.endswith("?"):
        yield hard("F01", "the question does not end with a question mark")
    if isinstance(item, ClozeItem) and not stem.endswith((".", ".\u201d", ")")):
        yield hard("F01", "the statement does not end with a full stop")
    if "  " in stem or " ," in stem or " ." in stem or ",," in stem or ", ?" in stem:
        yield hard("F01", "the stem has misplaced spaces or commas")
    if any(stem.count(left) != stem.count(right) for left, right in PAIRS) or stem.count('"') % 2:
        yield hard("F01", "the stem has a bracket or quotation mark without its partner")
    if LOST_OBJECT.search(stem):
        yield hard("F01", "a comma stands where the rest of a phrase was")
    if LEFTOVERS.search(stem):
        yield hard("F01", "the stem holds a leftover of the page it came from")
    if stem[:1].islower():
        yield hard("F01", "the stem does not begin with a capital")


def gap_stands_right(item: Item, text: str) -> Iterator[Finding]:
    """F02: exactly one gap, as a word of its own, with something around it."""
    if isinstance(item, ClozeItem):
        before, _, after = item.stem.partition(GAP)
        if item.stem.count(GAP) != 1 or before[-1:].isalnum() or after[:1].isalnum():
            yield hard("F02", "a cloze needs exactly one gap, as a word of its own")
        if len(words(item.stem)) < 3:
            yield hard("F02", "nothing but the gap is left of the sentence")
    elif GAP in item.stem:
        yield hard("F02", "a question has no gap")


def length_fits(item: Item, text: str) -> Iterator[Finding]:
    """F03: the stem and the options are neither too short nor too long."""
    body = HINT.sub(
        "", LEAD.sub("", item.stem)
    )  # what says where the question comes from is quickly read
    count = len(words(body)) + (GAP in body) + 1  # the final mark counts as a token
    if not FEWEST <= count <= MOST:
        yield hard("F03", f"the stem has {count} tokens, {FEWEST} to {MOST} can be read in one go")
    elif count not in USUAL:
        yield soft("F03", f"the stem is long or short: {count} tokens")
    if any(len(words(option.text)) > LONGEST_OPTION for option in item.options):
        yield hard("F03", f"an option has more than {LONGEST_OPTION} words")
    if isinstance(item, ClozeItem) and len(words(item.key)) > LONGEST_KEY:
        yield hard("F03", f"the key of a cloze has more than {LONGEST_KEY} words")


def verb_fits_auxiliary(item: Item, text: str) -> Iterator[Finding]:
    """F04: after "did" comes the base form: never "did Xi called"."""
    if not isinstance(item, ChoiceItem):
        return
    tokens = words(item.stem)
    if INVERTED & set(tokens) and re.search(
        r"\b(?:did|does|do) \w+ (?:was|were|is|are|has|had)\b", item.stem
    ):
        yield hard("F04", "two finite verbs follow each other")
    if re.search(r"\b(\w{3,}) \1\b", item.stem, re.IGNORECASE):
        yield hard("F04", "a word is repeated")
    if re.search(r"\b(?:of|to|with|from|by|for|at|in|on)\?$", item.stem):
        if item.stem.lower().startswith(
            ("in which", "on which", "when", "where", "since", "at which")
        ):
            yield hard("F04", "the question has lost what its last preposition belonged to")
        yield soft("F04", "the question ends in a preposition")


def options_differ(item: Item, text: str) -> Iterator[Finding]:
    """F05: three or four options, no two alike once case, signs and articles are gone."""
    if not item.options:
        return
    if not 3 <= len(item.options) <= 4:
        yield hard("F05", f"{len(item.options)} options instead of 3 or 4")
    bare = [
        " ".join(w for w in words(option.text) if w not in {"a", "an", "the"})
        for option in item.options
    ]
    if len(set(bare)) != len(bare) or "" in bare:
        yield hard("F05", "two options are the same or one is empty")


def key_is_an_option(item: Item, text: str) -> Iterator[Finding]:
    """F06: exactly one option is the key."""
    if item.options and [o.text for o in item.options if o.is_key] != [item.key]:
        yield hard("F06", "the key is not exactly one of the options")


def options_are_answers(item: Item, text: str) -> Iterator[Finding]:
    """F07: no "all of the above" and the like."""
    if any(FORBIDDEN.search(option.text) for option in item.options):
        yield hard("F07", "an option speaks of the other options")


def stem_is_positive(item: Item, text: str) -> Iterator[Finding]:
    """F08: a negative stem is easily misread."""
    if NEGATIVES & set(words(item.stem.replace("at least", ""))):
        yield soft("F08", "the stem is negative")


def reasons_are_given(item: Item, text: str) -> Iterator[Finding]:
    """F10: every distractor says why it is wrong, the key does not."""
    if any(bool(option.reason) == option.is_key for option in item.options):
        yield hard("F10", "a distractor has no reason")
    if len(set(distractors(item))) != len(distractors(item)):
        yield hard("F05", "two distractors are the same")
