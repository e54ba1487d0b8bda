"""Fills the tables of revision 0002 from the items of the first release."""

from typing import Any

from sqlalchemy import Connection, Row, text

from question_bank.fingerprints import answers_of, claim_hash, form_of, stem_hash, value_hash
from question_bank.formats import jsonl
from question_bank.item import Item

_BATCH = 2_000  # items held in memory at a time

_NEWEST = text("""
    SELECT version.id AS row, item.id, version.version, version.status, version.article_id,
        version.content, item.added_at
    FROM released_item_version AS version JOIN released_item AS item ON item.id = version.item_id
    WHERE version.id > :last AND NOT EXISTS (
        SELECT 1 FROM released_item_version AS newer
        WHERE newer.item_id = version.item_id AND newer.version > version.version)
    ORDER BY version.id LIMIT :batch
""")
_ADD_ITEM = text("""
    INSERT INTO item (number, id, version, status, kind, form, article_id, section, stem, key,
        answers, difficulty, rank, stem_hash, claim_hash, value_hash, added_at)
    VALUES (:number, :id, :version, :status, :kind, :form, :article_id, :section, :stem, :key,
        :answers, :difficulty, :rank, :stem_hash, :claim_hash, :value_hash, :added_at)
""")
_ADD_FINDING = text("""
    INSERT INTO item_finding (item_number, code, severity) VALUES (:item_number, :code, :severity)
""")
_COPY_VERSIONS = text("""
    INSERT INTO item_version (id, item_number, version, article_id, content, created_at)
    SELECT version.id, item.number, version.version, version.article_id, version.content,
        version.created_at
    FROM released_item_version AS version JOIN item ON item.id = version.item_id
    ORDER BY version.id
""")
_GO_ON_COUNTING = text("""
    SELECT setval(pg_get_serial_sequence('item_version', 'id'), max(id)) FROM item_version
""")


def fill_items(connection: Connection) -> None:
    """Number the released items in the order they came, and copy their versions as they were."""
    last, number = 0, 0
    while rows := connection.execute(_NEWEST, {"last": last, "batch": _BATCH}).all():
        items = [jsonl.item_from_line(row.content) for row in rows]
        numbers = range(number + 1, number + 1 + len(rows))
        pairs = list(zip(numbers, rows, items, strict=True))
        connection.execute(_ADD_ITEM, [item_row(*pair) for pair in pairs])
        if findings := [row for n, _, item in pairs for row in finding_rows(n, item)]:
            connection.execute(_ADD_FINDING, findings)
        last, number = rows[-1].row, numbers[-1]
    connection.execute(_COPY_VERSIONS)
    if connection.dialect.name == "postgresql":
        connection.execute(_GO_ON_COUNTING)


def item_row(number: int, row: Row[Any], item: Item) -> dict[str, object]:
    """Return the columns of an item, times as the driver gave them."""
    fact = item.proof.fact
    return {
        "number": number,
        "id": row.id,
        "version": row.version,
        "status": row.status,
        "kind": item.kind,
        "form": form_of(item),
        "article_id": row.article_id,
        "section": item.proof.section,
        "stem": item.stem,
        "key": item.key,
        "answers": answers_of(item),
        "difficulty": item.difficulty,
        "rank": item.rank,
        "stem_hash": stem_hash(item.stem),
        "claim_hash": claim_hash(fact),
        "value_hash": value_hash(fact),
        "added_at": row.added_at,
    }


def finding_rows(number: int, item: Item) -> list[dict[str, object]]:
    """Return one row for each code among an item's findings."""
    severities = {finding.code: finding.severity for finding in item.proof.findings}
    return [
        {"item_number": number, "code": code, "severity": severity}
        for code, severity in severities.items()
    ]
