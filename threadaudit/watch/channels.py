"""The channels of the settings, opened by apprise. Addresses are secrets: they come from the environment, and leave this file nowhere."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from threadaudit.config import AlertEntry
from threadaudit.errors import ConfigError
from threadaudit.records import Severity
from threadaudit.watch.telling import LONGEST, Channel, Message

_LEAST_ROOM = 40
"""So many characters a message has room for at least, whatever its service says."""


def open_channels(entries: Iterable[AlertEntry], environment: Mapping[str, str]) -> Iterator[Channel | ConfigError]:
    """Give each channel, or what is wrong with it in one line; one that is wrong does not keep the others from being told."""
    names: set[str] = set()
    for number, entry in enumerate(entries, start=1):
        if not entry.name.strip() or entry.name in names:
            reason = "is the name of another channel as well" if entry.name.strip() else "is no name"
            yield ConfigError(f"config.toml: [[alert]] number {number}: {entry.name!r} {reason}")
            continue
        names.add(entry.name)
        try:
            yield _open(entry, environment)
        except ConfigError as error:
            yield error


def _open(entry: AlertEntry, environment: Mapping[str, str]) -> Channel:
    where = f"config.toml: [[alert]] {entry.name!r}"
    address = environment.get(entry.url_from, "").strip()
    if not address:
        raise ConfigError(f"{where}: the environment variable {entry.url_from} is not set; it must hold the channel's address")
    service = _service(address, where)
    if service is None:
        raise ConfigError(f"{where}: apprise does not understand the address in {entry.url_from}")
    room = int(getattr(service, "body_maxlen", LONGEST) or LONGEST) - 2 * int(getattr(service, "title_maxlen", 0) or 0)
    return Channel(
        name=entry.name,
        service=str(getattr(service, "service_name", "") or "apprise"),
        send=lambda message: _send(service, message),
        severity=Severity(entry.severity),
        digest=entry.digest,
        quiet=entry.quiet,
        longest=max(_LEAST_ROOM, min(room, LONGEST)),
    )


def _service(address: str, where: str) -> Any:
    """Open an address; None where it is none that apprise knows."""
    try:
        with _silence():
            import apprise
    except ImportError as error:
        raise ConfigError(f"{where}: telling needs the extra `alerts`: pip install 'threadaudit[alerts]'") from error
    with _silence():
        asset = apprise.AppriseAsset(app_id="threadaudit", app_desc="threadaudit", app_url="", async_mode=False, storage_mode="memory")
        try:
            return apprise.Apprise.instantiate(address, asset=asset, suppress_exceptions=True)
        except Exception:  # noqa: BLE001 – what it would say could hold the address
            return None


def _send(service: Any, message: Message) -> bool:
    """Send a message, and say whether it was taken. Whatever goes wrong could name the address, and is not told."""
    import apprise

    kind = apprise.NotifyType.WARNING if message.severity is Severity.ALERT else apprise.NotifyType.INFO
    with _silence():
        try:
            sender = apprise.Apprise(asset=service.asset)
            sender.add(service)
            return bool(sender.notify(body=message.body, title=message.title, notify_type=kind, body_format=apprise.NotifyFormat.TEXT))
        except Exception:  # noqa: BLE001 – a channel that fails is a channel that was not told
            return False


@contextmanager
def _silence() -> Iterator[None]:
    """Let nobody log or warn: apprise and what it uses write addresses into their messages."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)
