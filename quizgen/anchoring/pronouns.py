"""Puts names in place of pronouns, only where no other reading is possible."""

from quizgen.anchoring.anchored import Refusal, Scene
from quizgen.anchoring.candidates import (
    FAMILIES,
    are_alike,
    distinct,
    doer_beside,
    fits,
    in_reach,
    is_many_for_one,
    only_shows,
)
from quizgen.anchoring.coreference import Antecedent, find_antecedent
from quizgen.anchoring.expletives import is_expletive, is_surely_expletive
from quizgen.clauses.clause import Clause
from quizgen.document import Token
from quizgen.lexicon import noun_class
from quizgen.naming.mentions import SUBJECTS, Mention, mention_at

FIRST_OR_SECOND = frozenset(
    "i we you me us my our your mine ours yours myself ourselves yourself yourselves".split()
)
# What "our" makes no smaller: everybody's.
SHARED = frozenset(
    "galaxy planet sun moon universe world species body bodies brain brains solar earth milky "
    "atmosphere genome ancestors dna eyes skin lungs heart".split()
)
OWNERS = {"he": "his", "she": "her", "it": "its", "they": "their"}
CONTRACTED = {"'s": "is", "'re": "are", "'ve": "have", "'ll": "will"}
LONGEST_OWNER = 4  # words
CLOSEST = 2  # tokens between "our" and its noun: "our own solar system"


def anchor_pronouns(scene: Scene, clause: Clause, words: dict[int, str]) -> Refusal | None:
    """Put names in place of pronouns under the structural gate; refuse what stays open."""
    put: dict[str, str] = {}  # family of pronoun -> what was put in its place
    head = clause.subject.head
    for index in sorted(clause.tokens, key=lambda i: (i != head, i)):  # "On his way, Jenner ..."
        token = scene.document.tokens[index]
        lower = token.text.lower()
        if token.tag not in {"PRP", "PRP$"} or token.entity:  # "Elizabeth I" is no "I"
            continue
        if lower in FIRST_OR_SECOND:
            if is_everybodys(scene, token):
                continue
            return Refusal("first_person", f"“{token.text}” speaks for the author")
        if lower not in FAMILIES or needs_nothing(scene, clause, token):
            continue
        if FAMILIES[lower] in put and not is_doubtful(scene, clause, token):
            continue  # named already: "Jenner published his book"
        if is_bound(scene, clause, token) or is_led(scene, clause, token):
            continue
        antecedent = find_antecedent(scene, clause.sentence, token)
        if antecedent is None:
            return Refusal("pronoun", f"“{token.text}” could stand for more than one thing")
        if not place(scene, clause, token, antecedent, words):
            return Refusal("pronoun", f"“{token.text}” stands for what cannot be put in its place")
        put[FAMILIES[lower]] = antecedent.text
    return None


def is_everybodys(scene: Scene, token: Token) -> bool:
    """Tell whether "our" means everybody: "our galaxy"."""
    after = scene.document.tokens[token.index + 1 : token.index + 2 + CLOSEST]
    is_near = any(t.text.lower() in SHARED for t in after)
    return token.text.lower() == "our" and is_near


def needs_nothing(scene: Scene, clause: Clause, token: Token) -> bool:
    """Tell whether a pronoun stands for nothing, or for the word beside it."""
    if token.text.lower().endswith(("self", "selves")):
        return True
    if token.index != clause.subject.head:
        return is_expletive(scene.document, token)
    return clause.origin == "whole" and is_surely_expletive(scene.document, token)


def is_doubtful(scene: Scene, clause: Clause, token: Token) -> bool:
    """Tell whether an object may be somebody else than the subject: "He met him"."""
    is_object = token.tag == "PRP" and token.dep not in SUBJECTS
    return is_object and token.head == clause.verb


