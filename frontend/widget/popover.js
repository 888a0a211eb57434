import { css, html, ifDefined } from '../vendor/lit.js';
import { DebriefElement, define } from './element.js';

/**
 * `<debrief-popover>`: a button that shows something below or above it. Escape and a click elsewhere close it.
 *
 * Attributes: `label` (the button's full name for screen readers, where what it shows does not say enough), `up` (opens
 * upwards), `end` (aligned with the button's end).
 * Slots: `button` (what the button shows), default (the content). Method: `close()`.
 * Parts: `button`, `popover`.
 */
export class Popover extends DebriefElement {
  static properties = { label: {}, up: { type: Boolean }, end: { type: Boolean }, open: { state: true } };

  static styles = [
    DebriefElement.styles,
    css`
    :host { position: relative; display: inline-block; }
    .opener { display: inline-flex; align-items: center; gap: .45em; min-block-size: 36px; padding: 0 .7em;
      border-radius: 999px;
      color: var(--debrief-quiet); font-size: var(--debrief-text-s); max-inline-size: 100%; }
    .opener:hover, .opener[aria-expanded="true"] { color: var(--debrief-accent);
      background: var(--debrief-accent-soft); }
    .panel { position: absolute; z-index: 20; inset-inline-start: 0; inset-block-start: calc(100% + 6px);
      inline-size: max-content;
      max-inline-size: min(20rem, 86vw); padding: 16px; border: 1px solid var(--debrief-line);
        border-radius: var(--debrief-radius);
      background: var(--debrief-raised); box-shadow: var(--debrief-shadow); }
    :host([end]) .panel { inset-inline: auto 0; }
    :host([up]) .panel { inset-block: auto calc(100% + 6px); }
    @media (pointer: coarse) { .opener { min-block-size: var(--debrief-target); } }
  `,
  ];

  constructor() {
    super();
    this.label = '';
    this.up = false;
    this.end = false;
    this.open = false;
    this.outside = (event) => {
      if (!event.composedPath().includes(this)) this.open = false;
    };
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('pointerdown', this.outside);
  }

  updated() {
    if (this.open) addEventListener('pointerdown', this.outside);
    else removeEventListener('pointerdown', this.outside);
  }

  close() {
    if (!this.open) return;
    this.open = false;
    this.find('button').focus();
  }

  #key(event) {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.close();
  }

  #toggle() {
    this.open = !this.open;
  }

  render() {
    return html`<div @keydown=${this.#key}>
      <button class="opener" part="button" type="button" aria-label=${ifDefined(this.label || undefined)}
        aria-expanded=${this.open ? 'true' : 'false'} aria-controls="panel"
        @click=${this.#toggle}><slot name="button"></slot></button>
      <div class="panel" part="popover" id="panel" ?hidden=${!this.open}><slot></slot></div>
    </div>`;
  }
}

define('debrief-popover', Popover);
