/**
 * `<debrief-chat>`: Debrief in a page with one tag. This file is the loader; the panel is fetched when it is first
 * needed.
 *
 * Attributes: `mode="bubble|inline|page"` (bubble), `host` (where Debrief runs; the origin of this file),
 * `purpose="reflect|plan|prepare|ask"`,
 * `locale`, `theme="light|dark"`, `token`. Property `getToken: async () => string`. Methods: `open()`, `close()`.
 * Events: `debrief-ready`, `debrief-message {conversation_id, message_id, role}`, `debrief-plan {plan_id, version}`,
 * `debrief-error {code, message}`.
 * Custom properties: `--debrief-*` of shared/tokens.js, `--debrief-height` (inline), `--debrief-width` (bubble). Parts:
 * `launcher`, `panel`.
 */

import { sheet, tokens } from './assets/shared/tokens.js';

const look = sheet(`${tokens}
  :host { display: block; box-sizing: border-box; font-family: var(--debrief-sans); }
  :host([hidden]), [hidden] { display: none !important; }
  :host([mode="page"]) { block-size: 100dvh; background: var(--debrief-paper); }
  :host([mode="inline"]) { block-size: var(--debrief-height, 640px); border: 1px solid var(--debrief-line);
    border-radius: var(--debrief-radius); overflow: hidden; }
  .panel { block-size: 100%; }
  .bubble { position: fixed; z-index: 2147483000; inset-block-end: 96px; inset-inline-end: 20px;
    inline-size: var(--debrief-width, 420px);
    max-inline-size: calc(100vw - 40px); block-size: min(680px, 100dvh - 120px); border: 1px solid var(--debrief-line);
    border-radius: calc(var(--debrief-radius) + 6px); overflow: hidden; box-shadow: var(--debrief-shadow);
      background: var(--debrief-paper); }
  .launcher { position: fixed; z-index: 2147483000; inset-block-end: 20px; inset-inline-end: 20px; inline-size: 60px;
    block-size: 60px; border: 0;
    border-radius: 50%; cursor: pointer; display: grid; place-items: center; background: var(--debrief-accent);
      color: var(--debrief-on-accent); box-shadow: var(--debrief-shadow); }
  .launcher:focus-visible { outline: 3px solid var(--debrief-accent); outline-offset: 3px; }
  .launcher::before { content: ''; inline-size: 24px; block-size: 24px; scale: 1.2; translate: 0 2px;
    background: linear-gradient(var(--debrief-accent) 0 0) 7px 7px / 10px 2px no-repeat,
      linear-gradient(var(--debrief-accent) 0 0) 7px 11px / 6px 2px no-repeat, currentcolor;
    clip-path: path("M6 3h12a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3h-6l-5 4v-4H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z"); }
  @media (max-width: 520px) {
    .bubble { inset: 0; inline-size: 100%; max-inline-size: none; block-size: 100dvh; border: 0; border-radius: 0; }
    .bubble:not([hidden]) + .launcher { display: none; }
  }
  @media (forced-colors: active) { .launcher { border: 2px solid ButtonText; } }
`);

const NAMES = { en: ['Open Debrief', 'Close Debrief'], es: ['Abrir Debrief', 'Cerrar Debrief'] };

class DebriefChat extends HTMLElement {
  static observedAttributes = ['host', 'purpose', 'mode', 'locale', 'theme', 'token'];

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
    this.shadowRoot.adoptedStyleSheets = [look];
    /** @type {(() => Promise<string>) | null} */
    this.getToken ??= null; // A page may have set it before this file arrived.
    this.panel = null;
  }

  get mode() {
    return this.getAttribute('mode') ?? 'bubble';
  }

  connectedCallback() {
    if (this.shadowRoot.childElementCount) return;
    this.box = document.createElement('div');
    this.box.className = this.mode === 'bubble' ? 'bubble' : 'panel';
    this.shadowRoot.append(this.box);
    if (this.mode === 'bubble') this.#addLauncher();
    else this.#load();
  }

  attributeChangedCallback() {
    if (this.panel) this.#configure();
  }

  async open() {
    if (!this.launcher) return;
    this.box.hidden = false;
    this.#name(true);
    await this.#load();
    await this.panel.started;
    await this.panel.updateComplete;
    if (!this.box.hidden) this.panel.focus();
  }

  close() {
    if (!this.launcher) return;
    this.box.hidden = true;
    this.#name(false);
    this.launcher.focus();
  }

  #addLauncher() {
    this.launcher = document.createElement('button');
    this.launcher.type = 'button';
    this.launcher.className = 'launcher';
    this.launcher.setAttribute('part', 'launcher');
    this.launcher.addEventListener('click', () => (this.box.hidden ? this.open() : this.close()));
    this.shadowRoot.append(this.launcher);
    this.box.hidden = true;
    this.box.setAttribute('role', 'dialog');
    this.box.setAttribute('aria-label', 'Debrief');
    this.box.addEventListener('close-panel', () => this.close());
    this.#name(false);
  }

  #name(open) {
    const language = (this.getAttribute('locale') ?? navigator.language).split('-')[0];
    this.launcher.setAttribute('aria-label', (NAMES[language] ?? NAMES.en)[open ? 1 : 0]);
    this.launcher.setAttribute('aria-expanded', String(open));
  }

  async #load() {
    if (this.panel) return;
    this.panel = document.createElement('debrief-panel');
    this.panel.setAttribute('part', 'panel');
    this.#configure();
    this.box.append(this.panel);
    await import('./assets/widget/panel.js');
    await this.panel.updateComplete;
  }

  #configure() {
    const given = (name) => this.getAttribute(name);
    Object.assign(this.panel, {
      mode: this.mode,
      host: given('host') ?? new URL('.', import.meta.url).href,
      purpose: given('purpose'),
      locale: given('locale'),
      theme: given('theme') ?? '',
      token: given('token'),
      getToken: this.getToken,
    });
  }
}

if (!customElements.get('debrief-chat')) customElements.define('debrief-chat', DebriefChat);
