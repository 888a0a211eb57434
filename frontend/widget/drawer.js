import { css, html } from '../vendor/lit.js';
import { t } from '../shared/i18n.js';
import { DebriefElement, define } from './element.js';
import { tool } from './icons.js';

/**
 * `<debrief-drawer>`: a column beside the conversation where there is room, else a modal sheet over it.
 *
 * Attributes: `label`, `open`, `modal` (no room: a dialog), `side="start|end"`, `closable` (a column that can be
 * closed).
 * Events: `close-drawer`.
 * Parts: `drawer`.
 */
export class Drawer extends DebriefElement {
  static properties = {
    label: {},
    open: { type: Boolean, reflect: true },
    modal: { type: Boolean, reflect: true },
    side: { reflect: true },
    closable: { type: Boolean },
  };

  static styles = [
    DebriefElement.styles,
    css`
    :host { display: none; }
    :host([open]) { display: block; min-block-size: 0; }
    .column { block-size: 100%; display: flex; flex-direction: column; min-block-size: 0; }
    .body { flex: 1; min-block-size: 0; display: flex; flex-direction: column; }
    ::slotted(*) { flex: 1; min-block-size: 0; }
    :host([side="end"]) dialog { background: var(--debrief-raised); }
    dialog { border: 0; padding: 0; margin: 0; color: inherit; background: var(--debrief-paper); position: fixed;
      inset-block: 0;
      block-size: 100%; max-block-size: none; inline-size: min(22rem, 88vw); max-inline-size: none; display: flex;
        flex-direction: column;
      box-shadow: var(--debrief-shadow); }
    :host([side="start"]) dialog { inset-inline: 0 auto; }
    :host([side="end"]) dialog { inset-inline: auto 0; inline-size: min(34rem, 100vw); }
    dialog::backdrop { background: rgb(15 18 16 / .45); }
    .column { position: relative; }
    .bar { position: absolute; z-index: 5; inset-block-start: 8px; inset-inline-end: 8px; }
    @media (prefers-reduced-motion: no-preference) {
      dialog { animation: come .18s ease-out; }
      @keyframes come { from { opacity: 0; transform: translateY(12px); } }
    }
  `,
  ];

  constructor() {
    super();
    this.label = '';
    this.open = false;
    this.modal = false;
    this.side = 'end';
    this.closable = false;
  }

  updated() {
    const dialog = this.find('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  #cancel(event) {
    event.preventDefault();
    this.#close();
  }

  #key(event) {
    if (event.key === 'Escape' && this.closable) this.#close();
  }

  #close() {
    this.tell('close-drawer', { side: this.side });
  }

  /** A click on the backdrop lands on the dialog itself. */
  #backdrop(event) {
    if (event.target === event.currentTarget) this.#close();
  }

  render() {
    if (!this.open) return '';
    const closer = html`<div class="bar">${tool('close', t('close'), this.#close)}</div>`;
    const body = html`<div class="body"><slot></slot></div>`;
    if (this.modal) {
      return html`<dialog part="drawer" aria-label=${this.label} @click=${this.#backdrop}
        @cancel=${this.#cancel}>${closer}${body}</dialog>`;
    }
    return html`<aside class="column" part="drawer" aria-label=${this.label}
      @keydown=${this.#key}>
      ${this.closable ? closer : ''}${body}</aside>`;
  }
}

define('debrief-drawer', Drawer);
