"""F04: does the verb fit its auxiliary and its subject?"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import eq

from question_bank.item import GAP, Item, options_of
from question_bank.proof import Finding
from quizgen.checks.finding import (
    CACHE_SIZE,
    hard,
    has_statements,
    is_question,
    soft,
    statements_of,
    written_words,
)
from quizgen.checks.grammar_questions import find_bad_question
from quizgen.checks.small_words import (
    DETERMINERS,
    DO,
    FINITE,
    MODALS,
    PREPOSITIONS,
    SINGULAR,
    WH,
    is_collective,
    is_plain,
)
from quizgen.checks.verb_forms import Forms, forms_of
from quizgen.sieve import Sieve

SURE_MODALS = MODALS - {"may", "might", "must", "will"}  # the others are nouns as well
TAKES_BASE = MODALS | {"to"}
TAKES_PARTICIPLE = frozenset("has have had been was were".split())
TRIGGERS = TAKES_BASE | TAKES_PARTICIPLE | DO
SMALL_WORDS = DETERMINERS | PREPOSITIONS
RUN = re.compile(r"\w+")
REPEATED = re.compile(r"\b(?!(?:had|that)\b)(\w{3,}) \1\b", re.IGNORECASE)
REPEATED_SMALL = re.compile(r"\b(the|an?|of|in|to|by|was|is|and) \1\b", re.IGNORECASE)
LOST_END = Sieve(r"^(?!Where\b.* from\?$).*\b(?:of|to|with|from|by|for|at|in|on)\?$", re.DOTALL)
FULL_OPENINGS = ("in which", "on which", "when", "where", "since", "at which")
A_VOWEL = Sieve(r"\ba (?!(?:one|once|eu|ewe|oui|u))[aeiou][a-z]", re.IGNORECASE)
AN_CONSONANT = Sieve(
    r"\b[aA]n (?!(?:hour|honou?r|honest|heir|x|f|m|l|n|s|r)\b)[bcdfgjklmnpqrstvwyz][a-z]+"
)


def verb_fits_auxiliary(item: Item, text: str) -> Iterator[Finding]:
    """F04: after "did" comes the base form: never "did Xi called"."""
    said = statements_of(item)
    if not has_statements(item) and not item.stem.endswith("?"):
        said = (*said, *(item.stem.replace(GAP, option.text) for option in options_of(item)))
    for sentence in dict.fromkeys(said):
        if fault := find_fault(sentence):
            yield hard("F04", fault)
            break
    if is_question(item) and LOST_END.search(item.stem):
        if item.stem.lower().startswith(FULL_OPENINGS):
            yield hard("F04", "the question has lost what its last preposition belonged to")
        yield soft("F04", "the question ends in a preposition")


@lru_cache(maxsize=CACHE_SIZE)  # items of one fact share their stems
def find_fault(sentence: str) -> str | None:
    """Say what is wrong with the verbs of a sentence; None when nothing is seen."""
    runs = [run for part in sentence.casefold().split() for run in runs_between_spaces(part)]
    if any(map(eq, runs, runs[1:])) and (
        REPEATED.search(sentence) or REPEATED_SMALL.search(sentence)
    ):
        return "a word is repeated"
    if A_VOWEL.search(sentence) or AN_CONSONANT.search(sentence):
        return "“a” stands before a vowel or “an” before a consonant"
    tokens = written_words(sentence.replace(GAP, "Gapname"))
    if fault := find_bad_chain(tokens) or find_bad_opening(tokens):
        return fault
    return find_bad_question(tokens) if sentence.endswith("?") else None


@lru_cache(maxsize=CACHE_SIZE)
def runs_between_spaces(text: str) -> tuple[str, ...]:
    """Return the runs of letters and digits: "twenty-five" has two."""
    return tuple(RUN.findall(text))


def find_bad_chain(tokens: Sequence[str]) -> str | None:
    """Look at neighbours: "to opened", "can opens", "has began", "was began"."""
    lower = [token.lower() for token in tokens]
    if TRIGGERS.isdisjoint(lower):
        return None
    for place, (left, right) in enumerate(pairwise(tokens), 2):
        word = lower[place - 2]
        if word not in TRIGGERS:
            continue
        forms = forms_of(right)
        after = lower[place] if place < len(tokens) else "the"
        if word in SURE_MODALS and is_not_base(forms):
            return f"“{left} {right}”: the base form belongs here"
        is_sure = after in SMALL_WORDS or (forms.past and right[-2:] != "ed")
        if word == "to" and is_not_base(forms) and is_sure:
            return f"“{left} {right}”: the base form belongs here"
        if word in TAKES_BASE and right in {"is", "was", "were", "has", "had", "does", "did"}:
            return f"“{left} {right}”: the base form belongs here"
        if word in TAKES_PARTICIPLE and forms.only_finite and forms.past:
            return f"“{left} {right}”: the participle belongs here"
        if word in DO and right in FINITE - {"do", "have"}:
            return f"“{left} {right}”: two finite verbs follow each other"
    return None


def is_not_base(forms: Forms) -> bool:
    """Tell whether a word is a verb in a form that no "to" or "can" takes."""
    if forms.base or forms.noun or forms.adjective or forms.adverb:
        return False
    return forms.third or forms.past


def find_bad_opening(tokens: Sequence[str]) -> str | None:
    """Look at a subject and its verb at the start: "The workers was", "How many ships passes"."""
    lower = [token.lower() for token in tokens]
    start = 2 if lower[:2] in (["how", "many"], ["how", "much"]) else 1
    if not lower or (start == 1 and lower[0] not in {"the", "these", "which", "who", "what"}):
        return None
    is_many = start == 2 and lower[1] == "many"
    if lower[0] in {"who", "what"}:
        return find_bad_verb_after_who(tokens)
    verb = next((n for n in range(start, min(len(tokens), start + 4)) if lower[n] in FINITE), None)
    if verb is None:
        return find_bad_main_verb(tokens, start, is_many=is_many)
    if lower[0] in WH and begins_subject(tokens[verb + 1 : verb + 2]):
        return None  # "Which ships has Turr seen": the subject comes after the verb
    subject = forms_of(tokens[verb - 1])
    if verb == start or not all(is_plain(forms_of(word)) for word in tokens[start:verb]):
        return None
    if (subject.plural or is_many) and lower[verb] in SINGULAR:
        return f"“{tokens[verb - 1]} {tokens[verb]}”: a plural with a singular verb"
    is_one = subject.noun and not subject.plural and not is_many
    if is_one and lower[verb] in {"are", "were", "have"} and lower[0] != "what":
        return (
            None
            if is_collective(tokens[verb - 1])
            else (f"“{tokens[verb - 1]} {tokens[verb]}”: a singular with a plural verb")
        )
    return None


def begins_subject(tokens: Sequence[str]) -> bool:
    """Tell whether a word opens a noun phrase: a name, a determiner, a pronoun."""
    return any(
        word[0].isupper() or word in DETERMINERS | {"he", "she", "it", "they", "you", "we"}
        for word in tokens
    )


def find_bad_verb_after_who(tokens: Sequence[str]) -> str | None:
    """Look at "Who begin the work": after "who" and "what" stands a finite verb."""
    if len(tokens) < 3 or tokens[1] in FINITE:
        return None
    forms = forms_of(tokens[1])
    is_bare = forms.base and not (forms.past or forms.noun or forms.adjective or forms.adverb)
    if tokens[0] in {"Who", "What"} and is_bare and not forms_of(tokens[2]).third:
        return f"“{tokens[0]} {tokens[1]}”: a finite verb belongs here"
    return None


def find_bad_main_verb(tokens: Sequence[str], start: int, *, is_many: bool) -> str | None:
    """Look at "How many ships passes": a plural right before a verb of the third person."""
    for place in range(start, min(len(tokens) - 1, start + 3)):
        noun, verb = forms_of(tokens[place]), forms_of(tokens[place + 1])
        if not (is_plain(noun) and noun.noun):
            return None
        if noun.plural and (is_many or tokens[0].lower() == "which") and verb.third:
            return f"“{tokens[place]} {tokens[place + 1]}”: a plural with a singular verb"
    return None
