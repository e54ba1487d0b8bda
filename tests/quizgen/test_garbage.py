"""The garbage collector is off while an article is worked on, and on again afterwards."""

import gc

import pytest

from quizgen.garbage import without_collecting


def test_it_is_off_inside_and_on_afterwards():
    with without_collecting():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_on_again_after_an_error():
    with pytest.raises(ValueError, match="no article"), without_collecting():
        raise ValueError("no article")
    assert gc.isenabled()


def test_calls_may_lie_in_each_other():
    with without_collecting():
        with without_collecting():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_stays_off_where_it_was_off():
    gc.disable()
    try:
        with without_collecting():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
