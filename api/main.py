"""The composition root: the whole system, put together in one place."""

import asyncio
import fcntl
import threading
from collections.abc import AsyncIterator, Coroutine, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException

from agents import catalogue
from agents.contract import Agent, Contact
from agents.guided.learned.models import Models
from agents.safeguards.contacts import ContactBook
from api.accounts import endpoints as accounts_endpoints
from api.accounts.authentication import Authenticator
from api.accounts.credentials import Signer
from api.accounts.endpoints import SignInPage
from api.accounts.middleware import Authentication
from api.accounts.principal import Role
from api.accounts.service import Accounts
from api.accounts.sign_in import SignInService
from api.chat import endpoints as chat_endpoints
from api.chat.detail import ConversationView
from api.chat.service import Chat
from api.conversations import endpoints as conversations_endpoints
from api.conversations.service import Conversations
from api.demo import seed_demo
from api.errors import DebriefError, UnsafeSetting
from api.health import endpoints as health_endpoints
from api.library import endpoints as library_endpoints
from api.library.service import LibraryDesk
from api.metrics import Metrics
from api.pages import endpoints as pages_endpoints
from api.pages.files import Frontend
from api.plans import endpoints as plans_endpoints
from api.plans.service import Plans
from api.settings import Settings, secret_of
from api.store.database import Store
from api.store.migrate import migrate
from api.turns import endpoints as turns_endpoints
from api.turns.context import Defaults, TurnContext
from api.turns.log import TurnLog
from api.turns.posting import Posting
from api.turns.recovery import recover_turns
from api.turns.runner import TurnRunner
from api.turns.service import Pulse, Turns
from api.web.body_limit import BodyLimit
from api.web.boundary import RequestBoundary
from api.web.openapi import DescribedAPI
from api.web.problems import on_debrief_error, on_http_exception, on_invalid_request
from api.web.provide import provide
from api.web.security_headers import SecurityHeaders
from knowledge.library import Library
from retrieval.hybrid import HybridRetriever, RetrievalConfig, build_retriever

_LARGEST_BODY = 256_000
_GRACE_SECONDS = 2.0
_FIRST_ADMINISTRATOR = "admin@localhost"


class System:
    """Everything of one installation that lives as long as the server does."""

    def __init__(self, settings: Settings, agents: Mapping[str, Agent] | None, library: Library | None) -> None:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        self.settings = settings
        self.metrics = Metrics()
        self.signer = Signer(secret_of(settings))
        self.store = Store(settings.store_url)

        self.library = library or Library.read()
        self.retriever = build_retriever(
            self.library, RetrievalConfig(settings.data_dir / "index", settings.chroma_url, vectors=settings.vectors)
        )
        self.models = catalogue.build_models(self.library, settings.data_dir / "models")
        self._learns = agents is None
        self.agents = agents or build_agents(settings, self.library, self.retriever, self.models)

        self.accounts = Accounts(self.store, self.signer)
        self.sign_in = SignInService(self.store, self.signer, demo=settings.demo)
        self.authenticator = Authenticator(self.store)

        self.log = TurnLog(self.store)
        context = TurnContext(self.store, Defaults(settings.locale, settings.timezone))
        self.runner = TurnRunner(self.log, context, self.agents, self.metrics, settings.turn_seconds)
        self.posting = Posting(self.store, self.runner)

        self.sign_in_page = SignInPage(settings.demo, settings.secure_cookies)
        self.first_link: str | None = None
        """How the first administrator gets in, until one has."""

    def prepare(self) -> None:
        """What takes long and need not be waited for: the agent's models, then the vectors."""
        if self._learns:
            self.models.prepare()
        self.retriever.open_vectors()

    async def drain(self) -> None:
        """Takes no more messages and ends the running turns within seconds."""
        await self.runner.stop(_GRACE_SECONDS)

    def services(self) -> tuple[object, ...]:
        """What endpoints ask for."""
        pulse = Pulse(self.settings.keep_alive_seconds)
        return (
            self.store,
            self.metrics,
            self.library,
            self.retriever,
            self.accounts,
            self.sign_in,
            self.sign_in_page,
            self.authenticator,
            self.posting,
            Turns(self.store, self.log, self.runner, self.authenticator, pulse),
            Conversations(self.store, self.runner.leave),
            ConversationView(self.store),
            Chat(self.posting, self.log),
            Plans(self.store, self.library),
            LibraryDesk(self.library, self.retriever),
            Frontend(),
        )


