"""Generate until there are 300 questions with options, and print what a guesser makes of them.

    python -m benchmarks.guess_attacks PATH [--items 300]

PATH is a folder of articles or a JSON Lines file (see documents.py).
"""

import argparse
from pathlib import Path

from benchmarks.documents import mixed, read_documents
from question_bank.item import Item
from quizgen.audit.audit import audit_items
from quizgen.audit.guess import is_guessable
from quizgen.audit.report import write_text
from quizgen.errors import QuizgenError
from quizgen.options import GenerationOptions
from quizgen.pipeline import generate


def main() -> None:
    """Generate, audit, print."""
    parser = argparse.ArgumentParser(description="The blind-guess audit of a large set.")
    parser.add_argument("path", type=Path)
    parser.add_argument("--items", type=int, default=300)
    parser.add_argument("--count", type=int, default=10, help="questions an article")
    arguments = parser.parse_args()
    print(
        write_text(audit_items(collect(arguments.path, arguments.items, arguments.count))), end=""
    )


def collect(path: Path, wanted: int, count: int) -> list[Item]:
    """Return the items of as many articles as it takes, whole articles only."""
    items: list[Item] = []
    for document in mixed(read_documents(path)):
        if sum(map(is_guessable, items)) >= wanted:
            break
        try:
            items.extend(generate(document.article(), GenerationOptions(count=count)).items)
        except QuizgenError as error:
            print(f"left out: {error}")
    return items


if __name__ == "__main__":
    main()
