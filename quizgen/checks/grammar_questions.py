"""F04 for questions: what follows the auxiliary that stands before its subject."""

from collections.abc import Sequence

from quizgen.checks.small_words import (
    ARTICLES,
    BE,
    DETERMINERS,
    DO,
    FINITE,
    MODALS,
    PLURAL,
    PREPOSITIONS,
    SINGULAR,
    WH,
    is_collective,
    is_plain,
)
from quizgen.checks.verb_forms import forms_of


def find_bad_question(tokens: Sequence[str]) -> str | None:
    """Look at what follows the auxiliary that a question moves before its subject."""
    place = next((n for n, word in enumerate(tokens) if word.lower() in FINITE), None)
    if place is None or place > 8 or not any(word.lower() in WH for word in tokens[:place]):
        return None
    helper, rest = tokens[place].lower(), tokens[place + 1 :]
    is_subject_asked = place > 0 and tokens[place - 1].lower() == "who"
    if helper in DO:
        return find_bad_do(helper, rest)
    if is_subject_asked or not rest or forms_of(rest[0]).base:
        return None  # "Which person could sit": the subject came first
    if helper in MODALS:
        return find_bad_form(helper, rest, after_modal=True)
    return find_bad_agreement(helper, rest) or find_bad_passive(helper, rest, tokens[:place])


def find_bad_do(helper: str, rest: Sequence[str]) -> str | None:
    """Look at "did Turr began", "does the workers live", "did the canal was"."""
    for place, word in enumerate(rest[:4]):
        if word.lower() in WH | {"that"} or (forms_of(word).base and is_main(rest, place)):
            break
        if place and word in FINITE - {"do", "have"}:
            return f"“{helper}” is followed by a second finite verb"
    return find_bad_form(helper, rest) or find_bad_agreement(helper, rest)


def find_bad_form(helper: str, rest: Sequence[str], *, after_modal: bool = False) -> str | None:
    """Look for the main verb: a base form; else a finite one is the fault."""
    suspect = None
    for place, word in enumerate(rest):
        forms = forms_of(word)
        if word in {"be", "have", "do"} or word.lower() in WH | {"that"}:
            break
        if not is_main(rest, place):
            continue
        if forms.base and (suspect != place - 1 or forms_of(rest[place - 1]).noun):
            return None
        if suspect is None and (forms.past or forms.third or forms.participle) and not forms.base:
            suspect = place
    else:
        if suspect is not None:
            return f"“{helper} ... {rest[suspect]}”: the base form belongs here"
    return None


def is_main(rest: Sequence[str], place: int) -> bool:
    """Tell whether a word can be the main verb: no determiner or preposition right before it."""
    if place == 0:
        return False
    before = rest[place - 1]
    if before.lower() in DETERMINERS | PREPOSITIONS or before.endswith(("'s", "\u2019s", "s'")):
        return False
    forms = forms_of(before)
    if forms.adjective and not (forms.noun or forms.verb):
        return False
    return forms_of(rest[place]).verb


def find_bad_agreement(helper: str, rest: Sequence[str]) -> str | None:
    """Look at the subject's head, a plain noun: "was the workers", "do the canal"."""
    if not rest or rest[0].lower() not in ARTICLES:
        return None
    head = find_head(helper, rest)
    if head is None or is_collective(head):
        return None
    follower = rest[rest.index(head) + 1] if head != rest[-1] else ""
    forms = forms_of(head)
    if (forms.adjective and not forms.plural) or follower.lower() == "and":
        return None
    if forms.plural and helper in SINGULAR and not head.endswith(("ics", "ss", "us")):
        return f"“{helper} ... {head}”: a plural with a singular verb"
    is_one = forms.noun and head[-1] != "s" and (helper in DO or not forms_of(follower).noun)
    if is_one and helper in PLURAL and "and" not in [word.lower() for word in rest]:
        return f"“{helper} ... {head}”: a singular with a plural verb"
    return None


def find_head(helper: str, rest: Sequence[str]) -> str | None:
    """Return the last noun of a subject that begins with an article."""
    head = None
    for place, word in enumerate(rest[1:4], 1):
        forms = forms_of(word)
        after = rest[place + 1].lower() if place + 1 < len(rest) else "the"
        is_verb = helper in DO and forms.base and after in DETERMINERS | PREPOSITIONS
        is_clause = forms.plural and head is not None and follows_past(rest, place)
        if not is_plain(forms) or word in WH or (head is not None and is_verb) or is_clause:
            break
        head = word
        if forms.plural:
            break
    return head


def follows_past(rest: Sequence[str], place: int) -> bool:
    """Tell whether a past form comes next: "the term southerners used"."""
    return place + 1 < len(rest) and forms_of(rest[place + 1]).past


def find_bad_passive(helper: str, rest: Sequence[str], before: Sequence[str]) -> str | None:
    """Look at "was the canal began", "has the canal went": the participle belongs there."""
    for place, word in enumerate(rest):
        if word.lower() in WH | {"that", "and", "before", "after"}:
            return None
        if place > 1 and word in DETERMINERS and forms_of(rest[place - 1]).noun:
            return None  # "the reasons the league gave": a clause without "that"
        if place and forms_of(word).only_finite and forms_of(word).past and is_main(rest, place):
            return f"“{helper} ... {word}”: the participle belongs here"
    last = forms_of(rest[-1])
    is_bare = last.base and not (last.noun or last.adjective or last.participle or last.adverb)
    if helper in BE and is_bare and len(rest) > 1 and is_main(rest, len(rest) - 1):
        return f"“{helper} ... {rest[-1]}”: the participle belongs here"
    return None
