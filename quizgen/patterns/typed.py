"""Whether an answer can be typed: only where one short answer is right, and its other forms."""

import re
from dataclasses import replace
from itertools import pairwise

from quizgen.content_words import content
from quizgen.facts import PLACES, TIMES, Answer, Candidate, Context
from quizgen.lexicon import is_common_word
from quizgen.naming.names import NAMED
from quizgen.patterns.variants import with_other_forms
from quizgen.wording.wh_amounts import piece_of
from quizgen.wording.wh_phrases import EVENT_NOUNS, group_noun

REGNAL = re.compile(r"^[IVX]+$")
ENOUGH = 2  # names, numbers or rare nouns beside a person that say who is meant
SHORTEST = 5  # tokens of a clause that says enough of a person or body


def typed_as(context: Context, candidate: Candidate) -> Answer:
    """Return the answer with all its forms, and whether a learner can be asked to type it."""
    answer = candidate.answer
    if answer.type == "person":
        answer = replace(answer, accepted=names_of(context, answer))
    if answer.type in {"term", "organisation"}:
        forms = (*answer.accepted, *context.names.variants(answer.text))
        answer = replace(answer, accepted=tuple(dict.fromkeys(forms)))
    answer = with_other_forms(context, answer)
    if not answer.is_typeable or may_be_typed(context, candidate):
        return answer
    return replace(answer, is_typeable=False)


def may_be_typed(context: Context, candidate: Candidate) -> bool:
    """Tell whether no other short answer is as right as the key."""
    answer, slot = candidate.answer, candidate.slot
    if answer.type == "place":
        return False
    if answer.type in PLACES:
        return slot.is_whole
    if answer.type in TIMES:
        return answer.type not in {"month", "century"}
    if answer.type == "person":
        return slot.is_whole and is_identified(context, candidate)
    if answer.type == "organisation":
        is_known = group_noun(answer.text) is not None
        return is_known and slot.is_whole and is_identified(context, candidate)
    if answer.type == "event":
        is_kind = bool(set(answer.text.lower().split()) & EVENT_NOUNS)
        return is_kind and slot.is_whole and is_identified(context, candidate)
    return True


def is_identified(context: Context, candidate: Candidate) -> bool:
    """Tell whether the rest of a clause says by itself who or what is meant."""
    clause, hidden = candidate.anchored.clause, set(candidate.answer.tokens)
    rest = [context.document.tokens[i] for i in clause.tokens if i not in hidden]
    named = {t.head if t.dep == "compound" else t.index for t in rest if t.entity in NAMED}
    dated = {t.index for t in rest if t.entity == "DATE" and t.pos == "NUM"}
    rare = {t.index for t in rest if t.pos == "NOUN" and not is_common_word(t.lemma)}
    is_first = any(t.text.lower() in {"first", "only", "last"} or t.tag == "JJS" for t in rest)
    weight = len(named | dated | rare) + is_first
    is_aside = piece_of(candidate).dep == "prep" and candidate.slot.where != "subject"
    return len(rest) >= SHORTEST and weight >= ENOUGH + is_aside


def names_of(context: Context, answer: Answer) -> tuple[str, ...]:
    """Return the ways to write a person: with the last name alone, with a king's number."""
    forms = list(answer.accepted)
    people = [n for n in context.names.mentions if n != answer.text]
    words = answer.text.split()
    is_king = bool(REGNAL.match(words[-1]))
    last = words[-1] if not is_king else answer.text
    if len(words) > 1 and last.isalpha() and not any(last in n.split() for n in people):
        forms.append(last)
    title = context.document.article.title.replace(":", " ").replace(",", " ")
    known = [*people, *(" ".join(two) for two in pairwise(title.split()))]
    for name in known:
        *first, number = name.split() or [""]
        if first == words and REGNAL.match(number):
            forms.append(name)
    if is_king and len(words) == 2 and not content(" ".join(words[:1])) & content(" ".join(people)):
        forms.append(words[0])
    return tuple(dict.fromkeys(forms))
