"""qti-components in Chromium: what it shows of an item of QTI 3.0 and how it scores responses."""

import sys
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from question_bank.item import (
    ChoiceItem,
    ClozeItem,
    MatchingItem,
    MultiSelectItem,
    NumericItem,
    OrderingItem,
    ShortAnswerItem,
    TrueFalseItem,
)
from tests.question_bank.formats.moodle_site import on_one_line
from tests.webapp.site import BROWSER_OPTIONS

BUNDLE = Path(sys.prefix) / "node/node_modules/@citolab/qti-components/cdn/index.js"


class Player:
    """A page that holds nothing but qti-components."""

    def __init__(self, page):
        page.set_content("<!doctype html><title>Player</title>")
        page.add_script_tag(path=str(BUNDLE), type="module")
        page.add_script_tag(path=str(Path(__file__).with_name("qti_components.js")))
        page.wait_for_function("() => customElements.get('item-container')")
        self.page = page

    def answer_all(self, tasks):
        """Return what is shown of each item, and the score and feedback of each response."""
        return self.page.evaluate("tasks => answerAll(tasks)", [list(task) for task in tasks])


def start_player(chromium):
    """Yield a player, or skip."""
    if not BUNDLE.is_file():
        pytest.skip("needs qti-components, which make test installs where there is npm")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=BROWSER_OPTIONS)
        yield Player(browser.new_page())
        browser.close()


def responses_of(item):
    """Return pairs of a response, in QTI's names, and its score."""
    match item:
        case ChoiceItem():
            return choices(item.options)
        case ClozeItem() if item.options:
            return choices(item.options)
        case ClozeItem() | ShortAnswerItem():
            return [
                (on_one_line(item.key), 1.0),
                (typed_of(item)[-1], 1.0),
                (f"{on_one_line(item.key)} but not quite", 0.0),
                ("", 0.0),
            ]
        case TrueFalseItem():
            return [("true", float(item.is_true)), ("false", float(not item.is_true))]
        case NumericItem():
            value, off = item.value + 0.0, max(1.0, abs(item.value), item.tolerance) * 2
            return [(f"{value:.20f}", 1.0), (f"{value + item.tolerance + off:.20f}", 0.0), ("", 0)]
        case MatchingItem():
            right = [item.rights.index(pair.right) + 1 for pair in item.pairs]
            wrong = right[1:] + right[:1]
            return [(pairs(right), 1.0), (pairs(wrong), 0.0), ([], 0.0)]
        case OrderingItem():
            steps = [f"step_{item.shown.index(pair.left) + 1}" for pair in item.pairs]
            return [(steps, 1.0), (steps[1:] + steps[:1], 0.0)]
        case MultiSelectItem():
            every = [f"option_{n}" for n in range(1, len(item.options) + 1)]
            keys = [name for name, option in zip(every, item.options, strict=True) if option.is_key]
            others = [name for name in every if name not in keys]
            least = max(0.0, 1 - len(others) / len(keys))
            return [(keys, 1.0), (keys[:1], 1 / len(keys)), (every, least), (others, 0.0)]


def typed_of(item):
    return [text for text in map(on_one_line, item.accepted) if text]


def choices(options):
    return [(f"option_{n}", float(option.is_key)) for n, option in enumerate(options, 1)]


def pairs(partners):
    return [f"left_{left} right_{right}" for left, right in enumerate(partners, 1)]
