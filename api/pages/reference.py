"""The reference of the API as one page without scripts, made from the OpenAPI document."""

from html import escape
from typing import Any

_PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title></head>
<body><main><h1>{title}</h1>
<p>The machine-readable form is <a href="/openapi.json">/openapi.json</a>. Callers send an API key as
<code>Authorization: Bearer …</code>; errors are <code>application/problem+json</code>.</p>
{groups}</main></body></html>
"""


def reference_page(document: dict[str, Any]) -> str:
    """All operations by tag, with their parameters, body and answers."""
    groups: dict[str, list[str]] = {}
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            groups.setdefault(operation.get("tags", ["other"])[0], []).append(_operation(method, path, operation))
    body = "\n".join(f"<section><h2>{escape(tag)}</h2>{''.join(ones)}</section>" for tag, ones in groups.items())
    return _PAGE.format(title=escape(document["info"]["title"]), groups=body)


def _operation(method: str, path: str, operation: dict[str, Any]) -> str:
    parts = [
        f"<article><h3><code>{method.upper()} {escape(path)}</code></h3>"
        f"<p>{escape(operation.get('description', ''))}</p>"
    ]
    rows = [_row(one["name"], one["in"], one.get("description", "")) for one in operation.get("parameters", ())]
    rows += [_row("body", media, _schema_name(one)) for media, one in _contents(operation.get("requestBody", {}))]
    for status, answer in operation["responses"].items():
        names = ", ".join(f"{_schema_name(one)} ({media})" for media, one in _contents(answer))
        rows.append(_row(status, "answer", names or answer.get("description", "")))
    return "".join([*parts, "<table>", *rows, "</table></article>"])


def _row(name: str, kind: str, text: str) -> str:
    return f"<tr><th>{escape(name)}</th><td>{escape(kind)}</td><td>{escape(text)}</td></tr>"


def _contents(holder: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return list(holder.get("content", {}).items())


def _schema_name(content: dict[str, Any]) -> str:
    reference = content.get("schema", {}).get("$ref", "")
    return str(reference).rsplit("/", 1)[-1]
