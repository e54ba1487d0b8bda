"""What cannot become an article is refused with one sentence that says what to do."""

import io
import sys
from datetime import date
from pathlib import Path

import pytest

from quizgen.errors import ArticleError
from quizgen.readers.acceptance import check_article, is_english
from quizgen.readers.plain import parse
from quizgen.readers.read import MAX_BYTES, read_article

GOOD = "The canal was opened in 1869. It is the shortest way from Europe to the Indian Ocean.\n"
GERMAN = "Der Kanal wurde im Jahr 1869 eröffnet. Er ist der kürzeste Weg nach Indien.\n" * 3
TEXTS_IN_OTHER_LANGUAGES = {
    "German": GERMAN,
    "French": "Le canal a été ouvert en 1869. On y voit des navires et il me semble long.\n" * 3,
    "Spanish": "El canal se abrió en 1869. Me han dicho que no es muy ancho, a mi juicio.\n" * 3,
    "Dutch": "Het kanaal is in 1869 geopend. We was over in de haven, of we had het niet.\n" * 3,
    "Danish": "Kanalen blev åbnet i 1869. Her er der for mange skibe, og man kan se at do.\n" * 3,
    "Russian": "Канал был открыт в 1869 году. Это самый короткий путь в Индию.\n" * 3,
    "Chinese": "运河于1869年开通。它是去印度最短的路。\n" * 3,
}


def write(folder: Path, data: bytes | str, name: str = "a.txt") -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "is empty"),
        (b"\xef\xbb\xbf", "has no words"),
        (b"12 34. 56 78.", "has no words"),
        (b"\x7fELF\x02\x01\x00\x00\x00\xff\xfe", "is not a text file"),
        (b"It is.\nIt \x01was.", "line 2 has the control character U\\+0001"),
        (GOOD.encode("utf-16"), "is not UTF-8, it looks like UTF-16"),
        (GERMAN.encode("latin-1"), "is not UTF-8, it looks like (cp|latin|iso)"),
        (b"There is only one sentence in this file.", "has fewer than 2 sentences"),
        (b"A heading\n\nAnother heading\n", "has fewer than 2 sentences"),
        (GOOD.encode() * (MAX_BYTES // len(GOOD) + 1), "is larger than 2 MB"),
    ],
)
def test_content_that_is_refused(tmp_path, data, message):
    with pytest.raises(ArticleError, match=message) as caught:
        read_article(write(tmp_path, data))
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize("language", TEXTS_IN_OTHER_LANGUAGES)
def test_other_languages_are_refused(tmp_path, language):
    path = write(tmp_path, TEXTS_IN_OTHER_LANGUAGES[language])
    with pytest.raises(ArticleError, match="does not seem to be English"):
        read_article(path)


def test_a_few_english_words_are_accepted():
    assert is_english("Putin visited Beijing Thursday. Xi welcomed Russian delegations.")
    assert not is_english("Канал был открыт.")


def test_what_is_no_file(tmp_path):
    with pytest.raises(ArticleError, match="There is no file"):
        read_article(tmp_path / "none.txt")
    with pytest.raises(ArticleError, match="is a folder"):
        read_article(tmp_path)


@pytest.mark.parametrize("name", ["a.txt", "a", "A.TXT", "a.md", "a.markdown", "a.pdf", "a.docx"])
def test_files_that_are_read(tmp_path, name):
    path = write(tmp_path, GOOD, name)
    article = read_article(path, published_on=date(2024, 5, 17))
    assert article == read_article(str(path), published_on=date(2024, 5, 17))
    assert article.text == GOOD
    assert article.source == str(path)
    assert article.published_on == date(2024, 5, 17)


def test_standard_input_is_read(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Canal\n" + GOOD.encode())))
    article = read_article("-")
    assert (article.source, article.title) == ("-", "Canal")


def test_articles_of_every_kind_are_accepted():
    shared = Path(__file__).parents[3] / "shared" / "articles"
    if not shared.is_dir():
        pytest.skip("needs ../shared: articles that are not part of the repository")
    for path in sorted(shared.glob("*.txt")):
        check_article(parse(path.read_text(encoding="utf-8"), path.name), path.name)
