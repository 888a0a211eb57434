import { html } from '../vendor/lit.js';
import { Api, Problem } from '../shared/api.js';
import { direction, locale as usedLocale, t, useLocale } from '../shared/i18n.js';
import { plainText } from '../shared/markdown.js';
import { actions } from './actions.js';
import { readAddress, writeAddress } from './address.js';
import { DebriefElement, define, need, sayAgain } from './element.js';
import { tool } from './icons.js';
import { panelStyles } from './panel-styles.js';
import { Session } from './session.js';
import './composer.js';
import './transcript.js';
import './visibility.js';
import './welcome.js';

const MEDIUM = 720;
const LARGE = 1120;
const EMBEDDED_PLACE = 'debrief:place';

/**
 * `<debrief-panel>`: the whole of Debrief inside `<debrief-chat>`: sign-in, history, conversation, card reader and plan.
 *
 * Attributes: `size="small|medium|large"` (reflects the room it has). Properties: `mode`, `host`, `purpose`, `locale`, `theme`, `token`, `getToken`.
 * Events: those of `<debrief-chat>`, and `close-panel` (Escape in a bubble).
 * Parts: `header`, `conversation`, `footer`.
 */
export class Panel extends DebriefElement {
  static properties = {
    mode: {}, host: {}, purpose: {}, locale: {}, theme: {}, token: {}, getToken: { attribute: false }, size: { reflect: true },
    state: { state: true }, card: { state: true }, planOpen: { state: true }, menuOpen: { state: true }, notice: { state: true }, spoken: { state: true },
  };

  static styles = [DebriefElement.styles, panelStyles];

  constructor() {
    super();
    this.mode = 'page';
    this.host = '';
    this.purpose = null;
    this.locale = null;
    this.theme = '';
    this.token = null;
    this.getToken = null;
    this.size = 'large';
    this.state = 'loading';
    this.card = null;
    this.planOpen = false;
    this.menuOpen = false;
    this.notice = '';
    this.spoken = '';
    this.session = null;
    this.room = new ResizeObserver(() => this.#measure());
    this.moved = () => this.#goTo(readAddress());
    this.online = () => { this.session?.outbox.flush(); this.requestUpdate(); };
    this.leaving = () => this.session?.history.finishRemoval();
  }

  connectedCallback() {
    super.connectedCallback();
    this.room.observe(this);
    for (const name of ['online', 'offline']) addEventListener(name, this.online);
    addEventListener('pagehide', this.leaving);
    if (this.mode === 'page') addEventListener('popstate', this.moved);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.room.disconnect();
    for (const name of ['online', 'offline']) removeEventListener(name, this.online);
    removeEventListener('pagehide', this.leaving);
    removeEventListener('popstate', this.moved);
  }

  firstUpdated() {
    for (const [name, action] of Object.entries(actions)) {
      this.renderRoot.addEventListener(name, (/** @type {CustomEvent} */ event) => {
        event.stopPropagation();
        action(this, event.detail);
      });
    }
    this.api = new Api({ host: this.host, token: this.token, getToken: this.getToken });
    this.api.onSignedOut = () => { if (this.state === 'ready') this.state = 'expired'; };
    this.started = this.start();
  }

  /** Finds out who is here and shows what fits. Also the way back from "the server does not answer". */
  async start() {
    const api = this.api;
    try {
      await this.useLanguage(this.locale ?? navigator.language);
      const session = await Session.load(api);
      if (session) await this.enter(session);
      else this.state = 'signed-out';
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.state = 'unreachable';
    }
  }

  /** @param {Session} session */
  async enter(session) {
    this.session = session;
    const { thread, history } = session;
    thread.on('change', () => this.requestUpdate());
    thread.on('begun', () => this.#begun());
    thread.on('reply-started', () => { this.spoken = t('writing'); });
    thread.on('reply-ended', ({ reply }) => this.#ended(reply));
    history.on('change', () => this.requestUpdate());
    for (const source of [thread, history]) source.on('problem', ({ problem }) => this.showProblem(problem));
    if (!this.locale) await this.useLanguage(session.me.profile?.locale || navigator.language);
    const theme = session.keep.read('theme', '');
    if (theme) actions['choose-theme'](this, { theme });
    this.state = 'ready';
    thread.purpose = this.purpose;
    history.refresh();
    session.loadPlan().then(() => this.requestUpdate());
    await this.#goTo(this.mode === 'page' ? readAddress() : { conversation: sessionStorage.getItem(EMBEDDED_PLACE), card: null, section: null });
    if (!thread.id) thread.restore();
    // The rest comes while the teacher writes, so that it is there when the connection is not.
    need('directiveness', 'stage-strip', 'drawer', 'history-list', 'card-reader', 'plan', 'plan-editor', 'feedback', 'brief');
    session.outbox.flush();
    this.tell('debrief-ready');
  }

  /** @param {string} tag */
  async useLanguage(tag) {
    await useLocale(tag);
    this.lang = usedLocale();
    this.dir = direction();
    if (this.mode === 'page') Object.assign(document.documentElement, { lang: usedLocale(), dir: direction() });
    sayAgain();
  }

  async #goTo({ conversation, card, section }) {
    const session = this.session;
    if (!session) return;
    this.card = card ? { slug: card, section } : null;
    if (conversation === session.thread.id) return;
    try {
      if (conversation) await session.thread.open(conversation);
      else session.thread.clear(this.purpose);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status === 404) session.thread.clear(this.purpose);
      this.showProblem(error, error.status === 404 ? t('conversation.missing') : '');
    }
    this.remember({ replace: true });
  }

  /** Keeps in the address (or, embedded, in the tab) what is shown. @param {{replace?: boolean}} [options] */
  remember(options) {
    const conversation = this.session?.thread.id ?? null;
    if (this.mode !== 'page') {
      if (conversation) sessionStorage.setItem(EMBEDDED_PLACE, conversation);
      else sessionStorage.removeItem(EMBEDDED_PLACE);
      return;
    }
    writeAddress({ conversation, card: this.card?.slug ?? null, section: this.card?.section ?? null }, options);
  }

  /** @param {Problem} problem @param {string} [text] */
  showProblem(problem, text = '') {
    if (problem.status === 401) return;
    const known = { 0: t('unreachable'), 429: t('too_many') };
    this.notice = text || known[problem.status] || (problem.status >= 500 ? t('server_trouble') : problem.message);
    this.tell('debrief-error', { code: problem.code, message: problem.message });
  }

  #begun() {
    this.session?.keep.write('draft:new', null);
    this.remember({ replace: true });
  }

