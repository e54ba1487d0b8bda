"""The registry as a page to read: docs/formats.md.

python -m question_bank.formats.guide > docs/formats.md
"""

import sys

from question_bank.formats import FORMATS, Format

HEAD = """# File formats

This page is made from the program's own list of formats:
`python -m question_bank.formats.guide > docs/formats.md`.

Whatever a format cannot hold is told when you export, question by question; a question that a
format cannot express correctly is left out, never written wrong. The explanation, the quote and the
source travel with the question wherever the format has a place for them. A question keeps its id,
so the same export taken in twice updates and never doubles.

`quizgen generate SOURCE --format NAME -o FILE` writes each of them.

"""


def write_guide() -> str:
    """Return the page in Markdown, a section for each format in alphabetical order."""
    names = sorted(FORMATS)
    rows = [f"| `{name}` | {FORMATS[name].title} | {way(FORMATS[name])} |" for name in names]
    table = "\n".join(("| name | format | ways |", "|---|---|---|", *rows))
    return HEAD + table + "\n" + "".join(section(name, FORMATS[name]) for name in names)


def way(entry: Format) -> str:
    return "export, import" if entry.read else "export"


def section(name: str, entry: Format) -> str:
    """Return what a teacher wants to know of one format."""
    checked = entry.checked_by or "structure checked by our own tests"
    return (
        f"\n## {entry.title} (`{name}`)\n\n"
        f"- For: {entry.used_by}.\n"
        f"- Holds: {entry.kinds}.\n"
        f"- Leaves out: {entry.omits or 'nothing'}.\n"
        f"- Read in the tests by: {checked}.\n"
        f"- File: `{entry.suffix}`, {entry.content_type.split(';')[0]}.\n"
    )


if __name__ == "__main__":
    sys.stdout.write(write_guide())
