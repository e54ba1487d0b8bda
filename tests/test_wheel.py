"""The wheel holds every file that the program reads, seeds and templates included."""

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

PACKAGES = ("question_bank", "quizgen", "webapp")
NEEDED = (
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "seeds",
    *PACKAGES,
)


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return the names of the files in a wheel built from a copy of the repository, offline."""
    copy = tmp_path_factory.mktemp("copy")
    for name in NEEDED:
        if (root / name).is_dir():
            shutil.copytree(root / name, copy / name)
        else:
            shutil.copy(root / name, copy / name)
    options = ["--no-deps", "--no-build-isolation", "--no-index", "--quiet", "--wheel-dir", "dist"]
    subprocess.run([sys.executable, "-m", "pip", "wheel", *options, "."], cwd=copy, check=True)
    (path,) = (copy / "dist").glob("quizgen-*.whl")
    return set(ZipFile(path).namelist())


@pytest.mark.parametrize("package", PACKAGES)
def test_every_file_of_a_package_is_in_the_wheel(wheel, root, package):
    files = {
        path.relative_to(root).as_posix()
        for path in (root / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert files - wheel == set()


def test_seeds_are_in_the_wheel_beside_the_code(wheel, seeds):
    assert {f"quizgen/seeds/{path.name}" for path in seeds.glob("*.md")} <= wheel


@pytest.mark.parametrize(
    "folder",
    [
        "question_bank/migrations/versions/",
        "quizgen/data/",
        "quizgen/seeds/",
        "webapp/static/",
        "webapp/templates/",
    ],
)
def test_the_wheel_has_a_folder(wheel, folder):
    assert any(name.startswith(folder) for name in wheel)


def test_nothing_compiled_is_in_the_wheel(wheel):
    assert not [name for name in wheel if name.endswith(".pyc")]
