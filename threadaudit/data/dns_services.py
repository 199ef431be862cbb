"""Services at which very many domains of strangers are kept, by the registrable domains of their name servers.

Source: written down by hand in November 2026 from what these services tell their customers to set; it cannot be complete. Where a large
provider is missing, a host there that has the official's name servers looks a little more like the official's own than it should.
"""

PARKING = frozenset(
    """
    above.com afternic.com bodis.com cashparking.com dan.com domainparking.com hugedomains.com namedrive.com parkingcrew.net
    parklogic.com sedo.com sedoparking.com undeveloped.com uniregistrymarket.link voodoo.com
    """.split()
)
"""Services that show advertisements or offers on domains that are not used."""

MASS_PROVIDERS = frozenset(
    """
    1984.is 1and1.com alidns.com azure-dns.com azure-dns.info azure-dns.net azure-dns.org bluehost.com cloudflare.com
    cloudns.net digitalocean.com dns-parking.com dnsmadeeasy.com dnsowl.com dnspod.net domaincontrol.com dreamhost.com
    dynadot.com gandi.net google.com googledomains.com he.net hetzner.com hetzner.de hichina.com hostgator.com hostinger.com
    inwx.de ionos.com jimdo.com kasserver.com linode.com name-services.com name.com namebrightdns.com namecheaphosting.com
    njal.la nsone.net one.com orderbox-dns.com ovh.net porkbun.com reg.ru registrar-servers.com rzone.de schlundtech.de
    second-ns.com second-ns.de shopify.com squarespacedns.com strato.de timeweb.ru ui-dns.biz ui-dns.com ui-dns.de
    ui-dns.org united-domains.de vercel-dns.com wixdns.net wordpress.com worldnic.com yandex.net your-server.de
    """.split()
)
"""Registrars, large hosts and networks: that two domains have their name servers there says little."""
