/** The base of every part of the widget: shared styles, and events that reach the panel. */

import { LitElement, css } from '../vendor/lit.js';

export const base = css`
  *, *::before, *::after { box-sizing: border-box; }
  :host { display: block; color: var(--debrief-ink); font: var(--debrief-text-m)/1.5 var(--debrief-sans); }
  :host([hidden]), [hidden] { display: none !important; }
  h1, h2, h3, p, ul, ol, blockquote, figure, fieldset { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
  h1, h2, h3 { font: 600 var(--debrief-text-l)/1.25 var(--debrief-serif); text-wrap: balance; }
  ul, ol { list-style: none; }
  a { color: var(--debrief-accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
  button, input, textarea, select { font: inherit; color: inherit; margin: 0; }
  button { cursor: pointer; background: none; border: 0; padding: 0; text-align: inherit; touch-action: manipulation; }
  button:disabled { cursor: default; opacity: .5; }
  :focus { outline: none; }
  :focus-visible { outline: 2px solid var(--debrief-accent); outline-offset: 2px; border-radius: 6px; }
  svg { display: block; inline-size: 1.25em; block-size: 1.25em; fill: none; stroke: currentcolor; stroke-width: 1.6;
    stroke-linecap: round; stroke-linejoin: round; flex: none; }
  .sr { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%);
    white-space: nowrap; }
  .quiet { color: var(--debrief-quiet); }
  .small { font-size: var(--debrief-text-s); }
  .row { display: flex; align-items: center; gap: var(--debrief-space); }
  .wrap { flex-wrap: wrap; }
  .grow { flex: 1; min-inline-size: 0; }
  .cut { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .button { display: inline-flex; align-items: center; justify-content: center; gap: .5em; min-block-size: 40px;
    padding: .4em 1em; border: 1px solid var(--debrief-edge); border-radius: 999px; background: var(--debrief-raised);
    font-weight: 550; line-height: 1.25; text-decoration: none; color: var(--debrief-ink); }
  .button:hover:not(:disabled) { border-color: var(--debrief-accent); color: var(--debrief-accent); }
  .button.main { background: var(--debrief-accent); border-color: var(--debrief-accent);
    color: var(--debrief-on-accent); }
  .button.main:hover:not(:disabled) { filter: brightness(1.08); color: var(--debrief-on-accent); }
  .button.bare { border-color: transparent; background: none; color: var(--debrief-quiet); }
  .icon { display: inline-grid; place-items: center; inline-size: 36px; block-size: 36px; border-radius: 8px;
    color: var(--debrief-quiet); flex: none; }
  .icon:hover, .icon[aria-pressed="true"], .icon[aria-expanded="true"] { color: var(--debrief-accent);
    background: var(--debrief-accent-soft); }
  .link { color: var(--debrief-accent); text-decoration: underline; text-underline-offset: .18em;
    text-decoration-thickness: 1px; min-block-size: 28px; }
  .field { inline-size: 100%; padding: .55em .75em; border: 1px solid var(--debrief-edge); border-radius: 10px;
    background: var(--debrief-raised); min-block-size: 44px; }
  .field::placeholder { color: var(--debrief-quiet); opacity: 1; }
  .field:focus-visible { outline-offset: 0; border-radius: 10px; }
  .label { display: block; font-size: var(--debrief-text-s); font-weight: 600; margin-block-end: .3em; }
  .error { color: var(--debrief-alert); }
  @media (pointer: coarse) {
    .link { min-block-size: var(--debrief-target); }
    .button, .icon { min-block-size: var(--debrief-target); min-inline-size: var(--debrief-target); }
    .field { font-size: max(16px, var(--debrief-text-m)); }
  }
  @media (forced-colors: active) {
    .button, .icon { border: 1px solid ButtonText; forced-color-adjust: auto; }
    [aria-pressed="true"], [aria-current="true"] { outline: 2px solid Highlight; }
  }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { animation: none !important; transition: none !important; }
  }
`;

/** @type {Set<LitElement>} */
const shown = new Set();

/** Every part says again what it says, in what is now the language. */
export function sayAgain() {
  for (const part of shown) part.requestUpdate();
}

export class DebriefElement extends LitElement {
  static styles = base;

  connectedCallback() {
    super.connectedCallback();
    shown.add(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    shown.delete(this);
  }

  /**
   * Tells the panel; such events stop there and never reach the school's page.
   *
   * @param {string} type
   * @param {object} [detail]
   */
  tell(type, detail = {}) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /**
   * @param {string} selector
   * @returns {any} the first such element of this part
   */
  find(selector) {
    return this.renderRoot.querySelector(selector);
  }
}

/**
 * Fetches parts of the widget that not every visit needs, when they are first shown.
 *
 * @param {...string} parts
 */
export function need(...parts) {
  // Without a connection the part stays away, and the next time it is asked for again.
  for (const part of parts) import(`./${part}.js`).catch(() => {});
}

/**
 * @param {string} name
 * @param {CustomElementConstructor} type
 */
export function define(name, type) {
  if (!customElements.get(name)) customElements.define(name, type);
}
