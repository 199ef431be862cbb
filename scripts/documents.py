"""What documents show of the program itself, for cog: `make docs-write` renews it, `make docs` checks it."""

from __future__ import annotations

import ast
import inspect
import itertools
import os
import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_WIDTH = "100"


def show(*arguments: str) -> str:
    """Return a command and what it prints, as a Markdown block."""
    environment = {**os.environ, "COLUMNS": _WIDTH, "PYTHONUTF8": "1", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "threadaudit", *arguments]
    completed = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, env=environment, check=False)
    printed = "\n".join(line.rstrip() for line in (completed.stdout + completed.stderr).splitlines())
    return f"\n```text\n$ threadaudit {' '.join(arguments)}\n{printed}\n```\n"


def all_help() -> str:
    """Return the help of every command and of the commands within it, each under a heading."""
    from click import Context, Group

    from threadaudit.cli.app import app

    parts = []
    context = Context(app)
    for name in app.list_commands(context):
        command = app.get_command(context, name)
        parts.append(f"\n## {name}\n{show(name, '--help')}")
        inner = command.list_commands(context) if isinstance(command, Group) else ()
        parts += [f"\n### {name} {one}\n{show(name, one, '--help')}" for one in inner]
    return "".join(parts)


def fields_of(record: type) -> str:
    """Return a table of a record's fields with the sentence that stands under each in its source."""
    source = ast.parse(textwrap.dedent(inspect.getsource(record)))
    definition = next(node for node in source.body if isinstance(node, ast.ClassDef))
    rows = ["| field | what it holds |", "|---|---|"]
    for field, told in itertools.pairwise(definition.body):
        if isinstance(field, ast.AnnAssign) and isinstance(told, ast.Expr) and isinstance(told.value, ast.Constant):
            sentence = " ".join(str(told.value.value).split()).rstrip(".").replace("|", "\\|")
            rows.append(f"| `{ast.unparse(field.target)}` | {sentence} |")
    return "\n".join(rows)
