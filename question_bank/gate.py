"""One write at a time per database file: a queue in front of SQLite's own, unfair one."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from question_bank.errors import BankBusy

WAIT_SECONDS = 10.0


class Gate:
    """Lets one thread write; the others wait here and not in SQLite, where some would starve."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._holder: int | None = None

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Hold the gate for one write.

        Raises: BankBusy after WAIT_SECONDS; RuntimeError for a write inside a write.
        """
        if self._holder == threading.get_ident():
            raise RuntimeError("A write cannot begin inside another write of the same thread.")
        if not self._lock.acquire(timeout=WAIT_SECONDS):
            raise BankBusy("The bank is busy with a long write: try again in a moment.")
        self._holder = threading.get_ident()
        try:
            yield
        finally:
            self._holder = None
            self._lock.release()


_gates: dict[Path, Gate] = {}
_gates_lock = threading.Lock()


def gate_for(database: Path) -> Gate:
    """Return the one gate of this process for a database file, however often it is opened."""
    with _gates_lock:
        return _gates.setdefault(database.resolve(), Gate())
