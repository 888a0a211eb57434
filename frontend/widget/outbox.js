/** Messages on their way: kept in the browser until the server has them, sent in order, each exactly once. */

import { Problem } from '../shared/api.js';
import { Emitter } from '../shared/emitter.js';
import { randomId } from '../shared/keep.js';
import { pause } from '../shared/sse.js';

/** @typedef {import('../shared/types').Item} Item */

const LOCK = 'debrief-outbox';

export class Outbox extends Emitter {
  /**
   * @param {import('../shared/api.js').Api} api
   * @param {import('../shared/keep.js').Keep} keep
   */
  constructor(api, keep) {
    super();
    this.api = api;
    this.keep = keep;
    this.attempt = 0;
    this.busy = false;
    this.again = false;
    this.wake = new AbortController();
  }

  /** @returns {Item[]} oldest first */
  get items() {
    return this.keep.read('outbox', []);
  }

  /** @param {Omit<Item, 'client_message_id'>} item */
  add(item) {
    const added = { ...item, client_message_id: randomId() };
    this.keep.write('outbox', [...this.items, added]);
    return added;
  }

  /** @param {Item} item */
  remove(item) {
    this.keep.write(
      'outbox',
      this.items.filter((one) => one.client_message_id !== item.client_message_id),
    );
  }

  /** Sends what waits. Two pages of the same browser take turns, so that a new conversation is begun once. */
  async flush() {
    this.again = true;
    this.wake.abort();
    if (this.busy) return;
    this.busy = true;
    while (this.again) {
      this.again = false;
      this.wake = new AbortController();
      const deliver = () => this.#deliverAll();
      const later = await (navigator.locks ? navigator.locks.request(LOCK, deliver) : deliver());
      if (later && !this.again) {
        await pause(this.attempt++, this.wake.signal);
        this.again = true;
      }
    }
    this.busy = false;
  }

  /** Tells whether to try again later. */
  async #deliverAll() {
    const held = new Set();
    let again = false;
    for (let item of this.items) {
      if (held.has(item.thread)) continue;
      try {
        item = await this.#withConversation(item);
        const { text, client_message_id } = item;
        const answer = await this.api.send('POST', `/api/conversations/${item.conversation}/messages`, {
          text,
          client_message_id,
        });
        this.remove(item);
        this.attempt = 0;
        this.tell('delivered', { item, answer });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        held.add(item.thread);
        again = this.#judge(item, error) || again;
      }
    }
    return again;
  }

  /** Tells whether another try is worth it; a refused message leaves the outbox. */
  #judge(item, problem) {
    if (problem.status === 401) return false;
    if (problem.code === 'turn_running') return true;
    if (problem.passing) {
      this.tell('held', { item, problem });
      return true;
    }
    this.remove(item);
    this.tell('refused', { item, problem });
    return false;
  }

  async #withConversation(item) {
    const begun = this.items.find((one) => one.client_message_id === item.client_message_id) ?? item;
    if (begun.conversation) return begun;
    const conversation = await this.api.send(
      'POST',
      '/api/conversations',
      item.purpose ? { purpose: item.purpose } : {},
    );
    const joined = this.items.map((one) =>
      one.thread === item.thread ? { ...one, conversation: conversation.id } : one,
    );
    this.keep.write('outbox', joined);
    this.tell('begun', { item, conversation });
    return { ...item, conversation: conversation.id };
  }
}
