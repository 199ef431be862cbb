"""`threadaudit review`: a person's decision about a host."""

from __future__ import annotations

import click

from threadaudit import hosts
from threadaudit.cli.common import Session, common_options
from threadaudit.cli.watch import open_existing
from threadaudit.defang import defang, refang
from threadaudit.errors import InputError
from threadaudit.exporters.wording import is_accused
from threadaudit.own_officials import allow_host
from threadaudit.pipeline import configured_judge
from threadaudit.pipeline.runs import new_run, rules_of
from threadaudit.records import Decision, Review
from threadaudit.store import reviews, watching


@click.command()
@click.argument("host")
@click.argument("decision", type=click.Choice([str(one) for one in Decision]))
@click.option("--note", default="", help="Why.")
@click.option("--by", default="", metavar="NAME", help="Who decided.")
@click.option("--allow", is_flag=True, help="With `wrong`: let it and what lies below it pass from now on.")
@common_options
def command(session: Session, host: str, decision: str, note: str, by: str, *, allow: bool) -> int:
    """Record what a person says of HOST; every report shows it beside the verdict.

    confirmed: it is an imitation; wrong: it is none, the verdict was wrong; open: not decided, or no longer. Earlier decisions stay
    on record, and no check overwrites any.
    """
    if allow and decision != Decision.WRONG:
        raise click.UsageError("--allow goes with the decision wrong", click.get_current_context())
    parsed = hosts.parse(refang(host))
    if parsed is None:
        raise InputError(f"{host}: is no host")
    judge = configured_judge(session.config, session.folder)
    with open_existing(session) as store:
        run = new_run(judge, session.config.sha256(), session.clock)
        assessment = judge(parsed.ascii)
        with store.reading() as connection:
            known = watching.is_known(connection, parsed.ascii)
        if not known:
            run = store.begin(run, rules=rules_of(judge))
            store.add(run, rules=rules_of(judge), judged=[assessment], at=run.started_at)
        with store.writing() as connection:
            reviews.add_review(connection, Review(parsed.ascii, Decision(decision), session.clock(), note, by))
    session.note(f"{defang(parsed.ascii)}: {decision}.")
    if decision == Decision.WRONG:
        path = session.folder / session.config.judge.allow_list
        if allow:
            is_new = allow_host(path, parsed.ascii, f"{by or 'reviewed'} {session.clock():%Y-%m-%d}")
            session.note(f"It passes from now on: {'added to' if is_new else 'is already in'} {path}.")
        elif is_accused(assessment):
            session.note(f"Rules still accuse it; --allow adds it to {path}, so that it passes from now on.")
    return session.exit_code()
