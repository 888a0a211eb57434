/** The client of the native API: JSON in and out, the session cookie or a bearer token, typed problems. */

/** What went wrong with a call. `status` 0 means that no answer came. */
export class Problem extends Error {
  /**
   * @param {number} status
   * @param {any} body as in RFC 9457, with `code` and `errors`
   * @param {number} retryAfter seconds, 0 when not said
   */
  constructor(status, body = {}, retryAfter = 0) {
    super(body.detail || body.title || `HTTP ${status}`);
    this.status = status;
    this.code = body.code || (status ? `http_${status}` : 'unreachable');
    this.errors = body.errors || [];
    this.retryAfter = retryAfter;
  }

  /** Whether the same call may succeed later without a change. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** @typedef {import('./types').Call} Call */

export class Api {
  /** @param {{host?: string, token?: string | null, getToken?: (() => Promise<string>) | null}} [options] */
  constructor({ host = '', token = null, getToken = null } = {}) {
    this.host = host.replace(/\/$/, '');
    this.token = token;
    this.getToken = getToken;
    this.csrf = '';
    /** Called when an answer says that nobody is signed in. */
    this.onSignedOut = () => {};
  }

  /**
   * @param {string} path
   * @param {Call} [options]
   * @returns {Promise<Response>} an answer below 400; anything else throws a `Problem`
   */
  async fetch(path, options = {}) {
    let response = await this.#once(path, options);
    if (response.status === 401 && this.getToken) {
      this.token = await this.getToken();
      response = await this.#once(path, options);
    }
    if (response.ok) return response;
    const problem = new Problem(
      response.status,
      await response.json().catch(() => ({})),
      Number(response.headers.get('Retry-After')) || 0,
    );
    if (problem.status === 401 && path !== '/api/auth/sign-in') this.onSignedOut();
    throw problem;
  }

  /** @param {string} path @param {Call} options */
  async #once(path, { method = 'GET', body, headers = {}, signal, keepalive = false }) {
    if (this.getToken && !this.token) this.token = await this.getToken();
    const sent = /** @type {Record<string, string>} */ ({ Accept: 'application/json', ...headers });
    if (body !== undefined) sent['Content-Type'] = 'application/json';
    if (this.token) sent.Authorization = `Bearer ${this.token}`;
    else if (method !== 'GET' && this.csrf) sent['X-CSRF-Token'] = this.csrf;
    try {
      return await fetch(this.host + path, {
        method,
        signal,
        keepalive,
        headers: sent,
        cache: 'no-store',
        credentials: this.token ? 'omit' : 'same-origin',
        body: body === undefined ? undefined : JSON.stringify(body),
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new Problem(0);
    }
  }

  /**
   * @param {string} path
   * @param {Record<string, string | number | null | undefined>} [query]
   * @returns {Promise<any>}
   */
  async get(path, query = {}) {
    const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
    const suffix = given.length ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : '';
    return (await this.fetch(path + suffix)).json();
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @param {Record<string, string>} [headers]
   * @returns {Promise<any>} the JSON answer, or null when there is none
   */
  async send(method, path, body, headers) {
    const response = await this.fetch(path, { method, body, headers });
    return response.status === 204 ? null : response.json().catch(() => null);
  }
}
