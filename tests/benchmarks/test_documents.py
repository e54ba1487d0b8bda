"""Documents to measure with, from a folder or from JSON Lines."""

import gzip
import json
import lzma

import pytest

from benchmarks.documents import mixed, read_documents
from quizgen.errors import QuizgenError

TEXT = "Harbours\n\nThe harbour of Kell was built in 1850. It was closed in 1962."
LINES = "".join(
    json.dumps({"id": f"a/{n}", "title": f"Title {n}", "text": TEXT, "licence": "CC0"}) + "\n"
    for n in range(3)
).encode()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("d.jsonl", LINES + b"\n"),
        ("d.jsonl.gz", gzip.compress(LINES)),
        ("d.jsonl.xz", lzma.compress(LINES)),
    ],
)
def test_json_lines(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    documents = read_documents(tmp_path / name)
    assert [document.id for document in documents] == ["a/0", "a/1", "a/2"]
    article = documents[2].article()
    assert (article.title, article.text) == ("Title 2", TEXT)


def test_a_folder_is_read_by_the_product(seeds):
    documents = read_documents(seeds)
    assert [document.id for document in documents] == sorted(p.name for p in seeds.glob("*.md"))
    assert all(document.article().licence for document in documents)


def test_nothing_to_read_is_said(tmp_path):
    with pytest.raises(QuizgenError, match="no documents"):
        read_documents(tmp_path)


def test_a_document_that_the_product_refuses(tmp_path):
    (tmp_path / "d.jsonl").write_text('{"id": "1", "title": "x", "text": "Too short"}')
    (document,) = read_documents(tmp_path / "d.jsonl")
    with pytest.raises(QuizgenError, match="fewer than 2 sentences"):
        document.article()


def test_mixed_keeps_all_and_does_not_depend_on_the_order(tmp_path):
    (tmp_path / "d.jsonl").write_bytes(LINES)
    documents = read_documents(tmp_path / "d.jsonl")
    assert mixed(documents) == mixed(documents[::-1])
    assert sorted(d.id for d in mixed(documents)) == [d.id for d in documents]
