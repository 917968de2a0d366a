"""Tells the answers about paths to people: sentences, Chinese first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.paths.cost import decimal
from liantu.command.output import answers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

    from graph.paths.answers import Cut, Offered, Path, PathsAnswer, SharingAnswer


def tell_sharing(answer: SharingAnswer) -> None:
    """Own resources first, then the providers, best first."""
    console = answers()
    console.print(f"{answer.start.name}  ({answer.start.id})  {answer.revision}", style="bold")
    for own in answer.own:
        console.print(f"本社区已有 / own: {own.organization.name}：{_offered(own.resources)}")
    for number, provider in enumerate(answer.providers, 1):
        far = "（较远 / far）" if provider.far else ""
        console.print(f"\n{number}. {provider.organization.name}{far}：{_offered(provider.resources)}", style="bold")
        _tell_path(console, provider.path)
        if provider.alternatives:
            console.print("   其他途径 / other ways: " + "；".join(_route(each) for each in provider.alternatives))
    if answer.notice:
        console.print(f"{answer.notice.zh}\n{answer.notice.en}")
    _tell_cut(console, answer.cut)


def tell_paths(answer: PathsAnswer) -> None:
    """The paths, best first."""
    console = answers()
    console.print(f"{answer.start.name} → {answer.end.name}  {answer.revision}", style="bold")
    if not answer.paths:
        console.print("没有路径 / no path")
    for number, path in enumerate(answer.paths, 1):
        console.print(f"\n{number}. {_route(path)}  [{decimal(path.cost):g}]", style="bold")
        _tell_path(console, path)
    _tell_cut(console, answer.cut)


def _tell_path(console: Console, path: Path) -> None:
    console.print(f"   {path.sentence.zh}")
    console.print(f"   {path.sentence.en}", style="dim")


def _tell_cut(console: Console, cut: Cut | None) -> None:
    if cut is not None:
        zh, en = (" 至少 ", "at least ") if cut.at_least else (" ", "")
        console.print(f"\n另有{zh}{cut.left_out} 个未列出，{cut.how.zh} / {en}{cut.left_out} left out: {cut.how.en}")


def _route(path: Path) -> str:
    return " → ".join([path.steps[0].start.name, *(step.end.name for step in path.steps)]) if path.steps else ""


def _offered(resources: Iterable[Offered]) -> str:
    return "、".join(_amount(each) for each in resources)


def _amount(resource: Offered) -> str:
    size = f"{resource.quantity}{resource.unit or ''}" if resource.quantity is not None else ""
    capacity = f"可容纳{resource.capacity}" if resource.capacity is not None else ""
    terms = "，".join(each for each in (size, capacity) if each)
    return f"{resource.name}（{terms}）" if terms else resource.name