def is_bound(scene: Scene, clause: Clause, pronoun: Token) -> bool:
    """Tell whether the clause itself says who or what a pronoun is: "Putin opened his visit"."""
    family = FAMILIES[pronoun.text.lower()]
    tokens = scene.document.tokens
    inside = set(clause.tokens)
    is_object = pronoun.tag == "PRP" and pronoun.dep not in SUBJECTS
    subject = subject_mention(scene, clause)
    if is_generic_subject(scene, clause):
        return family in {"they", "he"}
    if may_be_many(scene, clause, pronoun, family):
        return True
    if may_be_makers(scene, clause, pronoun):
        return False
    fitting = distinct(
        m
        for m in in_reach(scene, clause.sentence, pronoun, family)
        if m.head in inside and not (m is subject and is_object and pronoun.head == clause.verb)
    )
    can_be_subject = (
        subject is not None
        and pronoun.index not in clause.subject.tokens
        and fits(subject, family)
        and not only_shows(scene, subject, pronoun)
        and clause.subject.head != doer_beside(scene, pronoun)
    )
    is_inner = clause.origin == "whole" and pronoun.index != clause.subject.head
    sure = [m for m in fitting if m is subject or m.name or pronoun.tag == "PRP$" or not is_object]
    if is_inner and (sure or owns_later(scene, clause, pronoun, family)):
        return True  # whoever reads the whole sentence reads it as its writer did
    if can_be_subject:
        rivals = [
            m
            for m in fitting
            if m is not subject
            and m.name
            and m.name != (subject.name if subject else "")
            and m.part == "object"
            and m.head not in clause.subject.tokens
            and are_alike(scene, m, subject)
        ]
        return not rivals
    if pronoun.index == clause.subject.head:
        return False
    is_embedded = pronoun.tag == "PRP$" or tokens[pronoun.head].index != clause.verb
    return len(fitting) == 1 and is_embedded and is_close(scene, fitting[0], pronoun, family)


def may_be_many(scene: Scene, clause: Clause, pronoun: Token, family: str) -> bool:
    """Tell whether "their" is that of anybody who is such: "A chief can lose their power"."""
    head = scene.document.tokens[clause.subject.head]
    below = (scene.document.tokens[i].text.lower() for i in scene.document.children[head.index])
    is_anybody = head.tag == "NN" and not head.entity and noun_class(head.lemma) == "person"
    is_later = pronoun.tag == "PRP$" and pronoun.index > head.index
    return family == "they" and is_later and is_anybody and any(w in {"a", "an"} for w in below)


def may_be_makers(scene: Scene, clause: Clause, pronoun: Token) -> bool:
    """Tell whether things may belong to people just told of: "Drugs emerge from their plants"."""
    tokens = scene.document.tokens
    if pronoun.tag != "PRP$" or pronoun.text.lower() != "their":
        return False
    owned, subject = tokens[pronoun.head], tokens[clause.subject.head]
    is_of_things = noun_class(subject.lemma.lower()) in {"artifact", "substance"}
    is_owned = noun_class(owned.lemma.lower()) in {"artifact", "possession", "group", "act"}
    before = scene.before(clause.sentence)
    if before is None or not (is_of_things and is_owned and tokens[owned.head].pos == "ADP"):
        return False
    makers = (m for m in scene.mentions(before) if m.part == "subject" and m.number != "one")
    return any(m.kind != "thing" or m.number == "either" for m in makers)


def owns_later(scene: Scene, clause: Clause, pronoun: Token, family: str) -> bool:
    """Tell whether some noun before an owner can be it: "Las Casas gave up his estate"."""
    if pronoun.tag != "PRP$":
        return False
    tokens = scene.document.tokens
    before = [tokens[i] for i in clause.tokens if i < pronoun.index and i not in (pronoun.head,)]
    subject = tokens[clause.subject.head]
    match family:
        case "he" | "she":
            return any(t.pos == "PROPN" and t.entity not in {"DATE", "TIME"} for t in before)
        case "they":
            return any(t.tag in {"NNS", "NNPS"} and t.entity not in {"DATE"} for t in before)
    is_one = subject.tag in {"NN", "NNP"} and subject.index < pronoun.index
    return is_one and noun_class(subject.lemma.lower()) != "person"


def is_led(scene: Scene, clause: Clause, pronoun: Token) -> bool:
    """Tell whether a clause in front names the subject: "If the nebulae were near, they ..."."""
    tokens = scene.document.tokens
    if clause.origin != "whole" or pronoun.index != clause.subject.head:
        return False
    family = FAMILIES[pronoun.text.lower()]
    fronted = {
        j
        for i in scene.document.children[clause.verb]
        if tokens[i].dep == "advcl" and i < pronoun.index
        for j in scene.document.subtree(i)
    }
    inside = [
        m
        for m in in_reach(scene, clause.sentence, pronoun, family)
        if m.head in fronted and tokens[m.head].dep != "conj" and m.head in clause.tokens
    ]
    if any(FAMILIES.get(tokens[i].text.lower()) == family for i in fronted) and inside:
        return True  # "If a society does not learn its way of life, it ..."
    leading = [m for m in inside if m.part == "subject"]
    return len(leading) == 1 or (not leading and len(distinct(inside)) == 1)


def is_close(scene: Scene, mention: Mention, pronoun: Token, family: str) -> bool:
    """Tell whether a mention that is not the subject is sure enough to be meant."""
    if family in {"he", "she"}:
        return bool(mention.name)
    return bool(mention.name) or mention.part in {"object", "subject"}


