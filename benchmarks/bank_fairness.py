"""How fairly 16 threads share one bank: the longest wait for a write, the smallest share of them.

    python -m benchmarks.bank_fairness [--threads 16] [--seconds 10]

Each thread saves answers as fast as it can, every one durable before the next.  The bars: nobody
waits longer than 500 ms, and nobody gets less than half of a fair share.
"""

import argparse
import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from benchmarks.bank_items import make_articles, make_items
from question_bank.bank import Bank, init_bank
from question_bank.item import item_id
from question_bank.store.articles import add_article
from question_bank.store.attempts import save_response, start_attempt
from question_bank.store.items import add_items
from question_bank.store.quizzes import make_quiz

NOW = datetime(2026, 11, 23, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Fairness:
    """What came of all threads."""

    writes: int
    longest: float  # seconds from asking for a write to its end
    smallest_share: float  # of a fair share, 1.0 is fair


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="A fair share of writes for everybody.")
    parser.add_argument("--threads", type=int, default=16)
    parser.add_argument("--seconds", type=float, default=10.0)
    arguments = parser.parse_args()
    with TemporaryDirectory() as folder:
        bank = init_bank(f"sqlite:///{Path(folder)}/bank.db")
        fairness = measure(bank, arguments.threads, arguments.seconds)
        bank.close()
    print(f"{arguments.threads} threads, {arguments.seconds:g} s")
    print(f"durable writes a second: {fairness.writes / arguments.seconds:,.0f}")
    print(f"longest wait: {fairness.longest * 1000:.0f} ms (bar 500)")
    print(f"smallest share: {fairness.smallest_share:.2f} of a fair one (bar 0.5)")


def measure(bank: Bank, threads: int, seconds: float) -> Fairness:
    """Let threads write for some seconds, each to an attempt of its own."""
    tokens = make_attempts(bank, threads)
    counts, longest = [0] * threads, [0.0] * threads
    end = monotonic() + seconds

    def write(index: int) -> None:
        while (started := monotonic()) < end:
            with bank.write() as session:
                answer = str(counts[index])
                save_response(session, tokens[index], 0, answer, revision=None, now=NOW)
            counts[index] += 1
            longest[index] = max(longest[index], monotonic() - started)

    running = [threading.Thread(target=write, args=(index,)) for index in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    return Fairness(sum(counts), max(longest), min(counts) * threads / max(sum(counts), 1))


def make_attempts(bank: Bank, count: int) -> list[str]:
    """Fill an empty bank with a quiz and return the tokens of attempts at it."""
    (article,) = make_articles(1)
    items = list(make_items(article))
    with bank.write() as session:
        add_article(session, article, NOW)
        add_items(session, items, NOW)
        ids = [item_id(item) for item in items]
        code = make_quiz(session, "Fairness", ids, mode="test", now=NOW).code
        return [start_attempt(session, code, f"L{n}", NOW).token for n in range(count)]


if __name__ == "__main__":
    main()
