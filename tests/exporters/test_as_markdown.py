"""Markdown to publish: what was written is shown, never obeyed."""

from __future__ import annotations

from threadaudit.exporters import as_markdown
from threadaudit.records import AuditReport, LinksFound, Official, ThreadsFound

GAZ = r"gaz\[.\]example\[.\]com"


def test_an_audit_is_a_list_and_a_table(report: AuditReport) -> None:
    """Threads as a list, hosts as a table, with every bar and bracket of theirs escaped."""
    assert "".join(as_markdown.audit([report])) == (
        "# \\=a.txt\n"
        "\n"
        "49 characters, sha256 abababab…\n"
        "\n"
        "1 thread, 2 posts.\n"
        "\n"
        "1. \\=Klon! (2 of 3)\n"
        "   - The text stops after post 2 of 3\n"
        "\n"
        "| Verdict | Host | Official | Why | Where |\n"
        "| --- | --- | --- | --- | --- |\n"
        f"| LOOKALIKE | {GAZ} | gaz.example | {GAZ} has the same name as the official gaz.example. "
        f'| thread 1, post 2, line 2, character 7, written "{GAZ.replace("gaz", "𝐠𝐚𝐳")}" (styled letters) |\n'
        "\n"
        "- line 3, character 11: A link was stripped here\n"
        "\n"
        "1 lookalike.\n"
        "\n"
    )


def test_a_thread_is_a_text_to_publish(report: AuditReport) -> None:
    """Posts in order under their numbers, links defanged."""
    assert "".join(as_markdown.threads([ThreadsFound(report.document, report.threads, report.outside)])) == (
        "# \\=a.txt\n"
        "\n"
        "49 characters, sha256 abababab…\n"
        "\n"
        "## Thread 1 (2 of 3)\n"
        "\n"
        "> The text stops after post 2 of 3\n"
        "\n"
        "**1/3**  \n"
        "\\=Klon!\n"
        "\n"
        "**2/3**  \n"
        "Siehe 𝐠𝐚𝐳\\[.\\]example\\[.\\]com\n"
        "\n"
    )


def test_links_are_a_table(report: AuditReport) -> None:
    """A row for each link, and what was lost below."""
    links = tuple(sighting.link for sighting in report.sightings)
    assert "".join(as_markdown.links([LinksFound(report.document, links, report.gaps)])).splitlines()[4:] == [
        "| Kind | Link | Written | Disguise |",
        "| --- | --- | --- | --- |",
        "| mention | hxxps://gaz\\[.\\]example\\[.\\]com/ | 𝐠𝐚𝐳\\[.\\]example\\[.\\]com | styled letters |",
        "",
        "- A link was stripped here",
    ]


def test_verdicts_and_officials_are_tables(report: AuditReport) -> None:
    """A bar in a name does not break the table."""
    assert "".join(as_markdown.judge([report.sightings[0].assessment])).splitlines()[2] == (
        f"| {GAZ} | LOOKALIKE | gaz.example | 97 | {GAZ} has the same name as the official gaz.example. |"
    )
    assert "".join(as_markdown.officials([Official("a.example", "A | B")])).splitlines()[2] == "| a.example | A \\| B |  |  |  |"
