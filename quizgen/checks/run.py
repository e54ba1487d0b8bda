"""All checks over one item, in the order of their codes."""

from question_bank.item import Finding, Item
from quizgen.checks import answer, cues, form, standalone, worth
from quizgen.checks.finding import Check

CHECKS: tuple[Check, ...] = (
    form.stem_is_complete,
    form.gap_stands_right,
    form.length_fits,
    form.verb_fits_auxiliary,
    form.options_differ,
    form.key_is_an_option,
    form.options_are_answers,
    form.stem_is_positive,
    form.reasons_are_given,
    standalone.stem_does_not_open_with_pronoun,
    standalone.stem_points_at_nothing,
    standalone.time_is_absolute,
    standalone.stem_does_not_connect,
    standalone.stem_names_something,
    answer.evidence_is_in_article,
    answer.stem_agrees_with_evidence,
    answer.options_exclude_key,
    answer.hedge_is_kept,
    cues.options_are_alike,
    cues.key_is_not_longest,
    cues.article_fits_every_option,
    cues.stem_shares_no_rare_word,
    cues.distractors_are_not_absolute,
    cues.key_is_not_in_stem,
    worth.key_is_worth_asking,
    worth.stem_is_not_copied,
)


def problems(item: Item, article_text: str) -> tuple[Finding, ...]:
    """Return what every check says of an item; hard findings mean that it must not be used."""
    return tuple(finding for check in CHECKS for finding in check(item, article_text))


def is_sound(findings: tuple[Finding, ...]) -> bool:
    """Tell whether no finding is hard."""
    return all(finding.severity == "soft" for finding in findings)
