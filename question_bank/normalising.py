"""A typed answer without what no teacher would mark down: case, accents, typography, articles."""

import re
import unicodedata

_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"}
_HYPHENS = "\u2010\u2011\u2012\u2013\u2212"
_LONG_DASHES = "\u2014\u2015"
_APOSTROPHES = "\u2018\u2019\u201b\u02bc\u2032\u00b4`"
_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb'
_CHARACTERS = (
    {ord(char): letters for char, letters in _LETTERS.items()}
    | {ord(char): "-" for char in _HYPHENS}
    | {ord(char): " " for char in _LONG_DASHES + _QUOTES}
    | {ord(char): "'" for char in _APOSTROPHES}
    | {ord("\u2044"): "/"}  # the bar of a fraction
)

_DIGIT_BEFORE_FRACTION = re.compile(r"(?<=\d)(?=[\u00bc-\u00be\u2150-\u215f])")  # 1½
_DIGIT_BEFORE_POWER = re.compile(r"(?<=\d)(?=[\u2070\u00b9\u00b2\u00b3\u2074-\u2079])")  # 10²
_HYPHEN_BUT_NO_SIGN = re.compile(r"(?<=[^\s$€£¥])-|-(?![$€£¥]?\.?\d)")
_THOUSANDS = re.compile(r"(?<=\d)[, ](?=\d{3}(?!\d))")
_BARE_POINT = re.compile(r"(?<![^ $€£¥+-])\.(?=\d)")
_SPACE_BY_SIGN = re.compile(r"(?<=[$€£¥]) | (?=[%°])")
_BEFORE = re.compile(r"(?:[ .,;:!?']|(?:the|an|a) )+")
_AFTER = " .,;:!?'"


class _Folding(dict[int, str]):
    """A table for `str.translate` that works out each character when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = fold_character(chr(code))
        return folded


_folding = _Folding()


def normalise(text: str) -> str:
    """Forgive what no teacher would mark down: " The  Élysée. " gives "elysee".

    That is case, accents, hyphens, quotation marks, a leading article, punctuation around the
    answer and the commas of "1,200".  The sign of a number stays.
    """
    text = _DIGIT_BEFORE_POWER.sub("^", _DIGIT_BEFORE_FRACTION.sub(" ", text))
    folded = " ".join(_HYPHEN_BUT_NO_SIGN.sub(" ", text.translate(_folding)).split())
    number = _BARE_POINT.sub("0.", _THOUSANDS.sub("", _SPACE_BY_SIGN.sub("", folded)))
    trimmed = number.rstrip(_AFTER)
    before = _BEFORE.match(trimmed)
    return trimmed[before.end() :] if before else trimmed


def fold_character(char: str) -> str:
    """Return a character without case, accent or typography: "É" gives "e", "ﬁ" gives "fi".

    One at a time, because decomposing a whole text takes quadratic time on piled up accents.
    """
    folded = char
    for _ in range(2):  # "™" decomposes to capitals, which fold in the second round
        parts = unicodedata.normalize("NFKD", folded).casefold()
        kept = (part for part in parts if not "\u0300" <= part <= "\u036f")
        folded = "".join(_CHARACTERS.get(ord(part), part) for part in kept)
    return "" if unicodedata.category(char) == "Cf" else folded  # Cf: invisible, soft hyphens
