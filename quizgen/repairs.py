"""Mends what the parser gets wrong in a regular way, before anything is read from the parse."""

import re
from collections.abc import Iterable
from dataclasses import replace

from quizgen.document import Token

_YEAR = re.compile(r"1\d{3}|20\d{2}")


def mend(tokens: Iterable[Token]) -> list[Token]:
    """Return the tokens of a paragraph with years put under their preposition.

    "In 1891 Scottish chemist James Dewar ...": the parser takes 1891 for a number of chemists.
    """
    mended = list(tokens)
    heads = {token.head for token in mended}
    for place, token in enumerate(mended[1:], 1):
        before = mended[place - 1]
        is_lost = token.dep == "nummod" and before.pos == "ADP" and before.index not in heads
        if is_lost and _YEAR.fullmatch(token.text):
            mended[place] = replace(token, dep="pobj", head=before.index)
    return mended
