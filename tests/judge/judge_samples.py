"""Officials of our own choice that the tests of the judge share."""

from __future__ import annotations

from threadaudit.records import Official

OFFICIALS = (
    Official("welt.de", "Die Welt", "DE", siblings=("bild.de", "autobild.de")),
    Official("bild.de", "Bild", "DE", siblings=("welt.de",)),
    Official("spiegel.de", "Der Spiegel", "DE", siblings=("manager-magazin.de",)),
    Official("faz.net", "Frankfurter Allgemeine", "DE", siblings=("faz.de",)),
    Official("theguardian.com", "The Guardian", "GB", aliases=("guardian",), siblings=("guardian.co.uk",)),
    Official("berliner-zeitung.de", "Berliner Zeitung", "DE"),
    Official("abcnews.go.com", "ABC News", "US"),
    Official("www.gov.uk", "GOV.UK", "GB"),
    Official("gouv.fr", "", "FR"),
    Official("wikipedia.org", "Wikipedia"),
    Official("focus.de", "Focus", "DE"),
    Official("france24.com", "France 24", "FR"),
    Official("bloomberg.com", "Bloomberg", "US"),
)
