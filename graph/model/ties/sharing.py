"""Who runs, offers, needs and undertakes what."""

from __future__ import annotations

from graph.model.definition import End, Tie

RUNS = Tie(
    type="RUNS",
    zh="运营",
    en="Runs",
    about="An organization or alliance and the site it runs.",
    ends=(("Organization", "Site"), ("Alliance", "Site")),
    walked=True,
    collective=End.SOURCE,
    standards={"hsds": "location.organization_id", "ftm": "Ownership"},
)
OFFERS = Tie(
    type="OFFERS",
    zh="提供",
    en="Offers",
    about="Who offers a resource: exactly the body that the register names. A path ends here.",
    ends=(("Organization", "Resource"), ("Alliance", "Resource")),
    standards={"hsds": "service.organization_id"},
)
RAISED = Tie(
    type="RAISED",
    zh="提出需求",
    en="Raised",
    about="Who lacks something.",
    ends=(("Area", "Need"), ("Organization", "Need")),
)
ANSWERS = Tie(
    type="ANSWERS",
    zh="回应需求",
    en="Answers",
    about="A project and the need that it meets.",
    ends=(("Project", "Need"),),
)
UNDERTAKES = Tie(
    type="UNDERTAKES",
    zh="承担项目",
    en="Undertakes",
    about="Who leads or claims a project.",
    ends=(("Organization", "Project"),),
)
USES = Tie(
    type="USES", zh="使用资源", en="Uses", about="A project and the resource it uses.", ends=(("Project", "Resource"),)
)
