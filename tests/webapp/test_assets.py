"""Style, script and htmx: the right bytes, cached for long, small."""

import gzip
import re

import pytest
from werkzeug.test import TestResponse

from tests.webapp.marked_items import CODE


def assets_of(page: TestResponse) -> list[str]:
    return re.findall(r'(?:src|href)="(/static/[^"]+)"', page.text)


def test_htmx_comes_from_its_package(client):
    script = client.get("/static/vendor/htmx.min.js")
    assert script.status_code == 200
    assert script.mimetype == "text/javascript"
    assert b'version:"2.' in script.data
    script.close()


def test_address_with_the_hash_is_cached_for_a_year(client, attempt_path):
    for address in assets_of(client.get(f"{attempt_path}/questions/1")):
        with client.get(address) as asset:
            assert asset.status_code == 200
            assert asset.headers["Cache-Control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("query", ["", "?v=old"])
def test_address_without_the_hash_is_not(client, query):
    with client.get(f"/static/app.css{query}") as asset:
        assert "immutable" not in asset.headers["Cache-Control"]


def test_question_page_weighs_less_than_100_kb(client, attempt_path):
    page = client.get(f"{attempt_path}/questions/1")
    sizes = [len(page.data)]
    for address in assets_of(page):
        with client.get(address) as asset:
            sizes.append(len(asset.data))
    assert sum(sizes) < 100_000


def test_pages_without_a_form_to_save_need_no_script(client):
    assert "<script" not in client.get("/").text
    assert "<script" not in client.get(f"/q/{CODE}").text


def test_style_names_no_other_site(client):
    with client.get("/static/app.css") as style:
        assert b"http" not in style.data
        assert b"@import" not in style.data
        assert len(gzip.compress(style.data)) < 5_000
