/** How the events of a turn become the reply on the screen. Pure: a reply and an event give a new reply. */

/** @typedef {import('./types').Message} Message */

/**
 * @param {Partial<Message>} given
 * @returns {Message}
 */
export const message = (given) => ({
  id: '',
  role: 'agent',
  text: '',
  created_at: new Date().toISOString(),
  turn_id: null,
  client_message_id: null,
  sources: [],
  suggestions: [],
  stage: null,
  plan: null,
  brief: null,
  safety: null,
  status: 'complete',
  feedback: null,
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
    ...reply,
    status: data.code === 'interrupted' ? 'interrupted' : 'failed',
    problem: data.message,
    retryable: data.retryable,
  }),
};

/**
 * @param {Partial<Message> | null | undefined} message what the terminal event tells; absent parts keep what was
 * streamed
 */
const stored = (message) =>
  Object.fromEntries(
    Object.entries(message ?? {}).filter(([name, value]) => value !== null && name !== 'role' && name !== 'status'),
  );

/**
 * @param {Message} reply
 * @param {import('./types').StreamEvent} event
 * @returns {Message} the same object when the event changes nothing
 */
export const applyEvent = (reply, event) => steps[event.type]?.(reply, event.data) ?? reply;
