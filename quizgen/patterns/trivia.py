"""What nobody would ask for: passing modifiers, examples, what the topic gives away."""

from quizgen.content_words import content
from quizgen.document import Document, Token
from quizgen.facts import NUMERIC, PLACES, TIMES, Candidate, Context
from quizgen.knowledge.gazetteer import find_organisation, gender_of
from quizgen.knowledge.places import find_places
from quizgen.lexicon import is_common_word, noun_class, verb_class
from quizgen.numbers import parse_quantity
from quizgen.patterns.home import is_given
from quizgen.wording.wh_amounts import piece_of

EXACT = 5  # digits that count of a number nobody remembers: "711,988"
MODIFYING = frozenset({"compound", "nummod", "nmod", "amod", "poss", "npadvmod"})
FEW = 3
PLAIN = frozenset({"person", "artifact", "animal", "object"})  # "two businessmen", "three cars"
BETWEEN = frozenset({"by", "x", "\u00d7", "-", "\u2013"})
EXAMPLE_LEADS = frozenset("including like especially particularly namely excluding".split())
VERSUS = frozenset({"v.", "vs.", "v", "vs", "versus"})
# What governments do, so that their capital or country stands for them.
DECIDING = frozenset(
    "express support decide announce agree refuse reject condemn accuse urge warn sanction "
    "insist deny pledge vow seek want call respond react recognize recognise approve oppose "
    "back welcome propose".split()
)
OBJECTS = frozenset({"him", "her", "them", "it"})
REPORTING = frozenset("say tell add report note explain comment remark quip reply".split())
MEANT_AS_BODY = frozenset({"communication", "cognition", "emotion"})
ALONGSIDE = frozenset(
    "return travel appear arrive come go walk live stay sit talk speak visit tour perform play "
    "stand leave move dine eat run drive fly".split()
)


def is_trivial(context: Context, candidate: Candidate) -> bool:
    """Tell whether an answer is a passing detail or needs no reading."""
    document, kind = context.document, candidate.answer.type
    if stands_in_apposition(document, candidate) or lacks_subject(document, candidate):
        return True
    if kind in NUMERIC or kind == "bound":
        return is_passing_number(document, candidate)
    if kind in TIMES:
        return head_of(document, candidate).dep in MODIFYING - {"npadvmod"}
    if candidate.kind not in {"person", "organisation", "event", "place"}:
        return False
    if is_example(context, candidate) or is_no_name(document, candidate):
        return True
    if (
        is_title(context, candidate)
        or is_speaker(document, candidate)
        or leaves_pronoun(document, candidate)
    ):
        return True
    if kind in PLACES:
        return is_given(context, candidate) or is_government(document, candidate)
    return kind == "person" and (
        is_told_by_age(document, candidate)
        or is_companion(document, candidate)
        or is_lone_word(context, candidate)
    )


def head_of(document: Document, candidate: Candidate) -> Token:
    """Return the token of an answer whose head stands outside it."""
    inside = set(candidate.answer.tokens)
    tokens = [document.tokens[i] for i in candidate.answer.tokens]
    return next((t for t in tokens if t.head not in inside or t.head == t.index), tokens[-1])


def stands_in_apposition(document: Document, candidate: Candidate) -> bool:
    """Tell whether an answer says what the subject is, in front of it: "A baker, Ann went ..."."""
    own = head_of(document, candidate)
    clause = candidate.anchored.clause
    is_in_front = own.head == clause.verb and own.index < clause.subject.head
    if is_in_front and own.dep == "npadvmod" and own.entity not in {"DATE", "TIME"}:
        return True
    if candidate.slot.where != "before":
        return False
    head = document.tokens[piece_of(candidate).head]
    return head.pos in {"NOUN", "PROPN", "ADJ"} and head.entity not in {"DATE", "TIME"}


def lacks_subject(document: Document, candidate: Candidate) -> bool:
    """Tell whether a subject lost its noun: "the largest was Rome"."""
    head = document.tokens[candidate.anchored.clause.subject.head]
    is_put = head.index in candidate.anchored.words
    return candidate.slot.where != "subject" and head.tag == "JJS" and not is_put


