import { css, html } from '../vendor/lit.js';
import { t } from '../shared/i18n.js';
import { DebriefElement, define } from './element.js';
import { tool } from './icons.js';
import { followed, readPlace } from './library-address.js';
import { LibraryStore } from './library-store.js';
import './card-page.js';
import './library-list.js';
import './references.js';

// Where the document was opened, nobody has moved yet: the browser decides where the focus is.
let opened = new URL(performance.getEntriesByType('navigation')[0].name).pathname.startsWith('/library');

const named = (place) => place.slug || place.page;

/**
 * `<debrief-library>`: the library in place of a conversation: its cards, one card, or the works they rest on.
 *
 * Attributes: `address` (`/library…`; decides what is shown), `narrow` (there is no side panel in sight). Property
 * `api`. Method: `focus()` (the page's heading).
 * Events: `open-library {address, replace?}`, `open-menu`, `begin {text}` (a new conversation), `say {text}`.
 * Parts: `library`.
 */
export class Library extends DebriefElement {
  static properties = { address: {}, narrow: { type: Boolean }, api: { attribute: false } };

  static styles = [
    DebriefElement.styles,
    css`
    :host { overflow: auto; overscroll-behavior: contain; container-type: inline-size; }
    .page { max-inline-size: 68rem; margin-inline: auto; padding: 20px clamp(16px, 4cqi, 40px) 64px; }
    .menu { float: inline-start; margin-inline: -8px 4px; margin-block-start: -4px; }
    @media print {
      :host { overflow: visible; container-type: normal; }
      .page { max-inline-size: none; padding: 0; }
      .menu { display: none; }
    }
  `,
  ];

  constructor() {
    super();
    this.address = '/library';
    this.narrow = false;
    this.api = null;
    this.store = null;
    /** The page that was left for this one: a slug, `list`, or nothing where the document was opened. */
    this.left = opened ? '' : 'elsewhere';
    this.arrived = false;
    opened = false;
    this.place = null;
    this.addEventListener('click', (event) => this.#follow(event));
    this.addEventListener('page-shown', (/** @type {CustomEvent} */ event) => this.#arrive(event));
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('api')) this.store = new LibraryStore(this.api);
    if (changed.has('address')) this.#move();
  }

  focus() {
    this.find('.shown')?.focus();
  }

  /** The address names another place; one that was left before it could show anything was left all the same. */
  #move() {
    const before = this.place;
    this.place = readPlace(this.address);
    if (!before || named(before) === named(this.place)) return;
    this.left = named(before);
    this.arrived = false;
  }

  #follow(event) {
    const address = followed(event);
    if (address === this.address) this.find('debrief-card-page')?.toSection();
    else if (address) this.tell('open-library', { address });
  }

  /** A page has what it shows: it gets the title and, unless the document was opened there, the focus. */
  #arrive(event) {
    event.stopPropagation();
    document.title = `${event.detail.title} · Debrief`;
    if (this.arrived) return;
    this.arrived = true;
    const page = this.find('.shown');
    if (page.returnTo?.(this.left)) return;
    if (this.place.section) return;
    this.scrollTop = 0;
    if (this.left) page.focus();
  }

  #body() {
    const { page, slug, section, query, mark } = this.place;
    if (page === 'list')
      return html`<debrief-library-list class="shown" .store=${this.store} .query=${query}></debrief-library-list>`;
    if (page === 'references')
      return html`<debrief-references class="shown" .store=${this.store} .query=${query}
        mark=${mark}></debrief-references>`;
    return html`<debrief-card-page class="shown" .store=${this.store} .query=${query} slug=${slug}
      .section=${section}></debrief-card-page>`;
  }

  render() {
    return html`<div class="page" part="library">
      ${this.narrow ? html`<p class="menu">${tool('menu', t('history'), () => this.tell('open-menu'))}</p>` : ''}
      ${this.#body()}</div>`;
  }
}

define('debrief-library', Library);
