"""The parts of a QTI 1.2 item that Canvas and Common Cartridge share: what is shown, what scores.

The texts of a part are HTML, escaped once more.  Identifiers of options and steps are numbered,
because Canvas takes the first digits of an identifier for its own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from question_bank.formats.bundle import Bundle
from question_bank.formats.feedback import feedback_of
from question_bank.formats.markup import to_html
from question_bank.formats.moodle_text import (
    place_names,
    plain_number,
    require_shown,
    typed_answers,
)
from question_bank.formats.qti.package import element, identifier_of, plain, title_of
from question_bank.formats.qti.told import bounds_of
from question_bank.item import (
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

NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
RESPONSE = "response1"
GENERAL = "general_fb"  # Canvas shows it whatever the answer
FULL = "100"


@dataclass(frozen=True, slots=True)
class Parts:
    """What differs between kinds; `told` holds the feedbacks with their identifiers."""

    responses: str  # what is shown below the stem
    conditions: tuple[str, ...]  # what scores, and which feedback is shown for it
    told: tuple[tuple[str, str], ...] = ()


def item_element(bundle: Bundle, item: Item, fields: dict[str, str], parts: Parts) -> str:
    """Return an item with its metadata, its stem, its parts and its feedback.

    Raises: UnsupportedItem for a stem that nothing is left of.
    """
    require_shown(item.stem)
    general = feedback_of(bundle, item)
    told = ((GENERAL, general), *parts.told) if general else parts.told
    conditions = parts.conditions
    if general:  # the first condition, and one that goes on to the next
        conditions = (condition(element("other"), feedback=GENERAL), *conditions)
    return element(
        "item",
        element("itemmetadata", metadata(fields)),
        element("presentation", material(to_html(item.stem)), parts.responses),
        element("resprocessing", OUTCOMES, *conditions),
        *(
            element("itemfeedback", element("flow_mat", material(to_html(text))), ident=ident)
            for ident, text in told
        ),
        ident=identifier_of(item),
        title=title_of(item),
    )


OUTCOMES = element(
    "outcomes",
    element("decvar", maxvalue=FULL, minvalue="0", varname="SCORE", vartype="Decimal"),
)


def metadata(fields: dict[str, str]) -> str:
    return element(
        "qtimetadata",
        *(
            element(
                "qtimetadatafield",
                element("fieldlabel", plain(label)),
                element("fieldentry", plain(entry)),
            )
            for label, entry in fields.items()
        ),
    )


def material(markup: str, text_type: str = "text/html") -> str:
    return element("material", element("mattext", plain(markup), texttype=text_type))


def condition(variables: str, *, score: str = "", feedback: str = "", action: str = "Set") -> str:
    """Return a condition.  One that only shows feedback lets the next ones be looked at."""
    parts = [element("conditionvar", variables)]
    if score:
        parts.append(element("setvar", score, action=action, varname="SCORE"))
    if feedback:
        parts.append(element("displayfeedback", feedbacktype="Response", linkrefid=feedback))
    goes_on = "No" if score and action == "Set" else "Yes"
    return element("respcondition", *parts, **{"continue": goes_on})


def equal(value: str, response: str = RESPONSE) -> str:
    return element("varequal", plain(value), respident=response)


def label(ident: str, text: str, text_type: str = "text/html") -> str:
    shown = text if text_type == "text/plain" else to_html(text)
    return element("response_label", material(shown, text_type), ident=ident)


def choice(labels: Iterable[str], *, many: bool = False, response: str = RESPONSE) -> str:
    return element(
        "response_lid",
        element("render_choice", *labels),
        ident=response,
        rcardinality="Multiple" if many else "Single",
    )


def with_options(item: ChoiceItem | ClozeItem | MultiSelectItem) -> Parts:
    """Return the options; each wrong one tells its reason, several keys must all be chosen."""
    require_shown(*(option.text for option in item.options))
    idents = [f"option_{number}" for number in range(1, len(item.options) + 1)]
    named = list(zip(idents, item.options, strict=True))
    reasons = [(ident, option.reason) for ident, option in named if option.reason]
    if isinstance(item, MultiSelectItem):
        chosen = (
            equal(ident) if option.is_key else element("not", equal(ident))
            for ident, option in named
        )
        right = element("and", *chosen)
    else:
        right = next(equal(ident) for ident, option in named if option.is_key)
    return Parts(
        choice(
            (label(ident, option.text) for ident, option in named),
            many=isinstance(item, MultiSelectItem),
        ),
        (
            *(condition(equal(ident), feedback=f"{ident}_fb") for ident, _ in reasons),
            condition(right, score=FULL),
        ),
        tuple((f"{ident}_fb", reason) for ident, reason in reasons),
    )


def true_or_false(item: TrueFalseItem) -> Parts:
    """Return both values as bare text: some readers look for exactly these words."""
    idents = {True: "option_1", False: "option_2"}
    labels = [label(ident, str(value), "text/plain") for value, ident in idents.items()]
    return Parts(choice(labels), (condition(equal(idents[item.is_true]), score=FULL),))


def typed(item: ClozeItem | ShortAnswerItem, *, together: bool) -> Parts:
    """Return a field and the answers that count, all in one condition or each in its own."""
    require_shown(item.key)
    values = [equal(answer) for answer in typed_answers(item)]
    groups = ["".join(values)] if together else values
    field = element("render_fib", element("response_label", ident="answer1", rshuffle="No"))
    return Parts(
        element("response_str", field, ident=RESPONSE, rcardinality="Single"),
        tuple(condition(group, score=FULL) for group in groups),
    )


def number(item: NumericItem) -> Parts:
    """Return a field for a number, which counts exactly or between its bounds."""
    least, greatest = bounds_of(item)
    between = element(
        "and",
        element("vargte", least, respident=RESPONSE),
        element("varlte", greatest, respident=RESPONSE),
    )
    right = element("or", equal(plain_number(item.value)), between)
    field = element("render_fib", element("response_label", ident="answer1"), fibtype="Decimal")
    return Parts(
        element("response_str", field, ident=RESPONSE, rcardinality="Single"),
        (condition(right, score=FULL),),
    )


def matching(item: MatchingItem | OrderingItem) -> Parts:
    """Return each left side with all right sides to choose from; each pair has its share."""
    if isinstance(item, MatchingItem):
        pairs = [(pair.left, pair.right) for pair in item.pairs]
        rights: Sequence[str] = item.rights
    else:  # the steps as shown, each with its place
        steps = [pair.left for pair in item.pairs]
        rights = place_names(len(steps))
        pairs = [(step, rights[steps.index(step)]) for step in item.shown]
    require_shown(*(left for left, _ in pairs))
    require_shown(*rights)
    labels = [label(f"match_{number}", right) for number, right in enumerate(rights, 1)]
    names = [f"response_{number}" for number in range(1, len(pairs) + 1)]
    shown = (
        element(
            "response_lid",
            material(to_html(left)),
            element("render_choice", *labels),
            ident=name,
            rcardinality="Single",
        )
        for name, (left, _) in zip(names, pairs, strict=True)
    )
    share = f"{100 / len(pairs):.2f}"
    scoring = (
        condition(equal(f"match_{rights.index(right) + 1}", name), score=share, action="Add")
        for name, (_, right) in zip(names, pairs, strict=True)
    )
    return Parts("".join(shown), tuple(scoring))
