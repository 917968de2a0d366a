"""How a judged load is cut, and that its parts together say what it says."""

from __future__ import annotations

import zlib

import pytest

from graph.model.dates import days_of
from graph.model.records import EntityRecord, TieRecord
from graph.store.errors import LoadDamaged
from graph.store.log.entry import BURIED, Commit, Entry, Standing
from graph.store.log.payload import decode, encode, encode_part, references
from graph.store.staging import parts
from graph.store.staging.parts import Phase, check, checksum, parts_of, working_of

_DAYS = days_of(None, None)


def unit(n: int, **values: str) -> EntityRecord:
    return EntityRecord(f"org-{n}", "Organization", {"name": f"单位{n}", **values}, 1)


def tie(n: int) -> TieRecord:
    return TieRecord(f"serves-org-{n}-1", "SERVES", f"org-{n}", "area-a", {}, _DAYS, 1)


def commit(entries: list[Entry], unusual: tuple[Standing, ...] = ()) -> Commit:
    return Commit(2, "load", "2026-01-01T00:00:00", "tester", "test", len(entries), "", None, tuple(entries), unusual)


@pytest.fixture
def mixed(monkeypatch: pytest.MonkeyPatch) -> Commit:
    """Ties and entities made and gone in turn, cut into parts of three; two ids lead elsewhere afterwards."""
    monkeypatch.setattr(parts, "PART", 3)
    made = [Entry(None, each) for n in range(7) for each in (tie(n), unit(n))]
    gone = [Entry(each, None) for n in range(10, 15) for each in (unit(n), tie(n))]
    standings = (Standing("org-10", None, None), Standing("org-99", "org-98", "org-97"))
    return commit([*gone, *made], standings)


def test_every_entry_is_in_one_part_and_what_must_be_first_is_first(mixed: Commit) -> None:
    cut = parts_of(mixed)
    assert sorted(entry.id for part in cut for entry in part.entries) == sorted(each.id for each in mixed.entries)
    assert [part.phase for part in cut] == sorted(part.phase for part in cut)
    assert {part.phase for part in cut} == set(Phase)
    assert [part.n for part in cut] == list(range(len(cut)))
    assert max(len(part.entries) for part in cut) == 3


def test_what_ids_stand_for_goes_with_their_entries_and_all_of_it_goes(mixed: Commit) -> None:
    told = [(part, standing) for part in parts_of(mixed) for standing in part.unusual]
    assert [standing.id for _, standing in told] == ["org-10", "org-99"]
    assert "org-10" in {entry.id for entry in told[0][0].entries}
    working = [working_of(part, 2) for part in parts_of(mixed)]
    left = {id_: standing for each in working for id_, standing in each.standings.items()}
    # org-10 is free again, the others are buried, and one leads elsewhere
    assert left == {f"{of}-{n}{tail}": BURIED for of, tail in (("serves-org", "-1"),) for n in range(10, 15)} | {
        f"org-{n}": BURIED for n in range(11, 15)
    } | {"org-99": "org-97"}


def test_the_parts_as_one_payload_say_what_the_commit_says(mixed: Commit) -> None:
    cut = parts_of(mixed)
    data = [encode_part(part.entries, part.unusual)[0] for part in cut]
    entries, unusual = decode(data, {})
    assert {each.id: each for each in entries} == {each.id: each for each in mixed.entries}
    assert set(unusual) == set(mixed.unusual)


def test_personal_values_lie_beside_the_parts() -> None:
    data, personal = encode_part([Entry(None, unit(1, liaison_phone="0510-80000001"))])
    assert b"0510-80000001" not in zlib.decompress(data)
    [row] = personal
    assert references([data]) == [row["id"]]
    [entry], _ = decode([data], {row["id"]: row["value"]})
    assert entry.after is not None
    assert entry.after.values["liaison_phone"] == "0510-80000001"


def test_a_payload_in_several_chunks_is_read_and_one_that_is_cut_short_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.store.log.payload._CHUNK", 64)
    entries = [Entry(None, unit(n, note=str(n * 7919))) for n in range(50)]
    chunks, _ = encode(entries)
    assert len(chunks) > 3
    assert list(decode(chunks, {})[0]) == entries
    with pytest.raises(zlib.error):
        decode(chunks[:-1], {})


def test_a_part_that_is_not_what_was_staged_is_found() -> None:
    data, _ = encode_part([Entry(None, unit(1))])
    check("2-0", data, checksum(data))
    with pytest.raises(LoadDamaged, match="2-0"):
        check("2-0", data[:-1] + b"x", checksum(data))
