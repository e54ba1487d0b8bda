"""An item of any kind as JSON values and back; a field that does not apply to its kind is null."""

from typing import TypedDict, assert_never, get_args

from question_bank.errors import BankError
from question_bank.formats.proof_json import (
    Json,
    article_to_json,
    evidence_to_json,
    fact_to_json,
    finding_to_json,
    option_to_json,
    options_from,
    pair_to_json,
    pairs_from,
    proof_from,
)
from question_bank.formats.record import Record
from question_bank.item import (
    KINDS,
    Bloom,
    ChoiceItem,
    ClozeItem,
    Item,
    Kind,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    ShortAnswerItem,
    TrueFalseItem,
    accepted_of,
    item_id,
    options_of,
    pairs_of,
)
from question_bank.proof import Proof

_BLOOMS: tuple[Bloom, ...] = get_args(Bloom)
_TRUTH = ("True", "False")


class Common(TypedDict):
    """The fields that items of every kind have."""

    stem: str
    proof: Proof
    difficulty: float
    bloom: Bloom
    rank: int


def item_to_json(item: Item) -> Json:
    """Return an item as JSON values, the fields in the documented order."""
    proof = item.proof
    number = item if isinstance(item, NumericItem) else None
    return {
        "id": item_id(item),
        "kind": item.kind,
        "stem": item.stem,
        "options": [option_to_json(option) for option in options_of(item)] or None,
        "key": item.key,
        "accepted": list(accepted_of(item)) or None,
        "tolerance": number.tolerance if number else None,
        "value": number.value if number else None,
        "unit": number.unit if number else None,
        "pairs": [pair_to_json(pair) for pair in pairs_of(item)] or None,
        "explanation": proof.explanation,
        "evidence": evidence_to_json(proof.evidence),
        "fact": fact_to_json(proof.fact),
        "difficulty": item.difficulty,
        "bloom": item.bloom,
        "section": proof.section,
        "article": article_to_json(proof.article),
        "findings": [finding_to_json(finding) for finding in proof.findings],
        "rank": item.rank,
    }


def item_from_json(value: object) -> Item:
    """Return the item that JSON values hold; its id follows from its content.

    Raises: BankError that names the field.
    """
    record = Record.of(value, "the item")
    kind = record.choice("kind", KINDS)
    common = Common(
        stem=record.text("stem"),
        proof=proof_from(record),
        difficulty=record.fraction("difficulty"),
        bloom=record.choice("bloom", _BLOOMS),
        rank=record.count("rank"),
    )
    item = item_of_kind(kind, record, common)
    if record.text("key") != item.key:
        source = "the option marked as key" if options_of(item) else "what the pairs say"
        raise BankError(f"The field 'key' is not {source}, {item.key!r}.")
    return item


def item_of_kind(kind: Kind, record: Record, common: Common) -> Item:
    """Read the fields that only some kinds have."""
    match kind:
        case "multiple_choice":
            return ChoiceItem(options=options_from(record), **common)
        case "multi_select":
            return MultiSelectItem(options=options_from(record), **common)
        case "true_false":
            return TrueFalseItem(is_true=record.choice("key", _TRUTH) == "True", **common)
        case "matching":
            return MatchingItem(pairs=pairs_from(record), **common)
        case "ordering":
            return OrderingItem(pairs=pairs_from(record), **common)
        case "cloze" | "numeric" | "short_answer":
            return typed_item(kind, record, common)
        case _:
            assert_never(kind)


def typed_item(kind: Kind, record: Record, common: Common) -> Item:
    """Read an item that has accepted answers."""
    key = record.text("key")
    accepted = record.texts("accepted")
    if kind == "cloze":
        return ClozeItem(key=key, accepted=accepted, options=options_from(record), **common)
    if kind == "short_answer":
        return ShortAnswerItem(key=key, accepted=accepted, **common)
    return NumericItem(
        key=key,
        accepted=accepted,
        value=record.number("value"),
        tolerance=record.number("tolerance"),
        unit=record.text("unit"),
        pairs=pairs_from(record),
        **common,
    )
