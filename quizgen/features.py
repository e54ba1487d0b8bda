"""What can be seen of a draft before anybody has judged it: the numbers its rating rests on."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from question_bank.item import options_of
from quizgen.content_words import content
from quizgen.document import Sentence
from quizgen.drafts import Draft
from quizgen.facts import Context
from quizgen.lexicon import is_common_word, is_stopword
from quizgen.naming.mentions import entities_in
from quizgen.option_features import of_key, of_options
from quizgen.remember import of_article
from quizgen.sieve import Sieve

_WORDS = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_LEAD = re.compile(r"^(?:According to the article|At the time of the article|As of \d{4})[^,]*, ")
_NAME = re.compile(r"(?<!^)(?<![.?!“] )\b[A-Z]\w+")
_FULL_NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")
_DEFINITE = re.compile(r"\bthe ([a-z]+)\b(?! (?:of|that|which|who|in|on|for|to|from|by|with)\b)")
_PRONOUN = Sieve(r"\b(?:he|she|it|they|him|her|them|his|its|their)\b", re.IGNORECASE)
_VAGUE = Sieve(
    r"\b(?:some|many|several|various|certain|often|sometimes|may|might|could|perhaps|probably|"
    r"thought|believed|other|another|same|such|also|however|too)\b",
    re.IGNORECASE,
)
_LINK = Sieve(r"\b(?:as well|even|already|still|again|instead|only|just)\b", re.IGNORECASE)
_COMPARATIVE = Sieve(
    r"\b(?:larger|smaller|bigger|higher|lower|longer|shorter|older|younger|stronger|weaker|faster|"
    r"slower|greater|fewer|less|more|better|worse|earlier|later|newer|further)\b",
    re.IGNORECASE,
)
_RELATIVE = Sieve(r"\b(?:which|who|that|whose)\b")
_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")
_ASKS = re.compile(r"(?:^|, )(?:\w+ )?(who|when|which|what|how many|how much|how|why|where)\b")
_ABSTRACT = re.compile(r"(?:tion|ity|ness|ment|ism|ance|ence)s?\b")
_PAST = re.compile(r"\b(?:was|were|had|did|\w+ed)\b")
_OPENINGS = frozenset(
    "the a an in on by during after before as for who what which when where how since although "
    "while over".split()
)
Feature = tuple[str, float]


def features_of(context: Context, draft: Draft) -> Mapping[str, float]:
    """Return a draft's features by name; those that are not named are 0.

    Yes or no as 1.0 or 0.0, shares from 0.0 to 1.0, counts divided so that they seldom pass 1.0.
    """
    return dict((*wording_of(draft.item.stem), *of_place(context, draft), *of_answer(draft)))


@lru_cache(maxsize=2048)  # the items of a fact share their stems
def wording_of(stem: str) -> tuple[Feature, ...]:
    return tuple(of_wording(stem))


def of_wording(stem: str) -> Iterator[Feature]:
    """Yield what a stem looks like."""
    body = _LEAD.sub("", stem)
    words, first = words_in(stem), body.split()[0]
    yield "bias", 1.0
    yield "words", len(words) / 20
    yield "long", float(len(words) > 24)
    yield "short", float(len(words) < 9)
    yield "lead", float(stem != body)
    yield "headline in lead", float("the article “" in stem)
    yield "names in stem", min(3, len(_NAME.findall(stem))) / 3
    yield "full names", len(_FULL_NAME.findall(body)) / 3
    yield "bare definites", min(2, len(_DEFINITE.findall(stem))) / 2
    yield "pronouns", float(bool(_PRONOUN.search(stem)))
    yield "vague words", min(2, len(_VAGUE.findall(stem))) / 2
    yield "links", float(bool(_LINK.search(body)))
    yield "comparison open", float(bool(_COMPARATIVE.search(body)) and " than " not in body)
    yield "quotation", float("“" in body)
    yield "commas", min(4, stem.count(",")) / 4
    yield "dashes", float("—" in body or "–" in body)
    yield "relative clause", float(bool(_RELATIVE.search(body[3:])))
    yield "of", min(3, body.count(" of ")) / 3
    yield "year", float(bool(_YEAR.search(stem)))
    yield "digits", float(any(map(str.isdigit, stem)))
    yield "percent", float("%" in body or "percent" in body)
    yield "past", float(bool(_PAST.search(body)))
    yield "abstract noun", float(bool(_ABSTRACT.search(body)))
    yield "opens with the", float(first.lower() == "the")
    yield "opens with a", float(first.lower() in {"a", "an"})
    yield "opens with a name", float(first[0].isupper() and first.lower() not in _OPENINGS)
    yield from of_words(body)


def words_in(text: str) -> list[str]:
    """Return the words of a text; none has white space in it."""
    return [word for part in text.split() for word in words_between_spaces(part)]


@lru_cache(maxsize=32_768)  # words with the marks beside them: most are met again
def words_between_spaces(text: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(text))


@lru_cache(maxsize=32_768)
def is_rare(word: str) -> bool:
    return not is_stopword(word) and not is_common_word(word.lower())


def of_words(body: str) -> Iterator[Feature]:
    """Yield what a stem's words are like, what it was led in with aside."""
    words = words_in(body)
    rare = [word for word in words if is_rare(word)]
    names = len(_NAME.findall(body))
    yield "no name", float(not names and not _FULL_NAME.match(body))
    yield "share of names", min(1.0, 3 * names / max(1, len(words)))
    yield "share of rare words", len(rare) / max(1, len(words))
    yield "rare words", min(10, len(rare)) / 10
    yield "content words", min(16, len(content(body))) / 16
    yield "word length", sum(map(len, words)) / max(1, len(words)) / 8
    if body.endswith("?") and (asks := _ASKS.search(body.lower())):
        yield f"asks {asks[1]}", 1.0


