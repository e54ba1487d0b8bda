"""The databases that every test of the bank runs on, and a PostgreSQL server to run it."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

import psycopg
import pytest

DATABASES = ("sqlite", "postgresql")
MISSING = "needs PostgreSQL's initdb and postgres: install Debian's package postgresql"

# For a test about one database: its file, its locks, its migrations.
ON_SQLITE = pytest.mark.parametrize("address", ["sqlite"], indirect=True)
ON_POSTGRESQL = pytest.mark.parametrize("address", ["postgresql"], indirect=True)

# A test's server may lose everything when the machine stops.
SETTINGS: Mapping[str, str] = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "60",
}


def program(name: str) -> str | None:
    """Return the path of a program of PostgreSQL; Debian keeps most of them off the PATH."""
    debian = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    return shutil.which(name) or next(map(str, debian), None)


def as_nobody_special() -> list[str]:
    """Return what starts a command as another user: the server does not run as root."""
    if os.geteuid() != 0:
        return []
    return ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"]


def in_memory() -> str | None:
    """Return a folder in memory: a new database is 300 files, which takes a disk a second."""
    shared = Path("/dev/shm")
    roomy = shared.is_dir() and shutil.disk_usage(shared).free > 2**29
    return str(shared) if roomy and os.access(shared, os.W_OK) else None


@contextmanager
def running_server(changed: Mapping[str, str] = MappingProxyType({})) -> Iterator[str]:
    """Run a server of its own in a temporary folder; yield its address without a database.

    `changed` are settings other than SETTINGS says.

    Raises: FileNotFoundError where PostgreSQL is not installed.
    """
    initdb, postgres = program("initdb"), program("postgres")
    if initdb is None or postgres is None:
        raise FileNotFoundError(MISSING)
    with TemporaryDirectory(prefix="pg-", dir=in_memory(), ignore_cleanup_errors=True) as folder:
        prefix = as_nobody_special()
        if prefix:
            shutil.chown(folder, "nobody", "nogroup")
        data = f"{folder}/data"
        make = [initdb, "-D", data, "-U", "bank", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]
        subprocess.run([*prefix, *make], check=True, capture_output=True, cwd=folder)
        settings = {**SETTINGS, **changed, "unix_socket_directories": folder}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        command = [*prefix, postgres, "-D", data, *options]
        with (
            Path(folder, "log").open("wb") as log,
            subprocess.Popen(command, stdout=log, stderr=log, cwd=folder) as server,
        ):
            try:
                wait_until_ready(folder, server)
                yield f"postgresql://bank@/{{database}}?host={folder}"
            finally:
                server.terminate()  # SIGTERM lets it wait for its clients: none is left by now
                try:
                    server.wait(10)
                except subprocess.TimeoutExpired:
                    server.kill()


def wait_until_ready(folder: str, server: subprocess.Popen[bytes]) -> None:
    """Return when the server takes connections.  Raises: RuntimeError with what it said."""
    for _ in range(200):
        if server.poll() is not None:
            break
        try:
            psycopg.connect(host=folder, user="bank", dbname="postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"PostgreSQL did not start: {Path(folder, 'log').read_text()}")
