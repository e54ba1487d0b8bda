"""A bank with one quiz, the application in front of it, and clients that use it."""

import pytest
from playwright.sync_api import sync_playwright

from tests.webapp.marked_items import CODE, make_marked_bank, marked_items
from tests.webapp.site import BROWSER_OPTIONS, Visitor, run_site
from webapp import create_app, issue_teacher_link
from webapp.config import Config
from webapp.db import state_of


@pytest.fixture
def items():
    """What the quiz holds; a test file may say something else."""
    return marked_items()


@pytest.fixture(scope="module")
def site_items():
    """What the quiz of the served bank holds; a test file may say something else."""
    return marked_items()


@pytest.fixture
def bank_url(tmp_path, items):
    return make_marked_bank(tmp_path, items=items)


@pytest.fixture
def strict_app(bank_url):
    """The application as it is served."""
    app = create_app(Config(bank_url=bank_url, secret_key="s" * 32))
    yield app
    state_of(app).bank.close()


@pytest.fixture
def app(strict_app):
    """The application, taking forms without a sign, so that a test shows only what it is about."""
    strict_app.config["WTF_CSRF_ENABLED"] = False
    return strict_app


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def bank(app):
    return state_of(app).bank


@pytest.fixture
def attempt_path(client):
    """An attempt by Ana: "/attempts/<token>"."""
    return client.post(f"/q/{CODE}", data={"name": "Ana"}).location


@pytest.fixture
def teacher(app):
    """A client that is signed in."""
    client = app.test_client()
    client.post(issue_teacher_link(app))
    return client


@pytest.fixture(scope="module")
def site(tmp_path_factory, root, site_items):
    """The server itself, with the quiz; its tests begin attempts of their own."""
    bank_url = make_marked_bank(tmp_path_factory.mktemp("bank"), items=site_items)
    with run_site(bank_url, root) as running:
        yield running


@pytest.fixture(scope="module")
def chrome(chromium):
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=BROWSER_OPTIONS)
        yield started
        started.close()


@pytest.fixture
def careless_visitor(chrome, site):
    """A visitor whose console may complain, because the test breaks something."""
    visitor = Visitor(chrome, site)
    yield visitor
    visitor.close()


@pytest.fixture
def visitor(careless_visitor):
    """A visitor whose console must stay empty and who asks no other server."""
    yield careless_visitor
    assert careless_visitor.complaints == []
