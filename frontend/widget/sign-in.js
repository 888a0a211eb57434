import { css, html } from '../vendor/lit.js';
import { Problem } from '../shared/api.js';
import { t, term } from '../shared/i18n.js';
import { DebriefElement, define } from './element.js';
import { sign } from './icons.js';

/**
 * `<debrief-sign-in>`: e-mail and password; in a demo school one button for each role.
 *
 * Attributes: `expired` (the session ended while somebody was writing). Property `api`.
 * Events: `signed-in {me}`.
 * Parts: `sign-in`.
 */
export class SignIn extends DebriefElement {
  static properties = { api: { attribute: false }, expired: { type: Boolean }, options: { state: true }, problem: { state: true }, busy: { state: true } };

  static styles = [DebriefElement.styles, css`
    :host { display: grid; place-items: center; min-block-size: 100%; padding: 24px 20px; overflow: auto; }
    main { inline-size: min(26rem, 100%); display: grid; gap: 22px; }
    .brand { display: flex; align-items: center; gap: 10px; font: 600 1.25rem/1 var(--debrief-serif); color: var(--debrief-accent); }
    .brand svg { inline-size: 1.7em; block-size: 1.7em; }
    .brand .cut-out { stroke: var(--debrief-paper); stroke-width: 1.8; }
    h1 { font: 500 clamp(1.8rem, 1.3rem + 2vw, 2.3rem)/1.15 var(--debrief-serif); letter-spacing: -.012em; }
    .lead { font: var(--debrief-text-l)/1.5 var(--debrief-serif); color: var(--debrief-quiet); margin-block-start: 8px; }
    form { display: grid; gap: 14px; }
    form .button { min-block-size: 46px; }
    .demo { display: grid; gap: 10px; border-block-start: 1px solid var(--debrief-line); padding-block-start: 18px; }
    .demo div { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
    .demo .button { min-block-size: 52px; border-radius: var(--debrief-radius); flex-direction: column; gap: 0; }
    .demo .name { font-size: var(--debrief-text-s); font-weight: 400; color: var(--debrief-quiet); }
  `];

  constructor() {
    super();
    this.api = /** @type {import('../shared/api.js').Api | null} */ (null);
    this.expired = false;
    this.options = /** @type {{demo: boolean, demo_links: {role: string, name: string, url: string}[]} | null} */ (null);
    this.problem = /** @type {Problem | null} */ (null);
    this.busy = false;
  }

  async firstUpdated() {
    if (this.expired) this.find('input').focus();
    this.options = await this.api?.get('/api/auth/options').catch(() => null);
  }

  /** @param {SubmitEvent} event */
  async #submit(event) {
    event.preventDefault();
    const [email, password] = ['email', 'password'].map((name) => this.find(`[name=${name}]`));
    this.busy = true;
    this.problem = null;
    try {
      const me = await this.api?.send('POST', '/api/auth/sign-in', { email: email.value.trim(), password: password.value });
      this.tell('signed-in', { me });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem = error;
      await this.updateComplete;
      password.select();
    } finally {
      this.busy = false;
    }
  }

  #error() {
    if (!this.problem) return '';
    const { status, retryAfter } = this.problem;
    const known = { 0: t('unreachable'), 401: t('sign_in.wrong'), 429: t('sign_in.wait', { count: Math.max(1, Math.ceil(retryAfter / 60)) }) };
    return html`<p class="error" role="alert">${known[status] ?? this.problem.message}</p>`;
  }

  #demo() {
    const links = this.options?.demo_links ?? [];
    if (!links.length) return '';
    return html`<section class="demo" aria-label=${t('demo')}><p class="small quiet">${t('demo.lead')}</p>
      <div>${links.map((one) => html`<a class="button" href=${new URL(one.url, location.href).pathname}>
        <span>${term('role', one.role)}</span><span class="name">${one.name}</span></a>`)}</div></section>`;
  }

  render() {
    return html`<main part="sign-in">
      <p class="brand">${sign}Debrief</p>
      <header><h1>${t(this.expired ? 'sign_in.again' : 'sign_in.title')}</h1>
        <p class="lead">${t(this.expired ? 'sign_in.again.lead' : 'sign_in.lead')}</p></header>
      <form @submit=${this.#submit}>
        <label><span class="label">${t('sign_in.email')}</span><input class="field" type="email" name="email" autocomplete="username" required></label>
        <label><span class="label">${t('sign_in.password')}</span><input class="field" type="password" name="password" autocomplete="current-password" required></label>
        ${this.#error()}
        <button class="button main" type="submit" ?disabled=${this.busy}>${t('sign_in')}</button>
      </form>
      ${this.#demo()}
    </main>`;
  }
}

define('debrief-sign-in', SignIn);
