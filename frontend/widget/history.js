/** The teacher's conversations as a list: search, more, rename, and delete with a moment to change one's mind. */

import { Problem } from '../shared/api.js';
import { Emitter } from '../shared/emitter.js';

/** @typedef {import('../shared/types').Entry} Entry */

const UNDO_TIME = 8000;

/** Fires `change`, and `problem {problem}`. */
export class History extends Emitter {
  /** @param {import('../shared/api.js').Api} api */
  constructor(api) {
    super();
    this.api = api;
    this.entries = [];
    this.query = '';
    this.cursor = null;
    this.loaded = false;
    /** The entry that is about to be deleted, while it can still be undone. */
    this.leaving = null;
    this.timer = 0;
    this.asked = 0;
  }

  /** The list without empty conversations (begun, never written in) and without what is being deleted. */
  get shown() {
    return this.entries.filter((one) => one.message_count > 0 && one.id !== this.leaving?.id);
  }

  /** @param {string} query */
  async search(query) {
    this.query = query;
    await this.refresh();
  }

  async refresh() {
    await this.#load(null);
  }

  async more() {
    await this.#load(this.cursor);
  }

  async #load(cursor) {
    const asked = ++this.asked;
    await this.#attempt(async () => {
      const page = await this.api.get('/api/conversations', { q: this.query, cursor });
      if (asked !== this.asked) return; // A later search has overtaken this one.
      this.entries = cursor ? [...this.entries, ...page.data] : page.data;
      this.cursor = page.has_more ? page.next_cursor : null;
      this.loaded = true;
    });
    this.#changed();
  }

  /** @param {string} id @param {string} title */
  async rename(id, title) {
    this.entries = this.entries.map((one) => (one.id === id ? { ...one, title } : one));
    this.#changed();
    this.asked += 1; // A list asked for earlier still has the old title.
    await this.#attempt(() => this.api.send('PATCH', `/api/conversations/${id}`, { title }));
    await this.refresh();
  }

  /** @param {Entry} entry deleted for good after a few seconds, unless `undo` is called */
  remove(entry) {
    this.finishRemoval();
    this.leaving = entry;
    this.timer = setTimeout(() => this.finishRemoval(), UNDO_TIME);
    this.#changed();
  }

  undo() {
    clearTimeout(this.timer);
    this.leaving = null;
    this.#changed();
  }

  /** Deletes now what waits to be deleted; also when the page is left, hence `keepalive`. */
  finishRemoval() {
    const entry = this.leaving;
    if (!entry) return;
    clearTimeout(this.timer);
    this.leaving = null;
    this.entries = this.entries.filter((one) => one.id !== entry.id);
    this.#attempt(() => this.api.fetch(`/api/conversations/${entry.id}`, { method: 'DELETE', keepalive: true }));
    this.#changed();
  }

  async #attempt(call) {
    try {
      await call();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status !== 404) this.tell('problem', { problem: error });
    }
  }

  #changed() {
    this.tell('change');
  }
}
