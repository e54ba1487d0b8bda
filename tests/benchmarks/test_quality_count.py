"""Counting two readers' verdicts, with figures that can be checked by hand."""

import json

import pytest

from benchmarks.quality.agreement import kappa
from benchmarks.quality.count import main, report
from benchmarks.quality.verdicts import CRITERIA, GRADES, BadFile, read_graded

FAILED = {"edit": "no_cue", "reject": "key_correct"}


def verdict(name, grade, **criteria):
    """Give a verdict with one failed criterion unless the item may be used."""
    values = dict.fromkeys(CRITERIA, True)
    if grade != "use":
        values[FAILED[grade]] = False
    return {"id": name, "verdict": grade, **values, **criteria}


PLAN = (  # type, rank, first reader, second reader
    ("mcq", 1, "use", "use"),
    ("mcq", 2, "use", "use"),
    ("mcq", 3, "use", "edit"),
    ("cloze", 4, "edit", "edit"),
    ("cloze", 5, "use", "use"),
    ("cloze", 6, "reject", "reject"),
    ("true_false", 7, "reject", "use"),
    ("true_false", 8, "use", "use"),
    ("numeric", 9, "edit", "use"),
    ("numeric", 10, "reject", "edit"),
)


@pytest.fixture
def folder(tmp_path):
    """Return a folder of ten items of one article, and of the verdicts on them."""
    (tmp_path / "items").mkdir()
    items = [
        {"id": f"dam-{rank:02d}", "type": kind, "rank": rank, "stem": "?", "key": "!"}
        for kind, rank, _, _ in PLAN
    ]
    (tmp_path / "items" / "dam.json").write_text(json.dumps(items), encoding="utf-8")
    for place, reader in ((2, "anna"), (3, "ben")):
        rows = [verdict(f"dam-{row[1]:02d}", row[place]) for row in PLAN]
        write(tmp_path / f"{reader}.json", {"grader": reader, "verdicts": rows})
    return tmp_path


def write(path, value):
    path.write_text(json.dumps(value), encoding="utf-8")


def read(folder, *names):
    return read_graded(folder / "items", [folder / name for name in names])


@pytest.fixture
def lines(folder):
    return [" ".join(line.split()) for line in report(read(folder, "anna.json", "ben.json"))]


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("consensus, the stricter of the two", "use as is 40.0 % (4 of 10; 16.8-68.7)"),
        ("consensus, the stricter of the two", "usable (as is or edited) 70.0 % (7 of 10;"),
        ("consensus, the stricter of the two", "wrong or ambiguous key 30.0 % (3 of 10;"),
        ("consensus, the stricter of the two", "failed: no_cue 40.0 % (4 of 10;"),
        ("consensus, the stricter of the two", "failed: worth 0.0 % (0 of 10;"),
        ("anna alone", "use as is 50.0 % (5 of 10;"),
        ("anna alone", "usable (as is or edited) 70.0 % (7 of 10;"),
        ("ben alone", "use as is 60.0 % (6 of 10;"),
        ("ben alone", "usable (as is or edited) 90.0 % (9 of 10;"),
        ("wrong or ambiguous key", "by either reader 30.0 % (3 of 10;"),
        ("wrong or ambiguous key", "by both readers 10.0 % (1 of 10;"),
        ("agreement", "same grade 60.0 % (6 of 10;"),
        ("use as is by type, consensus", "mcq 66.7 % (2 of 3;"),
        ("use as is by type, consensus", "numeric 0.0 % (0 of 2;"),
        ("use as is by rank, consensus", "ranks 1 to 5 60.0 % (3 of 5;"),
        ("use as is by rank, consensus", "ranks 6 to 10 20.0 % (1 of 5;"),
    ],
)
def test_a_figure_stands_under_its_heading(lines, heading, line):
    section = lines[lines.index(heading) + 1 :]
    section = section[: section.index("")] if "" in section else section
    assert any(found.startswith(line) for found in section), section


def test_kappa_of_the_ten_items(lines):
    """Seen 6/10; expected (5*6 + 2*3 + 3*1)/100 = 0.39; (0.60 - 0.39) / 0.61."""
    assert "kappa 0.34" in lines


