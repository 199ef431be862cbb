"""What a person reads first: the answer, its place, its reason, and nothing live."""

from __future__ import annotations

from threadaudit.exporters import as_text
from threadaudit.records import Assessment, AuditReport, LinksFound, Official, ThreadsFound, Verdict


def test_an_audit_reads_like_a_mail(report: AuditReport) -> None:
    """Threads with what is missing, hosts with verdict, reason and place, lost links, and the sum."""
    assert "".join(as_text.audit([report])) == (
        "=a.txt · 49 characters · sha256 abababab… · offline\n"
        "\n"
        "1 thread, 2 posts\n"
        "  1  =Klon!                                                2 of 3\n"
        "     The text stops after post 2 of 3\n"
        "\n"
        "1 host\n"
        " LOOKALIKE  gaz[.]example[.]com  of gaz.example (The | Gazette), score 97 of 100\n"
        "            gaz[.]example[.]com has the same name as the official gaz.example.\n"
        '            thread 1, post 2, line 2, character 7; written "𝐠𝐚𝐳[.]example[.]com": styled letters\n'
        "\n"
        "1 place where a link was lost\n"
        " line 3, character 11: A link was stripped here\n"
        "\n"
        "1 lookalike.\n"
    )


def test_threads_are_written_post_by_post(report: AuditReport) -> None:
    """Each post with its number, line and text; links in it are defanged; what lies outside is told."""
    assert "".join(as_text.threads([ThreadsFound(report.document, report.threads, report.outside)])) == (
        "=a.txt · 49 characters · sha256 abababab…\n"
        "1 thread, 2 posts\n"
        "\n"
        "Thread 1: 2 of 3, confidence 0.80\n"
        "  The text stops after post 2 of 3\n"
        "\n"
        "  1/3  (line 1, confidence 0.99)\n"
        "    =Klon!\n"
        "\n"
        "  2/3  (line 2, confidence 0.50)\n"
        "    Siehe 𝐠𝐚𝐳[.]example[.]com\n"
        "\n"
        "Outside the threads: text from line 3.\n"
    )


def test_links_are_written_with_their_place(report: AuditReport) -> None:
    """Each link defanged, with its line and what was undone; then what was lost."""
    links = tuple(sighting.link for sighting in report.sightings)
    assert "".join(as_text.links([LinksFound(report.document, links, report.gaps)])) == (
        "=a.txt · 49 characters · sha256 abababab…\n"
        "1 link\n"
        " mention  hxxps://gaz[.]example[.]com/\n"
        '          line 2, character 7; written "𝐠𝐚𝐳[.]example[.]com": styled letters\n'
        " lost     line 3: A link was stripped here\n"
    )


def test_verdicts_are_written_with_their_reasons(report: AuditReport) -> None:
    """A line for the verdict and one for each reason."""
    invalid = Assessment("no\x1bhost", None, Verdict.INVALID, None, 0, ())
    assert "".join(as_text.judge([report.sightings[0].assessment, invalid])) == (
        "LOOKALIKE  gaz[.]example[.]com  of gaz.example (The | Gazette), score 97 of 100\n"
        "           gaz[.]example[.]com has the same name as the official gaz.example.\n"
        "invalid    no[U+001B]host  no host\n"
    )


def test_officials_are_written_a_line_each() -> None:
    """Host, name, country, and what else is known."""
    rows = [Official("gaz.example", "Gazette", "GB", ("gaz",), ("shop.example",)), Official("x.example")]
    assert "".join(as_text.officials(rows)) == ("gaz.example                  Gazette · GB · also gaz · with shop.example\nx.example\n")
