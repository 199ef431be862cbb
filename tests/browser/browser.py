"""A browser that writes down all that a page does which it must not: requests elsewhere, errors, dialogs, and what a policy stopped."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser as Chromium
from playwright.sync_api import ConsoleMessage, Dialog, Page, Request, Route, sync_playwright

_WATCH = """
window.pwned = 0;
window.violations = [];
document.addEventListener('securitypolicyviolation', event => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));
"""
_ADDRESSES = """
() => [...document.querySelectorAll('*')].flatMap(element =>
  ['href', 'src', 'action', 'formaction', 'srcset', 'poster', 'data', 'background', 'ping', 'cite', 'xlink:href']
    .filter(name => element.hasAttribute(name))
    .map(name => [element.tagName.toLowerCase(), name, element.getAttribute(name)]))
"""
_HANDLERS = """
() => [...document.querySelectorAll('*')].flatMap(element =>
  [...element.attributes].map(one => one.name).filter(name => name.startsWith('on')))
"""


@dataclass
class Seen:
    """What one page did."""

    page: Page
    """The page itself."""
    own: str
    """The address that everything must come from, such as http://127.0.0.1:8001; `file://` for a file."""
    elsewhere: list[str] = field(default_factory=list)
    """Requests to any other place; none was let through."""
    errors: list[str] = field(default_factory=list)
    """What stood on the console as an error or a warning, and what was raised in the page."""
    dialogs: list[str] = field(default_factory=list)
    """Alerts and questions."""

    def open(self, address: str) -> int:
        """Go to an address, wait until the page is quiet, and return its status."""
        answer = self.page.goto(address, wait_until="load")
        return answer.status if answer else 200

    def forget(self) -> None:
        """Begin a new list of faults; what stands in the page stays."""
        self.elsewhere.clear()
        self.errors.clear()
        self.dialogs.clear()

    def faults(self) -> list[str]:
        """Return all that a page did which no page may do."""
        found = [f"request to {url}" for url in self.elsewhere] + [f"console: {told}" for told in self.errors]
        found += [f"dialog: {told}" for told in self.dialogs]
        if self.page.evaluate("window.pwned"):
            found.append("something hostile ran")
        found += [f"policy stopped {told}" for told in self.page.evaluate("window.violations")]
        found += [f"handler {name}" for name in self.page.evaluate(_HANDLERS)]
        return found

    def addresses(self) -> list[tuple[str, str, str]]:
        """Return every address in the page: element, attribute, value."""
        return [(tag, name, value) for tag, name, value in self.page.evaluate(_ADDRESSES)]

    def live_elsewhere(self) -> list[str]:
        """Return the addresses that lead to any other place."""
        return [f"<{tag} {name}={value!r}>" for tag, name, value in self.addresses() if not self._is_own(value)]

    def _is_own(self, value: str) -> bool:
        if value.startswith(self.own + "/") or value == self.own:
            return True
        parts = urlsplit(value.strip())
        return not parts.scheme and not parts.netloc and not value.strip().startswith(("//", "/\\", "\\"))

    def issues(self, axe: str) -> list[str]:
        """Return what axe-core calls serious or critical."""
        self.page.evaluate(axe)  # runs beside the page's policy, as the developer's tools do
        found: dict[str, Any] = self.page.evaluate("async () => await axe.run(document, {resultTypes: ['violations']})")
        grave = [one for one in found["violations"] if one["impact"] in ("serious", "critical")]
        return [f"{one['id']}: {node['html'][:160]} {node['failureSummary'][:200]}" for one in grave for node in one["nodes"][:3]]


class Browser:
    """One Chromium for all tests; every page begins without memory of another."""

    def __init__(self, chromium: Chromium) -> None:
        """Take the browser that was started."""
        self._chromium = chromium

    @classmethod
    @contextmanager
    def start(cls, program: str) -> Iterator[Browser]:
        """Start the program, and end it afterwards."""
        with sync_playwright() as playwright:
            arguments = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
            chromium = playwright.chromium.launch(executable_path=program, args=arguments)
            yield cls(chromium)
            chromium.close()

    @contextmanager
    def page(self, own: str, *, width: int = 1200, scheme: Literal["light", "dark"] = "light", scripts: bool = True) -> Iterator[Seen]:
        """Give an empty page that may only ask `own`."""
        context = self._chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts)
        page = context.new_page()
        seen = Seen(page, own)

        def pass_on(route: Route, request: Request) -> None:
            if request.url.startswith(own):
                route.continue_()
            else:
                seen.elsewhere.append(request.url)
                route.abort()

        def on_console(message: ConsoleMessage) -> None:
            if message.type in ("error", "warning"):
                seen.errors.append(f"{message.text} at {page.url}")

        def on_dialog(dialog: Dialog) -> None:
            seen.dialogs.append(dialog.message)
            dialog.dismiss()

        context.route("**/*", pass_on)
        page.add_init_script(_WATCH)
        page.on("console", on_console)
        page.on("pageerror", lambda error: seen.errors.append(str(error)))
        page.on("dialog", on_dialog)
        yield seen
        context.close()
