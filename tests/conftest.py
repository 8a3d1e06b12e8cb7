"""Fixtures for all tests: a fixed clock, no settings of whoever runs them, quick properties."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings

from hulp import TIJD

GEDULDIG = settings(
    deadline=None,  # a slow machine is no fault
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
# The same examples every time, so that a change is judged on what it changed.
settings.register_profile("vast", GEDULDIG, max_examples=60, derandomize=True)
# Others every time, and more: `pytest -m "lang or eigenschap" --hypothesis-profile zoek`, as .ci/run does.
settings.register_profile("zoek", GEDULDIG, max_examples=200, print_blob=True)
settings.load_profile("vast")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks every property, so that all of them can be tried on other examples."""
    for item in items:
        if isinstance(item, pytest.Function) and getattr(item.obj, "is_hypothesis_test", False):
            item.add_marker(pytest.mark.eigenschap)


@pytest.fixture
def klok() -> Callable[[], str]:
    """A clock that stands still."""
    return lambda: TIJD


@pytest.fixture(autouse=True)
def _geen_eigen_instellingen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment of whoever runs the tests has no say in them."""
    for naam in ("OMGEKEERD_VRAGEN", "OMGEKEERD_CASUSSEN", "OMGEKEERD_DOOR", "ACCESSIBLE"):
        monkeypatch.delenv(naam, raising=False)
