"""Print what the generator costs compared with the bare parse of the same texts.

    python -m benchmarks.speed PATH [--documents 100] [--rounds 3]

PATH is a folder of articles or a JSON Lines file (see documents.py).  Both sides run in this
process with the pipeline that the product loads; processor time counts, not the clock, and which
side goes first changes from document to document and from round to round.
"""

import argparse
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time

from benchmarks.documents import read_documents
from quizgen.annotate import paragraphs_of
from quizgen.article import Article
from quizgen.errors import QuizgenError
from quizgen.options import GenerationOptions
from quizgen.parsing.model import load_model
from quizgen.parsing.parse import BATCH_SIZE
from quizgen.pipeline import generate


@dataclass(frozen=True, slots=True)
class Case:
    """An article, and the texts of its paragraphs as the parser gets them."""

    article: Article
    paragraphs: list[str]

    def generate(self) -> None:
        generate(self.article, GenerationOptions())

    def parse(self) -> None:
        """Parse the prose as spaCy does by itself: no boundaries of ours, nothing converted."""
        for _ in load_model().pipe(self.paragraphs, batch_size=BATCH_SIZE):
            pass


@dataclass(frozen=True, slots=True)
class Round:
    """Seconds of processor time over all documents."""

    generator: float
    parse: float

    @property
    def ratio(self) -> float:
        return self.generator / self.parse


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Generator time by bare parse time.")
    parser.add_argument("path", type=Path)
    parser.add_argument("--documents", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    cases = usable(arguments.path, arguments.documents)
    words = sum(len(case.article.text.split()) for case in cases)
    cases[0].generate()  # loads the model and the tables, which both sides are then spared
    rounds = []
    for number in range(arguments.rounds):
        rounds.append(measure(cases, number))
        print(
            f"round {number + 1}: generator {rounds[-1].generator:.1f} s, bare parse "
            f"{rounds[-1].parse:.1f} s, ratio {rounds[-1].ratio:.3f}",
            flush=True,
        )
    best = statistics.median(one.generator for one in rounds)
    print(f"documents: {len(cases)}, words: {words}")
    print(f"articles a second of processor time: {len(cases) / best:.2f}")
    print(f"words a second of processor time: {words / best:.0f}")
    print(f"ratio of the first round (caches cold): {rounds[0].ratio:.3f}")
    print(
        f"ratio, median of {len(rounds)} rounds: {statistics.median(r.ratio for r in rounds):.3f}"
    )


def usable(path: Path, most: int) -> list[Case]:
    """Return the first documents that the product does not refuse."""
    cases: list[Case] = []
    for document in read_documents(path):
        if len(cases) == most:
            break
        try:
            article = document.article()
        except QuizgenError as error:
            print(f"left out: {error}")
        else:
            cases.append(Case(article, list(paragraph_texts(article))))
    return cases


def paragraph_texts(article: Article) -> Iterator[str]:
    """Yield exactly the characters that the product gives to the parser."""
    for _, _, spans in paragraphs_of(article):
        yield article.text[spans[0].start : spans[-1].end].replace("\n", " ")


def measure(cases: Sequence[Case], number: int) -> Round:
    """Run both sides over every article."""
    spent = {"generator": 0.0, "parse": 0.0}
    for place, case in enumerate(cases):
        sides = [("generator", case.generate), ("parse", case.parse)]
        if (place + number) % 2:
            sides.reverse()
        for name, run in sides:
            start = process_time()
            run()
            spent[name] += process_time() - start
    return Round(spent["generator"], spent["parse"])


if __name__ == "__main__":
    main()
