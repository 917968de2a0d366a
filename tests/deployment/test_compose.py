"""docker-compose.yml keeps its promises: nothing beyond loopback, no password of ours, no root."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

_ROOT = Path(__file__).parents[2]
_FILE = _ROOT / "docker-compose.yml"


def _has_compose() -> bool:
    docker = shutil.which("docker")
    if docker is None:
        return False
    return subprocess.run([docker, "compose", "version"], capture_output=True, check=False).returncode == 0


@pytest.fixture(scope="module")
def written() -> dict[str, Any]:
    """The file as it stands."""
    loaded: dict[str, Any] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def neo4j(written: dict[str, Any]) -> dict[str, Any]:
    service: dict[str, Any] = written["services"]["neo4j"]
    return service


@pytest.fixture(scope="module")
def api(written: dict[str, Any]) -> dict[str, Any]:
    service: dict[str, Any] = written["services"]["api"]
    return service


def test_compose_accepts_the_file_and_refuses_it_without_a_password(written: dict[str, Any]) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LIANTU_")}
    if not _has_compose():
        # no client here: at least every variable that must be set says so in compose's own form
        required = re.findall(r"\$\{LIANTU_NEO4J_PASSWORD[^}]*\}", json.dumps(written))
        assert len(required) == 2
        assert all(":?" in each for each in required)
        return
    command = ["docker", "compose", "-f", str(_FILE), "--env-file", os.devnull, "config", "--format", "json"]
    without = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    environment |= {"LIANTU_NEO4J_PASSWORD": "a-password-of-a-test"}
    accepted = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    assert without.returncode != 0
    assert "LIANTU_NEO4J_PASSWORD" in without.stderr
    assert accepted.returncode == 0, accepted.stderr
    assert set(json.loads(accepted.stdout)["services"]) == set(written["services"])


def test_every_published_port_is_on_loopback(written: dict[str, Any]) -> None:
    published = {name: service.get("ports", []) for name, service in written["services"].items()}

    assert published["neo4j"] == []
    assert published["api"]
    assert all(str(port).startswith("127.0.0.1:") for ports in published.values() for port in ports)


def test_neo4j_is_the_long_term_release_with_volumes_and_a_check_by_its_own_tool(neo4j: dict[str, Any]) -> None:
    assert re.fullmatch(r"neo4j:5\.26(\.\d+)?-community", neo4j["image"])
    assert {volume.split(":")[1] for volume in neo4j["volumes"]} == {"/data", "/logs"}
    assert "cypher-shell" in neo4j["healthcheck"]["test"][1]


def test_no_password_is_in_the_file(written: dict[str, Any]) -> None:
    secret = re.compile(r"PASSWORD|AUTH|KEY$")
    values = [
        str(value)
        for service in written["services"].values()
        for name, value in service["environment"].items()
        if secret.search(name)
    ]

    assert len(values) == 2
    assert all("${LIANTU_NEO4J_PASSWORD:?" in value for value in values)


def test_the_api_waits_for_a_healthy_neo4j_and_speaks_bolt_to_it(api: dict[str, Any]) -> None:
    assert api["depends_on"]["neo4j"]["condition"] == "service_healthy"
    assert api["environment"]["LIANTU_GRAPH_URL"] == "bolt://neo4j:7687"


def test_the_api_runs_without_root_on_a_read_only_file_system(api: dict[str, Any]) -> None:
    assert int(str(api["user"]).split(":")[0]) > 0
    assert api["read_only"] is True
    assert any(str(each).startswith("/tmp") for each in api["tmpfs"])  # noqa: S108 - a mount in the container
    assert api["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in api["security_opt"]


def test_the_first_key_comes_from_a_secret_file(written: dict[str, Any], api: dict[str, Any]) -> None:
    assert api["environment"]["LIANTU_BOOTSTRAP_KEY_FILE"] == "/run/secrets/bootstrap_key"
    assert api["secrets"] == ["bootstrap_key"]
    assert written["secrets"]["bootstrap_key"] == {"file": "./secrets/bootstrap_key"}


def test_the_store_network_leads_nowhere_else(written: dict[str, Any], neo4j: dict[str, Any]) -> None:
    assert neo4j["networks"] == ["store"]
    assert written["networks"]["store"]["internal"] is True


def test_every_setting_that_compose_gives_exists(api: dict[str, Any]) -> None:
    from graph.settings import Settings  # noqa: PLC0415 - the other tests need nothing of ours

    given = {name.removeprefix("LIANTU_").lower() for name in api["environment"]}

    assert given <= set(Settings.model_fields)
