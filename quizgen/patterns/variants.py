"""An answer to the other forms in which a learner may rightly type it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizgen.distractors.amounts import ORDINAL_WORDS, ordinal
from quizgen.facts import Answer, Context
from quizgen.knowledge.gazetteer import find_organisation
from quizgen.lexicon import is_stopword

TEAMS = ("team", "football club")
LONGEST = 7  # words of a name that an acronym stands for
_NICKNAME = re.compile(r"^(\S+) [“\"'‘(](\S+)[”\"'’)] (\S+)$")
_PERCENT = re.compile(r"^([a-z ]*?)([\d.,]+) ?(?:%|per ?cent)$")


def with_other_forms(context: Context, answer: Answer) -> Answer:
    """Return an answer that accepts every form which is as right as the key."""
    forms = (*answer.accepted, *other_forms(context, answer))
    return replace(answer, accepted=tuple(dict.fromkeys(forms)))


def other_forms(context: Context, answer: Answer) -> tuple[str, ...]:
    """Return forms that are as right as the key: "Denver Broncos", "Denver" for "Broncos"."""
    found: Iterator[str] = iter(())
    if answer.type == "organisation":
        found = forms_of_body(context, answer.text)
    elif answer.type == "term":
        found = spelled_out(context, answer.text)
    elif answer.type == "person":
        found = forms_of_person(context, answer.text)
    elif answer.type in {"percent", "bound"}:
        found = forms_of_share(answer.text)
    elif answer.type == "ordinal":
        found = forms_of_ordinal(answer.text)
    return tuple(form for form in dict.fromkeys(found) if form and form != answer.text)


def forms_of_body(context: Context, key: str) -> Iterator[str]:
    """Yield the full name, the acronym, and of a team its town and its nickname."""
    yield from spelled_out(context, key)
    yield context.names.full(key)
    known = find_organisation(key)
    if known is None:
        return
    yield known.name
    yield known.acronym or ""
    if known.kind.endswith(TEAMS):
        for nickname in known.aliases:
            yield nickname
            yield known.name.removesuffix(nickname).strip()


def spelled_out(context: Context, key: str) -> Iterator[str]:
    """Yield what stands before the key in brackets, or in brackets after it, with its initials."""
    text = context.document.article.text
    before_key = re.finditer(rf"\(({re.escape(key)})\)", text) if f"({key})" in text else ()
    for match in before_key:
        before = text[: match.start()].split()[-LONGEST:]
        for size in range(len(before), 1, -1):
            if is_short_for(key, before[-size:]):
                yield " ".join(before[-size:])
                break
    if f"{key} (" not in text:
        return
    for match in re.finditer(rf"\b{re.escape(key)} \(([A-Z][A-Z.]+)\)", text):
        if is_short_for(match.group(1), key.split()):
            yield match.group(1)


def is_short_for(short: str, words: list[str]) -> bool:
    """Tell whether capitals stand for a name: "SCN" for "suprachiasmatic nucleus"."""
    letters = short.replace(".", "").lower()
    if not short.isupper() or letters[:1] != words[0][:1].lower():
        return False
    rest = iter("".join(words).lower())
    begins = all(word[0].lower() in letters for word in words if not is_stopword(word))
    return begins and len(words) <= len(letters) and all(letter in rest for letter in letters)


def forms_of_person(context: Context, key: str) -> Iterator[str]:
    """Yield a name without its nickname or middle initial, and the surname that nobody shares."""
    if match := _NICKNAME.match(key):
        first, nick, last = match.groups()
        yield from (f"{first} {last}", f"{nick} {last}")
    words = key.split()
    others = {word for name in context.names.mentions if name != key for word in name.split()}
    if len(words) > 1 and not set(words[-1]) <= set("IVX") and words[-1] not in others:
        yield words[-1]
    if len(words) == 3 and re.fullmatch(r"[A-Z]\.", words[1]):
        yield f"{words[0]} {words[2]}"


def forms_of_share(key: str) -> Iterator[str]:
    """Yield a percentage in words and as a bare number: "60%" gives "60 percent", "60"."""
    if match := _PERCENT.match(key.lower()):
        lead, number = match.groups()
        for hedge in dict.fromkeys((lead, "")):
            for unit in ("%", " percent", " per cent", ""):
                yield f"{hedge}{number}{unit}"


def forms_of_ordinal(key: str) -> Iterator[str]:
    """Yield "fourth" for "4th", and the other way round."""
    lower = key.lower()
    if lower in ORDINAL_WORDS:
        yield ordinal(ORDINAL_WORDS.index(lower) + 1)
    elif lower[:-2].isdigit() and 0 < int(lower[:-2]) <= len(ORDINAL_WORDS):
        yield ORDINAL_WORDS[int(lower[:-2]) - 1]
