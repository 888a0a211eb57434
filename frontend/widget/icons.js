/** The icons: one stroke each, drawn for a 24 px square; decoration only, the button carries the name. */

import { html, ifDefined } from '../vendor/lit.js';

const paths = {
  add: 'M12 5v14M5 12h14',
  ask: 'M5 4.5h10a4 4 0 0 1 4 4V20H9a4 4 0 0 1-4-4zM9 9h6M9 12.5h4',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h10v10H9zM5 15V5h10',
  delete: 'M5 7h14M10 7V5h4v2M7 7l1 12h8l1-12',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  edit: 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
  latest: 'M12 5v14M6 13l6 6 6-6',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
  menu: 'M4 7h16M4 12h16M4 17h10',
  people: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 19a5.5 5.5 0 0 1 11 0M16 5.5a3 3 0 0 1 0 5.5M17 14a5 5 0 0 1 3.5 5',
  plan: 'M6 4h12v16H6zM9 9l1.2 1.2L12.5 8M9 15h6',
  prepare: 'M4 6h16v10h-9l-4 4v-4H4zM8 10h8M8 13h5',
  reflect: 'M4 12a8 8 0 1 1 3 6.2M4 20v-5h5',
  retry: 'M19 12a7 7 0 1 1-2-5M19 4v4h-4',
  search: 'M11 17a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM15.5 15.5L20 20',
  send: 'M12 19V5M6 11l6-6 6 6',
  stop: 'M7 7h10v10H7z',
  thumbDown: 'M7 13V5H4v8zM7 13l4 7c1.5 0 2.3-1 2-2.5L12.5 14H18a2 2 0 0 0 2-2.3l-1-5A2 2 0 0 0 17 5H7',
  thumbUp: 'M7 11v8H4v-8zM7 11l4-7c1.5 0 2.3 1 2 2.5L12.5 10H18a2 2 0 0 1 2 2.3l-1 5a2 2 0 0 1-2 1.7H7',
};

/** @param {string} name one of `paths` */
export const icon = (name) =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${paths[name]}></path></svg>`;

/**
 * A button that shows only an icon.
 *
 * @param {string} name of the icon
 * @param {string} label
 * @param {() => void} press
 * @param {{part?: string, pressed?: boolean, expanded?: boolean}} [state]
 */
export const tool = (
  name,
  label,
  press,
  { part, pressed, expanded } = {},
) => html`<button class="icon" part=${ifDefined(part)} type="button"
  aria-label=${label} title=${label} aria-pressed=${ifDefined(pressed?.toString())}
    aria-expanded=${ifDefined(expanded?.toString())}
  @click=${press}>${icon(name)}</button>`;

/** The sign of Debrief: a page turned into a speech mark. */
export const sign = html`<svg class="sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
  <path fill="currentColor" stroke="none"
    d="M6 3h12a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3h-6l-5 4v-4H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z"></path>
  <path class="cut-out" fill="none" d="M7.5 8h9M7.5 12h5"></path></svg>`;
