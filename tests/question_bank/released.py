"""Banks as earlier releases left them: made by their migrations, filled by plain SQL."""

from alembic import command
from sqlalchemy import Connection, text

from question_bank import schema
from question_bank.formats import jsonl
from question_bank.item import Item, item_id
from question_bank.stored_article import StoredArticle
from tests.question_bank.sputnik import NOW

RELEASED = ("0001",)


def make_released(connection: Connection, revision: str) -> None:
    """Make the tables of a release in an empty database."""
    command.upgrade(schema.migration_config(connection), revision)


def fill_0001(connection: Connection, article: StoredArticle, items: list[Item]) -> None:
    """Store an article, its items, a quiz of all of them and an attempt that answered the first."""
    now = NOW if connection.dialect.name == "postgresql" else "2026-11-23 12:00:00.000000"
    connection.execute(
        text(
            "INSERT INTO article (id, title, sha256, text, source, layout, added_at)"
            " VALUES (:id, :title, :sha256, :text, :source, '[]', :now)"
        ),
        {
            "id": article.id,
            "title": article.title,
            "sha256": article.sha256,
            "text": article.text,
            "source": article.source,
            "now": now,
        },
    )
    rows = [
        {
            "id": item_id(item),
            "article": article.id,
            "kind": item.kind,
            "stem": item.stem,
            "key": item.key,
            "content": jsonl.item_to_line(item),
            "position": position,
            "version": position + 1,
            "now": now,
        }
        for position, item in enumerate(items)
    ]
    connection.execute(text("INSERT INTO item VALUES (:id, :now)"), rows)
    connection.execute(
        text(
            "INSERT INTO item_version (item_id, version, article_id, kind, stem, key, rank,"
            " content, status, fact_kind, fact_subject, fact_relation, fact_value, created_at)"
            " VALUES (:id, 1, :article, :kind, :stem, :key, 0,"
            " :content, 'draft', '', '', '', '', :now)"
        ),
        rows,
    )
    quiz = "INSERT INTO quiz VALUES (1, 'AAAAAA', 'Old', 'test', :now)"
    connection.execute(text(quiz), {"now": now})
    connection.execute(text("INSERT INTO quiz_item VALUES (1, :position, :version)"), rows)
    attempt = "INSERT INTO attempt VALUES (1, 'token', 1, 'Ada', :now, NULL, NULL)"
    connection.execute(text(attempt), {"now": now})
    response = "INSERT INTO response VALUES (1, 1, 0, '1', 1, :now)"
    connection.execute(text(response), {"now": now})
