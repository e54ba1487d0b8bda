"""Web addresses: only public ones, each redirect checked, never too much and never too long."""

import gzip
import ipaddress
import socket
import time
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from quizgen.errors import ArticleError
from quizgen.readers import network
from quizgen.readers.addresses import is_public
from quizgen.readers.network import Policy, fetch
from quizgen.readers.read import read_article
from tests.quizgen.lighthouse import TEXT
from tests.quizgen.readers.making import make_html, sentences_of

HTML = "text/html; charset=utf-8"
PAGE = make_html(TEXT)
BOMB = gzip.compress(bytes(20_000_000), 1)
ASKED: list[str] = []


class Handler(BaseHTTPRequestHandler):
    """Answers as the path says."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Write nothing."""

    def do_GET(self) -> None:
        ASKED.append(f"{self.headers['Host']}{self.path}")
        try:
            getattr(self, "get_" + self.path.strip("/").split("/")[0].split("?")[0])()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def answer(self, body: bytes, kind: str = HTML, **headers: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def get_page(self) -> None:
        self.answer(PAGE)

    def get_latin(self) -> None:
        page = PAGE.replace(b"<meta charset=utf-8>", b"").replace(b"Robert", b"Ren\xe9")
        self.answer(page, "text/html; charset=iso-8859-1")

    def get_text(self) -> None:
        self.answer(TEXT.encode(), "text/plain")

    def get_packed(self) -> None:
        self.answer(gzip.compress(PAGE), Content_Encoding="gzip")

    def get_bomb(self) -> None:
        self.answer(BOMB, Content_Encoding="gzip")

    def get_cut(self) -> None:
        self.answer(gzip.compress(PAGE)[:200], Content_Encoding="gzip")

    def get_brotli(self) -> None:
        self.answer(b"x", Content_Encoding="br")

    def get_huge(self) -> None:
        self.answer(b"")
        for _ in range(200):
            self.wfile.write(bytes(100_000))

    def get_slow(self) -> None:
        self.answer(b"")
        for _ in range(60):
            self.wfile.write(b"a")
            time.sleep(0.1)

    def get_header(self) -> None:
        for sign in b"HTTP/1.0 200 OK, and so on and on and on and on and on and on":
            self.wfile.write(bytes([sign]))
            time.sleep(0.1)

    def get_short(self) -> None:
        self.answer(b"<p>It is", Content_Length="500")

    def get_film(self) -> None:
        self.answer(b"\x00", "video/mp4")

    def get_none(self) -> None:
        self.send_error(404)

    def get_nonsense(self) -> None:
        self.wfile.write(b"\x00\xff nonsense\r\n\r\n")

    def get_to(self) -> None:
        self.send_response(302)
        self.send_header("Location", self.path.partition("?")[2])
        self.end_headers()


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """Yield the port of a server on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    server.server_close()
    thread.join()


NAMES = {
    "page.test": ["127.0.0.1"],
    "other.test": ["127.0.0.1"],
    "inside.test": ["10.0.0.5"],
    "both.test": ["127.0.0.1", "192.168.1.1"],
    "second.test": ["127.0.0.9", "127.0.0.1"],
    "127.0.0.2": ["127.0.0.2"],
}


def resolve(host: str) -> list[str]:
    if host not in NAMES:
        raise socket.gaierror(host)
    return NAMES[host]


@pytest.fixture
def policy(port: int) -> Policy:
    """Return the rules of the tests: 127.0.0.1 and .9 stand for the open internet."""
    public = {ipaddress.ip_address("127.0.0.1"), ipaddress.ip_address("127.0.0.9")}
    return Policy(
        resolve=resolve,
        is_allowed=lambda address: address in public,
        ports=frozenset({80, port}),
        seconds=20.0,
        most_bytes=10_000_000,
    )


def test_a_page_is_fetched(policy, port):
    ASKED.clear()
    fetched = fetch(f"http://page.test:{port}/page/a%20b/é?q=1#part", policy)
    assert fetched.data == b"\xef\xbb\xbf" + PAGE
    assert [f"page.test:{port}/page/a%20b/%C3%A9?q=1"] == ASKED


@pytest.mark.parametrize(
    "path", ["packed", "to?/page", "to?/to?/page", "to?http://other.test:PORT/page"]
)
def test_ways_to_the_same_page(policy, port, path):
    fetched = fetch(f"http://page.test:{port}/{path.replace('PORT', str(port))}", policy)
    assert fetched.data.endswith(PAGE)


def test_an_address_that_does_not_answer_is_passed_over(policy, port):
    assert fetch(f"http://second.test:{port}/text", policy).data == TEXT.encode()


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("to?/to?/to?/to?/to?/page", "leads on to other addresses more than 3 times"),
        ("to?http://127.0.0.2:PORT/page", "leads to 127.0.0.2, an address inside"),
        ("to?http://inside.test/page", "leads to 10.0.0.5, an address inside"),
        ("to?//both.test/page", "leads to 192.168.1.1, an address inside"),
        ("to?file:///etc/passwd", "only http and https"),
        ("to?http://page.test:22/", "uses port 22"),
        ("to?http://[", "breaks off its answer|is not a web address"),
        ("to?http://none.test/", "There is no web server none.test"),
        ("bomb", "is larger than 10 MB"),
        ("huge", "is larger than 10 MB"),
        ("cut", "breaks off its answer"),
        ("short", "breaks off its answer"),
        ("brotli", "is packed in a way"),
        ("film", "is of the type video/mp4"),
        ("none", r"answers with 404 \(Not Found\)"),
        ("nonsense", "breaks off its answer"),
    ],
)
def test_what_is_refused_on_the_way(policy, port, path, message):
    url = f"http://page.test:{port}/{path.replace('PORT', str(port))}"
    with pytest.raises(ArticleError, match=message) as caught:
        fetch(url, policy)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("path", ["slow", "header"])
def test_a_server_that_sends_a_byte_at_a_time(policy, port, path):
    started = time.monotonic()
    with pytest.raises(ArticleError, match="takes too long"):
        fetch(f"http://page.test:{port}/{path}", replace(policy, seconds=0.5))
    assert time.monotonic() - started < 4  # the server would go on for six seconds


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("http://127.0.0.1/", "inside this computer"),
        ("http://localhost/", "inside this computer"),
        ("http://2130706433/", "inside this computer"),
        ("http://0x7f000001/", "inside this computer"),
        ("http://0177.0.0.1/", "inside this computer"),
        ("http://127.1/", "inside this computer"),
        ("http://0/", "inside this computer"),
        ("http://①②⑦.⓪.⓪.①/", "inside this computer"),
        ("http://[::1]/", "inside this computer"),
        ("http://[::ffff:127.0.0.1]/", "inside this computer"),
        ("http://[::ffff:8.8.8.8]/", "inside this computer"),
        ("http://169.254.169.254/latest/meta-data", "inside this computer"),
        ("http://10.0.0.1/", "inside this computer"),
        ("http://224.0.0.1/", "inside this computer"),
        ("ftp://page.test/a", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("http://8.8.8.8:8080/", "uses port 8080"),
        ("http://8.8.8.8:0/", "uses port 0"),
        ("http://name:word@8.8.8.8/", "with a name or password"),
        ("http://8.8.8.8@127.0.0.1/", "with a name or password"),
        ("http:///page", "is not a web address"),
        ("http://[::1/", "is not a web address"),
        ("http://8.8.8.8:999999/", "is not a web address"),
        ("http://8.8.8.8/\r\nX: y", "is not a web address"),
    ],
)
def test_addresses_that_are_never_asked(monkeypatch, url, message):
    def connect(*arguments: object, **options: object) -> None:
        raise AssertionError("it was asked")

    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(ArticleError, match=message):
        fetch(url)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("0.0.0.0", False),
        ("100.64.0.1", False),
        ("172.16.0.1", False),
        ("192.0.2.1", False),
        ("198.18.0.1", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("::", False),
        ("fc00::1", False),
        ("fe80::1", False),
        ("ff02::1", False),
        ("2002:7f00:1::", False),
        ("64:ff9b::7f00:1", False),
        ("2001:db8::1", False),
        ("::127.0.0.1", False),
    ],
)
def test_public_addresses(address, expected):
    assert is_public(ipaddress.ip_address(address)) == expected


def test_a_name_is_looked_up_once_for_each_address(policy, port):
    asked = []

    def ask_once(host: str) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.5"]

    fetch(f"http://page.test:{port}/page", replace(policy, resolve=ask_once))
    assert asked == ["page.test"]


def test_a_look_up_that_never_ends(policy, port):
    def wait(host: str) -> list[str]:
        time.sleep(2)
        return ["127.0.0.1"]

    with pytest.raises(ArticleError, match="There is no web server"):
        fetch(f"http://page.test:{port}/page", replace(policy, resolve=wait, seconds=0.2))


def test_without_leave_nothing_is_fetched(monkeypatch):
    monkeypatch.setattr(network, "fetch", None)
    with pytest.raises(ArticleError, match="would need the network; allow it with --allow-network"):
        read_article("https://page.test/page")


@pytest.mark.parametrize("path", ["page", "text", "latin"])
def test_an_address_becomes_an_article(monkeypatch, policy, port, path):
    monkeypatch.setattr(network, "fetch", lambda url: fetch(url, policy))
    url = f"http://page.test:{port}/{path}"
    article = read_article(url, allow_network=True)
    assert (article.source, article.origin) == (url, url)
    assert "It was built by" in sentences_of(article)[1]
    assert ("René" in article.text) == (path == "latin")
