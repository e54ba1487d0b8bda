"""Items of QTI 2.1 and 3.0: what is shown, which response is right, and how it is scored.

Every score lies between 0 and 1.  What a learner gets for a part is what quizgen itself gives,
but an order counts only as a whole.
"""

from dataclasses import dataclass
from typing import assert_never

from question_bank.formats.moodle_text import (
    one_line_of_words,
    plain_number,
    require_shown,
    typed_answers,
)
from question_bank.formats.qti.dialect import Dialect
from question_bank.formats.qti.package import plain
from question_bank.formats.qti.rules import (
    RESPONSE,
    all_or_nothing,
    constant,
    declared,
    mapping,
    share,
)
from question_bank.formats.qti.told import bounds_of
from question_bank.formats.text import one_line
from question_bank.item import (
    GAP,
    ChoiceItem,
    ClozeItem,
    Item,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    ShortAnswerItem,
    TrueFalseItem,
)
from question_bank.proof import Option

FIELD_WIDTH = "30"  # characters that a field shows


@dataclass(frozen=True, slots=True)
class Question:
    """What differs between kinds: the declared response, the body, the rules that score."""

    declaration: str
    body: str
    scoring: str
    reasons: tuple[tuple[str, str], ...] = ()  # identifier of an option, why it is wrong


def question_of(dialect: Dialect, item: Item) -> Question:
    """Return the parts of an item.  Raises: UnsupportedItem."""
    require_shown(item.stem)
    match item:
        case MultiSelectItem():
            return multi_select(dialect, item)
        case ChoiceItem():
            return choice(dialect, item)
        case ClozeItem() if item.options:
            return chosen_gap(dialect, item)
        case ClozeItem() | ShortAnswerItem():
            return typed(dialect, item)
        case TrueFalseItem():
            return true_or_false(dialect, item)
        case NumericItem():
            return number(dialect, item)
        case MatchingItem():
            return matching(dialect, item)
        case OrderingItem():
            return ordering(dialect, item)
        case _:
            assert_never(item)


def choice(dialect: Dialect, item: ChoiceItem) -> Question:
    options = named(item.options)
    key = next(name for name, option in options if option.is_key)
    return Question(
        declared(dialect, "identifier", [key]),
        choices(dialect, item.stem, options, most="1"),
        all_or_nothing(dialect),
        reasons_of(options),
    )


def multi_select(dialect: Dialect, item: MultiSelectItem) -> Question:
    """Return a choice of several, where each wrong one cancels a right one."""
    options = named(item.options)
    keys = [name for name, option in options if option.is_key]
    return Question(
        declared(
            dialect,
            "identifier",
            keys,
            mapping(dialect, keys, default="-1", lowerBound="0", upperBound=str(len(keys))),
            cardinality="multiple",
        ),
        choices(dialect, item.stem, options, most="0"),
        share(dialect, len(keys)),
        reasons_of(options),
    )


def true_or_false(dialect: Dialect, item: TrueFalseItem) -> Question:
    options = [("true", Option("True", item.is_true)), ("false", Option("False", not item.is_true))]
    return Question(
        declared(dialect, "identifier", [item.key.lower()]),
        choices(dialect, item.stem, options, most="1"),
        all_or_nothing(dialect),
    )


def chosen_gap(dialect: Dialect, item: ClozeItem) -> Question:
    """Return a statement with a list to choose from in its gap."""
    options = named(item.options)
    key = next(name for name, option in options if option.is_key)
    gap = dialect.tag(
        "inlineChoiceInteraction",
        *(
            dialect.tag("inlineChoice", plain(one_line(option.text)), identifier=name)
            for name, option in options
        ),
        responseIdentifier=RESPONSE,
        shuffle="false",
    )
    return Question(
        declared(dialect, "identifier", [key]),
        with_gap(dialect, item.stem, gap),
        all_or_nothing(dialect),
        reasons_of(options),
    )


def typed(dialect: Dialect, item: ClozeItem | ShortAnswerItem) -> Question:
    """Return a field in the gap or below the stem; capital letters do not matter."""
    require_shown(item.key)
    answers = typed_answers(item)
    entries = mapping(dialect, answers, default="0", caseSensitive="false")
    declaration = declared(dialect, "string", answers[:1], entries)
    entry = field(dialect)
    if isinstance(item, ClozeItem):
        body = with_gap(dialect, item.stem, entry)
    else:
        body = below(dialect, item.stem, entry)
    return Question(declaration, body, share(dialect, 1))


