"""Generate from every document of a corpus in several processes, and count what went wrong.

    nohup python -m benchmarks.bulk_crash PATH [--state FILE] [--jobs 2] [--minutes 15] &

One line of JSON is added to the state file for each document as soon as it is done; a second run
with the same file goes on where the first stopped.  Without one, nothing is kept.  Documents come
in an order fixed by their names, so a run that is cut short is a sample.  Exits with 1 when a
document crashed; a process that dies ends the run with its error.
"""

import argparse
import json
import os
import sys
import traceback
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import asdict, dataclass, field
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, process_time
from typing import TextIO

from benchmarks.documents import Document, mixed, read_documents
from quizgen.errors import QuizgenError
from quizgen.options import GenerationOptions
from quizgen.pipeline import generate

IN_FLIGHT = 4  # documents a process; enough that none waits, few enough to stop soon


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document."""

    id: str
    words: int
    seconds: float  # of processor time
    items: int = 0
    facts: dict[str, int] = field(default_factory=dict)  # found, used, refused, left over
    refused: str | None = None  # the sentence in which the product refused the document
    crash: str | None = None  # a traceback


def main() -> None:
    """Run, and print the figures of all that the state file holds."""
    parser = argparse.ArgumentParser(description="Every document, no crash.")
    parser.add_argument("path", type=Path)
    parser.add_argument("--state", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--minutes", type=float, default=0.0, help="stop after; 0: never")
    arguments = parser.parse_args()
    documents = mixed(read_documents(arguments.path))
    if arguments.state:
        sys.exit(go_on(documents, arguments.state, arguments.jobs, arguments.minutes))
    with TemporaryDirectory() as folder:
        state = Path(folder) / "state.jsonl"
        sys.exit(go_on(documents, state, arguments.jobs, arguments.minutes))


def go_on(documents: list[Document], path: Path, jobs: int, minutes: float) -> int:
    """Do what the state file lacks, print the figures of all that it holds; 1 after a crash."""
    done = {outcome.id for outcome in read_state(path)}
    waiting = [document for document in documents if document.id not in done]
    start = monotonic()
    deadline = start + minutes * 60 if minutes else float("inf")
    with path.open("a", encoding="utf-8") as state:
        if is_cut_off(path):
            state.write("\n")
        count = run(waiting, jobs, deadline, state)
    elapsed = monotonic() - start
    print(f"documents in this run: {count} in {elapsed:.0f} s with {jobs} processes")
    print(f"documents a second: {count / elapsed:.2f}")
    return summary(read_state(path), len(documents))


def run(waiting: list[Document], jobs: int, deadline: float, state: TextIO) -> int:
    """Work off the documents until the deadline; return how many were done."""
    source, count = iter(waiting), 0
    pending: set[Future[Outcome]] = set()
    # Forked copies of a process that has loaded a model could share its locks: spawn.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        while True:
            if monotonic() < deadline:
                fresh = islice(source, jobs * IN_FLIGHT - len(pending))
                pending |= {pool.submit(work, document) for document in fresh}
            if not pending:
                return count
            ready, pending = wait(pending, return_when=FIRST_COMPLETED)
            for future in ready:
                state.write(json.dumps(asdict(future.result()), ensure_ascii=False) + "\n")
                count += 1
            state.flush()


def work(document: Document) -> Outcome:
    """Generate from one document; whatever goes wrong is part of the result."""
    start, words = process_time(), len(document.text.split())
    try:
        generation = generate(document.article(), GenerationOptions())
    except QuizgenError as error:
        return Outcome(document.id, words, process_time() - start, refused=str(error))
    except Exception:  # a crash of any kind is what is looked for
        return Outcome(document.id, words, process_time() - start, crash=traceback.format_exc())
    ledger = generation.ledger
    facts = {
        "found": ledger.facts_found,
        "used": ledger.facts_used,
        "refused": sum(ledger.facts_refused.values()),
        "left_over": ledger.facts_left_over,
    }
    seconds = process_time() - start
    return Outcome(document.id, words, seconds, items=len(generation.items), facts=facts)


def read_state(path: Path) -> Iterator[Outcome]:
    """Yield what earlier runs have done; a line cut off by a kill is done again."""
    if not path.exists():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        try:
            yield Outcome(**json.loads(line))
        except ValueError:
            print("left out a line that was cut off")


def is_cut_off(path: Path) -> bool:
    """Tell whether the last line has no end, as after a kill."""
    return not path.read_bytes().endswith(b"\n") and path.stat().st_size > 0


def summary(outcomes: Iterator[Outcome], total: int) -> int:
    """Print the figures; return 1 when a document crashed or the sums do not add up."""
    done = list({outcome.id: outcome for outcome in outcomes}.values())
    used = [outcome for outcome in done if not outcome.refused and not outcome.crash]
    facts = sum((Counter(outcome.facts) for outcome in used), Counter[str]())
    crashes = [outcome for outcome in done if outcome.crash]
    odd = [o for o in used if o.facts["found"] != sum(o.facts.values()) - o.facts["found"]]
    print(f"documents done: {len(done)} of {total}, words: {sum(o.words for o in done)}")
    print(f"items: {sum(outcome.items for outcome in used)}")
    print(f"documents with ten items: {sum(outcome.items >= 10 for outcome in used)}")
    print(f"documents without an item: {sum(not outcome.items for outcome in used)}")
    print(f"documents refused: {sum(bool(outcome.refused) for outcome in done)}")
    print(f"facts: {', '.join(f'{name} {count}' for name, count in facts.items())}")
    print(f"documents whose sums do not add up: {len(odd)}")
    print(f"slowest: {max((o.seconds for o in done), default=0):.1f} s of processor time")
    print(f"crashes: {len(crashes)}")
    for outcome in crashes[:5]:
        print(f"{os.linesep}{outcome.id}{os.linesep}{outcome.crash}")
    return 1 if crashes or odd else 0


if __name__ == "__main__":
    main()
