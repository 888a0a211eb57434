"""Secrets that callers carry: made at random, stored as hashes."""

import hmac
import secrets
from hashlib import sha256

KEY_PREFIX = "dbf_"


def new_token(prefix: str = "") -> str:
    """A random secret of 256 bits."""
    return prefix + secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What is stored of a token. It is random, so a plain hash cannot be turned back."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


class Signer:
    """Derives secrets from the key of this installation."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def csrf_token(self, credential: str) -> str:
        """What a page must send with each write, bound to one sign-in."""
        return self._derive("csrf", credential)[:43]

    def demo_token(self, email: str) -> str:
        """The same secret for the same account at every start of this installation."""
        return self._derive("demo-link", email)[:43]

    def _derive(self, purpose: str, value: str) -> str:
        return hmac.new(self._secret, f"{purpose}:{value}".encode(), sha256).hexdigest()
