"""How WHOIS servers say that there is no such domain, that they were asked too often, or that they decline: facts, registry by registry.

Collected from the registries' own answers as the projects python-whois 0.9.6, whois-parser (Ruby) and Net::Whois::Raw (Perl) have recorded
them, and from what registries and registrars publish of their limits. A server may say these things at any time, so they hold for all.
"""

from __future__ import annotations

from threadaudit.records import Outcome

# A whole line, in lower case, without quotes, brackets, comment signs and final marks; DOMAIN stands for the domain that was asked about.
# A line that says more, or names another domain, is none of these: then the answer is not understood, and nothing is said to be absent.
ABSENT = frozenset(
    {
        "above domain name is not registered to krnic",  # .kr, long ago
        "available",  # .za
        "data not found. this domain is available for registration",  # .kg
        "DOMAIN - no match",  # .pt
        "DOMAIN is available for registration",
        "DOMAIN is free",  # .nl
        "DOMAIN is not registered",  # .gd, .tc, .vg
        "DOMAIN no match",  # .pt
        "DOMAIN not found",  # .se, .nu
        "DOMAIN was not found",
        "DOMAIN: no entries found",  # .cl
        "DOMAIN: no existe",  # .cl
        "domain DOMAIN - available",  # .tm
        "domain DOMAIN does not exist in database",  # .bg
        "domain DOMAIN is available for purchase",
        "domain DOMAIN is available for registration",
        "domain DOMAIN is not registered",
        "domain DOMAIN not found",  # .se, .ci, .md
        "domain DOMAIN was not found",
        "domain is not registered",  # .mt
        "domain name DOMAIN does not exist in database",  # .bg
        "domain name DOMAIN does not exist",  # .my
        "domain name has not been registered",  # .hk
        "domain not found",  # .sk, .ee, .fi, .sg, .us, .co and whatever CentralNic and GoDaddy run
        "domain status: available",  # .ca
        "domain status: no object found",  # .nic.cx and others of CoCCA
        "domain unknown",  # .mu
        "el dominio no existe",
        "el dominio no se encuentra registrado en nic argentina",  # .ar
        "error:101: no entries found",  # .ir
        "error:103: domain is not registered",  # .rs
        "nincs talalat / no match",  # .hu
        "nincs találat / no match",  # .hu
        "no data found",  # .us, .co, .in
        "no data was found to match the request criteria",  # .il
        "no domain records were found to match DOMAIN",  # .coop
        "no entries found",  # .cz, .ee, .is, .ro, .mx
        "no entries found for domain DOMAIN",  # .ua
        "no entries found for the selected source",  # .dk, .ru
        "no entries found for the selected source(s)",  # .ru, .su
        "no entries found in the selected source(s)",  # .ir
        "no entries found in the afnic database",  # .fr
        "no found",  # .tw
        "no information available about domain name DOMAIN in the registry nask database",  # .pl
        "no match",  # .hu, .no, .am
        "no match: DOMAIN",  # .edu
        "no match for DOMAIN",  # .com, .net, .uk, .pe, .th
        "no match for domain DOMAIN",  # .com, .net, .cc, .tv
        "no match for domain",  # .br
        "no match found",  # .ke
        "no match found for DOMAIN",  # .tr
        "no matching objects found",
        "no matching record",  # .cn
        "no matching record found",
        "no object found",
        "no objects found",
        "no records matching DOMAIN found",
        "no se encontro el objeto/object_not_found",  # .mx
        "no such domain",  # .lu
        "no_se_encontro_el_objeto/object_not_found",  # .mx
        "not found",  # .org, .info, .me: whatever Identity Digital runs
        "not found: DOMAIN",  # .ca, .ie
        "not registered: DOMAIN",  # .ie
        "nothing found",  # .at
        "nothing found for this query",  # .kz
        "object does not exist",  # .by
        "object_not_found",  # .mx
        "query_status: 220 available",  # .nz
        "status: available",  # .eu, .be, .it, .lt
        "status: free",  # .de, .lv
        "status: no object found",
        "status: not registered",  # CoCCA
        "the domain has not been registered",  # .hk
        "the domain name does not exist",
        "the queried object does not exist",  # CentralNic
        "the queried object does not exist: domain not found",
        "the requested domain was not found in the registry or registrars whois server",  # .kr
        "this domain name has not been registered",  # .uk
        "we do not have an entry in our database matching your query",  # .ch, .li
    }
)

# What a line holds, in lower case, where the server tells of its limits; a refusal that is about limits counts as a limit.
TROUBLES = (
    ("access control limit", Outcome.RATE_LIMITED),  # .de: "55000000002 Connection refused; access control limit exceeded"
    ("limit exceeded", Outcome.RATE_LIMITED),  # .org, .br, .cz, .pl
    ("limit has been exceeded", Outcome.RATE_LIMITED),
    ("limit reached", Outcome.RATE_LIMITED),  # OpenSRS
    ("quota exceeded", Outcome.RATE_LIMITED),  # .at, .au
    ("has exceeded its quota", Outcome.RATE_LIMITED),  # .uk, of a proxy
    ("query quota for", Outcome.RATE_LIMITED),  # .uk
    ("exceeded your quota", Outcome.RATE_LIMITED),
    ("you have exceeded", Outcome.RATE_LIMITED),  # .ru, .su
    ("exceeded allowed connection rate", Outcome.RATE_LIMITED),  # .ru, .su
    ("exceeded maximum command rate", Outcome.RATE_LIMITED),  # .eu
    ("excessive querying, grace period", Outcome.RATE_LIMITED),  # .be
    ("maximum number of requests", Outcome.RATE_LIMITED),  # .nl
    ("too many requests", Outcome.RATE_LIMITED),  # .fr, .nl
    ("too many connections", Outcome.RATE_LIMITED),  # .dk
    ("too many simultaneous connections", Outcome.RATE_LIMITED),
    ("queried interval is too short", Outcome.RATE_LIMITED),  # .cn
    ("please slow down", Outcome.RATE_LIMITED),  # .cz
    ("please try again in", Outcome.RATE_LIMITED),
    ("440 request denied", Outcome.RATE_LIMITED),  # .nz
    ("requests of this client are not permitted", Outcome.REFUSED),  # .ch, .li
    ("is not authorised", Outcome.REFUSED),  # .es
    ("is not authorized", Outcome.REFUSED),
    ("access denied", Outcome.REFUSED),
    ("permission denied", Outcome.REFUSED),
    ("connection refused", Outcome.REFUSED),
    ("lookup refused", Outcome.REFUSED),  # OpenSRS
    ("query refused", Outcome.REFUSED),
    ("whois lookup denied", Outcome.REFUSED),
    ("has been blacklisted", Outcome.REFUSED),
    ("ip address is blocked", Outcome.REFUSED),
    ("ip has been blocked", Outcome.REFUSED),
    ("ip address has been blocked", Outcome.REFUSED),
    ("this tld has no whois server", Outcome.REFUSED),
    ("no whois server is known for this kind of object", Outcome.REFUSED),
    ("whois service has been discontinued", Outcome.REFUSED),  # gTLDs since 28 January 2025
    ("whois service is no longer available", Outcome.REFUSED),
    ("whois is no longer available", Outcome.REFUSED),
)
