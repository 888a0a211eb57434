/** Server-sent events over fetch: one iterator that survives lost connections and yields every event once. */

import { Problem } from './api.js';

/** @typedef {import('./types').StreamEvent} StreamEvent */

const TERMINAL = new Set(['turn.completed', 'turn.failed', 'turn.cancelled']);
const SILENCE = 25_000; // The server sends a comment every ten seconds; two missed ones mean a dead line.
const LONGEST_WAIT = 15_000;

/** @returns {StreamEvent | null} one event from its lines */
function parseBlock(block) {
  const fields = { id: '', event: 'message', data: [] };
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon);
    const value = line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') fields.data.push(value);
    else if (name === 'id' || name === 'event') fields[name] = value;
  }
  if (!fields.data.length) return null;
  return { id: Number(fields.id) || 0, type: fields.event, data: JSON.parse(fields.data.join('\n')) };
}

/**
 * @param {ReadableStream<Uint8Array>} body
 * @param {() => void} [onBytes] called whenever anything arrives, comments included
 * @returns {AsyncGenerator<StreamEvent>}
 */
export async function* readEvents(body, onBytes = () => {}) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onBytes();
      const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = parseBlock(block);
        if (event) yield event;
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/**
 * Waits longer at each attempt (from 0), with some chance in it; ends at once when the network comes back.
 *
 * @returns {Promise<void>}
 */
export function pause(attempt, signal) {
  if (signal.aborted) return Promise.resolve();
  const wait = Math.min(LONGEST_WAIT, 500 * 2 ** attempt) * (0.75 + Math.random() / 2);
  return new Promise((resolve) => {
    const timer = setTimeout(finish, wait);
    function finish() {
      clearTimeout(timer);
      removeEventListener('online', finish);
      signal.removeEventListener('abort', finish);
      resolve();
    }
    addEventListener('online', finish);
    signal.addEventListener('abort', finish);
  });
}

/**
 * Follows a turn to its end. Reconnects by itself from the last event seen; an event already seen is dropped, and
 * `reset` starts over.
 *
 * @param {import('./api.js').Api} api
 * @param {string} url the turn's events URL
 * @param {{signal: AbortSignal, onConnection?: (state: 'open' | 'lost') => void}} options
 * @returns {AsyncGenerator<StreamEvent>} ends after the terminal event; throws a `Problem` that trying again would
 *   not mend
 */
export async function* follow(api, url, { signal, onConnection = () => {} }) {
  let last = 0;
  let attempt = 0;
  while (!signal.aborted) {
    const line = new AbortController();
    const close = () => line.abort();
    signal.addEventListener('abort', close);
    let watchdog = setTimeout(close, SILENCE);
    const alive = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(close, SILENCE);
    };
    try {
      const headers = { Accept: 'text/event-stream', ...(last ? { 'Last-Event-ID': String(last) } : {}) };
      const response = await api.fetch(url, { headers, signal: line.signal });
      onConnection('open');
      for await (const event of readEvents(response.body, alive)) {
        attempt = 0;
        if (event.type === 'reset') last = 0;
        else if (event.id && event.id <= last) continue;
        else last = event.id;
        yield event;
        if (TERMINAL.has(event.type)) return;
      }
    } catch (error) {
      if (error instanceof Problem && !error.passing) throw error;
    } finally {
      clearTimeout(watchdog);
      signal.removeEventListener('abort', close);
      line.abort();
    }
    if (signal.aborted) return;
    onConnection('lost');
    await pause(attempt++, signal);
  }
}