@pytest.mark.parametrize(
    ("pairs", "linear", "expected"),
    [  # worked out by hand: seen 0.8, expected 0.32; with weights 0.9 and 0.54
        ("uu uu uu ue ee ee re rr rr rr", False, 0.48 / 0.68),
        ("uu uu uu ue ee ee re rr rr rr", True, 0.36 / 0.46),
        ("uu ee rr", False, 1.0),
        ("ur ru", True, -1.0),  # seen 0, expected 0.5
        ("uu uu", False, None),
        ("", False, None),
    ],
)
def test_kappa(pairs, linear, expected):
    grade = {name[0]: name for name in GRADES}
    found = kappa([(grade[p[0]], grade[p[1]]) for p in pairs.split()], GRADES, linear=linear)
    assert found == (None if expected is None else pytest.approx(expected))


def test_a_criterion_that_does_not_apply_is_not_counted(folder):
    rows = [verdict(f"dam-{row[1]:02d}", "use", distractors=None) for row in PLAN]
    for reader in ("anna", "ben"):
        write(folder / f"{reader}.json", {"grader": reader, "verdicts": rows})
    lines = [" ".join(line.split()) for line in report(read(folder, "anna.json", "ben.json"))]
    assert "failed: distractors none to count" in lines


def test_an_ambiguous_key_counts_as_wrong(folder):
    rows = [verdict("dam-01", "edit", no_cue=True, key_unique=False)]
    rows += [verdict(f"dam-{row[1]:02d}", "use") for row in PLAN[1:]]
    write(folder / "anna.json", {"grader": "anna", "verdicts": rows})
    graded = read(folder, "anna.json", "ben.json")
    assert graded.items[0].consensus.wrong_key


def test_items_without_two_verdicts_are_named(folder):
    rows = [verdict(f"dam-{row[1]:02d}", "use") for row in PLAN[:9]]
    write(folder / "anna.json", {"grader": "anna", "verdicts": rows})
    graded = read(folder, "anna.json", "ben.json")
    assert (len(graded.items), graded.missing) == (9, ("dam-10",))
    assert "items not graded by both: 1" in list(report(graded))


def test_a_reader_may_send_several_files_named_after_him(folder):
    rows = [verdict(f"dam-{row[1]:02d}", "use") for row in PLAN]
    write(folder / "cora--1.json", rows[:5])
    write(folder / "cora--2.json", [*rows[5:], {"id": "s-abc", "points": [], "leaks": 0}])
    graded = read(folder, "anna.json", "cora--1.json", "cora--2.json")
    assert graded.readers == ("anna", "cora")
    assert len(graded.items) == 10


def test_anonymous_ids_are_looked_up_in_the_key(folder):
    entries = {f"q-{row[1]}": {"system": "ours", "item": f"dam-{row[1]:02d}"} for row in PLAN}
    entries["q-x"] = {"system": "theirs", "item": "dam-01"}
    write(folder / "key.json", {"items": entries, "sets": {}})
    for reader in ("anna", "ben"):
        rows = [verdict(name, "use") for name in entries]
        write(folder / f"{reader}.json", {"grader": reader, "verdicts": rows})
    files = [folder / "anna.json", folder / "ben.json"]
    graded = read_graded(folder / "items", files, folder / "key.json", "ours")
    assert len(graded.items) == 10
    with pytest.raises(BadFile, match="several systems"):
        read_graded(folder / "items", files, folder / "key.json")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (verdict("dam-01", "use") | {"verdict": "good"}, "'good' is not one of use, edit, reject"),
        (verdict("dam-01", "use", worth="yes"), "worth is 'yes'"),
    ],
)
def test_a_verdict_that_is_none_is_refused(folder, row, said):
    write(folder / "anna.json", {"grader": "anna", "verdicts": [row]})
    with pytest.raises(BadFile, match=said):
        read(folder, "anna.json", "ben.json")


def test_grading_twice_is_refused(folder):
    rows = [verdict("dam-01", "use")] * 2
    write(folder / "anna.json", {"grader": "anna", "verdicts": rows})
    with pytest.raises(BadFile, match="graded twice"):
        read(folder, "anna.json", "ben.json")


def test_the_program_prints_or_says_what_is_wrong(folder, monkeypatch, capsys):
    items, anna, ben = (str(folder / name) for name in ("items", "anna.json", "ben.json"))
    monkeypatch.setattr("sys.argv", ["count", items, anna, ben])
    main()
    assert capsys.readouterr().out.startswith("items graded by both: 10 of 1 articles\n")
    monkeypatch.setattr("sys.argv", ["count", items, anna])
    with pytest.raises(SystemExit, match="Two readers are needed, found: anna"):
        main()
