"""The commands by name, and what happens to the errors that stop one."""

from __future__ import annotations

import errno
import io
import os
import sys
from contextlib import suppress
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
    "scan": "Judge very long lists of names on all cores, and write the hits.",
    "candidates": "List names that would imitate an official, the likeliest first.",
    "officials": "List, add or import official hosts.",
    "watch": "Say what is looked at again and again; `check` looks at it.",
    "check": "Look at what is watched, record it, and say what changed.",
    "changes": "Tell what changed about watched hosts, the newest first.",
    "report": "Write a run, or all that is known of a host, as one file to mail or to keep: HTML that needs nothing else, or Markdown.",
    "review": "Record what a person says of HOST; every report shows it beside the verdict.",
    "history": "Tell the life of HOST: when it was met, judged, seen, changed and reviewed.",
    "schedule": "Print what runs `check` again and again: a systemd timer, a crontab line, or a GitHub workflow.",
    "browse": "Look at the database in a browser: audits, lookalikes, threads, what changed.",
    "backup": "Copy the database to a new file, whole, while others use it.",
    "verify": "Check that evidence is still what it was.",
    "refresh": "Fetch newer tables of registries and public suffixes.",
}
"""The registry: each has a module of the same name here, with a `command`; told here, so that --help need not import them."""

DONE, FOUND, FAILED, UNCHECKED = 0, 1, 2, 3
"""The exit codes."""
_INTERRUPTED = 130
"""What shells expect after Ctrl-C: 128 + SIGINT."""
_READER_GONE = 141
"""What shells expect where the reader of a pipe went away: 128 + SIGPIPE."""


class _Commands(click.Group):
    """Commands that are imported when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the registry."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """Import a command by its name."""
        if cmd_name not in COMMANDS:
            import difflib

            near = difflib.get_close_matches(cmd_name, COMMANDS, n=1)
            ctx.fail(f"No such command '{cmd_name}'" + (f", did you mean '{near[0]}'?" if near else f"; there are {', '.join(COMMANDS)}."))
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
    be checked · 130 cut short by Ctrl-C, so that what was printed is not all.
    """


def run(arguments: list[str]) -> int:
    """Run a command; whatever stops it becomes one line on standard error and an exit code."""
    try:
        return _run(arguments)
    except ThreadAuditError as error:
        return _fail(str(error))
    except click.exceptions.NoArgsIsHelpError as error:
        return _fail(error.format_message(), keep_lines=True)
    except click.ClickException as error:
        path = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "threadaudit"
        return _fail(f"{path}: {error.format_message()}")
    except (click.Abort, KeyboardInterrupt):
        return _interrupted()
    except BrokenPipeError:
        return _READER_GONE
    except OSError as error:
        return _fail(f"threadaudit: {error.filename or 'standard output'}: {error.strerror or error}")
    except Exception as error:
        if os.environ.get("THREADAUDIT_TRACEBACK"):
            raise
        name = type(error).__name__
        return _fail(f"threadaudit: a fault of the program, please report it: {name}: {error} (THREADAUDIT_TRACEBACK=1 shows where)")
    finally:
        _let_go()


def _run(arguments: list[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no UTF-8 is no reason to fail
    if sys.stdout is None:
        raise OSError(errno.EBADF, "is closed", "standard output")
    try:
        # Not app.main(): it turns a reader that went away into exit code 1, which says "lookalike found" here.
        with app.make_context("threadaudit", arguments) as context:
            code = app.invoke(context)
    except click.exceptions.Exit as finished:
        code = finished.exit_code
    sys.stdout.flush()
    return code if isinstance(code, int) else DONE


def _interrupted() -> int:
    """Say that what was printed is not all; a person who pressed Ctrl-C knows, whoever reads the output may not."""
    with suppress(OSError):
        click.echo("Cut short: what was printed so far is not all.", err=True)
    return _INTERRUPTED


def _fail(message: str, *, keep_lines: bool = False) -> int:
    with suppress(OSError):
        click.echo(message if keep_lines else one_line(message), err=True)
    return FAILED


def _let_go() -> None:
    """Flush what is left; where nobody takes it, give Python somewhere to flush to, or it complains at exit."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
