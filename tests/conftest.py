"""What every test may use, and the rule that in CI nothing is skipped."""

import os
import shutil
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

# The same examples on every run and no time limit on a busy machine.
settings.register_profile("repeatable", derandomize=True, database=None, deadline=None)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def seeds(root: Path) -> Path:
    """Return the folder of the articles written for this project."""
    return root / "seeds"


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of the browser that Playwright starts, or skip."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip("needs Chromium")
    return found


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport():
    return fail_if_skipped_in_ci((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report():
    return fail_if_skipped_in_ci((yield))


def fail_if_skipped_in_ci(report: Report) -> Report:
    """Turn a skip into a failure when CI=true, but for what only a missing ../shared explains."""
    if os.environ.get("CI") != "true" or not report.skipped or hasattr(report, "wasxfail"):
        return report
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    reason = reason.removeprefix("Skipped: ")
    if reason.startswith("needs ../shared") and not SHARED.is_dir():
        return report
    report.outcome = "failed"
    report.longrepr = f"Skipped in CI, where every test must run: {reason}"
    return report
