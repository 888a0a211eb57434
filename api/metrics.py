"""What is counted. Labels come from small closed sets and never from what people wrote."""

from prometheus_client import CollectorRegistry, Counter, Histogram

_SECONDS = (0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)


class Metrics:
    """The counters of one application."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.turns = Counter("debrief_turns", "Turns that ended", ["status", "agent"], registry=self.registry)
        self.reply_seconds = Histogram(
            "debrief_reply_seconds",
            "From the message to the end of its reply",
            buckets=_SECONDS,
            registry=self.registry,
        )
        self.requests = Counter(
            "debrief_requests", "Answered requests", ["method", "route", "status"], registry=self.registry
        )
        self.request_seconds = Histogram(
            "debrief_request_seconds", "Until a response begins", ["method"], buckets=_SECONDS, registry=self.registry
        )
