"""Numbers that are equal for items that ask the same, and the words to find an item by.

They are kept in columns: a change here needs a migration that works them out anew.
"""

import re
import unicodedata
from hashlib import blake2b

from question_bank.item import Item, accepted_of, options_of, pairs_of
from question_bank.proof import FactRecord

_BETWEEN_WORDS = str.maketrans(
    dict.fromkeys('\t\n\r !"#$%&()*+,-./:;<=>?@[\\]^_`{|}~', " ") | {"'": ""}
)
_NOT_IN_WORDS = re.compile(r"[^\w\s]|_")
_ARTICLES = frozenset(("a", "an", "the"))


def stem_hash(stem: str) -> int:
    """Return the same number for stems of the same words, as "The mass?" and "mass" are."""
    return number_of(folded(stem))


def claim_hash(fact: FactRecord) -> int:
    """Return the same number for facts of the same subject and relation, whatever the value."""
    return number_of(f"{folded(fact.subject)}\n{folded(fact.relation)}")


def value_hash(fact: FactRecord) -> int:
    """Return the same number for facts of the same value; with `claim_hash`, for the same fact."""
    return number_of(folded(fact.value))


def answers_of(item: Item) -> str:
    """Return all that an item offers or accepts, a line each."""
    texts = [option.text for option in options_of(item)]
    texts += accepted_of(item)
    for pair in pairs_of(item):
        texts += (pair.left, pair.right)
    return "\n".join(dict.fromkeys(texts))


def form_of(item: Item) -> str:
    """Return how an item is answered: "choose" or "type"."""
    return "choose" if options_of(item) else "type"


def folded(text: str) -> str:
    """Return the words of a text without case, accents, articles and what stands between them."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text.replace("\u2019", ""))
        letters = "".join(part for part in parts if not unicodedata.combining(part))
        text = _NOT_IN_WORDS.sub(" ", letters.replace("'", ""))
    words = text.casefold().translate(_BETWEEN_WORDS).split()
    return " ".join([word for word in words if word not in _ARTICLES])


def number_of(text: str) -> int:
    """Return 64 bits of a text's hash as the signed number that databases keep."""
    digest = blake2b(text.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
