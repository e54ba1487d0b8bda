"""A web address to bytes: checked before each step, never more nor longer than the limits."""

import http.client
import socket
import ssl
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from email.message import Message
from threading import Timer
from time import monotonic
from urllib.parse import quote, urljoin

from quizgen.errors import ArticleError
from quizgen.readers.addresses import Address, Resolve, Target, find_target, is_public, resolve

CHUNK = 65_536
REDIRECTS = {301, 302, 303, 307, 308}
TYPES = {
    "text/html",
    "text/plain",
    "text/markdown",
    "application/xhtml+xml",
    "application/pdf",
    "application/epub+zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
HEADERS = {
    "Accept": ", ".join(sorted(TYPES)),
    "Accept-Encoding": "identity",
    "Connection": "close",
    "User-Agent": "quizgen",
}
INFLATED = {"gzip": 16 + zlib.MAX_WBITS, "x-gzip": 16 + zlib.MAX_WBITS, "deflate": zlib.MAX_WBITS}
# A ValueError: http.client and urljoin do not understand what the server sent.
UNREACHABLE = (OSError, ValueError, http.client.HTTPException)
OK = 200


@dataclass(frozen=True, slots=True)
class Policy:
    """What may be asked for, how long and how much; the tests allow their own server."""

    resolve: Resolve = resolve
    is_allowed: Callable[[Address], bool] = is_public
    ports: frozenset[int] = frozenset({80, 443})
    seconds: float = 30.0  # for everything together
    most_bytes: int = 20_000_000
    redirects: int = 3
    tls: ssl.SSLContext = field(default_factory=ssl.create_default_context)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave, and the address at which it was in the end."""

    data: bytes
    address: str


def fetch(url: str, policy: Policy | None = None) -> Fetched:
    """Fetch a web address.  Each redirect is checked as the first address was.

    Raises:
        ArticleError: it may not or cannot be fetched.
    """
    policy = policy or Policy()
    deadline = monotonic() + policy.seconds
    address = url
    for _ in range(policy.redirects + 1):
        target = find_target(
            address,
            resolve=policy.resolve,
            is_allowed=policy.is_allowed,
            ports=policy.ports,
            seconds=left(deadline, url),
        )
        answer = ask(target, address, policy, deadline)
        if isinstance(answer, bytes):
            return Fetched(answer, address)
        address = answer
    raise ArticleError(f"{url} leads on to other addresses more than {policy.redirects} times.")


def left(deadline: float, url: str) -> float:
    """Return the seconds that are left.

    Raises:
        ArticleError: there are none.
    """
    seconds = deadline - monotonic()
    if seconds <= 0:
        raise ArticleError(f"{url} takes too long to answer; save the page and name the file.")
    return seconds


def ask(target: Target, url: str, policy: Policy, deadline: float) -> bytes | str:
    """Return what the server gives, or the address it leads on to."""
    connection = connect(target, url, policy, deadline)
    # A server that sends one byte a second never runs into the time limit of a socket.
    timer = Timer(left(deadline, url), hang_up, [connection.sock])
    timer.daemon = True
    timer.start()
    try:
        if isinstance(connection.sock, ssl.SSLSocket):
            connection.sock.do_handshake()
        path = quote(target.path, safe="/%?&=+:;,@!$'()*~#[]")
        connection.request("GET", path, headers={"Host": target.name, **HEADERS})
        with closing(connection.getresponse()) as response:
            if response.status in REDIRECTS:
                return urljoin(url, response.getheader("Location") or "/")
            if response.status != OK:
                meaning = http.client.responses.get(response.status, "an unknown status")
                raise ArticleError(f"{url} answers with {response.status} ({meaning}).")
            return read_body(response, url, policy.most_bytes, deadline)
    except ssl.SSLCertVerificationError:
        raise ArticleError(f"{url} cannot prove who it is (its certificate is wrong).") from None
    except UNREACHABLE:
        left(deadline, url)
        raise ArticleError(f"{url} breaks off its answer; try again.") from None
    finally:
        timer.cancel()
        connection.close()


def hang_up(line: socket.socket) -> None:
    try:
        line.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


def connect(
    target: Target, url: str, policy: Policy, deadline: float
) -> http.client.HTTPConnection:
    """Connect to one of the checked addresses; the host is not looked up again."""
    for address in target.addresses:
        seconds = left(deadline, url)
        try:
            line = socket.create_connection((address, target.port), timeout=seconds)
        except OSError:
            continue
        if target.is_secure:
            line = policy.tls.wrap_socket(
                line, server_hostname=target.host, do_handshake_on_connect=False
            )
        connection = http.client.HTTPConnection(target.host, target.port, timeout=seconds)
        connection.sock = line
        return connection
    raise ArticleError(f"{url} cannot be reached; check the address and the network.")


def read_body(response: http.client.HTTPResponse, url: str, most: int, deadline: float) -> bytes:
    """Return the body of an answer, a text in UTF-8 if the server says how it is written."""
    kind = response.headers.get_content_type()
    if kind not in TYPES:
        raise ArticleError(f"{url} is of the type {kind}; only pages, texts and books are read.")
    pieces, size = [], 0
    for piece in inflate(chunks(response, url, deadline), response.headers, url):
        size += len(piece)
        if size > most:
            raise ArticleError(f"{url} is larger than {most // 1_000_000} MB.")
        pieces.append(piece)
    return recode(b"".join(pieces), response.headers)


def chunks(response: http.client.HTTPResponse, url: str, deadline: float) -> Iterator[bytes]:
    while piece := response.read1(CHUNK):
        left(deadline, url)
        yield piece
    left(deadline, url)
    if response.length:  # bytes that were promised and did not come
        raise http.client.IncompleteRead(b"", response.length)


def inflate(pieces: Iterator[bytes], headers: Message, url: str) -> Iterator[bytes]:
    """Unpack an answer that is packed although we asked for it plain, a bit at a time."""
    encoding = headers.get("Content-Encoding", "identity").strip().lower()
    if encoding in {"identity", ""}:
        yield from pieces
        return
    if encoding not in INFLATED:
        raise ArticleError(f"{url} is packed in a way that cannot be unpacked ({encoding}).")
    unpacker = zlib.decompressobj(INFLATED[encoding])
    try:
        for piece in pieces:
            rest = piece
            while rest:
                yield unpacker.decompress(rest, CHUNK)
                rest = unpacker.unconsumed_tail
        yield unpacker.flush()
    except zlib.error:
        raise ArticleError(f"{url} is packed in a way that cannot be unpacked.") from None
    if not unpacker.eof:
        raise http.client.IncompleteRead(b"")


def recode(data: bytes, headers: Message) -> bytes:
    """Write a text in UTF-8 with a byte order mark, which wins over what a page says of itself."""
    charset = headers.get_content_charset()
    if charset is None or headers.get_content_maintype() != "text":
        return data
    try:
        return b"\xef\xbb\xbf" + data.decode(charset).removeprefix("\ufeff").encode()
    except (LookupError, ValueError):
        return data
