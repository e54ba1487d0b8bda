"""Statements in a noun's side remarks: "X, which ...", "X, built in 1889," and "X, a Y,"."""

from quizgen.clauses.clause import Clause, Piece
from quizgen.clauses.complements import lacks_object, own_pieces, split_times
from quizgen.clauses.standing import children_with
from quizgen.clauses.trimming import is_set_off, strip_punctuation, trim
from quizgen.document import Document, Sentence, Token
from quizgen.knowledge.gazetteer import find_place
from quizgen.lexicon import noun_class

LONE_SUBJECTS = {"a", "an", "some", "any", "no", "another", "each", "every", "one"}
# With ", which" these mostly speak of the whole sentence before: ", which meant that ...".
OF_SENTENCES = {"mean", "make", "lead", "cause", "allow", "help", "result", "suggest", "show"} | {
    "explain", "enable", "force", "give", "require", "prompt", "leave", "bring", "create", "happen"
}  # fmt: skip
FEWEST = 3  # words of an apposition that says what something is


def relative_subject(document: Document, verb: Token, own: list[int]) -> Piece | None:
    """Put the described noun in place of "which" or "who" when that is the subject."""
    if not own or document.tokens[own[0]].text.lower() not in {"which", "who"}:
        return None
    noun = document.tokens[verb.head]
    phrase = trim(document, noun.index)
    first = min(document.subtree(verb.index))
    if noun.pos not in {"PROPN", "NOUN"} or noun.entity == "DATE" or not phrase:
        return None
    if phrase[-1] < first - 2 or is_indefinite(document, phrase):
        return None
    is_which = document.tokens[own[0]].text.lower() == "which"
    if is_unclear(document, verb, noun, phrase, is_which=is_which):
        return None
    return Piece(noun.index, "nsubj", phrase)


def is_unclear(
    document: Document, verb: Token, noun: Token, phrase: tuple[int, ...], *, is_which: bool
) -> bool:
    """Tell whether the remark may be about another noun, or about the whole sentence."""
    head = document.tokens[noun.head]
    last = document.tokens[phrase[-1]]
    if not is_which:
        return last.dep == "pobj" and is_person(last)
    if is_person(noun) or (verb.lemma in OF_SENTENCES and not noun.entity):
        return True
    if any(document.tokens[i].tag == "WRB" for i in document.subtree(verb.index)):
        return True  # "which is when ..."
    above = document.tokens[head.head]
    is_below = noun.dep == "pobj" and head.dep == "prep" and above.pos in {"NOUN", "PROPN"}
    return is_below or (last.dep == "pobj" and last.index != noun.index)


def is_person(token: Token) -> bool:
    """Tell whether a noun is a person's name or a word for one."""
    return token.entity == "PERSON" or (
        not token.entity and noun_class(token.lemma.lower()) == "person"
    )


def is_indefinite(document: Document, phrase: tuple[int, ...]) -> bool:
    """Tell whether a phrase introduces something that stands for itself only here: "a city"."""
    tokens = [document.tokens[i] for i in phrase]
    is_counted = any(t.dep == "nummod" and t.entity != "DATE" for t in tokens[:3])
    return tokens[0].text.lower() in LONE_SUBJECTS or tokens[0].tag == "CD" or is_counted


def reduced_clause(document: Document, sentence: Sentence, verb: Token) -> Clause | None:
    """Build the clause of a participle after a name: "Apollo 8, launched in 1968, ..."."""
    noun = described_noun(document, verb) if verb.tag == "VBN" else None
    if noun is None or verb.is_quoted:
        return None
    above = document.tokens[document.tokens[noun.head].head]
    if noun.dep == "pobj" and above.pos in {"NOUN", "ADP"}:
        return None  # "a probe to land on Titan called Huygens": not Titan
    if noun.pos != "PROPN" or not noun.entity or children_with(document, noun, {"conj", "cc"}):
        return None
    own = split_times(document, own_pieces(document, verb), verb)
    after = tuple(piece for piece in own if piece.tokens[0] > verb.index)
    phrase = phrase_without(document, noun, verb)
    if not after or not phrase or any(lacks_object(document, piece) for piece in own):
        return None
    return Clause(
        sentence=sentence,
        verb=verb.index,
        subject=Piece(noun.index, "nsubjpass", phrase),
        verbs=(verb.index,),
        before=(),
        after=after,
        origin="apposition",
        is_passive=True,
        lead="were" if noun.tag == "NNPS" else "was",
    )


