"""Rows of a sheet to items; what is not filled in is worked out, what cannot be is named."""

from collections.abc import Iterable, Iterator, Sequence

from question_bank.errors import InvalidItem
from question_bank.formats.collecting import read_each
from question_bank.formats.imported import Origin
from question_bank.formats.reading import Note, Reading, refused
from question_bank.formats.sheet import (
    BETWEEN_PAIR,
    COLUMNS,
    MOST_OPTIONS,
    Row,
    lines_of,
)
from question_bank.formats.text import one_line
from question_bank.item import (
    GAP,
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
    Pair,
    ShortAnswerItem,
    TrueFalseItem,
)
from question_bank.proof import Evidence, Option, Proof
from question_bank.typed_numbers import typed_number

TRUTH = {"true": True, "false": False}
LEVELS: tuple[Bloom, ...] = ("remember", "understand", "apply", "analyze")
NO_EVIDENCE = Evidence("", 0, 0)
MOST_CELL = 20_000  # characters; a question is never longer


def read_rows(rows: Iterable[tuple[int, Sequence[str]]], origin: Origin) -> Reading:
    """Read numbered rows, the first of which names the columns."""
    walk = iter(rows)
    heading = next(walk, None)
    if heading is None:
        return refused("The sheet is empty.")
    columns = [one_line(cell).casefold() for cell in heading[1]]
    missing = [name for name in ("question",) if name not in columns]
    if missing:
        return refused(
            f"The first row names no column “{missing[0]}”: take the template, whose columns are "
            f"{', '.join(COLUMNS[:5])}, ...",
            f"row {heading[0]}",
        )
    reading = read_each(named_rows(walk, columns), lambda row, _: to_item(row, origin))
    unknown = [name for name in columns if name and name not in COLUMNS]
    if unknown and not reading.is_fatal:
        note = Note("row 1", f"These columns were not read: {', '.join(unknown)}.", is_fatal=False)
        return Reading(reading.items, (note, *reading.notes))
    return reading


def named_rows(
    rows: Iterable[tuple[int, Sequence[str]]], columns: Sequence[str]
) -> Iterator[tuple[str, Row]]:
    """Yield each row that is not empty by the names of its columns."""
    for number, cells in rows:
        if any(cell.strip() for cell in cells):
            yield f"row {number}", dict(zip(columns, cells, strict=False))


def to_item(row: Row, origin: Origin) -> Item:
    """Return the item of a row.  Raises: InvalidItem that names the column."""
    if long := next((name for name, cell in row.items() if len(cell) > MOST_CELL), None):
        raise InvalidItem(f"The cell “{long}” holds more than {MOST_CELL:,} characters.")
    stem = row.get("question", "").strip()
    if not stem:
        raise InvalidItem("The cell “question” is empty.")
    answers = lines_of(row.get("answers", ""))
    kind = kind_of(row, stem, answers)
    match kind:
        case "multiple_choice" | "multi_select" | "cloze":
            return with_options(kind, row, stem, answers, origin)
        case "matching" | "ordering":
            return with_pairs(kind, row, stem, origin)
        case "true_false":
            return true_false(row, stem, answers, origin)
        case "numeric" | "short_answer":
            return typed(kind, row, stem, answers, origin)


def kind_of(row: Row, stem: str, answers: Sequence[str]) -> Kind:
    """Return the kind that a row names, or the one that its filled cells allow."""
    named = row.get("kind", "").strip().casefold().replace(" ", "_")
    if named in KINDS:
        return named
    if named:
        raise InvalidItem(f"“{named[:40]}” is no kind: write one of {', '.join(KINDS)}.")
    if GAP in stem:
        return "cloze"
    if any(row.get(f"option {number}", "").strip() for number in range(1, MOST_OPTIONS + 1)):
        return "multi_select" if len(answers) > 1 else "multiple_choice"
    if row.get("pairs", "").strip():
        return "matching"
    if [answer.casefold() for answer in answers] in (["true"], ["false"]):
        return "true_false"
    return "short_answer"


def with_options(
    kind: Kind, row: Row, stem: str, answers: Sequence[str], origin: Origin
) -> ChoiceItem | MultiSelectItem | ClozeItem:
    options = tuple(options_in(row, answers))
    if not answers:
        raise InvalidItem("The cell “answers” is empty.")
    if options:
        texts = {one_line(option.text) for option in options}
        for answer in answers if kind == "multi_select" else answers[:1]:
            if answer not in texts:
                raise InvalidItem(f"The answer “{answer[:60]}” is none of the options.")
    proof, difficulty, bloom = proof_of(row, answers[0], origin), *rating_of(row)
    if kind == "cloze":
        return ClozeItem(
            stem=stem,
            key=next((option.text for option in options if option.is_key), answers[0]),
            accepted=accepted_of(options, answers),
            options=options,
            proof=proof,
            difficulty=difficulty,
            bloom=bloom,
        )
    made = MultiSelectItem if kind == "multi_select" else ChoiceItem
    return made(stem=stem, options=options, proof=proof, difficulty=difficulty, bloom=bloom)


