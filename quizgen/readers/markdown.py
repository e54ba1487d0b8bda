"""Markdown to an article: its words without the marks, one block for each part."""

import re
from collections.abc import Iterator
from datetime import date

from markdown_it import MarkdownIt
from markdown_it.token import Token

from quizgen.article import Article, BlockKind
from quizgen.errors import ArticleError
from quizgen.readers.parts import Part, first_heading, join
from quizgen.readers.text import decode, title_from

FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)(?:^|\n)---[ \t]*(?:\n|$)", re.DOTALL)
FIELD = re.compile(r"(\w[\w -]*?)\s*:\s*(.*)")
ENGLISH = {"", "en", "eng", "english"}
BREAKS = {"softbreak", "hardbreak"}
TEXTS = {"text", "code_inline"}


def read(data: bytes, source: str) -> Article:
    """Turn the bytes of a Markdown file into an article."""
    return parse(decode(data, source), source)


def parse(markdown: str, source: str) -> Article:
    """Turn Markdown, with fields on top between two lines "---", into an article.

    Raises:
        ArticleError: the fields name another language than English or no valid date.
    """
    fields, body = split_front_matter(markdown)
    language = fields.get("language", "").lower()
    if re.split(r"[-_]", language)[0] not in ENGLISH:
        raise ArticleError(f"{source} is in the language {language!r}; only English can be read.")
    parts = list(parts_of(MarkdownIt("commonmark").enable("table").parse(body)))
    text, blocks = join(parts)
    return Article(
        title=fields.get("title") or first_heading(parts) or title_from(source),
        text=text,
        blocks=blocks,
        source=source,
        origin=fields.get("origin") or None,
        licence=fields.get("licence") or fields.get("license") or None,
        published_on=day_of(fields.get("published_on", ""), source),
    )


def split_front_matter(markdown: str) -> tuple[dict[str, str], str]:
    """Return the fields on top and the rest: "---\\ntitle: Suez\\n---\\nIt is ..."."""
    match = FRONT_MATTER.match(markdown)
    if match is None:
        return {}, markdown
    fields = {}
    for line in match[1].split("\n"):
        field = FIELD.fullmatch(line.strip())
        if field:
            fields[field[1].lower().replace(" ", "_").replace("-", "_")] = unquote(field[2])
    return fields, markdown[match.end() :]


def unquote(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def day_of(value: str, source: str) -> date | None:
    """Read a date as "2024-05-17"."""
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ArticleError(
            f"{source} has published_on: {value!r}; write the date as 2024-05-17."
        ) from None


def parts_of(tokens: list[Token]) -> Iterator[Part]:
    """Yield the words of each heading, paragraph, list item, quotation and table."""
    opened: list[Token] = []
    rows: list[list[str]] = []
    for token in tokens:
        if token.nesting == 1:
            opened.append(token)
            if token.tag == "tr":
                rows.append([])
        elif token.nesting == -1:
            opened.pop()
            if token.tag == "table":
                yield Part("table", "\n".join(" | ".join(row) for row in rows))
                rows = []
        elif token.type == "inline" and rows:
            rows[-1].append(words_of(token))
        elif token.type == "inline" and (words := words_of(token)):
            yield Part(kind_in(opened), words, heading_level(opened[-1]))


def heading_level(parent: Token) -> int:
    """Return 2 for "h2", 0 for what is no heading."""
    return int(parent.tag[1:]) if parent.type == "heading_open" else 0


def kind_in(opened: list[Token]) -> BlockKind:
    """Tell what a text inside these elements is."""
    tags = {token.tag for token in opened}
    if opened[-1].type == "heading_open":
        return "heading"
    if "li" in tags:
        return "list_item"
    return "quote" if "blockquote" in tags else "paragraph"


def words_of(inline: Token) -> str:
    """Return the text of a paragraph: links are their words, pictures and HTML are dropped."""
    words = []
    for child in inline.children or []:
        if child.type in TEXTS:
            words.append(child.content)
        elif child.type in BREAKS:
            words.append(" ")
    return " ".join("".join(words).split())
