"""One write at a time per database file: a queue in front of SQLite's own, unfair one."""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from question_bank.errors import BankBusy

WAIT_SECONDS = 10.0


class Gate:
    """Lets one thread write; the others wait here, in the order they came, and not in SQLite.

    A lock alone would go to whoever asks in the right moment, often the thread that just wrote.
    """

    def __init__(self) -> None:
        self._mutex = threading.Lock()  # guards what follows; held for no longer than that takes
        self._waiting: deque[threading.Lock] = deque()  # released when it is that thread's turn
        self._is_held = False
        self._holder: int | None = None

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Hold the gate for one write.

        Raises: BankBusy after WAIT_SECONDS; RuntimeError for a write inside a write.
        """
        if self._holder == threading.get_ident():
            raise RuntimeError("A write cannot begin inside another write of the same thread.")
        self._enter()
        self._holder = threading.get_ident()
        try:
            yield
        finally:
            self._holder = None
            self._leave()

    def _enter(self) -> None:
        with self._mutex:
            if not self._is_held:
                self._is_held = True
                return
            turn = threading.Lock()
            turn.acquire()
            self._waiting.append(turn)
        try:
            came = turn.acquire(timeout=WAIT_SECONDS)
        except BaseException:  # Ctrl-C
            self._give_up(turn)
            raise
        if not came:
            self._give_up(turn)
            raise BankBusy("The bank is busy with a long write: try again in a moment.")

    def _give_up(self, turn: threading.Lock) -> None:
        """Wait no longer; a turn that has come meanwhile goes to the next."""
        with self._mutex:
            if turn in self._waiting:
                self._waiting.remove(turn)
                return
        self._leave()

    def _leave(self) -> None:
        with self._mutex:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._is_held = False


_gates: dict[Path, Gate] = {}
_gates_lock = threading.Lock()


def gate_for(database: Path) -> Gate:
    """Return the one gate of this process for a database file, however often it is opened."""
    with _gates_lock:
        return _gates.setdefault(database.resolve(), Gate())
