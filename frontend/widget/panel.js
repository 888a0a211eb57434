import { Api, Problem } from '../shared/api.js';
import { direction, locale as usedLocale, t, useLocale } from '../shared/i18n.js';
import { plainText } from '../shared/markdown.js';
import { actions } from './actions.js';
import { readAddress, writeAddress } from './address.js';
import { DebriefElement, define, need, sayAgain } from './element.js';
import { panelStyles } from './panel-styles.js';
import { view } from './panel-view.js';
import { Session } from './session.js';

const MEDIUM = 720;
const LARGE = 1120;
// Fetched while the teacher writes the first message, so that it is there when the connection is not.
const LATER = ['visibility', 'directiveness', 'stage-strip', 'drawer', 'history-list', 'card-reader'];
const WITH_PLANS = ['plan', 'plan-editor', 'feedback', 'brief'];
const EMBEDDED_PLACE = 'debrief:place';

/**
 * `<debrief-panel>`: the whole of Debrief inside `<debrief-chat>`: sign-in, history, conversation, card reader and
 * plan.
 *
 * Attributes: `size="small|medium|large"` (reflects the room it has). Properties: `mode`, `host`, `purpose`, `locale`,
 * `theme`, `token`, `getToken`.
 * Events: those of `<debrief-chat>`, and `close-panel` (Escape in a bubble).
 * Parts: `header`, `conversation`, `footer`.
 */
export class Panel extends DebriefElement {
  static properties = {
    mode: {},
    host: {},
    purpose: {},
    locale: {},
    theme: {},
    token: {},
    getToken: { attribute: false },
    size: { reflect: true },
    state: { state: true },
    card: { state: true },
    library: { state: true },
    planOpen: { state: true },
    menuOpen: { state: true },
    notice: { state: true },
    spoken: { state: true },
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
    /** The address of the page of the library that is shown. */
    this.library = null;
    this.planOpen = false;
    this.menuOpen = false;
    this.notice = '';
    this.spoken = '';
    this.session = null;
    this.room = new ResizeObserver(() => this.#measure());
    this.moved = () => this.#goTo(readAddress());
    this.online = () => {
      this.session?.outbox.flush();
      this.session?.thread.check();
    };
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
    this.api.onSignedOut = () => {
      if (this.state === 'ready') this.state = 'expired';
    };
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
    thread.on('reply-started', () => {
      this.spoken = t('writing');
    });
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
    await this.#goTo(
      this.mode === 'page'
        ? readAddress()
        : { conversation: sessionStorage.getItem(EMBEDDED_PLACE), card: null, section: null },
    );
    if (!thread.id) thread.restore();
    need(...LATER, ...WITH_PLANS);
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

  async #goTo({ conversation, card, section, library = null }) {
    const session = this.session;
    if (!session) return;
    this.library = library;
    this.card = card ? { slug: card, section } : null;
    if (library || conversation === session.thread.id) return;
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
    const { slug: card = null, section = null } = this.card ?? {};
    writeAddress({ conversation, card, section, library: this.library }, options);
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
    this.find('debrief-composer, debrief-library, debrief-sign-in')?.focus();
  }

  #measure() {
    const width = this.clientWidth;
    this.size = width < MEDIUM ? 'small' : width < LARGE ? 'medium' : 'large';
  }

  /** Escape closes a bubble, unless something lies over the conversation that Escape closes first. */
  closeBubble(event) {
    const covered = this.card || this.planOpen || this.menuOpen;
    if (event.key === 'Escape' && this.mode === 'bubble' && !covered) this.tell('close-panel');
  }

  /** Whether there is no room for the history beside the conversation. */
  get narrow() {
    return this.size === 'small' || this.mode !== 'page';
  }

  /** The open conversation's title; a title changed in the list shows at once. */
  get heading() {
    if (this.state !== 'ready') return '';
    const { thread, history } = this.session;
    const listed = history.entries.find((one) => one.id === thread.id);
    return listed?.title ?? thread.conversation?.title ?? '';
  }

  willUpdate() {
    if (this.state === 'signed-out' || this.state === 'expired') need('sign-in');
    if (this.size !== 'small' || this.menuOpen) need('drawer', 'history-list');
    if (this.card) need('drawer', 'card-reader');
    if (this.library) need('library');
    if (this.planOpen) need('drawer', 'plan');
  }

  render() {
    if (this.mode === 'page' && !this.library) document.title = this.heading ? `${this.heading} · Debrief` : 'Debrief';
    return view(this);
  }
}

define('debrief-panel', Panel);
