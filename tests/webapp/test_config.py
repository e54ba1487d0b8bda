"""Where the secret key comes from and who must choose one."""

import pytest

from webapp.config import KEY_VARIABLE, kept_secret, read_config, secret_path
from webapp.errors import ServeError


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'quiz.db'}"


def test_key_survives_a_restart(url):
    first = read_config(url, is_loopback=True, environ={})
    assert len(first.secret_key) == 64
    assert read_config(url, is_loopback=True, environ={}) == first


def test_key_is_for_its_owner_only(url, tmp_path):
    read_config(url, is_loopback=True, environ={})
    (path,) = tmp_path.iterdir()
    assert path == secret_path(url)
    assert path.stat().st_mode & 0o777 == 0o600


def test_chosen_key_leaves_no_file(url, tmp_path):
    config = read_config(url, is_loopback=False, environ={KEY_VARIABLE: "k" * 32})
    assert config.secret_key == "k" * 32
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("key", "words"), [("", "so set QUIZGEN"), ("short", "too short")])
def test_off_this_machine_a_chosen_key_is_needed(url, key, words):
    with pytest.raises(ServeError, match=words):
        read_config(url, is_loopback=False, environ={KEY_VARIABLE: key})


def test_key_of_a_bank_server_is_kept_in_the_data_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert secret_path("postgresql://host/bank").is_relative_to(tmp_path)


def test_damaged_key_is_not_used(tmp_path):
    path = tmp_path / "quiz.db.secret"
    path.write_text("short")
    with pytest.raises(ServeError, match="too short"):
        kept_secret(path)


def test_folder_that_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ServeError, match="cannot be kept"):
        kept_secret(tmp_path / "file" / "quiz.db.secret")


def test_address_that_is_none():
    with pytest.raises(ServeError, match="no address of a bank"):
        read_config("not an address", is_loopback=True, environ={})
