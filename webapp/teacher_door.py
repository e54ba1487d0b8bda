"""Lets a teacher in by a link that works once, and remembers who is in until the process ends."""

import hashlib
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

LONGEST = timedelta(hours=12)  # signed in


@dataclass(slots=True)
class TeacherDoor:
    """Links not used yet and teachers signed in; only hashes are kept."""

    _links: set[str] = field(default_factory=set)
    _inside: dict[str, datetime] = field(default_factory=dict)  # hash of the pass: since when
    _lock: Lock = field(default_factory=Lock)

    def issue(self) -> str:
        """Make a link's token of 128 random bits."""
        token = secrets.token_urlsafe(16)
        with self._lock:
            self._links.add(digest(token))
        return token

    def is_open_to(self, token: str) -> bool:
        """Tell whether a link still works, without using it up."""
        with self._lock:
            return digest(token) in self._links

    def enter(self, token: str, now: datetime) -> str | None:
        """Use a link up and return the pass for the session cookie; None when it is no good."""
        with self._lock:
            if digest(token) not in self._links:
                return None
            self._links.remove(digest(token))
            session_pass = secrets.token_urlsafe(16)
            self._inside[digest(session_pass)] = now
            return session_pass

    def is_inside(self, session_pass: str, now: datetime) -> bool:
        """Tell whether the holder of a pass is signed in."""
        with self._lock:
            since = self._inside.get(digest(session_pass))
        return since is not None and now - since < LONGEST

    def leave(self, session_pass: str) -> None:
        with self._lock:
            self._inside.pop(digest(session_pass), None)


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
