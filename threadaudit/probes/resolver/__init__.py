"""Asks the DNS: quickly where answers are plain, by dnspython where they are odd."""

from __future__ import annotations

from threadaudit.probes.resolver.client import DnsResolver
from threadaudit.probes.resolver.servers import system_servers

__all__ = ["DnsResolver", "system_servers"]