def accepted_of(options: Sequence[Option], answers: Sequence[str]) -> tuple[str, ...]:
    """Return what counts, the key as it stands among the options first."""
    keys = [option.text for option in options if option.is_key] or [answers[0]]
    return (*keys, *answers[1:])


def options_in(row: Row, answers: Sequence[str]) -> Iterator[Option]:
    """Yield the options in their order; those among the answers are keys."""
    for number in range(1, MOST_OPTIONS + 1):
        text = row.get(f"option {number}", "").strip()
        if text:
            is_key = one_line(text) in answers
            reason = row.get(f"reason {number}", "").strip() or None
            yield Option(text, is_key, None if is_key else reason)


def with_pairs(kind: Kind, row: Row, stem: str, origin: Origin) -> MatchingItem | OrderingItem:
    pairs = []
    for line in lines_of(row.get("pairs", "")):
        left, sign, right = line.partition(BETWEEN_PAIR)
        if not sign or not left.strip() or not right.strip():
            raise InvalidItem(f"“{line[:60]}” in “pairs” is no pair: write left => right.")
        pairs.append(Pair(left.strip(), right.strip(), NO_EVIDENCE))
    value = "; ".join(pair.left for pair in pairs)
    proof, (difficulty, bloom) = proof_of(row, value, origin), rating_of(row)
    made = MatchingItem if kind == "matching" else OrderingItem
    return made(stem=stem, pairs=tuple(pairs), proof=proof, difficulty=difficulty, bloom=bloom)


def true_false(row: Row, stem: str, answers: Sequence[str], origin: Origin) -> TrueFalseItem:
    if len(answers) != 1 or answers[0].casefold() not in TRUTH:
        raise InvalidItem("The cell “answers” of a true-or-false question holds True or False.")
    difficulty, bloom = rating_of(row)
    return TrueFalseItem(
        stem=stem,
        is_true=TRUTH[answers[0].casefold()],
        proof=proof_of(row, answers[0].capitalize(), origin),
        difficulty=difficulty,
        bloom=bloom,
    )


def typed(
    kind: Kind, row: Row, stem: str, answers: Sequence[str], origin: Origin
) -> NumericItem | ShortAnswerItem:
    if not answers:
        raise InvalidItem("The cell “answers” is empty.")
    proof, (difficulty, bloom) = proof_of(row, answers[0], origin), rating_of(row)
    if kind == "short_answer":
        return ShortAnswerItem(
            stem=stem,
            key=answers[0],
            accepted=tuple(answers),
            proof=proof,
            difficulty=difficulty,
            bloom=bloom,
        )
    unit = row.get("unit", "").strip()
    value = typed_number(answers[0], unit)
    if value is None:
        raise InvalidItem(f"The answer “{answers[0][:60]}” is no number.")
    lines = lines_of(row.get("pairs", ""))
    parts = [line.partition(BETWEEN_PAIR) for line in lines]
    return NumericItem(
        stem=stem,
        key=answers[0],
        value=value,
        tolerance=number_in(row, "tolerance", 0.0),
        unit=unit,
        accepted=tuple(answers),
        proof=proof,
        difficulty=difficulty,
        pairs=tuple(Pair(left, right, NO_EVIDENCE) for left, _, right in parts),
        bloom=bloom,
    )


def proof_of(row: Row, value: str, origin: Origin) -> Proof:
    explanation, quote = row.get("explanation", "").strip(), row.get("quote", "").strip()
    if quote and " ".join(quote.split()) not in " ".join(explanation.split()):
        explanation = f"{explanation}\n“{quote}”".strip()
    return origin.proof(
        value=value, explanation=explanation, section=row.get("section", "").strip()
    )


def rating_of(row: Row) -> tuple[float, Bloom]:
    """Return difficulty, 0.5 where none is given, and level."""
    difficulty = number_in(row, "difficulty", 0.5)
    if difficulty > 1:
        raise InvalidItem("The cell “difficulty” holds a number from 0 to 1.")
    level = row.get("level", "").strip().casefold() or "remember"
    if level not in LEVELS:
        raise InvalidItem(f"The cell “level” holds one of {', '.join(LEVELS)}.")
    return difficulty, level


def number_in(row: Row, name: str, default: float) -> float:
    """Return a number from 0 on, or the default for an empty cell."""
    cell = row.get(name, "").strip().replace(",", ".")
    if not cell:
        return default
    try:
        number = float(cell)
    except ValueError:
        number = -1.0
    if not 0 <= number < float("inf"):
        raise InvalidItem(f"The cell “{name}” holds “{cell[:40]}”, which is no number from 0 on.")
    return number
