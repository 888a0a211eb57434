/** How the events of a turn become the reply on the screen. Pure: a reply and an event give a new reply. */

/**
 * @typedef {{n: number, slug: string, title: string, section: string, url: string}} Source
 * @typedef {{label: string, text: string}} Suggestion
 * @typedef {{map: string, stage: string, known: {name: string, value: string}[], missing: string[]}} Stage
 * @typedef {{kind: string, text: string, contacts: {name: string, phone?: string, url?: string}[]}} Safety
 * @typedef {{rating: 'up' | 'down', reasons: string[], comment: string | null}} Feedback
 * @typedef {'complete' | 'interrupted' | 'cancelled' | 'failed' | 'running' | 'waiting' | 'refused'} Status
 */

/**
 * A message as the server tells it; the last three statuses and `problem` are this page's own.
 *
 * @typedef {object} Message
 * @property {string} id
 * @property {'teacher' | 'agent'} role
 * @property {string} text
 * @property {string} created_at
 * @property {string | null} turn_id
 * @property {string | null} client_message_id
 * @property {Source[]} sources
 * @property {Suggestion[]} suggestions
 * @property {Stage | null} stage
 * @property {any} plan
 * @property {any} brief
 * @property {Safety | null} safety
 * @property {Status} status
 * @property {Feedback | null} feedback
 * @property {string} [problem] what went wrong, for the reader
 * @property {boolean} [retryable]
 */

/**
 * @param {Partial<Message>} given
 * @returns {Message}
 */
export const message = (given) => ({
  id: '', role: 'agent', text: '', created_at: new Date().toISOString(), turn_id: null, client_message_id: null,
  sources: [], suggestions: [], stage: null, plan: null, brief: null, safety: null, status: 'complete', feedback: null,
  ...given,
});

/** @param {Message} reply */
const emptied = ({ id, role, created_at, turn_id }) => message({ id, role, created_at, turn_id, status: 'running' });

/** @type {Record<string, (reply: Message, data: any) => Message>} */
const steps = {
  'text.delta': (reply, data) => ({ ...reply, text: reply.text + data.text }),
  source: (reply, data) => ({ ...reply, sources: [...reply.sources.filter((one) => one.n !== data.n), data] }),
  stage: (reply, data) => ({ ...reply, stage: data }),
  suggestions: (reply, data) => ({ ...reply, suggestions: data.items }),
  plan: (reply, data) => ({ ...reply, plan: data }),
  brief: (reply, data) => ({ ...reply, brief: data }),
  safety: (reply, data) => ({ ...reply, safety: data }),
  reset: emptied,
  'turn.completed': (reply, data) => ({ ...reply, ...stored(data.message), status: 'complete' }),
  'turn.cancelled': (reply, data) => ({ ...reply, ...stored(data.message), status: 'cancelled', retryable: true }),
  'turn.failed': (reply, data) => ({
    ...reply, status: data.code === 'interrupted' ? 'interrupted' : 'failed', problem: data.message, retryable: data.retryable,
  }),
};

/** @param {Partial<Message> | null | undefined} message what the terminal event tells; absent parts keep what was streamed */
const stored = (message) =>
  Object.fromEntries(Object.entries(message ?? {}).filter(([name, value]) => value !== null && name !== 'role' && name !== 'status'));

/**
 * @param {Message} reply
 * @param {import('./sse.js').StreamEvent} event
 * @returns {Message} the same object when the event changes nothing
 */
export const applyEvent = (reply, event) => steps[event.type]?.(reply, event.data) ?? reply;
