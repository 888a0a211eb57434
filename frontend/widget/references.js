import { css, html } from '../vendor/lit.js';
import { Problem } from '../shared/api.js';
import { t, term } from '../shared/i18n.js';
import { MARKS, markOf, meaningOf } from './card-element.js';
import { DebriefElement, define } from './element.js';
import { cardAddress, listAddress, referencesAddress } from './library-address.js';
import { libraryStyles } from './library-styles.js';

/** @typedef {{citation: string, verified: string, cited_by: {slug: string, name: string}[]}} Work */

/** @param {Work} work */
const described = ({ citation, cited_by: cards }) =>
  [citation, ...cards.map((one) => one.name)].join(' ').toLocaleLowerCase();

/**
 * `<debrief-references>`: every work the cards rest on, how surely it was checked, and the cards that cite it.
 *
 * Attribute `mark` (only works with this mark). Properties: `query` (what the list of cards is narrowed to), `store`.
 * Method: `focus()` (the heading).
 * Events: `page-shown {title}`, `open-library {address, replace}`.
 * Parts: `work`.
 */
export class References extends DebriefElement {
  static properties = {
    mark: {},
    query: { attribute: false },
    store: { attribute: false },
    works: { state: true },
    problem: { state: true },
    words: { state: true },
  };

  static styles = [
    DebriefElement.styles,
    libraryStyles,
    css`
    :host { max-inline-size: 50rem; }
    .page { display: grid; gap: 16px; }
    .crumbs { font-size: var(--debrief-text-s); }
    .marks { display: flex; flex-wrap: wrap; gap: 8px; }
    .marks [aria-pressed="true"] { border-color: var(--debrief-accent); background: var(--debrief-accent-soft);
      color: var(--debrief-accent); }
    .works { display: grid; }
    .work { border-block-start: 1px solid var(--debrief-line); padding-block: 12px; display: grid; gap: 6px;
      overflow-wrap: anywhere; content-visibility: auto; contain-intrinsic-size: auto 90px; }
    .cited { font-size: var(--debrief-text-s); color: var(--debrief-quiet); display: flex; flex-wrap: wrap;
      gap: 2px 12px; align-items: center; }
    @media (pointer: fine) { .cited a { display: inline-flex; align-items: center; min-block-size: 26px; } }
  `,
  ];

  constructor() {
    super();
    this.mark = '';
    this.query = { q: '' };
    /** @type {import('./library-store.js').LibraryStore} */
    this.store = null;
    /** @type {Work[] | null} */
    this.works = null;
    this.problem = null;
    this.words = '';
  }

  firstUpdated() {
    this.#load();
  }

  focus() {
    this.find('h1')?.focus({ preventScroll: true });
  }

  async #load() {
    this.problem = null;
    try {
      this.works = await this.store.works();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem = error;
    }
    await this.updateComplete;
    this.tell('page-shown', { title: t('references') });
  }

  get #shown() {
    const words = this.words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const fits = (one) => words.every((word) => described(one).includes(word));
    return (this.works ?? []).filter((one) => (!this.mark || one.verified === this.mark) && fits(one));
  }

  #choose(mark) {
    this.tell('open-library', { address: referencesAddress(this.query, mark), replace: true });
  }

  #marks() {
    const button = (mark, name, number) => html`<button class="button" type="button" data-mark=${mark}
      aria-pressed=${mark === this.mark ? 'true' : 'false'} @click=${() => this.#choose(mark)}>${t('library.option', {
        name,
        number,
      })}</button>`;
    const number = (mark) => this.works.filter((one) => one.verified === mark).length;
    return html`<div class="marks" role="group" aria-label=${t('references.by_mark')}>
      ${button('', t('references.all'), this.works.length)}
      ${MARKS.map((mark) => button(mark, term('verified', mark), number(mark)))}</div>`;
  }

  #work(work) {
    const cards = work.cited_by.map(
      (one) => html`<a lang="en" href=${cardAddress(one.slug, this.query, 'evidence')}>${one.name}</a>`,
    );
    return html`<li class="work" part="work"><p><span lang="en">${work.citation}</span> ${markOf(work.verified)}</p>
      <p class="cited">${t('references.cited_by')}: ${cards}</p></li>`;
  }

  #body() {
    if (this.problem)
      return html`<div class="failed"><p role="alert">${t('library.failed')} ${this.problem.message}</p>
        <button class="button" type="button" @click=${this.#load}>${t('retry')}</button></div>`;
    if (!this.works) return html`<p class="quiet" role="status">${t('loading')}</p>`;
    const shown = this.#shown;
    return html`${meaningOf(MARKS)} ${this.#marks()}
      <label><span class="label">${t('references.filter')}</span><input class="field" type="search" .value=${this.words}
        @input=${(event) => {
          this.words = event.target.value;
        }}></label>
      <p class="quiet small" role="status">${t('references.works', { count: shown.length })}</p>
      ${shown.length ? '' : html`<p>${t('references.empty')}</p>`}
      <ul class="works" aria-label=${t('references')}>${shown.map((one) => this.#work(one))}</ul>`;
  }

  render() {
    return html`<nav class="crumbs" aria-label=${t('library.breadcrumb')}><a
        href=${listAddress(this.query)}>${t('library')}</a></nav>
      <div class="page"><h1 tabindex="-1">${t('references')}</h1><p class="lead">${t('references.lead')}</p>
      ${this.#body()}</div>`;
  }
}

define('debrief-references', References);