def number(dialect: Dialect, item: NumericItem) -> Question:
    """Return a field for a number, its unit beside it; it is right within the tolerance.

    As two comparisons, because qti-components takes no notice of the tolerance of "equal".
    """
    least, greatest = bounds_of(item)
    response = dialect.tag("variable", identifier=RESPONSE)
    is_near = dialect.tag(
        "and",
        dialect.tag("not", dialect.tag("isNull", response)),  # some engines take it for 0
        dialect.tag("gte", response, constant(dialect, least)),
        dialect.tag("lte", response, constant(dialect, greatest)),
    )
    unit = one_line_of_words(item.unit)
    return Question(
        declared(dialect, "float", [plain_number(item.value)]),
        below(dialect, item.stem, field(dialect) + plain(f" {unit}" if unit else "")),
        all_or_nothing(dialect, is_near),
    )


def matching(dialect: Dialect, item: MatchingItem) -> Question:
    lefts = tuple(pair.left for pair in item.pairs)
    require_shown(*lefts)
    require_shown(*item.rights)
    pairs = [
        f"left_{number} right_{item.rights.index(pair.right) + 1}"
        for number, pair in enumerate(item.pairs, 1)
    ]
    sets = (
        dialect.tag(
            "simpleMatchSet",
            *(
                dialect.tag(
                    "simpleAssociableChoice",
                    dialect.rich(text),
                    identifier=f"{side}_{number}",
                    matchMax="1",
                )
                for number, text in enumerate(texts, 1)
            ),
        )
        for side, texts in (("left", lefts), ("right", item.rights))
    )
    body = dialect.tag(
        "matchInteraction",
        dialect.tag("prompt", dialect.rich(item.stem)),
        *sets,
        responseIdentifier=RESPONSE,
        shuffle="false",
        maxAssociations=str(len(pairs)),
    )
    entries = mapping(dialect, pairs, default="0")
    declaration = declared(dialect, "directedPair", pairs, entries, cardinality="multiple")
    return Question(declaration, body, share(dialect, len(pairs)))


def ordering(dialect: Dialect, item: OrderingItem) -> Question:
    require_shown(*item.shown)
    names = {step: f"step_{number}" for number, step in enumerate(item.shown, 1)}
    body = dialect.tag(
        "orderInteraction",
        dialect.tag("prompt", dialect.rich(item.stem)),
        *(
            dialect.tag("simpleChoice", dialect.rich(step), identifier=name)
            for step, name in names.items()
        ),
        responseIdentifier=RESPONSE,
        shuffle="false",
    )
    right = [names[pair.left] for pair in item.pairs]
    declaration = declared(dialect, "identifier", right, cardinality="ordered")
    return Question(declaration, body, all_or_nothing(dialect))


def named(options: tuple[Option, ...]) -> list[tuple[str, Option]]:
    require_shown(*(option.text for option in options))
    return [(f"option_{number}", option) for number, option in enumerate(options, 1)]


def reasons_of(options: list[tuple[str, Option]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, option.reason) for name, option in options if option.reason)


def choices(dialect: Dialect, stem: str, options: list[tuple[str, Option]], *, most: str) -> str:
    return dialect.tag(
        "choiceInteraction",
        dialect.tag("prompt", dialect.rich(stem)),
        *(
            dialect.tag("simpleChoice", dialect.rich(option.text), identifier=name)
            for name, option in options
        ),
        responseIdentifier=RESPONSE,
        shuffle="false",
        maxChoices=most,
    )


def with_gap(dialect: Dialect, stem: str, gap: str) -> str:
    before, after = (dialect.rich_part(part) for part in stem.split(GAP))
    return dialect.tag("p", before, gap, after)


def below(dialect: Dialect, stem: str, entry: str) -> str:
    return dialect.tag("p", dialect.rich(stem)) + dialect.tag("p", entry)


def field(dialect: Dialect) -> str:
    return dialect.tag(
        "textEntryInteraction", responseIdentifier=RESPONSE, expectedLength=FIELD_WIDTH
    )
