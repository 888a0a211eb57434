/** Everything that belongs to the signed-in account: who it is, its conversations, the open one, its open plan. */

import { Problem } from '../shared/api.js';
import { Keep } from '../shared/keep.js';
import { History } from './history.js';
import { Outbox } from './outbox.js';
import { Thread } from './thread.js';

const CLOSED = new Set(['met', 'dropped', 'revised']);

export class Session {
  /**
   * @param {import('../shared/api.js').Api} api
   * @param {any} me as `GET /api/me` tells it
   */
  constructor(api, me) {
    this.api = api;
    this.me = me;
    this.keep = new Keep(me.id);
    this.outbox = new Outbox(api, this.keep);
    this.thread = new Thread(api, this.outbox);
    this.history = new History(api);
    this.plan = null;
    api.csrf = me.csrf_token ?? '';
  }

  /**
   * @param {import('../shared/api.js').Api} api
   * @returns {Promise<Session | null>} null when nobody is signed in; throws a `Problem` when the server does not
   *   answer
   */
  static async load(api) {
    try {
      return new Session(api, await api.get('/api/me'));
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  }

  /** @param {any} me the same account, signed in again, with its new token */
  renew(me) {
    this.me = me;
    this.api.csrf = me.csrf_token ?? '';
  }

  async signOut() {
    await this.api.send('POST', '/api/auth/sign-out');
    this.thread.clear();
    this.keep.clear();
  }

  /** Fetches the plan that the teacher is working on: the latest one that is neither met nor given up. */
  async loadPlan() {
    const page = await this.api.get('/api/plans').catch(() => null);
    const open = (page?.data ?? []).filter((one) => !CLOSED.has(one.status));
    open.sort((one, other) => other.updated_at.localeCompare(one.updated_at));
    this.plan = open[0] ?? null;
  }

  /** @param {Record<string, unknown>} change */
  async setProfile(change) {
    this.me = { ...this.me, profile: { ...this.me.profile, ...change } };
    await this.api.send('PATCH', '/api/me/profile', change);
  }

  /** The draft belongs to the conversation it was begun in. */
  get draft() {
    return this.keep.read(`draft:${this.thread.id ?? 'new'}`, '');
  }

  set draft(text) {
    this.keep.write(`draft:${this.thread.id ?? 'new'}`, text || null);
  }
}
