"""The notes of our own two types, read back as the items that they were written from."""

import math
import re
from collections.abc import Sequence

from question_bank.errors import InvalidItem
from question_bank.formats.anki.deletions import hide
from question_bank.formats.imported import Origin
from question_bank.formats.markup import from_html
from question_bank.item import (
    ChoiceItem,
    ClozeItem,
    Item,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    Pair,
    ShortAnswerItem,
    TrueFalseItem,
)
from question_bank.proof import Evidence, Option

_LIST = re.compile(r'<[ou]l\b[^<>]*\bclass="?([a-z_]+)')
_RANGE = re.compile(
    r'<p class="?range"?>[^<>]*<b>([^<>]*)</b>[^<>]*<b>([^<>]*)</b>[^<>]*<i>(.*?)</i>', re.DOTALL
)
NOWHERE = Evidence("", 0, 0)


def to_cloze(fields: dict[str, str], origin: Origin) -> ClozeItem:
    """Return the item of a note whose text has one gap.  Raises: InvalidItem."""
    stem, hidden = hide(fields["Text"], 1)
    if len(hidden) != 1:
        raise InvalidItem("The text needs one gap, written {{c1::answer}}.")
    key, why = from_html(hidden[0]), fields["Why"]
    return ClozeItem(
        stem=from_html(stem),
        key=key,
        accepted=(key, *texts_of("also", why)),
        options=to_options(texts_of("choices", fields["Options"]), [key], why),
        proof=origin.proof(value=key, explanation=explanation_of(why)),
        difficulty=0.5,
    )


def to_question(fields: dict[str, str], origin: Origin) -> Item:
    """Return the item of a note of the other type.  Raises: InvalidItem."""
    names = _LIST.findall(fields["Options"])
    kind, why, key = names[-1] if names else "", fields["Why"], from_html(fields["Answer"])
    stem = from_html(fields["Stem"])
    proof = origin.proof(value=key, explanation=explanation_of(why))
    texts = texts_of(kind, fields["Options"])
    match kind:
        case "multiple_choice":
            options = to_options(texts, [key], why)
            return ChoiceItem(stem=stem, options=options, proof=proof, difficulty=0.5)
        case "multi_select":
            options = to_options(texts, texts_of("keys", fields["Answer"]), why)
            return MultiSelectItem(stem=stem, options=options, proof=proof, difficulty=0.5)
        case "true_false":
            if key.casefold() not in ("true", "false"):
                raise InvalidItem(f"The answer is True or False, not “{key}”.")
            is_true = key.casefold() == "true"
            return TrueFalseItem(stem=stem, is_true=is_true, proof=proof, difficulty=0.5)
        case "matching":
            pairs = to_pairs(
                fields["Answer"], left=texts_of("lefts", fields["Options"]), right=texts
            )
            return MatchingItem(stem=stem, pairs=pairs, proof=proof, difficulty=0.5)
        case "ordering":
            pairs = to_pairs(fields["Answer"], left=texts)
            return OrderingItem(stem=stem, pairs=pairs, proof=proof, difficulty=0.5)
        case "":
            accepted = (key, *texts_of("also", why))
            if found := _RANGE.search(why):
                return NumericItem(
                    stem=stem,
                    key=key,
                    value=to_number(found[1]),
                    tolerance=to_number(found[2]),
                    unit=from_html(found[3]),
                    accepted=accepted,
                    proof=proof,
                    difficulty=0.5,
                )
            return ShortAnswerItem(
                stem=stem, key=key, accepted=accepted, proof=proof, difficulty=0.5
            )
        case _:
            raise InvalidItem(f"Its options are of an unknown kind, “{kind}”.")


def to_number(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        raise InvalidItem(f"“{text}” is no number.") from None
    if not math.isfinite(number):
        raise InvalidItem(f"“{text}” is no number.")
    return number


def to_options(texts: Sequence[str], keys: Sequence[str], why: str) -> tuple[Option, ...]:
    """Return the options.  Raises: InvalidItem when an answer is none of them."""
    if not texts:
        return ()
    for key in keys:
        if key not in texts:
            raise InvalidItem(f"The answer “{key}” is none of the options.")
    reasons = dict(rows_of("reasons", why))
    return tuple(Option(text, text in keys, reasons.get(text)) for text in texts)


def to_pairs(
    answer: str, *, left: Sequence[str], right: Sequence[str] | None = None
) -> tuple[Pair, ...]:
    """Return the pairs of the answer.  Raises: InvalidItem when they are others than asked."""
    pairs = rows_of("pairs", answer)
    lefts, rights = sorted(pair[0] for pair in pairs), sorted(pair[1] for pair in pairs)
    if lefts != sorted(left) or (right is not None and rights != sorted(right)):
        raise InvalidItem("The answer does not hold the same parts as the options.")
    return tuple(Pair(one, other, NOWHERE) for one, other in pairs)


def explanation_of(why: str) -> str:
    """Return the paragraph without a class, which comes before everything else."""
    head, _, rest = why.partition("<p>")
    return "" if head else from_html(rest.partition("</p>")[0])


def texts_of(name: str, html: str) -> tuple[str, ...]:
    """Return the lines of the list of a class."""
    for part in re.split(r"<(?=[ou]l\b)", html)[1:]:
        head, _, rest = part.partition(">")
        if re.search(rf'\bclass="?{name}\b', head):
            lines = re.split(r"<li\b[^<>]*>", re.split(r"</[ou]l\s*>", rest)[0])[1:]
            return tuple(from_html(line) for line in lines)
    return ()


def rows_of(name: str, html: str) -> list[tuple[str, str]]:
    """Return the rows of the table of a class."""
    for part in html.split("<table")[1:]:
        head, _, rest = part.partition(">")
        if re.search(rf'\bclass="?{name}\b', head):
            rows = re.split(r"<tr\b[^<>]*>", rest.partition("</table")[0])[1:]
            cells = (re.split(r"<t[hd]\b[^<>]*>", row)[1:] for row in rows)
            return [(from_html(cell[0]), from_html(cell[1])) for cell in cells if len(cell) == 2]
    return []
