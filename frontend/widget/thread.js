/**
 * One conversation on the screen: its messages, the reply being written, and everything the teacher can do with them.
 */

import { Problem } from '../shared/api.js';
import { Emitter } from '../shared/emitter.js';
import { randomId } from '../shared/keep.js';
import { follow } from '../shared/sse.js';
import { applyEvent, message } from '../shared/turn-events.js';

/** @typedef {import('../shared/types').Message} Message */

/**
 * Fires `change` after every change, `begun {conversation}` when a new conversation gets its id, `reply-started`,
 * `reply-ended {reply}`, and `problem {problem}` for what the teacher should read.
 */
export class Thread extends Emitter {
  /** @param {import('../shared/api.js').Api} api @param {import('./outbox.js').Outbox} outbox */
  constructor(api, outbox) {
    super();
    this.api = api;
    this.outbox = outbox;
    this.line = 'open';
    this.following = new AbortController();
    outbox.on('begun', (detail) => this.#begun(detail));
    outbox.on('delivered', (detail) => this.#delivered(detail));
    outbox.on('held', (detail) => this.#held(detail));
    outbox.on('refused', (detail) => this.#refused(detail));
    this.clear();
  }

  /** The reply being written, if any. */
  get live() {
    return this.messages.find((one) => one.status === 'running');
  }

  /** The conversation's id, known as soon as it is asked for; null before a new one exists. */
  get id() {
    return this.conversation?.id ?? (this.loading ? this.key : null);
  }

  /** Begins an empty conversation; the server hears of it with the first message. */
  clear(purpose = null) {
    this.following.abort();
    this.following = new AbortController();
    this.line = 'open';
    this.key = randomId();
    this.conversation = null;
    this.purpose = purpose;
    this.messages = [];
    this.loading = false;
    /** Whether a message was delivered while the conversation was being fetched. */
    this.outdated = false;
    this.#changed();
  }

  /** Shows again what was written offline in a conversation that the server does not know yet. */
  restore() {
    const item = this.outbox.items.find((one) => !one.conversation);
    if (!item) return false;
    this.clear(item.purpose);
    this.key = item.thread;
    this.#appendWaiting();
    return true;
  }

  /** @param {string} id @throws {Problem} for example when there is no such conversation */
  async open(id) {
    this.clear();
    this.loading = true;
    this.key = id;
    this.#changed();
    try {
      const conversation = await this.api.get(`/api/conversations/${encodeURIComponent(id)}`);
      if (this.key !== id) return;
      if (this.outdated) return await this.open(id);
      this.#adopt(conversation);
    } finally {
      if (this.key === id) this.loading = false;
      this.#changed();
    }
  }

  #adopt(conversation) {
    this.conversation = conversation;
    this.messages = conversation.messages.map((one) => message(one));
    if (conversation.plan) this.keepPlan(conversation.plan);
    this.#appendWaiting();
    if (conversation.running_turn) this.#follow(conversation.running_turn);
  }

  /** After signing in again: fetches what happened meanwhile, keeps what waits. */
  async resume() {
    if (this.id) await this.open(this.id);
  }

  /**
   * @param {string} text
   * @param {string | null} [purpose] for a conversation begun by this message
   */
  send(text, purpose = this.purpose) {
    this.outbox.add({ thread: this.key, conversation: this.id, purpose, text });
    this.#appendWaiting();
    this.#changed();
    this.outbox.flush();
  }

  async stop() {
    const turn = this.live?.turn_id;
    if (turn) await this.#attempt(() => this.api.send('POST', `/api/turns/${turn}/cancel`));
  }

  /** @param {Message} reply an ended one */
  async retry(reply) {
    const answer = await this.#attempt(() => this.api.send('POST', `/api/turns/${reply.turn_id}/retry`));
    if (!answer) return;
    this.messages = this.messages.filter((one) => one !== reply && one.id !== reply.id);
    this.#follow(answer.turn);
  }

  /** @param {Message} reply @param {import('../shared/types').Feedback} feedback */
  async rate(reply, feedback) {
    this.#replace((one) => one.id === reply.id, { feedback });
    const done = await this.#attempt(() => this.api.send('POST', `/api/messages/${reply.id}/feedback`, feedback));
    if (done === undefined) this.#replace((one) => one.id === reply.id, { feedback: reply.feedback });
  }

  /** Asks the server whether it is there: a server on this machine answers without any network. */
  async check() {
    this.line = await this.api.fetch('/livez').then(
      () => 'open',
      () => 'lost',
    );
    this.#changed();
  }

  /** @param {any} plan a newer version, from wherever it came; the last reply that carries this plan shows it */
  keepPlan(plan) {
    if (this.conversation) this.conversation = { ...this.conversation, plan };
    const newest = this.messages.findLast((one) => one.plan?.id === plan.id);
    this.#replace((one) => one === newest, { plan });
  }

  /** @param {Message} refused takes it out, so that its words can be changed and sent anew */
  drop(refused) {
    this.messages = this.messages.filter((one) => one !== refused);
    this.#changed();
  }

  /** The answer; undefined when the call failed, and the teacher has been told. */
  async #attempt(call) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.tell('problem', { problem: error });
      return undefined;
    }
  }

  async #follow(turn) {
    const { signal } = this.following;
    const reply = message({ id: `reply-${turn.id}`, turn_id: turn.id, status: 'running' });
    const others = this.messages.filter((one) => one.role === 'teacher' || one.turn_id !== turn.id);
    const waits = (one) => one.status === 'waiting';
    this.messages = [...others.filter((one) => !waits(one)), reply, ...others.filter(waits)];
    this.tell('reply-started');
    this.#changed();
    try {
      const onConnection = (line) => {
        this.line = line;
        this.#changed();
      };
      for await (const event of follow(this.api, turn.events_url, { signal, onConnection })) {
        if (signal.aborted) return;
        this.#apply(turn.id, event);
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#lost(turn.id, error);
    }
  }

  #apply(turn, event) {
    const before = this.messages.find((one) => one.turn_id === turn && one.role === 'agent');
    if (!before) return;
    const after = applyEvent(before, event);
    if (after === before) return;
    this.messages = this.messages.map((one) => (one === before ? after : one));
    if (after.plan && this.conversation) this.conversation = { ...this.conversation, plan: after.plan };
    this.#changed();
    if (after.status !== 'running') this.#ended(after);
  }