def build_agents(
    settings: Settings, library: Library, retriever: HybridRetriever, models: Models | None = None
) -> Mapping[str, Agent]:
    """The agents of this installation by name, each behind its safeguards."""
    school = tuple(Contact(one.name, one.phone, one.url) for one in settings.safety_contacts)
    # A default is no statement of where the school is; then each teacher's own locale decides whose numbers are shown.
    where = settings.locale if "locale" in settings.model_fields_set else None
    models = models or catalogue.build_models(library, settings.data_dir / "models")
    return catalogue.build_agents(library, retriever, ContactBook(where, school), models)


def create_app(
    settings: Settings, *, agents: Mapping[str, Agent] | None = None, library: Library | None = None
) -> FastAPI:
    """The application. `agents` and `library` take the place of the installation's own, for tests."""
    system = System(settings, agents, library)
    app = DescribedAPI(
        title="Debrief",
        version="0.1.0",
        description="Chat-based instructional coaching for schools.",
        docs_url=None,
        redoc_url=None,
        lifespan=_running,
        generate_unique_id_function=_operation_id,
    )
    app.state.system = system
    provide(app, *system.services())
    for story in (
        accounts_endpoints,
        chat_endpoints,
        conversations_endpoints,
        turns_endpoints,
        plans_endpoints,
        library_endpoints,
        health_endpoints,
        pages_endpoints,
    ):
        app.include_router(story.router)
    app.include_router(accounts_endpoints.links)
    app.add_exception_handler(DebriefError, on_debrief_error)
    app.add_exception_handler(HTTPException, on_http_exception)
    app.add_exception_handler(RequestValidationError, on_invalid_request)
    _add_middleware(app, system)
    return app


def _add_middleware(app: FastAPI, system: System) -> None:
    """The last one added is the outermost."""
    settings = system.settings
    app.add_middleware(BodyLimit, limit=_LARGEST_BODY)
    app.add_middleware(
        Authentication, authenticator=system.authenticator, signer=system.signer, base_url=settings.base_url
    )
    if settings.allowed_origins:
        app.add_middleware(
            CORSMiddleware, allow_origins=settings.allowed_origins, allow_methods=["*"], allow_headers=["*"]
        )
    app.add_middleware(SecurityHeaders)
    app.add_middleware(RequestBoundary, metrics=system.metrics)


@asynccontextmanager
async def _running(app: FastAPI) -> AsyncIterator[None]:
    """Starts and stops what runs by itself."""
    system: System = app.state.system
    with _alone(system.settings.data_dir):
        try:
            await migrate(system.store)
            await recover_turns(system.store)
            await _let_in(system)
            # A thread of its own that nobody waits for: the first index takes minutes and must not hold up a stop.
            threading.Thread(target=system.prepare, name="preparing", daemon=True).start()
            async with _in_background(system.log.run()):
                try:
                    yield
                finally:
                    await system.drain()
        finally:
            await system.store.close()


@asynccontextmanager
async def _in_background(work: Coroutine[None, None, None]) -> AsyncIterator[None]:
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _let_in(system: System) -> None:
    """Makes sure that somebody can sign in: the people of the demo school, or a first administrator."""
    settings = system.settings
    if settings.demo:
        system.sign_in_page.demo_links = await seed_demo(system.accounts, system.sign_in, settings.base_url)
        return
    school_id = await system.accounts.school()
    if await system.sign_in.someone_can_sign_in():
        return
    first = await system.accounts.find(_FIRST_ADMINISTRATOR)
    account_id = (
        first.id if first else await system.accounts.add(school_id, _FIRST_ADMINISTRATOR, Role.ADMIN, "Administrator")
    )
    system.first_link = f"{settings.base_url}/sign-in/{await system.sign_in.one_time_link(account_id)}"


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keeps a second server out of the data folder: it would take the first one's turns for left-overs of a crash."""
    with (folder / "server.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise UnsafeSetting(f"Another server runs in the data folder {folder}.") from error
        yield


def _operation_id(route: APIRoute) -> str:
    return route.name