def is_passing_number(document: Document, candidate: Candidate) -> bool:
    """Tell whether a number only qualifies another word, or is exact beyond memory."""
    tokens = candidate.answer.tokens
    if candidate.answer.type in {"count", "bound"} and digits_of(candidate) >= EXACT:
        return True
    if candidate.answer.type == "percent" and has_other_share(document, candidate):
        return True
    if candidate.answer.type in {"count", "bound"}:
        return is_few(candidate) and names_what_it_counts(document, candidate)
    if head_of(document, candidate).dep in MODIFYING - {"npadvmod"}:
        return True  # "a 63% increase", "his £810,000 policy"
    last = document.tokens[tokens[-1]]
    after = document.tokens[tokens[-1] + 1] if tokens[-1] + 1 < len(document.tokens) else None
    if after is not None and (after.tag in {"JJR", "RBR"} or after.text in BETWEEN):
        return True  # "12% heavier", "43 by 33 km"
    before = document.tokens[tokens[0] - 1] if tokens[0] else None
    is_half = before is not None and before.text.lower() in BETWEEN
    is_half = is_half or any(document.tokens[i].text.lower() in BETWEEN for i in tokens)
    return is_half or (last.dep == "npadvmod" and document.tokens[last.head].dep == "amod")


def digits_of(candidate: Candidate) -> int:
    """Count the digits that a number really gives: 17,000 has two."""
    return len("".join(c for c in candidate.answer.text if c.isdigit()).rstrip("0"))


def has_other_share(document: Document, candidate: Candidate) -> bool:
    """Tell whether a clause gives another share of the same: "30% a cook and 24% a gardener"."""
    others = set(candidate.anchored.clause.tokens) - set(candidate.answer.tokens)
    return any(document.tokens[i].text in {"%", "percent"} for i in others)


def counts_plain_things(document: Document, candidate: Candidate) -> bool:
    """Tell whether people or things are counted: "two businessmen", "three cars"."""
    number = head_of(document, candidate)
    return noun_class(document.tokens[number.head].lemma.lower()) in PLAIN


def names_what_it_counts(document: Document, candidate: Candidate) -> bool:
    """Tell whether what is counted is listed behind it: "two schools, the old and the new"."""
    noun = document.tokens[head_of(document, candidate).head]
    below = [document.tokens[i] for i in document.children[noun.index] if i > noun.index]
    return any(t.dep == "appos" and t.index in candidate.anchored.clause.tokens for t in below)


def is_few(candidate: Candidate) -> bool:
    """Tell whether a count is two or three."""
    quantity = parse_quantity(candidate.answer.text)
    return quantity is not None and not quantity.hedge and quantity.value <= FEW


def is_example(context: Context, candidate: Candidate) -> bool:
    """Tell whether a name is one of several: "such as Utah", "Utah, Ohio, ...", "Roe v. Wade"."""
    document, tokens = context.document, candidate.answer.tokens
    above = document.tokens[head_of(document, candidate).head]
    if above.dep == "prep" and above.text.lower() in EXAMPLE_LEADS:
        return True  # "like the pilot Ann Lee"
    first = tokens[0] - (document.tokens[max(tokens[0] - 1, 0)].pos == "DET")
    lead = document.tokens[first - 1].text.lower() if first else ""
    before = document.tokens[first - 2].text.lower() if first > 1 else ""
    if lead in EXAMPLE_LEADS | VERSUS or (lead == "as" and before == "such"):
        return True
    after = document.tokens[tokens[-1] + 1].text if tokens[-1] + 1 < len(document.tokens) else ""
    if lead in {"\u2019s", "'s"} or after in {"-", "-based"}:
        return True  # "Turner's Rebellion", "a London-based team": half of a name
    prior = document.tokens[max(tokens[0] - 1, 0)]
    if tokens[0] and prior.pos == "PROPN" and prior.dep == "compound" and prior.head in tokens:
        return candidate.kind != "person"  # "Patient" before "Protection and Affordable Care Act"
    if candidate.slot.preposition is not None and is_paired(document, candidate.slot.preposition):
        return True
    return is_in_list(document, candidate)


def is_paired(document: Document, preposition: int) -> bool:
    """Tell whether a phrase is one of two: "in Selma or in Cincinnati"."""
    if document.tokens[preposition].dep == "conj":
        return True
    return any(document.tokens[i].dep in {"conj", "cc"} for i in document.children[preposition])


