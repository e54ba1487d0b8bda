"""Generate items for each article of a folder and write them for blind grading.

    python -m benchmarks.quality.make_batches ARTICLES OUT [--count 10]

Writes OUT/<article>.json, a list of items, for each text or Markdown file of ARTICLES.
"""

import argparse
import json
from pathlib import Path

from benchmarks.documents import read_documents
from benchmarks.quality.rendering import to_graded
from quizgen.errors import QuizgenError
from quizgen.options import GenerationOptions
from quizgen.pipeline import generate


def main() -> None:
    """Generate and write."""
    parser = argparse.ArgumentParser(description="Items of a folder of articles, for graders.")
    parser.add_argument("articles", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--count", type=int, default=10)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    print(f"items: {write_batches(arguments.articles, arguments.out, arguments.count)}")


def write_batches(articles: Path, out: Path, count: int) -> int:
    """Write one file an article and return how many items there are."""
    total = 0
    for document in read_documents(articles):
        name = Path(document.id).stem
        try:
            items = generate(document.article(), GenerationOptions(count=count)).items
        except QuizgenError as error:
            print(f"left out: {error}")
            continue
        rows = [to_graded(item, name) for item in items]
        text = json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
        (out / f"{name}.json").write_text(text, encoding="utf-8")
        print(f"{name}: {len(items)} of {count}")
        total += len(items)
    return total


if __name__ == "__main__":
    main()