  #ended(reply) {
    this.spoken = plainText([reply.safety?.text, reply.text, reply.problem].filter(Boolean).join('\n\n'));
    this.tell('debrief-message', { conversation_id: this.session?.thread.id, message_id: reply.id, role: 'agent' });
    if (reply.plan) this.keepPlan(reply.plan);
    this.session?.history.refresh();
  }

  /** @param {any} plan */
  keepPlan(plan) {
    const session = this.session;
    session.thread.keepPlan(plan);
    if (!session.plan || session.plan.id === plan.id || plan.updated_at >= session.plan.updated_at) session.plan = plan;
    this.tell('debrief-plan', { plan_id: plan.id, version: plan.version });
    this.requestUpdate();
  }

  /** @returns {any} the plan that the header offers: this conversation's, else the open one */
  get shownPlan() {
    return this.session?.thread.conversation?.plan ?? this.session?.plan ?? null;
  }

  /** Before something opens beside the conversation: where to come back to. */
  rememberFocus() {
    if (this.card || this.planOpen) return;
    let active = /** @type {any} */ (this.renderRoot.activeElement);
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    this.focusedBefore = active;
  }

  returnFocus() {
    if (this.focusedBefore?.isConnected) this.focusedBefore.focus();
    else this.focus();
  }

  focus() {
    (this.find('debrief-composer') ?? this.find('debrief-sign-in'))?.focus();
  }

  #measure() {
    const width = this.clientWidth;
    this.size = width < MEDIUM ? 'small' : width < LARGE ? 'medium' : 'large';
  }

  #key(event) {
    const covered = this.card || this.planOpen || this.menuOpen;
    if (event.key === 'Escape' && this.mode === 'bubble' && !covered) this.tell('close-panel');
  }

  /** Whether there is no room for the history beside the conversation. */
  get #narrow() {
    return this.size === 'small' || this.mode !== 'page';
  }

  get #title() {
    const { thread, history } = this.session;
    const listed = history.entries.find((one) => one.id === thread.id);
    return listed?.title ?? thread.conversation?.title ?? '';
  }

  #header() {
    const { thread } = this.session;
    const narrow = this.#narrow;
    return html`<header class="top" part="header">
      ${narrow ? tool('menu', t('history'), () => { this.menuOpen = true; }, { expanded: this.menuOpen }) : ''}
      <h1 class="grow cut" dir="auto">${this.#title || html`<span class="sr">${t('new')}</span>`}</h1>
      <debrief-visibility .readers=${thread.conversation?.shared_with ?? []} ?short=${narrow}></debrief-visibility>
      ${this.shownPlan ? tool('plan', t('plan.open'), () => actions['open-plan'](this), { expanded: this.planOpen }) : ''}
      ${this.mode === 'bubble' ? tool('close', t('close'), () => this.tell('close-panel')) : ''}
    </header>`;
  }

  #conversation() {
    const { thread, me, plan, api } = this.session;
    if (thread.loading) return html`<div class="blank center quiet" role="status">${t('loading')}</div>`;
    if (!thread.messages.length) {
      return html`<div class="blank"><div class="measure"><debrief-welcome name=${me.name.split(' ')[0]} .purpose=${thread.purpose} .plan=${plan}></debrief-welcome></div></div>`;
    }
    return html`<debrief-transcript .messages=${thread.messages} .api=${api} ?plan-open=${this.planOpen}></debrief-transcript>`;
  }

  #line() {
    const offline = !navigator.onLine;
    if (!offline && this.session?.thread.line === 'open') return '';
    return t(offline ? 'line.offline' : 'line.lost');
  }

  #footer() {
    const session = this.session;
    const { thread, me } = session;
    const line = this.#line();
    const hint = thread.messages.length ? t('composer.reply') : thread.purpose ? t(`purpose.${thread.purpose}.hint`) : t('composer.hint');
    return html`<footer class="bottom measure" part="footer">
      ${this.notice ? html`<div class="notice" role="alert"><p>${this.notice}</p>${tool('close', t('dismiss'), () => { this.notice = ''; })}</div>` : ''}
      <p class="line ${line ? 'lost' : 'sr'}" role="status">${line}</p>
      <debrief-composer .text=${session.draft} hint=${hint} ?busy=${Boolean(thread.live)}></debrief-composer>
      <debrief-directiveness value=${me.profile?.directiveness ?? 0}></debrief-directiveness>
      ${thread.messages.length ? html`<p class="line fine">${t('disclosure')}</p>` : ''}
    </footer>`;
  }

  #side() {
    const api = this.api;
    const shown = this.card || (this.planOpen && this.shownPlan);
    return html`<debrief-drawer class="end" side="end" closable label=${this.card ? t('card') : t('plan')} ?open=${Boolean(shown)} ?modal=${this.size !== 'large' || this.mode !== 'page'}>
      ${this.card ? html`<debrief-card slug=${this.card.slug} .section=${this.card.section} .api=${api}></debrief-card>`
        : shown ? html`<div class="sheet"><debrief-plan .plan=${this.shownPlan} .api=${api}></debrief-plan></div>` : ''}
    </debrief-drawer>`;
  }

  #signedIn() {
    const { thread, history, me } = this.session;
    const narrow = this.#narrow;
    const stage = thread.messages.findLast((one) => one.stage)?.stage;
    return html`<div class="frame" ?inert=${this.state === 'expired'}>
      <button class="button main skip" type="button" @click=${() => this.focus()}>${t('skip')}</button>
      <debrief-drawer class="start" side="start" label=${t('history')} ?open=${!narrow || this.menuOpen} ?modal=${narrow}>
        <debrief-history .history=${history} .me=${me} current=${thread.id ?? ''} theme=${this.theme}></debrief-history></debrief-drawer>
      <main class="middle" part="conversation">
        ${this.#header()}
        ${stage ? html`<div class="strip"><div class="measure"><debrief-stage .stage=${stage}></debrief-stage></div></div>` : ''}
        ${this.#conversation()}
        ${this.#footer()}
      </main>
      ${this.#side()}
    </div>`;
  }

  willUpdate() {
    if (this.state === 'signed-out' || this.state === 'expired') need('sign-in');
    if (this.size !== 'small' || this.menuOpen) need('drawer', 'history-list');
    if (this.card) need('drawer', 'card-reader');
    if (this.planOpen) need('drawer', 'plan');
  }

  render() {
    const signIn = html`<debrief-sign-in .api=${this.api} ?expired=${this.state === 'expired'}
      ?focused=${this.state === 'expired' || this.mode === 'bubble'}></debrief-sign-in>`;
    const shown = {
      loading: () => html`<div class="center quiet" role="status">${t('loading')}</div>`,
      unreachable: () => html`<main class="center"><p role="alert">${t('unreachable')}</p><button class="button" type="button" @click=${this.start}>${t('retry')}</button></main>`,
      'signed-out': () => signIn,
      expired: () => html`${this.#signedIn()}<div class="veil">${signIn}</div>`,
      ready: () => this.#signedIn(),
    };
    if (this.mode === 'page') document.title = this.state === 'ready' && this.#title ? `${this.#title} · Debrief` : 'Debrief';
    return html`<div class="root" @keydown=${this.#key}>${shown[this.state]()}</div><div class="sr spoken" role="status" aria-live="polite">${this.spoken}</div>`;
  }
}

define('debrief-panel', Panel);