def is_in_list(document: Document, candidate: Candidate) -> bool:
    """Tell whether names of the same kind follow an answer behind a comma."""
    tokens = candidate.answer.tokens
    last = tokens[-1]
    mine = document.tokens[last].entity
    if last + 2 >= len(document.tokens) or document.tokens[last + 1].text != ",":
        return False
    other = document.tokens[last + 2]
    if other.entity != mine or mine not in {"GPE", "PERSON", "ORG"}:
        return False
    if mine != "GPE":
        return candidate.slot.where != "subject" or other.dep == "conj"
    kinds = [find_places(text)[:1] for text in (candidate.answer.text, other.text)]
    return bool(kinds[0] and kinds[1]) and kinds[0][0].kind == kinds[1][0].kind


def is_no_name(document: Document, candidate: Candidate) -> bool:
    """Tell whether a lone everyday word was read as a name: "Network", "Sun", "Rebellion"."""
    words = candidate.answer.text.split()
    if len(words) > 1 or candidate.answer.type not in {"organisation", "place", "event"}:
        return False
    is_place = candidate.answer.type == "place" and bool(find_places(words[0]))
    is_acronym = words[0].isupper()
    return not is_place and not is_acronym and is_common_word(words[0].lower())


def is_government(document: Document, candidate: Candidate) -> bool:
    """Tell whether a city stands for a government: "Beijing expressed its support"."""
    if candidate.slot.where != "subject" or candidate.answer.type not in {"city", "place"}:
        return False
    verb = document.tokens[candidate.anchored.clause.verb].lemma
    is_said = candidate.answer.type == "city" and verb_class(verb) in MEANT_AS_BODY
    return verb in DECIDING or is_said


def is_lone_word(context: Context, candidate: Candidate) -> bool:
    """Tell whether one unknown word inside a phrase was read as a person: "the view of Charon"."""
    name = candidate.answer.text
    is_known = gender_of(name) is not None or name in context.roles
    return " " not in name and not is_known and not candidate.slot.is_whole


def is_title(context: Context, candidate: Candidate) -> bool:
    """Tell whether the title names the answer, be it in other words: "the Fed"."""
    if candidate.kind == "person":
        return False  # who did what is worth knowing where the title names the doer too
    title = content(context.document.article.title)
    known = find_organisation(candidate.answer.text)
    forms = {candidate.answer.text, *((known.name,) if known else ())}
    return any(content(form) and content(form) <= title for form in forms)


def is_speaker(document: Document, candidate: Candidate) -> bool:
    """Tell whether somebody only reports what the sentence is about: "..., Tass said"."""
    verb = document.tokens[candidate.anchored.clause.verb].lemma
    return candidate.slot.where == "subject" and verb in REPORTING


def leaves_pronoun(document: Document, candidate: Candidate) -> bool:
    """Tell whether a pronoun beside the verb means somebody unnamed: "_____ was close to him"."""
    clause, words = candidate.anchored.clause, candidate.anchored.words
    if candidate.slot.where != "subject":
        return False
    for i in (i for piece in clause.after for i in piece.tokens):
        token = document.tokens[i]
        if token.text.lower() not in OBJECTS or token.tag != "PRP" or i in words:
            continue
        above = document.tokens[token.head]
        while above.pos in {"ADP", "ADJ"} and above.head != above.index:
            above = document.tokens[above.head]
        if above.index == clause.verb:
            return True
    return False


def is_told_by_age(document: Document, candidate: Candidate) -> bool:
    """Tell whether somebody is introduced by age: "Ann Lee is a 40-year-old artist"."""
    words = " ".join(document.tokens[i].text.lower() for i in candidate.anchored.clause.tokens)
    return "year-old" in words or "year - old" in words


def is_companion(document: Document, candidate: Candidate) -> bool:
    """Tell whether somebody only comes along: "returned with Ann"."""
    above = document.tokens[head_of(document, candidate).head]
    if above.dep != "prep":
        return False
    preposition, verb = above.text.lower(), document.tokens[above.head].lemma
    return preposition in {"with", "alongside"} and verb in ALONGSIDE
