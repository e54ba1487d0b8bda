"""Who holds a role: "Foreign Minister Wang Yi" and "James Lovell, commander of Apollo 13,"."""

from collections.abc import Iterator

from question_bank.item import GAP
from quizgen.clauses.trimming import trim
from quizgen.document import Document, Entity, Sentence, Span, Token
from quizgen.facts import Answer, AnswerType, Context, Fact
from quizgen.lexicon import noun_class
from quizgen.naming.names import NAMED
from quizgen.patterns.named import answer_type
from quizgen.patterns.variants import with_other_forms
from quizgen.wording.text import render

OFFICES = frozenset(
    "minister president premier chancellor king queen emperor director governor secretary "
    "chief head mayor envoy "
    "chairman chairwoman chair chairperson ceo commander captain ambassador spokesman "
    "spokeswoman pope "
    "commissioner founder coach leader chief-executive monarch sultan aide curator "
    "archbishop".split()
)
HIGH = (
    "president",
    "prime minister",
    "premier",
    "chancellor",
    "king",
    "queen",
    "emperor",
    "minister",
    "founder",
    "secretary",
)
SPEAKING = {"say", "tell", "add", "explain", "warn", "comment", "note", "argue", "claim", "believe"}
SEVERAL = 3  # mentions of somebody the article is about
NOUNS: dict[AnswerType | None, str] = {
    "city": "city",
    "country": "country",
    "state": "state",
    "organisation": "organization",
}
FRESH = frozenset("new newly minted appointed recently freshly".split())
LOOSE = frozenset("now then former ex late his her their its our newly new acting".split())


def find_appositions(context: Context) -> Iterator[Fact]:
    """Yield the holder of each role that a title or an apposition names."""
    document = context.document
    for sentence in document.sentences:
        for entity in document.entities:
            if not sentence.first <= entity.first < sentence.last:
                continue
            if entity.label == "PERSON":
                role = title_of(document, entity) or apposition_of(document, entity)
                asked, kind = "who", None
            else:
                kind = answer_type(entity) if entity.label in {"GPE", "ORG", "LOC"} else None
                asked = f"which {NOUNS[kind]}" if kind in NOUNS else ""
                role = thing_apposition(document, entity) if asked else None
            if role and not is_interviewed(context, entity, role):
                yield role_fact(context, sentence, entity, role, asked=asked, kind=kind or "person")


def is_interviewed(context: Context, entity: Entity, role: str) -> bool:
    """Tell whether somebody only speaks in the article, and holds no high office."""
    document = context.document
    head = document.tokens[entity.last - 1]
    verb = document.tokens[head.head]
    is_speaker = head.dep in {"nsubj", "agent"} and verb.lemma in SPEAKING
    is_high = any(office in role.lower() for office in HIGH)
    return is_speaker and not is_high and context.names.mentions[entity.text] < SEVERAL


def title_of(document: Document, entity: Entity) -> str | None:
    """Return the office before a name, with its country: "Chinese Foreign Minister"."""
    tokens: list[Token] = []
    index = entity.first - 1
    while index >= 0 and (
        document.tokens[index].dep in {"compound", "amod", "nmod", "poss", "case"}
        or document.tokens[index].text.lower() in FRESH
    ):
        token = document.tokens[index]
        index -= 1
        if token.text.lower() in FRESH:
            continue  # whoever has just got an office holds it
        if token.text.lower() in LOOSE:
            return None
        tokens.insert(0, token)
    if index >= 0 and document.tokens[index].text.lower() in LOOSE:
        return None
    if not tokens or tokens[-1].lemma.lower() not in OFFICES:
        return None
    if not any(token.entity in {"NORP", "GPE"} for token in tokens):
        return None
    text = render(document, (token.index for token in tokens))
    has_owner = any(token.dep == "case" for token in tokens)
    return text if has_owner else f"the {text}"


def apposition_of(document: Document, entity: Entity) -> str | None:
    """Return the role between commas after a name, if it names an office or a body."""
    for index in document.children[entity.last - 1]:
        token = document.tokens[index]
        if token.dep != "appos" or token.pos not in {"NOUN", "PROPN"} or token.entity == "PERSON":
            continue
        tokens = trim(document, index)
        words = [document.tokens[i] for i in tokens]
        is_role = token.lemma.lower() in OFFICES or noun_class(token.lemma.lower()) == "person"
        names = any(w.entity in NAMED for w in words)
        if (
            not is_role
            or not names
            or any(w.text.lower() in LOOSE or w.tag in {"PRP", "PRP$", "CD"} for w in words)
        ):
            continue
        if words[0].text.lower() == "one" or token.tag == "NNS" or len(words) > 14:
            continue
        if any(
            w.text in {",", ";", "Mr.", "Mrs.", "Ms."} or is_pointing(document, w) for w in words
        ):
            continue
        text = render(document, tokens)
        starts_named = words[0].pos in {"DET"} or any(w.tag == "POS" for w in words[:4])
        return text if starts_named else f"the {text}"
    return None


def is_pointing(document: Document, noun: Token) -> bool:
    """Tell whether a noun with nothing but "the" points to an earlier one: "the island"."""
    below = [document.tokens[i].text.lower() for i in document.children[noun.index]]
    return noun.pos == "NOUN" and below == ["the"] and not noun.entity


def thing_apposition(document: Document, entity: Entity) -> str | None:
    """Return what a place or body is, told between commas: "capital of Heilongjiang"."""
    for index in document.children[entity.last - 1]:
        token = document.tokens[index]
        if token.dep != "appos" or token.tag != "NN" or token.index < entity.last:
            continue
        tokens = trim(document, index)
        words = [document.tokens[i] for i in tokens]
        if any(
            w.tag in {"PRP", "PRP$", "WDT"} or w.text == ";" or w.text.lower() in LOOSE
            for w in words
        ):
            return None
        says_which = any(w.tag in {"JJS"} for w in words) or (
            token.lemma.lower() in {"capital", "headquarters", "home", "birthplace", "seat"}
        )
        if says_which and len(words) <= 14 and any(w.entity in NAMED for w in words):
            text = render(document, tokens)
            return text if words[0].pos == "DET" else f"the {text}"
    return None


def role_fact(
    context: Context, sentence: Sentence, entity: Entity, role: str, *, asked: str, kind: AnswerType
) -> Fact:
    """Word the holder of a role as a question and a cloze."""
    document = context.document
    tense = "was" if is_past(document, sentence) else "is"
    if role.startswith(("a ", "an ")):
        tense = "is described as"  # others may be one too
    full = context.names.full(entity.text)
    tokens = tuple(range(entity.first, entity.last))
    return Fact(
        kind="role",
        sentence=sentence,
        answer=with_other_forms(context, Answer(kind, tokens, full, context.names.variants(full))),
        subject=role,
        relation="be",
        question=f"According to the article, {asked} {tense} {role}?",
        statement=f"According to the article, {GAP} {tense} {role}.",
        evidence=Span(sentence.start, sentence.end),
        weight=weight_of(role),
        words=frozenset(role.lower().split()),
    )


def weight_of(role: str) -> float:
    """Rate a role: high offices before others; one that many hold is not asked for."""
    if role.startswith(("a ", "an ")):
        return -0.1
    return 0.45 if any(office in role.lower() for office in HIGH) else 0.0


def is_past(document: Document, sentence: Sentence) -> bool:
    """Tell whether a sentence is told in the past tense."""
    roots = [token for token in document.of(sentence) if token.dep == "ROOT"]
    return bool(roots) and roots[0].tag == "VBD" and roots[0].lemma not in {"say", "tell", "report"}
