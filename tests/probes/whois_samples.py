"""Answers as WHOIS servers write them: the shapes are the registries' own, the names in them mostly made up."""

from __future__ import annotations

from threadaudit.probes.registration import NOT_PUBLISHED, Registration

REGISTERED: dict[str, tuple[str, Registration]] = {
    "denic.de": (
        """% Restricted rights.
%
% Terms and Conditions of Use
Domain: denic.de
Nserver: ns1.denic.de 81.91.170.1 2001:0668:001f:0011::0001
Nserver: ns2.denic.de 195.244.245.21
Dnskey: 257 3 8 AwEAAb/xrM2MD+xm84YNYby6TxkMaC6PtzF2bB9WBB7ux7iqzhViob4GKvQ6L7CkXjyAxfKbTzrdvXoAPpsAPW4pkThReDAVp3Q==
Status: connect
Changed: 2017-03-09T15:14:16+01:00
""",
        Registration(
            domain="denic.de",
            registered_at=NOT_PUBLISHED,
            expires_at=NOT_PUBLISHED,
            changed_at="2017-03-09T14:14:16Z",
            registrar=NOT_PUBLISHED,
            registrar_id=NOT_PUBLISHED,
            statuses=("connect",),
            name_servers=("ns1.denic.de", "ns2.denic.de"),
            registrant=NOT_PUBLISHED,
            country=None,
            dnssec=None,
            handle=None,
            source="whois.example",
        ),
    ),
    "bbc.co.uk": (
        """
    Domain name:
        bbc.co.uk

    Data validation:
        Nominet was able to match the registrant's name and address against a 3rd party data source on 12-Jun-2014

    Registrar:
        British Broadcasting Corporation [Tag = BBC]
        URL: http://www.bbc.co.uk

    Relevant dates:
        Registered on: before Aug-1996
        Expiry date:  13-Dec-2034
        Last updated:  02-Dec-2020

    Registration status:
        Registered until expiry date.

    Name servers:
        dns0.bbc.co.uk            198.51.44.9  2620:4d:4000:6259:7:9:0:3
        dns1.bbc.co.uk            198.51.45.9

    WHOIS lookup made at 10:37:30 22-Nov-2026
""",
        Registration(
            domain="bbc.co.uk",
            registered_at="1996-08-01T00:00:00Z",
            expires_at="2034-12-13T00:00:00Z",
            changed_at="2020-12-02T00:00:00Z",
            registrar="British Broadcasting Corporation [Tag = BBC]",
            registrar_id=None,
            statuses=("registered until expiry date",),
            name_servers=("dns0.bbc.co.uk", "dns1.bbc.co.uk"),
            registrant=None,
            country=None,
            dnssec=None,
            handle=None,
            source="whois.example",
        ),
    ),
    "europa.eu": (
        """% The WHOIS service offered by EURid
Domain: europa.eu
Script: LATIN

Registrant:
        NOT DISCLOSED!
        Visit www.eurid.eu for webbased WHOIS.

Technical:
        Organisation: European Commission
        Language: en
        Email: x@ec.europa.eu

Registrar:
        Name: European Registry for Internet Domains
        Website: https://www.eurid.eu

Name servers:
        ns1bru.europa.eu (147.67.12.3)
        auth00.ns.de.uu.net

Please visit www.eurid.eu for more info.
""",
        Registration(
            domain="europa.eu",
            registered_at=NOT_PUBLISHED,
            expires_at=NOT_PUBLISHED,
            changed_at=NOT_PUBLISHED,
            registrar="European Registry for Internet Domains",
            registrar_id=None,
            statuses=(),
            name_servers=("auth00.ns.de.uu.net", "ns1bru.europa.eu"),
            registrant=NOT_PUBLISHED,
            country=None,
            dnssec=None,
            handle=None,
            source="whois.example",
        ),
    ),
    "welt.it": (
        """*********************************************************************
* Please note that the following result could be a subgroup of      *
* the data contained in the database.                               *
*********************************************************************

Domain:             welt.it
Status:             ok
Signed:             no
Created:            2002-01-24 00:00:00
Last Update:        2026-02-09 00:54:30
Expire Date:        2027-01-24

Registrant
  Organization:     Axel Springer SE
  Created:          2010-11-12 12:01:44

Registrar
  Organization:     Register.it s.p.a.
  Name:             REGISTER-REG
  DNSSEC:           yes

Nameservers
  ns1.example.net
  ns2.example.net
""",
        Registration(
            domain="welt.it",
            registered_at="2002-01-24T00:00:00Z",
            expires_at="2027-01-24T00:00:00Z",
            changed_at="2026-02-09T00:54:30Z",
            registrar="Register.it s.p.a.",
            registrar_id=None,
            statuses=("active",),
            name_servers=("ns1.example.net", "ns2.example.net"),
            registrant="Axel Springer SE",
            country=None,
            dnssec="unsigned",
            handle=None,
            source="whois.example",
        ),
    ),
    "lemonde.fr": (
        """%%
%% This is the AFNIC Whois server.
%%
domain:                        lemonde.fr
status:                        ACTIVE
eppstatus:                     clientTransferProhibited
hold:                          NO
holder-c:                      SEDL6-FRNIC
admin-c:                       OVH5-FRNIC
registrar:                     OVH
Expiry Date:                   2027-03-31T22:00:00Z
created:                       1995-12-31T23:00:00Z
last-update:                   2026-03-30T22:31:40.123Z
source:                        FRNIC

nserver:                       dns1.example.net
nserver:                       dns2.example.net
source:                        FRNIC

registrar:                     OVH
address:                       2 Rue Kellermann
country:                       FR

nic-hdl:                       OVH5-FRNIC
type:                          ROLE
contact:                       OVH NET
changed:                       2020-01-01T00:00:00Z
""",
        Registration(
            domain="lemonde.fr",
            registered_at="1995-12-31T23:00:00Z",
            expires_at="2027-03-31T22:00:00Z",
            changed_at="2026-03-30T22:31:40Z",
            registrar="OVH",
            registrar_id=None,
            statuses=("active", "client transfer prohibited"),
            name_servers=("dns1.example.net", "dns2.example.net"),
            registrant=None,
            country=None,
            dnssec=None,
            handle=None,
            source="whois.example",
        ),
    ),
    "yahoo.co.jp": (
        """[ JPRS database provides information on network administration. ]
Domain Information:
a. [Domain Name]                YAHOO.CO.JP
g. [Organization]               LY Corporation
l. [Organization Type]          corporation
m. [Administrative Contact]     HT57990JP
p. [Name Server]                ns01.yahoo.co.jp
p. [Name Server]                ns02.yahoo.co.jp
s. [Signing Key]
[State]                         Connected (2027/09/30)
[Lock Status]                   AgentChangeLocked
[Registered Date]               2019/09/27
[Connected Date]                2019/09/27
[Last Update]                   2026/10/01 01:05:04 (JST)
""",
        Registration(
            domain="yahoo.co.jp",
            registered_at="2019-09-27T00:00:00Z",
            expires_at=None,
            changed_at="2026-09-30T16:05:04Z",
            registrar=None,
            registrar_id=None,
            statuses=("connected",),
            name_servers=("ns01.yahoo.co.jp", "ns02.yahoo.co.jp"),
            registrant="LY Corporation",
            country=None,
            dnssec=None,
            handle=None,
            source="whois.example",
        ),
    ),
    "wp.pl": (
        """
DOMAIN NAME:           wp.pl
registrant type:       organization
nameservers:           ns1.task.gda.pl. [153.19.250.101]
                       ns1.wp.pl. [212.77.102.200]
created:               1998.04.28 13:00:00
last modified:         2026.03.31 09:11:48
renewal date:          2027.04.27 14:00:00

no option

dnssec:                Unsigned

REGISTRAR:
Wirtualna Polska Media S.A.
ul. Zwirki i Wigury 16

WHOIS database responses: https://dns.pl/en/whois
""",
        Registration(
            domain="wp.pl",
            registered_at="1998-04-28T13:00:00Z",
            expires_at="2027-04-27T14:00:00Z",
            changed_at="2026-03-31T09:11:48Z",
            registrar="Wirtualna Polska Media S.A.",
            registrar_id=None,
            statuses=(),
            name_servers=("ns1.task.gda.pl", "ns1.wp.pl"),
            registrant=None,
            country=None,
            dnssec="unsigned",
            handle=None,
            source="whois.example",
        ),
    ),
    "ya.ru": (
        """% TCI Whois Service.
domain:        YA.RU
nserver:       ns1.yandex.ru.
nserver:       ns2.yandex.ru.
state:         REGISTERED, DELEGATED, VERIFIED
org:           YANDEX, LLC.
taxpayer-id:   7736207543
registrar:     RU-CENTER-RU
admin-contact: https://www.nic.ru/whois
created:       1999-07-12T14:03:57Z
paid-till:     2027-07-31T21:00:00Z
free-date:     2027-09-01
source:        TCI
""",
        Registration(
            domain="ya.ru",
            registered_at="1999-07-12T14:03:57Z",
            expires_at="2027-07-31T21:00:00Z",
            changed_at=None,
            registrar="RU-CENTER-RU",
            registrar_id=None,
            statuses=("registered", "delegated", "verified"),
            name_servers=("ns1.yandex.ru", "ns2.yandex.ru"),
            registrant="YANDEX, LLC.",
            country=None,
            dnssec=None,
            handle=None,
            source="whois.example",
        ),
    ),
    "orf.at": (
        """% Copyright (c)2026 by NIC.AT
domain:         orf.at
registrar:      Domaintechnik ( https://nic.at/registrar/1 )
registrant:     ORF1-NICAT
tech-c:         X-NICAT
nserver:        ns1.apa.at
nserver:        ns2.apa.net
remarks:        194.158.133.1
changed:        20201110 11:54:57
source:         AT-DOM

personname:     Person
organization:   Österreichischer Rundfunk
changed:        20190101 10:00:00
""",
        Registration(
            domain="orf.at",
            registered_at=NOT_PUBLISHED,
            expires_at=NOT_PUBLISHED,
            changed_at="2020-11-10T11:54:57Z",
            registrar="Domaintechnik",
            registrar_id=None,
            statuses=(),
            name_servers=("ns1.apa.at", "ns2.apa.net"),
            registrant="ORF1-NICAT",
            country=None,
            dnssec=None,
            handle=None,
            source="whois.example",
        ),
    ),
    "nic.ch": (
        """Domain name:
nic.ch

Holder of domain name:
SWITCH
Werdstrasse 2

Registrar:
switchplus AG

First registration date:
1995-01-01

DNSSEC:Y

Name servers:
ns1.example.ch	[130.59.31.41]
ns2.example.net
""",
        Registration(
            domain="nic.ch",
            registered_at="1995-01-01T00:00:00Z",
            expires_at=NOT_PUBLISHED,
            changed_at=NOT_PUBLISHED,
            registrar="switchplus AG",
            registrar_id=None,
            statuses=(),
            name_servers=("ns1.example.ch", "ns2.example.net"),
            registrant="SWITCH",
            country=None,
            dnssec="signed",
            handle=None,
            source="whois.example",
        ),
    ),
    "nu.nl": (
        """Domain name: nu.nl
Status:      active

Registrar:
   CSC
   1 rue
   Paris

Abuse Contact:
   +1

Creation Date: 1998-09-13

Updated Date: 2026-05-20

DNSSEC:      yes

Domain nameservers:
   pdns1.example.net
   pdns2.example.org

Record maintained by: SIDN BV
""",
        Registration(
            domain="nu.nl",
            registered_at="1998-09-13T00:00:00Z",
            expires_at=NOT_PUBLISHED,
            changed_at="2026-05-20T00:00:00Z",
            registrar="CSC",
            registrar_id=None,
            statuses=("active",),
            name_servers=("pdns1.example.net", "pdns2.example.org"),
            registrant=None,
            country=None,
            dnssec="signed",
            handle=None,
            source="whois.example",
        ),
    ),
    "vrt.be": (
        """Domain:	vrt.be
Status:	NOT AVAILABLE
Registered:	Fri Dec 13 1996

Registrant:
	Not shown, please visit www.dnsbelgium.be for webbased whois.

Registrar:
	Name:	 Combell NV
	Website: https://www.combell.com

Nameservers:
	ns1.example.net
	ns2.example.net

Keys:

Flags:
	clientTransferProhibited
""",
        Registration(
            domain="vrt.be",
            registered_at="1996-12-13T00:00:00Z",
            expires_at=NOT_PUBLISHED,
            changed_at=NOT_PUBLISHED,
            registrar="Combell NV",
            registrar_id=None,
            statuses=("not available",),
            name_servers=("ns1.example.net", "ns2.example.net"),
            registrant=NOT_PUBLISHED,
            country=None,
            dnssec=None,
            handle=None,
            source="whois.example",
        ),
    ),
    "seznam.cz": (
        """%  (c) 2006-2021 CZ.NIC
domain:       seznam.cz
registrant:   SB:SEZNAM
nsset:        SEZNAM
registrar:    REG-ACTIVE24
registered:   07.10.1996 02:00:00
changed:      21.02.2018 10:00:00
expire:       29.10.2027

contact:      SB:SEZNAM
org:          Seznam.cz, a.s.
created:      10.08.2001 22:13:00
nserver:      ans.seznam.cz (77.75.74.80)
""",
        Registration(
            domain="seznam.cz",
            registered_at="1996-10-07T02:00:00Z",
            expires_at="2027-10-29T00:00:00Z",
            changed_at="2018-02-21T10:00:00Z",
            registrar="REG-ACTIVE24",
            registrar_id=None,
            statuses=(),
            name_servers=("ans.seznam.cz",),
            registrant="SB:SEZNAM",
            country=None,
            dnssec=None,
            handle=None,
            source="whois.example",
        ),
    ),
    "welt.com": (
        """   Domain Name: WELT.COM
   Registry Domain ID: 2336799_DOMAIN_COM-VRSN
   Registrar WHOIS Server: whois.markmonitor.com
   Registrar URL: http://www.markmonitor.com
   Updated Date: 2026-08-14T07:01:38Z
   Creation Date: 1995-08-14T04:00:00Z
   Registry Expiry Date: 2027-08-13T04:00:00Z
   Registrar: MarkMonitor Inc.
   Registrar IANA ID: 292
   Registrar Abuse Contact Email: abuse@markmonitor.com
   Domain Status: clientDeleteProhibited https://icann.org/epp#clientDeleteProhibited
   Domain Status: clientTransferProhibited https://icann.org/epp#clientTransferProhibited
   Name Server: A.IANA-SERVERS.NET
   Name Server: B.IANA-SERVERS.NET
   DNSSEC: signedDelegation
   DNSSEC DS Data: 370 13 2 BE74
   URL of the ICANN Whois Inaccuracy Complaint Form: https://www.icann.org/wicf/
>>> Last update of whois database: 2026-11-22T10:00:00Z <<<

NOTICE: The expiration date displayed in this record is the date the
registrar's sponsorship of the domain name registration in the registry is
currently set to expire.
""",
        Registration(
            domain="welt.com",
            registered_at="1995-08-14T04:00:00Z",
            expires_at="2027-08-13T04:00:00Z",
            changed_at="2026-08-14T07:01:38Z",
            registrar="MarkMonitor Inc.",
            registrar_id="292",
            statuses=("client delete prohibited", "client transfer prohibited"),
            name_servers=("a.iana-servers.net", "b.iana-servers.net"),
            registrant=None,
            country=None,
            dnssec="signed",
            handle="2336799_DOMAIN_COM-VRSN",
            source="whois.example",
        ),
    ),
    "svt.se": (
        """# Copyright (c) 1997- The Swedish Internet Foundation.
state:            active
domain:           svt.se
holder:           (not shown)
created:          1996-11-26
modified:         2025-10-27
expires:          2026-12-31
transferred:      2015-01-16
nserver:          ns1.svt.se 193.1.1.1
dnssec:           signed delegation
registry-lock:    unlocked
status:           ok
registrar:        AB Name ISP
""",
        Registration(
            domain="svt.se",
            registered_at="1996-11-26T00:00:00Z",
            expires_at="2026-12-31T00:00:00Z",
            changed_at="2025-10-27T00:00:00Z",
            registrar="AB Name ISP",
            registrar_id=None,
            statuses=("active",),
            name_servers=("ns1.svt.se",),
            registrant=NOT_PUBLISHED,
            country=None,
            dnssec="signed",
            handle=None,
            source="whois.example",
        ),
    ),
    "yle.fi": (
        """
domain.............: yle.fi
status.............: Registered
created............: 1.1.1991 00:00:00
expires............: 31.8.2027 00:00:00
available..........: 30.9.2027 00:00:00
modified...........: 16.6.2026 09:49:16
RegistryLock.......: no

Nameservers

nserver............: ns1.yle.fi [1.2.3.4] [OK]
nserver............: ns2.yle.fi [OK]

DNSSEC

dnssec.............: no

Holder

name...............: Yleisradio Oy
register number....: 0313471-7
country............: Finland

Registrar

registrar..........: Yleisradio Oy
www................: www.yle.fi
""",
        Registration(
            domain="yle.fi",
            registered_at="1991-01-01T00:00:00Z",
            expires_at="2027-08-31T00:00:00Z",
            changed_at="2026-06-16T09:49:16Z",
            registrar="Yleisradio Oy",
            registrar_id=None,
            statuses=("registered",),
            name_servers=("ns1.yle.fi", "ns2.yle.fi"),
            registrant="Yleisradio Oy",
            country=None,
            dnssec="unsigned",
            handle=None,
            source="whois.example",
        ),
    ),
    "welt.ru": (
        """% TCI Whois Service. Terms of use:
% https://tcinet.ru/documents/whois_ru_rf.pdf (in Russian)

domain:        WELT.RU
nserver:       ns1.example.net.
state:         REGISTERED, DELEGATED, UNVERIFIED
person:        Private Person
registrar:     REGRU-RU
admin-contact: http://www.reg.ru/whois/admin_contact
created:       2026-11-02T12:15:34Z
paid-till:     2027-11-02T12:15:34Z
free-date:     2027-12-03
source:        TCI

Last updated on 2026-11-22T10:01:30Z
""",
        Registration(
            domain="welt.ru",
            registered_at="2026-11-02T12:15:34Z",
            expires_at="2027-11-02T12:15:34Z",
            registrar="REGRU-RU",
            statuses=("registered", "delegated", "unverified"),
            name_servers=("ns1.example.net",),
            registrant=NOT_PUBLISHED,
            source="whois.example",
        ),
    ),
    "welt.sk": (
        """Domain:                       welt.sk
Registrant:                   WELT-0001
Registrar:                    MASS-0002
Created:                      2026-11-02
Updated:                      2026-11-03
Valid Until:                  2027-11-02
Nameserver:                   ns1.example.net
EPP Status:                   ok

Registrar:                    MASS-0002
Name:                         Massenregistrar s. r. o.
Created:                      2017-09-01
Updated:                      2026-11-20

Contact:                      WELT-0001
Name:                         Somebody
Created:                      2018-01-26
Updated:                      2026-11-21
""",
        Registration(
            domain="welt.sk",
            registered_at="2026-11-02T00:00:00Z",
            expires_at="2027-11-02T00:00:00Z",
            changed_at="2026-11-03T00:00:00Z",
            registrar="MASS-0002",
            statuses=("active",),
            name_servers=("ns1.example.net",),
            registrant="WELT-0001",
            source="whois.example",
        ),
    ),
    "welt.lv": (
        """[Domain]
Domain: welt.lv
Status: active

[Holder]
    Type: Legal person
    Name: Welt SIA
    RegNr: None
Visit: https://www.nic.example/whois/contact/welt.lv to contact.

[Registrar]
    Type: Legal person
    Name: Massenregistrar SIA

[Nservers]
Nserver: ns1.example.net
Nserver: ns2.example.net

[Whois]
Updated: 2026-11-03T17:12:28.647770+00:00

[Disclaimer]
% Terms.
""",
        Registration(
            domain="welt.lv",
            registered_at=NOT_PUBLISHED,
            expires_at=NOT_PUBLISHED,
            changed_at="2026-11-03T17:12:28Z",
            registrar="Massenregistrar SIA",
            statuses=("active",),
            name_servers=("ns1.example.net", "ns2.example.net"),
            registrant="Welt SIA",
            source="whois.example",
        ),
    ),
    "welt.co.il": (
        """% Terms of use
query:        welt.co.il

reg-name:     welt
domain:       welt.co.il

descr:        Somebody
nserver:      ns1.example.net
assigned:     02-11-2026
validity:     02-11-2027
DNSSEC:       unsigned
status:       Transfer Locked
changed:      registrar AT ns.example 20261102 (Assigned)
changed:      registrar AT ns.example 20261103 (Changed)

person:       Somebody
nic-hdl:      SB-1-IL
changed:      Managing Registrar 20261120

registrar name: Mass Ltd
""",
        Registration(
            domain="welt.co.il",
            registered_at="2026-11-02T00:00:00Z",
            expires_at="2027-11-02T00:00:00Z",
            changed_at="2026-11-03T00:00:00Z",
            registrar="Mass Ltd",
            statuses=("transfer locked",),
            name_servers=("ns1.example.net",),
            dnssec="unsigned",
            source="whois.example",
        ),
    ),
    "welt.com.ua": (
        """% Terms of use
domain:           welt.com.ua
nserver:          ns1.example.net
status:           clientTransferProhibited
created:          2026-11-02 00:00:00+02
modified:         2026-11-03 11:52:29+02
expires:          2027-11-02 00:00:00+02
source:           UAEPP

% Registrar:
% ==========
registrar:        ua.mass
organization:     Mass LLC
country:          UA

% Registrant:
% ===========
person:           n/a
organization-loc: Welt
status:           linked
created:          2018-02-27 21:07:26+02
modified:         2026-11-20 21:07:26+02
source:           UAEPP
""",
        Registration(
            domain="welt.com.ua",
            registered_at="2026-11-01T22:00:00Z",
            expires_at="2027-11-01T22:00:00Z",
            changed_at="2026-11-03T09:52:29Z",
            registrar="ua.mass",
            statuses=("client transfer prohibited",),
            name_servers=("ns1.example.net",),
            source="whois.example",
        ),
    ),
    "welt.com.tr": (
        """** Domain Name: welt.com.tr

** Registrant:
   Welt Ltd
   Street 1
   somebody@example.com

** Administrative Contact:
NIC Handle		: abc1-metu
Organization Name	: Mass Ltd
Address			: Hidden upon user request

** Domain Servers:
ns1.example.net
ns2.example.net

** Additional Info:
Created on..............: 2026-Nov-02.
Expires on..............: 2027-Nov-01.
""",
        Registration(
            domain="welt.com.tr",
            registered_at="2026-11-02T00:00:00Z",
            expires_at="2027-11-01T00:00:00Z",
            name_servers=("ns1.example.net", "ns2.example.net"),
            registrant="Welt Ltd",
            source="whois.example",
        ),
    ),
    "welt.dk": (
        """# Terms of use

Domain:               welt.dk
DNS:                  welt.dk
Registered:           2026-11-02
Expires:              2027-11-30
Registrar:            Mass ApS
DNSSEC:               Unsigned delegation, DNSSEC disabled, no records
Status:               Active

Nameservers
Hostname:             ns1.example.net
Hostname:             ns2.example.net
""",
        Registration(
            domain="welt.dk",
            registered_at="2026-11-02T00:00:00Z",
            expires_at="2027-11-30T00:00:00Z",
            registrar="Mass ApS",
            statuses=("active",),
            name_servers=("ns1.example.net", "ns2.example.net"),
            dnssec="unsigned",
            source="whois.example",
        ),
    ),
    "welt.today": (
        """Domain Name: welt.today
Registry Domain ID: abc-DONUTS
Creation Date: 2026-11-02T08:30:00Z
Registrant Name: REDACTED FOR PRIVACY
Registrant Organization: Welt Holding
Registrant Country: PA
""",
        Registration(
            domain="welt.today",
            registered_at="2026-11-02T08:30:00Z",
            registrant="Welt Holding",
            country="PA",
            handle="abc-DONUTS",
            source="whois.example",
        ),
    ),
}
"""What registries say of domains that are registered, and what is to be read."""
