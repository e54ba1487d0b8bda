"""The server as a process: it says when it is ready, and why it cannot start."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request

import pytest

from webapp.errors import ServeError
from webapp.serve import bind, reachable_host, url_host

START = """
import sys
from webapp.serve import serve
serve(sys.argv[1], "127.0.0.1", 0, on_ready=lambda at: print(at.url, at.teacher_url, flush=True))
"""


@pytest.mark.parametrize("signal_number", [signal.SIGINT, signal.SIGTERM])
def test_server_answers_and_ends_cleanly(bank_url, root, signal_number):
    with subprocess.Popen(
        [sys.executable, "-c", START, bank_url],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "QUIZGEN_SECRET_KEY": "s" * 32},
    ) as process:
        assert process.stdout is not None
        url, teacher_url = process.stdout.readline().split()
        with urllib.request.urlopen(f"{url}/healthz", timeout=10) as answer:
            assert answer.status == 200
            assert "Server" not in answer.headers
        with urllib.request.urlopen(teacher_url, timeout=10) as answer:
            assert answer.status == 200
        process.send_signal(signal_number)
        _, errors = process.communicate(timeout=10)
    assert (process.returncode, errors) == (0, "")


@pytest.mark.parametrize(
    ("host", "shown"),
    [("127.0.0.1", "127.0.0.1"), ("::1", "[::1]"), ("quiz.example", "quiz.example")],
)
def test_host_in_the_printed_links(host, shown):
    assert url_host(reachable_host(host)) == shown


def test_link_to_a_server_on_every_address_can_be_opened():
    assert reachable_host("0.0.0.0") != "0.0.0.0"


def test_port_in_use_is_one_sentence():
    with bind("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ServeError, match=rf"Port {port} of 127.0.0.1 cannot be used .*--port"):
            bind("127.0.0.1", port)


@pytest.mark.parametrize(
    ("host", "port", "words"),
    [
        ("no such host", 0, "no address of this machine"),
        ("", 0, "no address of this machine"),
        ("203.0.113.9", 0, "cannot be used"),
        ("127.0.0.1", 70_000, "There is no port 70000"),
    ],
)
def test_bad_address_is_one_sentence(host, port, words):
    with pytest.raises(ServeError, match=words):
        bind(host, port)


def test_newer_addresses_work_where_the_machine_has_them():
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return
    with bind("::1", 0) as listener:
        assert listener.family == socket.AF_INET6


IMPORT = """
import sys, time
start = time.process_time()
import flask, sqlmodel, waitress
loaded = time.process_time()
import webapp.serve
print((time.process_time() - loaded) / (loaded - start))
print(*sorted({"spacy", "nltk", "numpy", "django"} & set(sys.modules)))
"""


def test_import_is_quick_and_leaves_the_language_model_alone(root, tmp_path):
    environ = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, "-c", IMPORT]
    for _ in range(3):  # the first compiles, as an installation does
        run = subprocess.run(
            command, cwd=root, env=environ, capture_output=True, text=True, check=True
        )
        ratio, heavy = run.stdout.split("\n", 1)
        assert heavy.strip() == ""
    assert float(ratio) < 1.0  # of what the libraries take: a busy machine slows both
