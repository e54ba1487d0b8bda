"""A web page, PDF, Word file or book to an article, in a process with limits of its own.

What a stranger made can be damaged on purpose: a file that never ends, that takes all memory or
that crashes a library costs its own process only.  `python -m quizgen.readers.apart KIND NAME`
reads the bytes from standard input and writes an article or the reason for a refusal.
"""

import json
import logging
import subprocess
import sys
from datetime import date

from quizgen.article import Article, Block
from quizgen.errors import ArticleError
from quizgen.readers.kinds import Kind
from quizgen.readers.load import load_reader

SECONDS = 60
MEMORY = 2_000_000_000  # bytes of address space


def read_apart(kind: Kind, data: bytes, source: str, *, seconds: float = SECONDS) -> Article:
    """Read a source in a process of its own.

    Raises:
        ArticleError: the reader refuses it, breaks down over it or takes too long.
    """
    # -X utf8: names of files arrive as they are; -P: a folder's own "lxml.py" is not ours.
    command = [sys.executable, "-P", "-X", "utf8", "-m", __name__, kind, source]
    try:
        done = subprocess.run(  # noqa: S603 (our own module)
            command, input=data, capture_output=True, check=False, timeout=seconds
        )
    except subprocess.TimeoutExpired:
        raise ArticleError(
            f"{source} takes longer than {seconds:g} seconds to read; split it or give its text."
        ) from None
    if done.returncode == 0:
        return from_json(done.stdout, source)
    raise ArticleError(f"{source} cannot be read: it is damaged or needs too much memory.")


def to_json(article: Article) -> str:
    return json.dumps(
        {
            "title": article.title,
            "text": article.text,
            "blocks": [[b.kind, b.start, b.end, b.level] for b in article.blocks],
            "origin": article.origin,
            "licence": article.licence,
            "published_on": article.published_on and article.published_on.isoformat(),
        }
    )


def from_json(data: bytes, source: str) -> Article:
    """Return the article that the other process wrote.

    Raises:
        ArticleError: it wrote a refusal.
    """
    fields = json.loads(data)
    if "refusal" in fields:
        raise ArticleError(fields["refusal"])
    day = fields["published_on"]
    return Article(
        title=fields["title"],
        text=fields["text"],
        blocks=tuple(Block(*block) for block in fields["blocks"]),
        source=source,
        origin=fields["origin"],
        licence=fields["licence"],
        published_on=date.fromisoformat(day) if day else None,
    )


def limit_memory() -> None:
    """Take no more memory than an article needs, where the system can tell."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(kind: Kind, source: str) -> None:
    """Read standard input and write the article, or why it is refused, to standard output."""
    limit_memory()
    logging.disable()  # the libraries' remarks are not for the user
    try:
        written = to_json(load_reader(kind)(sys.stdin.buffer.read(), source))
    except ArticleError as error:
        written = json.dumps({"refusal": str(error)})
    sys.stdout.write(written)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])  # type: ignore[arg-type]  # written above
