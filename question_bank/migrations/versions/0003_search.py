"""Full-text search over stems and answers, kept current by triggers; rows that never change.

Both databases index the stems of English words without their accents, and no word is left out, so
that the same search finds the same items.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# https://sqlite.org/fts5.html, "External Content Tables": the index holds no second copy.
_SQLITE = (
    """
    CREATE VIRTUAL TABLE item_search USING fts5 (
        stem, answers, content = 'item', content_rowid = 'number',
        tokenize = 'porter unicode61 remove_diacritics 2')
    """,
    """
    CREATE TRIGGER item_search_insert AFTER INSERT ON item BEGIN
        INSERT INTO item_search (rowid, stem, answers) VALUES (new.number, new.stem, new.answers);
    END
    """,
    """
    CREATE TRIGGER item_search_update AFTER UPDATE OF stem, answers ON item BEGIN
        INSERT INTO item_search (item_search, rowid, stem, answers)
        VALUES ('delete', old.number, old.stem, old.answers);
        INSERT INTO item_search (rowid, stem, answers) VALUES (new.number, new.stem, new.answers);
    END
    """,
    """
    CREATE TRIGGER item_search_delete AFTER DELETE ON item BEGIN
        INSERT INTO item_search (item_search, rowid, stem, answers)
        VALUES ('delete', old.number, old.stem, old.answers);
    END
    """,
    "INSERT INTO item_search (item_search) VALUES ('rebuild')",
)

# A table of its own: a change of status, folder or tag then leaves the large index alone.
# `item_words` is also what a search passes its words through.
_POSTGRESQL = (
    "CREATE TEXT SEARCH DICTIONARY item_stem (TEMPLATE = snowball, Language = english)",
    "CREATE TEXT SEARCH CONFIGURATION item_words (COPY = simple)",
    """
    ALTER TEXT SEARCH CONFIGURATION item_words ALTER MAPPING FOR
        asciiword, word, asciihword, hword, hword_asciipart, hword_part WITH item_stem
    """,
    """
    CREATE FUNCTION without_accents(words text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
        CASE WHEN octet_length(words) = length(words) THEN words
        ELSE regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]', '', 'g') END
    """,
    """
    CREATE TABLE item_search (
        number INTEGER NOT NULL CONSTRAINT pk_item_search PRIMARY KEY
            CONSTRAINT fk_item_search_number REFERENCES item (number) ON DELETE CASCADE,
        words TSVECTOR NOT NULL)
    """,
    """
    CREATE FUNCTION item_search_write() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        INSERT INTO item_search (number, words)
        VALUES (new.number, to_tsvector('item_words',
            without_accents(new.stem || E'\\n' || new.answers)))
        ON CONFLICT (number) DO UPDATE SET words = excluded.words;
        RETURN NULL;
    END $$
    """,
    """
    CREATE TRIGGER item_search_write AFTER INSERT OR UPDATE OF stem, answers ON item
    FOR EACH ROW EXECUTE FUNCTION item_search_write()
    """,
    """
    INSERT INTO item_search (number, words)
    SELECT number, to_tsvector('item_words', without_accents(stem || E'\\n' || answers)) FROM item
    """,
    "CREATE INDEX ix_item_search_words ON item_search USING gin (words)",
)


def upgrade() -> None:
    """Make the index and fill it."""
    on_server = op.get_context().dialect.name == "postgresql"
    for statement in _POSTGRESQL if on_server else _SQLITE:
        op.get_bind().exec_driver_sql(statement)
