"""The Dockerfile keeps its promises: two stages, hash-locked, without root, with a health check of its own."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def stages() -> list[list[str]]:
    """The instructions of each stage, comments left out and continued lines joined."""
    text = (_ROOT / "Dockerfile").read_text(encoding="utf-8")
    lines = "\n".join(line for line in text.splitlines() if not line.startswith("#")).replace("\\\n", " ")
    found: list[list[str]] = []
    for line in filter(None, (each.strip() for each in lines.splitlines())):
        if line.startswith("FROM "):
            found.append([])
        found[-1].append(line)
    return found


def _the(stage: list[str], instruction: str) -> str:
    return next(line for line in stage if line.startswith(f"{instruction} "))


def test_what_is_built_in_one_stage_runs_in_another(stages: list[list[str]]) -> None:
    assert [stage[0].split()[1] for stage in stages] == ["node:20-slim", "python:3.11-slim", "python:3.11-slim"]
    assert "COPY --from=web /built api/pages/built" in stages[1]
    assert "COPY --from=build /opt/liantu /opt/liantu" in stages[2]


def test_the_web_is_built_from_its_lock(stages: list[list[str]]) -> None:
    lock = (_ROOT / "web" / "package-lock.json").read_text(encoding="utf-8")

    assert any(line.startswith("RUN npm ci ") for line in stages[0])
    assert '"integrity"' in lock
    assert "://" not in lock


def test_everything_from_outside_is_locked_by_hash(stages: list[list[str]]) -> None:
    installs = re.findall(r"pip (?:install|wheel) [^&]*", " && ".join(stages[1]))
    outside = [each for each in installs if "--no-deps" not in each]

    assert len(outside) == 2
    assert all("--require-hashes -r requirements/" in each for each in outside)
    assert all("--no-build-isolation" in each or ".whl" in each for each in installs if "--no-deps" in each)
    assert not any("pip " in line for line in stages[2])


def test_it_runs_without_root(stages: list[list[str]]) -> None:
    user = _the(stages[2], "USER").split()[1].split(":")[0]

    assert int(user) > 0
    assert stages[2].index(_the(stages[2], "USER")) < stages[2].index(_the(stages[2], "CMD"))


def test_the_health_check_asks_the_live_route_with_what_the_image_has(stages: list[list[str]]) -> None:
    check = _the(stages[2], "HEALTHCHECK")
    command = json.loads(check[check.index("[") :])

    assert command[:2] == ["python", "-c"]
    compile(command[2], "healthcheck", "exec")
    assert "/api/v1/health/live" in command[2]


def test_what_goes_to_the_builder_is_named_and_everything_it_copies_is_there() -> None:
    lines = (_ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    named = {line.removeprefix("!") for line in lines if line.startswith("!")}

    assert "*" in lines
    assert {"pyproject.toml", "requirements", "graph", "cypher", "api", "liantu", "data", "web"} <= named
    assert not named & {".git", ".env", "secrets", "tests"}
