"""Signing in and out, and the caller's own account."""

from dataclasses import dataclass, field
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import RedirectResponse

from api.accounts.authentication import Authenticator
from api.accounts.middleware import COOKIE
from api.accounts.principal import AnyCaller, ChatCaller
from api.accounts.schemas import DemoLink, Me, ProfileOut, ProfilePatch, SignIn, SignInOptions
from api.accounts.service import Accounts
from api.accounts.sign_in import SESSION_LIFE, SignInService
from api.errors import Unauthenticated
from api.web.provide import provided

router = APIRouter(tags=["accounts"])
links = APIRouter(include_in_schema=False)


@dataclass
class SignInPage:
    """How this installation lets people in. The links of a demo are known once it has started."""

    demo: bool
    secure_cookies: bool
    demo_links: list[DemoLink] = field(default_factory=list)


AccountsDep = Annotated[Accounts, Depends(provided(Accounts))]
SignInDep = Annotated[SignInService, Depends(provided(SignInService))]
PageDep = Annotated[SignInPage, Depends(provided(SignInPage))]
AuthenticatorDep = Annotated[Authenticator, Depends(provided(Authenticator))]


@router.get("/api/auth/options")
async def sign_in_options(page: PageDep) -> SignInOptions:
    """How one can sign in here."""
    return SignInOptions(demo=page.demo, demo_links=page.demo_links)


@router.post("/api/auth/sign-in")
async def sign_in(
    given: SignIn,
    request: Request,
    response: Response,
    service: SignInDep,
    accounts: AccountsDep,
    authenticator: AuthenticatorDep,
    page: PageDep,
) -> Me:
    """Starts a session, kept in a cookie."""
    token = await service.by_password(given, request.client.host if request.client else "")
    _set_cookie(response, token, secure=page.secure_cookies)
    principal = await authenticator.by_session(token)
    if principal is None:
        raise Unauthenticated
    return await accounts.me(principal)


@router.post("/api/auth/sign-out", status_code=204)
async def sign_out(caller: AnyCaller, response: Response, service: SignInDep) -> None:
    """Ends the session."""
    await service.sign_out(caller)
    response.delete_cookie(COOKIE, path="/")


@router.get("/api/me")
async def read_me(caller: AnyCaller, accounts: AccountsDep) -> Me:
    """The caller's account, role, profile and csrf token."""
    return await accounts.me(caller)


@router.patch("/api/me/profile")
async def change_profile(patch: ProfilePatch, caller: ChatCaller, accounts: AccountsDep) -> ProfileOut:
    """Changes what the agent knows of the caller."""
    return await accounts.set_profile(caller.account_id, patch)


@links.get("/sign-in/{token}")
async def follow_sign_in_link(token: str, service: SignInDep, page: PageDep) -> RedirectResponse:
    """Signs in by link and goes on to the page."""
    session = await service.by_link(token)
    if session is None:
        return RedirectResponse("/sign-in?link=expired", status_code=303)
    response = RedirectResponse("/", status_code=303)
    _set_cookie(response, session, secure=page.secure_cookies)
    return response


def _set_cookie(response: Response, token: str, *, secure: bool) -> None:
    seconds = int(SESSION_LIFE.total_seconds())
    response.set_cookie(COOKIE, token, max_age=seconds, path="/", httponly=True, samesite="lax", secure=secure)