  #ended(reply) {
    this.tell('reply-ended', { reply });
    this.outbox.flush();
  }

  /** The turn cannot be followed: gone, or nobody is signed in any more. */
  #lost(turn, problem) {
    if (problem.status === 401) return;
    this.#replace((one) => one.turn_id === turn && one.role === 'agent', {
      status: 'interrupted',
      problem: problem.message,
      retryable: true,
    });
  }

  #begun({ item, conversation }) {
    if (item.thread !== this.key || this.conversation) return;
    this.conversation = conversation;
    this.tell('begun', { conversation });
    this.#changed();
  }

  #delivered({ item, answer }) {
    this.outdated = this.loading && item.conversation === this.key;
    if (item.conversation !== this.id) return;
    this.line = 'open';
    this.#replace((one) => one.client_message_id === item.client_message_id, { ...answer.message, status: 'complete' });
    this.#follow(answer.turn);
  }

  #held({ item }) {
    if (item.thread === this.key || item.conversation === this.id) this.line = 'lost';
    this.#changed();
  }

  #refused({ item, problem }) {
    this.#replace((one) => one.client_message_id === item.client_message_id, {
      status: 'refused',
      problem: problem.message,
    });
    this.tell('problem', { problem });
  }

  #appendWaiting() {
    const here = new Set(this.messages.map((one) => one.client_message_id));
    const waiting = this.outbox.items
      .filter((item) => (item.conversation ? item.conversation === this.id : item.thread === this.key))
      .filter((item) => !here.has(item.client_message_id))
      .map(({ client_message_id, text }) =>
        message({ id: client_message_id, role: 'teacher', text, client_message_id, status: 'waiting' }),
      );
    this.messages = [...this.messages, ...waiting];
  }

  #replace(matches, change) {
    this.messages = this.messages.map((one) => (matches(one) ? { ...one, ...change } : one));
    this.#changed();
  }

  #changed() {
    this.tell('change');
  }
}