def of_place(context: Context, draft: Draft) -> Iterator[Feature]:
    """Yield where in the article it stands, and how near to what the article is about."""
    document, sentence = context.document, draft.matters[0].sentence
    title = content(document.article.title)
    told = content(document.article.text[sentence.start : sentence.end])
    central = most_mentions(context, sentence)
    yield "position", sentence.number / max(1, len(document.sentences))
    yield "title words", len(title & told) / max(1, len(title))
    yield "title in stem", len(title & draft.words) / max(1, len(title))
    yield "central name", min(central, 8) / 8
    yield "share of sentence", min(1.0, len(draft.words & told) / max(1, len(told)))


@of_article
def most_mentions(context: Context, sentence: Sentence) -> int:
    """Return how often the article names what it names most often of a sentence's names."""
    names = (context.names.full(e.text) for e in entities_in(context.document, sentence))
    return max((context.names.mentions[name] for name in names), default=0)


def of_answer(draft: Draft) -> Iterator[Feature]:
    """Yield what is asked, in which form, and what the checks and patterns think of it."""
    item, matter = draft.item, draft.matters[0]
    yield f"form {draft.form}", 1.0
    yield "weight", matter.weight
    yield "false statement", float(draft.truth is False)
    yield "composed", float(draft.is_composed)
    yield "soft findings", len(item.proof.findings) / 2
    for finding in item.proof.findings:
        yield f"finding {finding.code}", 1.0
    if matter.fact is not None:
        yield f"fact {matter.fact.kind}", 1.0
        yield f"answer {matter.fact.answer.type}", 1.0
        yield "key words", min(6, len(matter.fact.answer.text.split())) / 6
    texts = [option.text for option in options_of(item)]
    yield from of_key(item.kind, item.key)
    yield from of_options(item.kind, item.stem, item.key, texts)
    if options := options_of(item):
        from_article = sum("article names" in (option.reason or "") for option in options)
        yield "two distractors", float(len(options) == 3)
        yield "options of the article", from_article / 3
