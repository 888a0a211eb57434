/** What this browser keeps for one account: drafts and messages not yet sent. Works without storage, until reload. */

/** @returns {string} a random identifier, also where `crypto.randomUUID` is missing (plain http) */
export function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export class Keep {
  /** @param {string} account */
  constructor(account) {
    this.prefix = `debrief:${account}:`;
    this.memory = new Map();
  }

  /**
   * @template T
   * @param {string} name
   * @param {T} otherwise
   * @returns {T}
   */
  read(name, otherwise) {
    try {
      const text = localStorage.getItem(this.prefix + name) ?? this.memory.get(name);
      return text ? JSON.parse(text) : otherwise;
    } catch {
      return otherwise;
    }
  }

  /**
   * @param {string} name
   * @param {unknown} value null removes it
   */
  write(name, value) {
    const text = value === null ? '' : JSON.stringify(value);
    try {
      if (text) localStorage.setItem(this.prefix + name, text);
      else localStorage.removeItem(this.prefix + name);
      this.memory.delete(name);
    } catch {
      this.memory.set(name, text);
    }
  }

  /** Forgets everything of this account, as signing out on a shared computer must. */
  clear() {
    this.memory.clear();
    try {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith(this.prefix)) localStorage.removeItem(key);
      }
    } catch {
      // No storage, nothing kept.
    }
  }
}
