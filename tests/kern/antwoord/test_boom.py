"""Reading and changing nested answers by path."""

from __future__ import annotations

import copy

from omgekeerd_cli.kern.antwoord.boom import Boom, als_sleutels, als_tekst, haal, wis, zet

BOOM: Boom = {"een": {"naam": "Jan", "kosten": [{"wat": "huur"}, {"wat": "eten", "post": "2"}]}}


def test_getting() -> None:
    """What stands there, or None; a path that does not fit the shape finds nothing."""
    assert haal(BOOM, ("een", "kosten", 1, "wat")) == "eten"
    assert haal(BOOM, ()) == BOOM
    mis = [("twee",), ("een", 0), ("een", "kosten", "1"), ("een", "kosten", 2), ("een", "naam", "x")]
    assert [haal(BOOM, pad) for pad in mis] == [None] * 5


def test_setting_leaves_the_original_alone() -> None:
    """A changed copy; what is missing on the way is made."""
    was = copy.deepcopy(BOOM)
    assert zet(BOOM, ("een", "kosten", 0, "wat"), "gas") == {
        "een": {"naam": "Jan", "kosten": [{"wat": "gas"}, {"wat": "eten", "post": "2"}]}
    }
    assert zet({}, ("a", "b", 1, "c"), "x") == {"a": {"b": [{}, {"c": "x"}]}}
    assert was == BOOM


def test_wiping_leaves_the_records_where_they_are() -> None:
    """Mappings left empty go, the places in a list keep their number."""
    was = copy.deepcopy(BOOM)
    assert wis({"een": {"naam": "Jan"}}, ("een", "naam")) == {}
    assert wis(BOOM, ("een", "kosten", 0, "wat")) == {
        "een": {"naam": "Jan", "kosten": [{}, {"wat": "eten", "post": "2"}]}
    }
    assert wis(BOOM, ("een", "kosten")) == {"een": {"naam": "Jan"}}
    assert wis(BOOM, ("een", "kosten", 0)) == {
        "een": {"naam": "Jan", "kosten": [{"wat": "eten", "post": "2"}]}
    }
    assert wis(BOOM, ("twee", "x")) is BOOM
    assert was == BOOM


def test_paths_in_words() -> None:
    """Records count from 1 for people."""
    pad = ("een", "kosten", 0, "wat")
    assert als_sleutels(pad) == ("een", "kosten", "1", "wat")
    assert als_tekst(pad) == "een.kosten.1.wat"
