"""The commands by name, and what happens to the errors that stop one."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from threadaudit._version import VERSION
from threadaudit.errors import ThreadAuditError
from threadaudit.escape import one_line

COMMANDS = {
    "audit": "Rebuild threads, find links, judge their hosts, and record all of it.",
    "threads": "Rebuild numbered threads, and say what is missing in them.",
    "links": "Find every link and host, however disguised, and every lost link.",
    "judge": "Say what each HOST or URL is, and why.",
    "officials": "List, add or import official hosts.",
}
"""The registry: each has a module of the same name here, with a `command`; told here, so that --help need not import them."""

DONE, FOUND, FAILED, UNCHECKED = 0, 1, 2, 3
"""The exit codes."""
_INTERRUPTED = 130  # what shells expect after Ctrl-C: 128 + SIGINT


class _Commands(click.Group):
    """Commands that are imported when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the registry."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command by its name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"threadaudit.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the names and what they do."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, no_args_is_help=True, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, prog_name="threadaudit", message="%(prog)s %(version)s")
def app() -> None:
    """Rebuild pasted threads, find every link in them, and say which hosts imitate an official site.

    Exit codes: 0 nothing suspicious · 1 at least one lookalike · 2 could not do its work · 3 nothing found, but something could not
    be checked.
    """


def run(arguments: list[str]) -> int:
    """Run a command; whatever stops it becomes one line on standard error and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no UTF-8 is no reason to fail
    try:
        code = app.main(arguments, prog_name="threadaudit", standalone_mode=False)
        sys.stdout.flush()
    except ThreadAuditError as error:
        return _fail(str(error))
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return FAILED
    except click.ClickException as error:
        path = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "threadaudit"
        return _fail(f"{path}: {error.format_message()}")
    except click.Abort:
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader went away, as `head` does. Python would complain when it flushes at exit: give it somewhere to flush to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return code if isinstance(code, int) else DONE


def _fail(message: str) -> int:
    click.echo(one_line(message), err=True)
    return FAILED
