"""Every colour that is read on another has contrast enough, in light and dark."""

import re
from pathlib import Path

import pytest

TEXT = 4.5  # WCAG 2.2, 1.4.3
SHAPE = 3.0  # WCAG 2.2, 1.4.11
PAIRS = [
    *(
        (ink, paper, TEXT)
        for ink in ("ink", "soft", "accent", "good", "part", "bad")
        for paper in ("paper", "card")
    ),
    ("accent-ink", "accent", TEXT),
    ("ink", "tint", TEXT),
    ("soft", "tint", TEXT),
    ("good", "tint", TEXT),
    ("bad", "bad-tint", TEXT),
    ("mark-ink", "mark", TEXT),
    *(
        (edge, paper, SHAPE)
        for edge in ("edge", "focus", "accent")
        for paper in ("paper", "card", "tint")
    ),
    ("focus", "bad-tint", SHAPE),
]


def tokens(root: Path, theme: str) -> dict[str, str]:
    """Read the custom properties; the dark theme changes some of the light one."""
    style = (root / "webapp/static/app.css").read_text(encoding="utf-8")
    blocks = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    chosen = blocks[:1] if theme == "light" else blocks[:2]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", "".join(chosen)))


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_contrast(root, theme, front, back, least):
    colours = tokens(root, theme)
    assert contrast(colours[front], colours[back]) >= least


def test_contrast_of_black_on_white():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
