"""Who waits for the gate gets through in turn, or is told that it takes too long."""

import threading
import time

import pytest

from question_bank import gate
from question_bank.errors import BankBusy
from question_bank.gate import Gate


def test_turns_come_in_the_order_of_asking():
    door, order, threads = Gate(), [], []

    def pass_through(number: int) -> None:
        with door.passing():
            order.append(number)

    with door.passing():
        for number in range(8):
            threads.append(threading.Thread(target=pass_through, args=(number,)))
            threads[-1].start()
            while len(door._waiting) <= number:
                time.sleep(0.001)
    for thread in threads:
        thread.join()
    assert order == list(range(8))


def test_who_waits_too_long_gives_up_and_the_next_gets_through(monkeypatch):
    monkeypatch.setattr(gate, "WAIT_SECONDS", 0.05)
    door, refused = Gate(), []

    def try_to_pass() -> None:
        with pytest.raises(BankBusy, match="long write"), door.passing():
            pass
        refused.append(True)

    with door.passing():
        thread = threading.Thread(target=try_to_pass)
        thread.start()
        thread.join()
    assert refused == [True]
    with door.passing():
        pass


def test_turn_that_came_while_giving_up_goes_on():
    door, turn = Gate(), threading.Lock()
    door._is_held = True  # by the turn that was given to us just now
    door._give_up(turn)
    with door.passing():
        pass


def test_error_inside_opens_the_gate():
    door = Gate()
    with pytest.raises(KeyError), door.passing():
        raise KeyError
    with door.passing():
        pass
