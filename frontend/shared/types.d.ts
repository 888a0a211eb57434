/** The shapes that travel between the server and the page, and within the page. Types only; no browser fetches this file. */

export type Source = { n: number; slug: string; title: string; section: string; url: string };
export type Suggestion = { label: string; text: string };
export type Stage = { map: string; stage: string; known: { name: string; value: string }[]; missing: string[] };
export type Safety = { kind: string; text: string; contacts: { name: string; phone?: string; url?: string }[] };
export type Feedback = { rating: 'up' | 'down'; reasons: string[]; comment: string | null };

/** The last three are the page's own: being written, not yet sent, not accepted. */
export type Status = 'complete' | 'interrupted' | 'cancelled' | 'failed' | 'running' | 'waiting' | 'refused';

/** A message as the server tells it, and what the page adds. */
export type Message = {
  id: string;
  role: 'teacher' | 'agent';
  text: string;
  created_at: string;
  turn_id: string | null;
  client_message_id: string | null;
  sources: Source[];
  suggestions: Suggestion[];
  stage: Stage | null;
  plan: any;
  brief: any;
  safety: Safety | null;
  status: Status;
  feedback: Feedback | null;
  /** What went wrong, for the reader. */
  problem?: string;
  retryable?: boolean;
};

export type Turn = { id: string; status: string; events_url: string };
export type StreamEvent = { id: number; type: string; data: any };

/** A conversation in the list. */
export type Entry = { id: string; title: string; purpose: string | null; updated_at: string; message_count: number; preview: string };

/** A message not yet acknowledged. `thread` holds the messages of one conversation together before the conversation exists. */
export type Item = { client_message_id: string; thread: string; conversation: string | null; purpose: string | null; text: string };

/** What the page's address says. `library` is the whole address where it is one of the library's pages. */
export type Place = { conversation: string | null; card: string | null; section: string | null; library?: string | null };

export type Call = { method?: string; body?: unknown; headers?: Record<string, string>; signal?: AbortSignal; keepalive?: boolean };
