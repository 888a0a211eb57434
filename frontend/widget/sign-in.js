import { css, html } from '../vendor/lit.js';
import { Problem } from '../shared/api.js';
import { t, term } from '../shared/i18n.js';
import { DebriefElement, define } from './element.js';
import { icon, sign } from './icons.js';

const PROMISES = ['lock', 'ask', 'plan'];

const promise = (name, index) => html`<li>${icon(name)}<span>${t(`sign_in.promise.${index + 1}`)}</span></li>`;

/**
 * `<debrief-sign-in>`: e-mail and password; in a demo school one button for each role.
 *
 * Attributes: `expired` (the session ended while somebody was writing), `focused` (takes the focus). Property `api`.
 * Events: `signed-in {me}`.
 * Parts: `sign-in`.
 */
export class SignIn extends DebriefElement {
  static properties = {
    api: { attribute: false },
    expired: { type: Boolean },
    focused: { type: Boolean },
    options: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  static styles = [
    DebriefElement.styles,
    css`
    :host { block-size: 100%; overflow: auto; container-type: inline-size; }
    main { display: grid; gap: 26px; align-content: center; justify-content: center;
      grid-template-columns: min(25rem, 100%); min-block-size: 100%; padding: 28px 20px; }
    .brand { display: flex; align-items: center; gap: 10px; font: 600 1.25rem/1 var(--debrief-serif);
      color: var(--debrief-accent); }
    .brand svg { inline-size: 1.7em; block-size: 1.7em; }
    .brand .cut-out { stroke: var(--debrief-paper); stroke-width: 1.8; }
    h1 { font: 500 clamp(1.8rem, 1.2rem + 2.4cqi, 2.8rem)/1.13 var(--debrief-serif); letter-spacing: -.015em; }
    .lead { font: var(--debrief-text-l)/1.5 var(--debrief-serif); color: var(--debrief-quiet);
      margin-block-start: 12px; }
    .about { display: grid; gap: 22px; align-content: center; }
    .promises { display: none; gap: 14px; }
    .promises li { display: flex; gap: 12px; align-items: start; }
    .enter { display: grid; gap: 22px; align-content: center; }
    @container (min-width: 860px) {
      main { grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); padding: 0; gap: 0; align-content: stretch; }
      .about { background: var(--debrief-deep); color: var(--debrief-on-deep); padding: 48px clamp(40px, 7cqi, 112px);
        gap: 34px; }
      .about .brand, .about .lead { color: inherit; }
      .about .cut-out { stroke: var(--debrief-deep); }
      .about .lead { font-size: calc(var(--debrief-size) * 1.25); opacity: .88; }
      .promises { display: grid; }
      .enter { inline-size: min(25rem, 100% - 64px); margin: auto; }
    }
    form { display: grid; gap: 14px; }
    form .button { min-block-size: 46px; }
    .demo { display: grid; gap: 10px; border-block-start: 1px solid var(--debrief-line); padding-block-start: 18px; }
    .demo div { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
    .demo .button { min-block-size: 52px; border-radius: var(--debrief-radius); flex-direction: column; gap: 0; }
    .demo .name { font-size: var(--debrief-text-s); font-weight: 400; color: var(--debrief-quiet); }
  `,
  ];

  constructor() {
    super();
    this.api = null;
    this.expired = false;
    this.focused = false;
    this.options = null;
    this.problem = null;
    this.busy = false;
  }

  async firstUpdated() {
    if (this.focused) this.find('input').focus();
    this.options = await this.api?.get('/api/auth/options').catch(() => null);
  }

  async #submit(event) {
    event.preventDefault();
    const [email, password] = ['email', 'password'].map((name) => this.find(`[name=${name}]`));
    this.busy = true;
    this.problem = null;
    try {
      const me = await this.api?.send('POST', '/api/auth/sign-in', {
        email: email.value.trim(),
        password: password.value,
      });
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
    const known = {
      0: t('unreachable'),
      401: t('sign_in.wrong'),
      429: t('sign_in.wait', { count: Math.max(1, Math.ceil(retryAfter / 60)) }),
    };
    return html`<p class="error" role="alert">${known[status] ?? this.problem.message}</p>`;
  }

  #demo() {
    const links = this.options?.demo_links ?? [];
    if (!links.length) return '';
    return html`<section class="demo" aria-label=${t('demo')}><p class="small quiet">${t('demo.lead')}</p>
      <div>${links.map(
        (one) => html`<a class="button" href=${new URL(one.url, location.href).pathname}>
        <span>${term('role', one.role)}</span><span class="name">${one.name}</span></a>`,
      )}</div></section>`;
  }

  render() {
    return html`<main part="sign-in">
      <div class="about"><p class="brand">${sign}Debrief</p>
      <header><h1>${t(this.expired ? 'sign_in.again' : 'sign_in.title')}</h1>
        <p class="lead">${t(this.expired ? 'sign_in.again.lead' : 'sign_in.lead')}</p></header>
      <ul class="promises">${PROMISES.map(promise)}</ul></div>
      <div class="enter"><form @submit=${this.#submit}>
        <label><span class="label">${t('sign_in.email')}</span><input class="field" type="email" name="email"
          autocomplete="username" required></label>
        <label><span class="label">${t('sign_in.password')}</span><input class="field" type="password" name="password"
          autocomplete="current-password" required></label>
        ${this.#error()}
        <button class="button main" type="submit" ?disabled=${this.busy}>${t('sign_in')}</button>
      </form>
      ${this.#demo()}</div>
    </main>`;
  }
}

define('debrief-sign-in', SignIn);
