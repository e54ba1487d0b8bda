"""JSON Lines: one item a line with everything that proves it; docs/jsonl.md lists the fields."""

import json
from collections.abc import Sequence
from typing import assert_never, get_args

from question_bank.errors import BankError
from question_bank.formats.record import Record
from question_bank.item import (
    KINDS,
    ArticleRef,
    Bloom,
    ChoiceItem,
    ClozeItem,
    Evidence,
    FactRecord,
    Finding,
    Item,
    Option,
    Proof,
    Severity,
    item_id,
)

Json = dict[str, object]

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_BLOOMS: tuple[Bloom, ...] = get_args(Bloom)
_SEVERITIES: tuple[Severity, ...] = get_args(Severity)


def write(items: Sequence[Item]) -> bytes:
    """Return one line of JSON per item, in UTF-8."""
    return "".join(item_to_line(item) + "\n" for item in items).encode()


def read(data: bytes) -> list[Item]:
    """Return the items of a file; empty lines are skipped.

    Raises: BankError that names the line and the field.
    """
    items = []
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if line.strip():
            try:
                items.append(item_from_line(line))
            except BankError as error:
                raise BankError(f"Line {number}: {error}") from error
    return items


def item_to_line(item: Item) -> str:
    """Return an item as one line of JSON, without the line end."""
    return _ENCODER.encode(item_to_json(item))


def item_from_line(line: bytes | str) -> Item:
    """Return the item that a line of JSON holds.

    Raises: BankError when it is not JSON, or not an item.
    """
    try:
        text = line.decode() if isinstance(line, bytes) else line  # json would guess UTF-16
        value: object = json.loads(text)
    except UnicodeDecodeError as error:
        raise BankError("The text is not UTF-8.") from error
    except (ValueError, RecursionError) as error:
        raise BankError(f"This is not JSON: {error}.") from error
    return item_from_json(value)


def item_to_json(item: Item) -> Json:
    """Return an item as JSON values, the fields in the documented order."""
    proof = item.proof
    return {
        "id": item_id(item),
        "kind": item.kind,
        "stem": item.stem,
        "options": [_option_to_json(option) for option in item.options] or None,
        "key": item.key,
        "accepted": _accepted(item),
        "tolerance": None,
        "pairs": None,
        "explanation": proof.explanation,
        "evidence": {
            "quote": proof.evidence.quote,
            "start": proof.evidence.start,
            "end": proof.evidence.end,
        },
        "fact": _fact_to_json(proof.fact),
        "difficulty": item.difficulty,
        "bloom": item.bloom,
        "section": proof.section,
        "article": {
            "id": proof.article.id,
            "title": proof.article.title,
            "sha256": proof.article.sha256,
        },
        "findings": [_finding_to_json(finding) for finding in proof.findings],
        "rank": item.rank,
    }


def item_from_json(value: object) -> Item:
    """Return the item that JSON values hold; its id follows from its content.

    Raises: BankError that names the field.
    """
    record = Record.of(value, "the item")
    kind = record.choice("kind", KINDS)
    difficulty = record.fraction("difficulty")
    bloom = record.choice("bloom", _BLOOMS)
    rank = record.count("rank")
    if kind == "multiple_choice":
        item: Item = ChoiceItem(
            stem=record.text("stem"),
            options=_options(record),
            proof=_proof(record),
            difficulty=difficulty,
            bloom=bloom,
            rank=rank,
        )
    elif kind == "cloze":
        item = ClozeItem(
            stem=record.text("stem"),
            key=record.text("key"),
            accepted=record.texts("accepted"),
            options=_options(record),
            proof=_proof(record),
            difficulty=difficulty,
            bloom=bloom,
            rank=rank,
        )
    else:
        assert_never(kind)
    if record.text("key") != item.key:
        raise BankError(f"The field 'key' is not the option marked as key, {item.key!r}.")
    return item


def _accepted(item: Item) -> list[str] | None:
    match item:
        case ChoiceItem():
            return None
        case ClozeItem():
            return list(item.accepted)
        case _:
            assert_never(item)


def _option_to_json(option: Option) -> Json:
    return {"text": option.text, "is_key": option.is_key, "reason": option.reason}


def _fact_to_json(fact: FactRecord) -> Json:
    return {
        "kind": fact.kind,
        "subject": fact.subject,
        "relation": fact.relation,
        "value": fact.value,
    }


def _finding_to_json(finding: Finding) -> Json:
    return {"code": finding.code, "severity": finding.severity, "message": finding.message}


def _options(record: Record) -> tuple[Option, ...]:
    return tuple(
        Option(option.text("text"), option.flag("is_key"), option.text_or_none("reason"))
        for option in record.records("options")
    )


def _proof(record: Record) -> Proof:
    article = record.record("article")
    evidence = record.record("evidence")
    fact = record.record("fact")
    return Proof(
        article=ArticleRef(article.text("id"), article.text("title"), article.text("sha256")),
        section=record.text("section"),
        evidence=Evidence(evidence.text("quote"), evidence.count("start"), evidence.count("end")),
        fact=FactRecord(
            fact.text("kind"), fact.text("subject"), fact.text("relation"), fact.text("value")
        ),
        explanation=record.text("explanation"),
        findings=tuple(
            Finding(
                finding.text("code"),
                finding.choice("severity", _SEVERITIES),
                finding.text("message"),
            )
            for finding in record.records("findings")
        ),
    )
