"""Answers a question of any kind in a browser, all right or all wrong."""

from typing import assert_never

from playwright.sync_api import Page

from question_bank.item import (
    ChoiceItem,
    ClozeItem,
    Item,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    ShortAnswerItem,
    TrueFalseItem,
)
from question_bank.proof import Option


def answer(page: Page, item: Item, *, is_right: bool) -> None:
    """Answer so that the score is 1.0, or so that it is 0.0."""
    match item:
        case ChoiceItem():
            choose_option(page, item.options, is_right=is_right)
        case ClozeItem() if item.options:
            choose_option(page, item.options, is_right=is_right)
        case ClozeItem() | NumericItem() | ShortAnswerItem():
            page.get_by_role("textbox").fill(item.key if is_right else "no idea")
        case TrueFalseItem():
            page.get_by_label(str(item.is_true == is_right), exact=True).check()
        case MultiSelectItem():
            tick_options(page, item.options, is_right=is_right)
        case MatchingItem():
            match_partners(page, item, is_right=is_right)
        case OrderingItem():
            give_places(page, item, is_right=is_right)
        case _:
            assert_never(item)


def choose_option(page: Page, options: tuple[Option, ...], *, is_right: bool) -> None:
    place = next(n for n, option in enumerate(options) if option.is_key == is_right)
    page.get_by_role("radio").nth(place).check()


def tick_options(page: Page, options: tuple[Option, ...], *, is_right: bool) -> None:
    for place, option in enumerate(options):
        if option.is_key == is_right:
            page.get_by_role("checkbox").nth(place).check()


def match_partners(page: Page, item: MatchingItem, *, is_right: bool) -> None:
    """Choose each partner, or the next one's."""
    rights = [pair.right for pair in item.pairs]
    for place, right in enumerate(rights if is_right else [*rights[1:], rights[0]]):
        page.get_by_role("combobox").nth(place).select_option(label=right)


def give_places(page: Page, item: OrderingItem, *, is_right: bool) -> None:
    """Put the steps in order, or the other way round."""
    steps = [pair.left for pair in item.pairs]
    for place, step in enumerate(steps if is_right else reversed(steps), start=1):
        page.get_by_role("combobox").nth(item.shown.index(step)).select_option(str(place))
