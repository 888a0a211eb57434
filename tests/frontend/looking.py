"""What can be known of a page by looking at it: what axe finds, where the focus is, how large things are."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[str]:
    """What axe finds on the page as it is now."""
    page.evaluate(AXE)
    found: Any = page.evaluate("(values) => axe.run(document, { runOnly: { type: 'tag', values } })", RULES)
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


def focused(page: Page) -> str:
    """The name of what has the focus, wherever in the shadow it is."""
    script = """() => {
        let one = document.activeElement;
        while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
        const text = one?.textContent?.trim().replace(/\\s+/g, ' ');
        return one?.getAttribute('aria-label') || text || one?.localName || '';
    }"""
    return str(page.evaluate(script))


def tab_to(page: Page, name: str, *, backwards: bool = False) -> None:
    """Presses Tab until something with this name has the focus."""
    seen = []
    for _ in range(60):
        page.keyboard.press("Shift+Tab" if backwards else "Tab")
        seen.append(focused(page))
        if seen[-1].startswith(name):
            return
    pytest.fail(f"{name} cannot be reached; there was {seen}")


def wide_parts(page: Page) -> list[str]:
    """What sticks out of the window sideways."""
    script = """() => {
        const wide = [];
        const look = (root) => {
            for (const one of root.querySelectorAll('*')) {
                const { left, right, width, height } = one.getBoundingClientRect();
                const hidden = one.closest('.sr') || getComputedStyle(one).position === 'fixed';
                const scrolled = one.closest('.text div:has(> table)');
                const outside = right > innerWidth + 1 || left < -1;
                if (width && height && !hidden && !scrolled && outside) wide.push(`${one.localName}.${one.className}`);
                if (one.shadowRoot) look(one.shadowRoot);
            }
        };
        look(document);
        return wide;
    }"""
    found: list[str] = page.evaluate(script)
    return found


def small_targets(page: Page) -> list[str]:
    """What is too small for a finger."""
    script = """() => {
        const small = [];
        const look = (root) => {
            for (const one of root.querySelectorAll('button, a[href], input, select, textarea, summary')) {
                const target = one.type === 'radio' ? one.closest('label') : one;
                const { width, height } = target.getBoundingClientRect();
                const inText = one.classList.contains('mark');
                const tooSmall = height < 43.5 || width < 24;
                if (width && !inText && tooSmall) small.push(`${one.ariaLabel ?? one.textContent.trim()} ${height}`);
            }
            for (const one of root.querySelectorAll('*')) if (one.shadowRoot) look(one.shadowRoot);
        };
        look(document);
        return small;
    }"""
    found: list[str] = page.evaluate(script)
    return found
