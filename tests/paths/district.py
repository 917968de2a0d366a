"""A small district with every way of asking: what the tests of answers and sentences look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.paths import PathsQuery, SharingQuery, paths, sharing
from tests.paths.graphs import TODAY, Graph

if TYPE_CHECKING:
    from graph.paths.answers import Path, PathsAnswer, SharingAnswer

HOME = "area-home"


@dataclass
class District:
    """太湖花园第二社区 in 江溪街道; providers are added by the tests."""

    graph: Graph = field(default_factory=Graph)

    def __post_init__(self) -> None:
        """The community, its bodies, its subdistrict and another one."""
        add, tie = self.graph.add, self.graph.tie
        add("org-district", "party_organization", "新吴区委", scope="district", level="committee")
        for street, name in (("jx", "江溪街道"), ("wz", "旺庄街道")):
            add(f"area-{street}", "subdistrict", name)
            office = {"office": "党建办", "office_phone": "0510-80001111"}
            committee = {"scope": "subdistrict", "level": "working_committee", **office}
            add(f"org-{street}", "party_organization", f"{name}党工委", **committee)
            tie("SERVES", f"org-{street}", f"area-{street}")
            tie("PART_OF", f"org-{street}", "org-district")
        self.community("home", "太湖花园第二社区", "jx")
        add("org-committee", "residents_committee", "太湖花园第二社区居委会")
        tie("SERVES", "org-committee", HOME)
        add("site-centre", "service_centre", "太湖花园第二社区党群服务中心")
        tie("LOCATED_IN", "site-centre", HOME)
        tie("RUNS", "org-committee", "site-centre")

    def community(self, key: str, name: str, street: str) -> str:
        """A community with its Party committee; the Area's id."""
        area = self.graph.add(f"area-{key}", "community", name)
        party = self.graph.add(f"org-{key}", "party_organization", f"{name}党委", scope="community", level="committee")
        self.graph.tie("SERVES", party, area)
        self.graph.tie("WITHIN", area, f"area-{street}")
        self.graph.tie("PART_OF", party, f"org-{street}")
        return area

    def unit(self, key: str, name: str, kind: str = "enterprise", **values: str) -> str:
        """A unit that offers a meeting room for 60, on working days, at three days' notice."""
        self.graph.add(f"org-{key}", kind, name, **values)
        self.graph.offer(
            f"org-{key}", f"res-{key}", quantity=1, capacity=60, unit="间", slots=("工作日",), notice_days=3
        )
        return f"org-{key}"

    def ask(self, start: str = HOME, category: str = "venue", **limits: Any) -> SharingAnswer:
        """The answer to a sharing question, names shown."""
        query = SharingQuery(**{"as_of": TODAY, "start": start, "category": category, "see_names": True, **limits})
        return sharing(self.graph.project(), query)

    def between(self, start: str, end: str, **limits: Any) -> PathsAnswer:
        """The paths between two nodes, names shown."""
        query = PathsQuery(**{"as_of": TODAY, "start": start, "end": end, "see_names": True, **limits})
        return paths(self.graph.project(), query)

    def path_to(self, provider: str, **limits: Any) -> Path:
        """The best path to a provider."""
        found = self.ask(k=50, **limits).providers
        return next(each.path for each in found if each.organization.id == provider)