def subject_mention(scene: Scene, clause: Clause) -> Mention | None:
    """Return the mention that a clause's subject is."""
    head = clause.subject.head
    found = next((m for m in scene.mentions(clause.sentence) if m.head == head), None)
    token = scene.document.tokens[head]
    if found is not None or token.pos not in {"NOUN", "PROPN"}:
        return found
    entity = scene.entity_of.get(head)
    is_end = entity is not None and entity.last == head + 1
    return mention_at(scene.document, scene.names, token, entity if is_end else None)


def is_generic_subject(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause speaks of anybody: "each", "everyone who", "those who"."""
    head = scene.document.tokens[clause.subject.head]
    return head.text.lower() in {"everyone", "everybody", "anyone", "someone", "those", "each"}


def place(
    scene: Scene, clause: Clause, pronoun: Token, antecedent: Antecedent, words: dict[int, str]
) -> bool:
    """Write what a pronoun stands for, unless the clause has it already; tell whether it fits."""
    lower = pronoun.text.lower()
    if antecedent.head is not None and antecedent.head in clause.tokens:
        if antecedent.head < pronoun.index and pronoun.index == clause.subject.head:
            swap(scene, clause, pronoun, antecedent, words)
        return True
    if antecedent.needs_head:
        return False
    text = short_form(scene, clause, antecedent)
    if is_many_for_one(scene, pronoun, antecedent.head, antecedent.text):
        return False
    if is_possessive(pronoun, lower) and not antecedent.name and len(text.split()) > LONGEST_OWNER:
        return False
    words[pronoun.index] = possessive(text) if is_possessive(pronoun, lower) else text
    after = scene.document.tokens[pronoun.index + 1 : pronoun.index + 2]
    if after and (full := written_out(after[0])):
        words[after[0].index] = full
    return True


def written_out(verb: Token) -> str | None:
    """Return a shortened verb in full: "it's" holds "is", or "has" before a participle."""
    if verb.pos not in {"VERB", "AUX"}:
        return None
    if verb.text.lower() in {"'s", "\u2019s"} and verb.lemma == "have":
        return "has"
    return CONTRACTED.get(verb.text.lower().replace("\u2019", "'"))


def swap(
    scene: Scene, clause: Clause, pronoun: Token, antecedent: Antecedent, words: dict[int, str]
) -> None:
    """Name the subject first: "When it fell, Rome ..." for "When Rome fell, it ..."."""
    tokens = scene.document.tokens
    words[pronoun.index] = antecedent.text
    head = antecedent.head
    piece = next((p for p in clause.before if head in p.tokens), None)
    if piece is None or head is None:
        return
    mark = tokens[head + 1]
    if tokens[head].dep == "poss" and mark.dep == "case" and pronoun.tag == "PRP":
        entity = scene.entity_of.get(head)
        first = entity.first if entity is not None else head
        words.update(dict.fromkeys(range(first, head + 2), ""))
        words[first] = OWNERS[FAMILIES[pronoun.text.lower()]]
        return
    if tokens[head].dep not in SUBJECTS:
        return
    phrase = [i for i in sorted(scene.document.subtree(head)) if i in piece.tokens]
    if pronoun.tag != "PRP" or phrase[-1] - phrase[0] + 1 != len(phrase):
        return
    for index in phrase:
        words[index] = ""
    words[phrase[0]] = pronoun.text.lower()


def short_form(scene: Scene, clause: Clause, antecedent: Antecedent) -> str:
    """Return the family name where the source of the claim is the same person."""
    if not clause.attribution or not antecedent.name:
        return antecedent.text
    source = [scene.document.tokens[i].text for i in clause.attribution]
    last = antecedent.text.split()[-1]
    is_same = last in source or (len(source) == 1 and source[0].lower() in {"he", "she"})
    entity = scene.entity_of.get(antecedent.head or 0)
    is_person = entity is not None and entity.label == "PERSON"
    return last if is_same and is_person and " " in antecedent.text else antecedent.text


def is_possessive(pronoun: Token, lower: str) -> bool:
    return pronoun.tag == "PRP$" or lower in {"his", "its", "their"}


def possessive(text: str) -> str:
    """Return the form of an owner: "chloroplasts" gives "chloroplasts’"."""
    last = text.rsplit(maxsplit=1)[-1]
    is_plural = last.endswith("s") and (last.islower() or last.endswith(("ists", "ians")))
    return f"{text}\u2019" if is_plural else f"{text}\u2019s"
