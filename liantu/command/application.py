"""Puts the commands together and is where they start and end."""

from __future__ import annotations

import os
import sys
from importlib.metadata import version
from typing import TYPE_CHECKING, Annotated

import typer

from liantu.command import (
    exporting,
    figures,
    history,
    judgements,
    keys,
    loading,
    merging,
    paths,
    sample,
    serving,
    sharing,
    status,
    template,
    undoing,
)
from liantu.command.failures import ExitCode, report
from liantu.command.quiet import configure_logging

if TYPE_CHECKING:
    from collections.abc import Sequence

app = typer.Typer(
    name="liantu", add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False,
    help="联图：一个区的组织与关系，向谁借、通过谁借 / who in a district can lend what, and through whom",
)  # fmt: skip
for _command in (serving.serve, loading.load, figures.figures, sharing.sharing, paths.paths):
    app.command()(_command)
app.command(name="export")(exporting.export)
app.command(name="template")(template.write_template)
app.command()(status.status)
app.command()(merging.merge)
app.command()(undoing.undo)
app.command()(history.history)
app.add_typer(sample.app, name="sample")
app.add_typer(keys.app, name="keys")
app.add_typer(judgements.app, name="judgements")


@app.callback(invoke_without_command=True)
def _liantu(
    context: typer.Context,
    shows_version: Annotated[bool, typer.Option("--version", help="显示版本 / show the version")] = False,
) -> None:
    if shows_version:
        typer.echo(f"liantu {version('liantu')}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command of these arguments (those of the process by default); its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    configure_logging()
    try:
        code = typer.main.get_command(app).main(given, prog_name="liantu", standalone_mode=False)
    except BrokenPipeError:
        # whoever read us has seen enough; nothing may be written to the closed pipe at exit either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.REFUSED
    except Exception as error:  # noqa: BLE001 - a command ends with a message, never with a traceback
        return report(error, as_json="--json" in given)
    return code if isinstance(code, int) else ExitCode.DONE
