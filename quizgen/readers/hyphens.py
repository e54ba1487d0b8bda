"""Lines to running text: words that were parted at the end of a line become whole again."""

import re
from collections import Counter
from collections.abc import Iterable

from quizgen.readers.pdf_lines import GAP, HYPHEN

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
PARTED = re.compile(rf"([^\W\d_]+)(?:{HYPHEN}|[-‐])$")
FIRST = re.compile(r"[^\W\d_]+")
# First members of compounds that English writes with a hyphen.
STAYS = frozenset(
    """all anglo cross eighth ex fifth first five four great half high ill long low mid mother much
    nine non off one pro quarter second self semi seven short single six so ten third three twenty
    thirty forty fifty sixty seventy eighty ninety two vice well world
    """.split()
)


def words_of(lines: Iterable[str]) -> Counter[str]:
    """Count the words of a document, compounds with their hyphen, in small letters."""
    return Counter(word.lower() for line in lines for word in WORD.findall(line))


def join_lines(lines: Iterable[str], known: Counter[str]) -> str:
    """Join lines: "an out-" and "break in Paris" give "an outbreak in Paris"."""
    text = ""
    for raw in lines:
        line = raw.replace(GAP, " ")
        parted = PARTED.search(text)
        following = FIRST.match(line)
        if not text:
            text = line
        elif parted and following:
            text = text[: parted.end(1)] + glue(parted[1], following[0], known) + line
        elif text[-1] in f"{HYPHEN}-–—/" or (len(text) == 1 and text.isupper()):
            text += line
        else:
            text += f" {line}"
    return text.replace(HYPHEN, "-")


def glue(first: str, second: str, known: Counter[str]) -> str:
    """Return what stands between the two halves of a word: a hyphen or nothing."""
    if not second[0].islower():
        return "-"
    left, right = first.lower(), second.lower()
    whole, compound = known[left + right], known[f"{left}-{right}"]
    if whole or compound:
        return "-" if compound > whole else ""
    return "-" if left in STAYS else ""