def described_noun(document: Document, verb: Token) -> Token | None:
    """Return the noun that a participle describes, also where the parser took it for the verb."""
    if verb.dep == "acl":
        return document.tokens[verb.head]
    subjects = children_with(document, verb, {"nsubj", "nsubjpass"})
    is_loose = not children_with(document, verb, {"aux", "auxpass"}) and verb.index > 0
    if not is_loose or not subjects or document.tokens[verb.index - 1].text != ",":
        return None
    return document.tokens[subjects[0]]


def phrase_without(document: Document, noun: Token, remark: Token) -> tuple[int, ...]:
    """Return the words of a noun phrase without one of its remarks."""
    below = {i for i in document.subtree(remark.index) if i > noun.index}
    return strip_punctuation(document, [i for i in trim(document, noun.index) if i not in below])


def appositive_clause(document: Document, sentence: Sentence, label: Token) -> Clause | None:
    """Build "Oslo is the capital of Norway" from "Oslo, the capital of Norway, ..."."""
    noun = document.tokens[label.head]
    if children_with(document, noun, {"nsubj", "nsubjpass", "cop"}):
        return None  # "Many consider Oslo a pearl, a city of light"
    if label.dep != "appos" or label.pos != "NOUN" or label.is_quoted or label.index < noun.index:
        return None
    if noun.pos not in {"PROPN", "NOUN"} or noun.entity in {"PERSON", "DATE", "NORP"}:
        return None
    tokens, phrase = trim(document, label.index), trim(document, noun.index)
    if not phrase or not tokens or not is_description(document, noun, label, tokens):
        return None
    if is_indefinite(document, phrase) or label.index in phrase:
        return None
    is_past = not is_lasting(document, noun, tokens) and any(
        t.dep == "ROOT" and t.tag == "VBD" for t in document.of(sentence)
    )
    lead = {("NN", True): "was", ("NN", False): "is", ("NNS", True): "were"}
    return Clause(
        sentence=sentence,
        verb=label.index,
        subject=Piece(noun.index, "nsubj", phrase),
        verbs=(),
        before=(),
        after=(Piece(label.index, "attr", tokens),),
        origin="apposition",
        lead=lead.get((label.tag, is_past), "are"),
    )


def is_lasting(document: Document, noun: Token, tokens: tuple[int, ...]) -> bool:
    """Tell whether places that still exist explain each other: "Oslo, the capital of Norway"."""
    places = [document.tokens[i] for i in tokens if document.tokens[i].entity in {"GPE", "LOC"}]
    return bool(places) and all(find_place(t.text) is not None for t in (noun, *places))


def is_description(document: Document, noun: Token, label: Token, tokens: tuple[int, ...]) -> bool:
    """Tell whether an apposition between commas surely says what the noun before it is."""
    first = document.tokens[tokens[0]]
    is_plural = label.tag == "NNS"
    if is_person(label) != is_person(noun):
        return False  # "the head of the office, a short-lived agency"
    if is_plural != (noun.tag in {"NNS", "NNPS"}) or not is_set_off(document, label.index):
        return False
    if not is_plural and first.text.lower() not in {"a", "an", "the"}:
        return False
    siblings = children_with(document, noun, {"appos", "conj", "cc", "nummod", "poss"})
    below = children_with(document, label, {"conj", "cc", "appos"})
    says_more = children_with(document, label, {"prep", "relcl", "acl"})
    if any(document.tokens[i].tag == "CC" for i in tokens):
        return False  # "fish, a kind of salmon and oil": it may be a row of things
    after = document.tokens[tokens[-1] + 1 : tokens[-1] + 3]  # fewer at the end of an article
    closing = after[0] if after else label
    if closing.text == ")" and after[1:] and after[1].pos in {"NOUN", "PROPN"}:
        return False  # "septic (a kind of poisoning) forms": the bracket explains an adjective
    is_closed = closing.text in {",", ".", ")", "\u2014", "\u2013"}
    return (
        is_closed
        and siblings == [label.index]
        and not below
        and bool(says_more)
        and (len(tokens) >= FEWEST)
    )
