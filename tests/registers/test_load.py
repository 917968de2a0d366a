"""Loads on real engines: all or nothing, once and not twice, refused with a place in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.registers import Manner, load, write_workbook
from graph.store import open_store
from tests.registers.builders import DISTRICT, with_rows

if TYPE_CHECKING:
    from pathlib import Path

    from graph.store.store import Store
    from tests.engines.endpoint import Endpoint
    from tests.registers.builders import Rows


def written(folder: Path, rows: Rows) -> Path:
    path = folder / "book.xlsx"
    write_workbook(path, rows)
    return path


async def test_a_load_is_there_and_a_second_one_changes_nothing(store: Store, tmp_path: Path) -> None:
    path = written(tmp_path, DISTRICT)
    first = await load(store, path, who="tester")
    assert (first.problems, first.applied) == ((), True)
    assert first.counts == {"new": 20, "changed": 0, "ended": 0, "unchanged": 0}
    entities = await store.entities(["area-th2", "org-zjj"])
    assert entities["area-th2"].values["households"] == 3021
    assert entities["org-zjj"].values["short_name"] == "区住建局"
    second = await load(store, path, who="tester")
    assert second.counts == {"new": 0, "changed": 0, "ended": 0, "unchanged": 20}
    assert (second.applied, second.revision) == (False, first.revision)


async def test_a_load_is_one_entry_of_the_history(store: Store, tmp_path: Path) -> None:
    await load(store, written(tmp_path, DISTRICT), who="tester", batch_id="load-1")
    commit = await store.commit_of("load-1")
    assert commit is not None
    assert (commit.who, commit.why.split(" sha256:")[0]) == ("tester", "load book.xlsx")


async def test_a_dry_run_says_and_does_not(store: Store, tmp_path: Path) -> None:
    report = await load(store, written(tmp_path, DISTRICT), who="tester", manner=Manner(dry_run=True))
    assert report.document()["changes"] == {"new": 20, "changed": 0, "ended": 0, "unchanged": 0}
    assert (report.dry_run, report.applied) == (True, False)
    assert await store.entities(["area-th2"]) == {}


async def test_an_error_keeps_everything_out(store: Store, tmp_path: Path) -> None:
    rows = with_rows({"resources": [{"provider": "无此单位", "name": "会议室", "category": "会议室"}]})
    report = await load(store, written(tmp_path, rows), who="tester")
    assert [each.code for each in report.problems] == ["unknown_reference"]
    assert report.refused
    assert await store.entities(["area-th2"]) == {}


async def test_a_second_superior_is_refused_at_its_cell(store: Store, tmp_path: Path) -> None:
    await load(store, written(tmp_path, DISTRICT), who="tester")
    rows = {
        "party_organizations": [
            {"id": "org-wzdw", "name": "旺庄街道党工委", "level": "党工委"},
            {"name": "太湖花园第二社区党委", "serves": "太湖花园第二社区", "superior": "旺庄街道党工委",
             "since": "2023", "until": "至今"},
        ]
    }  # fmt: skip
    report = await load(store, written(tmp_path, rows), who="tester")
    (found,) = report.problems
    assert (found.code, found.place.sheet, found.place.row) == ("two_superiors", "党组织", 3)
    assert await store.entities(["org-wzdw"]) == {}


async def test_a_later_load_updates_ends_and_adds(store: Store, tmp_path: Path) -> None:
    pair = {"unit": "区住建局", "community": "春雷社区", "scheme": "三联三强基", "since": "2023-03", "until": "至今"}
    await load(store, written(tmp_path, with_rows({"pairings": [pair]})), who="tester")
    rows: Rows = {
        "areas": [{"name": "春雷社区", "kind": "社区", "parent": "旺庄街道", "households": 900}],
        "pairings": [pair | {"until": "2024-12-31"}, pair | {"community": "太湖花园第二社区"}],
    }
    report = await load(store, written(tmp_path, rows), who="tester")
    assert report.counts == {"new": 1, "changed": 1, "ended": 1, "unchanged": 1}
    ties = {tie.id: tie for tie in await store.ties_from(["org-zjj"])}
    assert ties["paired_with-org-zjj-1"].values["until"] == "2024-12-31"
    assert ties["paired_with-org-zjj-2"].target == "area-th2"


async def test_more_changes_than_a_transaction_holds_are_staged_and_are_one_commit(
    engine: Endpoint, tmp_path: Path
) -> None:
    told: list[str] = []
    async with open_store(engine.settings(transaction_changes=19)) as store:
        report = await load(
            store, written(tmp_path, DISTRICT), who="tester", on_progress=lambda stage, *_: told.append(stage)
        )
        assert (report.applied, report.problems) == (True, ())
        [commit] = await store.commits(0)
        assert (commit.n, commit.why.split()[0]) == (20, "load")
        assert "sha256:" in commit.why
        again = await load(store, written(tmp_path, DISTRICT), who="tester")
    assert not again.applied
    assert list(dict.fromkeys(told)) == ["read", "plan", "write", "judge", "stage", "apply", "done"]


async def test_progress_is_told_in_its_stages(store: Store, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    await load(store, written(tmp_path, DISTRICT), who="tester", on_progress=lambda *each: told.append(each))
    assert told == [("read", 0, 0), ("plan", 0, 10), ("write", 0, 20), ("done", 20, 20)]
