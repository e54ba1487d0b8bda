"""A web address to a host that may be asked: of the open internet, and nothing inside it."""

import ipaddress
import socket
from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread
from typing import TypeAlias
from urllib.parse import urlsplit

from quizgen.errors import ArticleError

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve: TypeAlias = Callable[[str], list[str]]

# Ways to write an IPv4 address as one of IPv6; who asks for them wants to get round a check.
TRANSLATED = [ipaddress.ip_network(net) for net in ("64:ff9b::/96", "64:ff9b:1::/48", "::/96")]
PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Target:
    """Whom to connect to, and what to ask for."""

    scheme: str
    host: str  # as in the address, in ASCII
    port: int
    path: str  # with the query
    addresses: tuple[str, ...]  # every one of them allowed

    @property
    def is_secure(self) -> bool:
        return self.scheme == "https"

    @property
    def name(self) -> str:
        """Return host and port as the server expects to be called."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def is_public(address: Address) -> bool:
    """Tell whether an address belongs to the open internet, not to this machine or its network."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped or address.sixtofour or address.teredo or address.scope_id:
            return False
        if any(address in net for net in TRANSLATED):
            return False
    return address.is_global and not (
        address.is_multicast
        or address.is_reserved
        or address.is_private
        or address.is_loopback
        or address.is_link_local
        or address.is_unspecified
    )


def resolve(host: str) -> list[str]:
    """Ask the system for the addresses of a host.

    Raises:
        OSError: there is no such host.
    """
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def find_target(
    url: str,
    *,
    resolve: Resolve,
    is_allowed: Callable[[Address], bool],
    ports: frozenset[int],
    seconds: float,
) -> Target:
    """Take a web address apart, look its host up once and check every address it has.

    Raises:
        ArticleError: it is no http or https address, or leads to where nobody may look.
    """
    try:
        parts = urlsplit(url)
        scheme, port = parts.scheme.lower(), parts.port
        host = (parts.hostname or "").rstrip(".")
        host = host if ":" in host else host.encode("idna").decode("ascii")
    except ValueError:  # UnicodeError among them
        raise ArticleError(f"{url} is not a web address; check it.") from None
    if scheme not in PORTS:
        raise ArticleError(f"{url} cannot be fetched: only http and https can.")
    if not host or any(sign.isspace() or not sign.isprintable() for sign in url):
        raise ArticleError(f"{url} is not a web address; check it.")
    if parts.username is not None or parts.password is not None:
        raise ArticleError(f"{host} is asked for with a name or password; leave it out.")
    port = PORTS[scheme] if port is None else port
    if port not in ports:
        raise ArticleError(f"{url} uses port {port}; only 80 and 443 are allowed.")
    addresses = look_up(host, resolve, seconds)
    for address in addresses:
        if not is_allowed(ipaddress.ip_address(address)):
            raise ArticleError(
                f"{url} leads to {address}, an address inside this computer or its network;"
                " only public pages are fetched."
            )
    path = parts.path or "/"
    return Target(
        scheme, host, port, f"{path}?{parts.query}" if parts.query else path, tuple(addresses)
    )


def look_up(host: str, resolve: Resolve, seconds: float) -> list[str]:
    """Return the addresses of a host; the system itself may wait much longer for a dead server."""
    found: list[str] = []

    def ask() -> None:
        try:
            found.extend(resolve(host))
        except (OSError, UnicodeError):
            return

    thread = Thread(target=ask, daemon=True)
    thread.start()
    thread.join(seconds)
    addresses = list(found)
    if not addresses:
        raise ArticleError(f"There is no web server {host}, or the network is down.")
    return addresses
