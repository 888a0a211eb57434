"""Gives endpoints the services that the composition root has built."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from fastapi import FastAPI, Request

T = TypeVar("T")


def provide(app: FastAPI, *services: object) -> None:
    """Makes each service available to endpoints by its class."""
    app.state.services = {type(service): service for service in services}


def provided(kind: type[T]) -> Callable[[Request], Awaitable[T]]:
    """A dependency that is the service of this class."""

    async def find(request: Request) -> T:
        service: T = request.app.state.services[kind]
        return service

    return find
