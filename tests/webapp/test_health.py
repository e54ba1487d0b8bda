"""What a watcher of the server is told."""

from question_bank.errors import BankError
from webapp import health


def test_bank_can_be_reached(client):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json) == (200, {"status": "ok", "bank": "reachable"})


def test_bank_cannot_be_reached(client, monkeypatch):
    def fail(*_):
        raise BankError("The disk is gone.")

    monkeypatch.setattr(health, "find_quiz", fail)
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json["status"]) == (503, "failing")
