"""All checks over one item, in the order of their codes."""

from functools import lru_cache

from question_bank.item import (
    ClozeItem,
    Item,
    NumericItem,
    ShortAnswerItem,
    TrueFalseItem,
    options_of,
    pairs_of,
)
from question_bank.proof import Finding
from quizgen.checks import (
    answer,
    choices,
    cues,
    entries,
    form,
    grammar,
    kept,
    likeness,
    pronouns,
    saying,
    standalone,
    true_false,
    typed,
    unique,
    world,
    worth,
)
from quizgen.checks.finding import Check

CHECKS: tuple[Check, ...] = (
    form.stem_is_complete,
    form.gap_stands_right,
    form.length_fits,
    grammar.verb_fits_auxiliary,
    choices.options_differ,
    choices.key_is_an_option,
    choices.options_are_answers,
    form.stem_is_positive,
    choices.options_are_in_order,
    choices.reasons_are_given,
    pronouns.pronouns_stand_for_something,
    standalone.stem_points_at_nothing,
    standalone.time_is_absolute,
    standalone.stem_does_not_connect,
    standalone.names_are_introduced,
    standalone.stem_names_something,
    answer.evidence_is_in_article,
    answer.stem_agrees_with_evidence,
    unique.key_is_the_only_answer,
    answer.options_exclude_key,
    world.no_distractor_is_true,
    kept.doubt_is_kept,
    kept.limits_are_kept,
    typed.accepted_answers_are_right,
    true_false.false_statement_changes_one_thing,
    entries.steps_follow_each_other,
    entries.partners_are_alike,
    entries.sides_do_not_tell,
    cues.options_are_alike,
    cues.key_is_not_longest,
    cues.article_fits_every_option,
    cues.stem_shares_no_rare_word,
    cues.distractors_are_not_absolute,
    cues.key_is_not_in_stem,
    likeness.distractors_are_near,
    likeness.nouns_are_of_one_kind,
    likeness.number_fits_every_option,
    likeness.no_pair_stands_out,
    likeness.no_option_holds_another,
    worth.key_is_worth_asking,
    worth.evidence_is_central,
    saying.statement_says_something,
    worth.stem_is_not_copied,
    worth.options_do_not_pull_to_key,
    worth.difficulty_is_a_share,
    worth.level_fits_kind,
)


BARE = ClozeItem | NumericItem | ShortAnswerItem | TrueFalseItem  # may have neither of the two
# What is asked of options and pairs alone.
OF_OPTIONS: frozenset[Check] = frozenset(
    {
        choices.options_differ,
        choices.key_is_an_option,
        choices.options_are_answers,
        choices.options_are_in_order,
        choices.reasons_are_given,
        cues.options_are_alike,
        cues.key_is_not_longest,
        cues.article_fits_every_option,
        cues.stem_shares_no_rare_word,
        cues.distractors_are_not_absolute,
        likeness.distractors_are_near,
        likeness.number_fits_every_option,
        likeness.no_pair_stands_out,
        likeness.no_option_holds_another,
        worth.options_do_not_pull_to_key,
    }
)
CHECKS_OF_BARE: tuple[Check, ...] = tuple(check for check in CHECKS if check not in OF_OPTIONS)


@lru_cache(maxsize=1024)  # a statement is checked alone, and again for each item it may stand in
def problems(item: Item, article_text: str) -> tuple[Finding, ...]:
    """Return what every check says of an item; hard findings mean that it must not be used."""
    is_bare = isinstance(item, BARE) and not options_of(item) and not pairs_of(item)
    found: list[Finding] = []
    for check in CHECKS_OF_BARE if is_bare else CHECKS:
        found += check(item, article_text)
    return tuple(found)


def is_sound(findings: tuple[Finding, ...]) -> bool:
    """Tell whether no finding is hard."""
    return all(finding.severity == "soft" for finding in findings)
