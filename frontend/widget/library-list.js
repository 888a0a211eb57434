import { html, live, repeat } from '../vendor/lit.js';
import { Problem } from '../shared/api.js';
import { t, term } from '../shared/i18n.js';
import { gradesOf, strengthOf } from './card-element.js';
import { DebriefElement, define } from './element.js';
import { icon } from './icons.js';
import { FILTERS, cardAddress, listAddress, referencesAddress } from './library-address.js';
import { filtersOf, nameOf } from './library-filters.js';
import { libraryListStyles } from './library-list-styles.js';
import { KINDS, suits } from './library-store.js';
import { libraryStyles } from './library-styles.js';

/** @typedef {import('./library-store.js').Item} Item */
/** @typedef {import('./library-store.js').Hit} Hit */
/** @typedef {import('./library-address.js').Query} Query */

const TYPING_PAUSE = 350;
const SHORTEST = 3;
const LONGEST = 300;
const BEST = 20;

/** Why a card was found; its summary, which stands above, is not said twice. @param {Hit} hit */
function why({ matched, matched_by: by, summary }) {
  const isSummary = by === 'passage' && summary.startsWith(matched.replace(/ …$/, ''));
  return isSummary ? t('library.matched.summary') : t(`library.matched.${by}`, { text: matched });
}

/**
 * `<debrief-library-list>`: all cards, narrowed by filters, or those that answer what a teacher sees or hears.
 *
 * Properties: `query` (what the address says; the only state of the search and the filters), `store`.
 * Methods: `focus()` (the heading), `returnTo(slug)`.
 * Events: `open-library {address, replace}`, `page-shown {title}`, `begin {text}`.
 * Parts: `search`, `filters`, `item`.
 */
export class LibraryList extends DebriefElement {
  static properties = {
    query: { attribute: false },
    store: { attribute: false },
    cards: { state: true },
    facets: { state: true },
    found: { state: true },
    searching: { state: true },
    problem: { state: true },
  };

  static styles = [DebriefElement.styles, libraryStyles, libraryListStyles];

  constructor() {
    super();
    /** @type {Query} */
    this.query = { q: '' };
    /** @type {import('./library-store.js').LibraryStore} */
    this.store = null;
    /** @type {Item[] | null} */
    this.cards = null;
    /** @type {import('./library-store.js').Facets | null} */
    this.facets = null;
    /** @type {import('./library-store.js').Found | null} */
    this.found = null;
    this.searching = false;
    this.problem = null;
    this.typed = '';
    this.pause = 0;
    this.asked = '';
    this.announced = false;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.pause);
    this.store?.stopSearching();
  }

  firstUpdated() {
    this.#load();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('query') && this.query.q !== this.typed.trim()) this.typed = this.query.q;
    if (this.cards && (changed.has('query') || changed.has('cards'))) this.#search();
  }

  updated() {
    const shown = this.problem || (this.cards && (!this.query.q || this.found));
    if (!shown || this.announced) return;
    this.announced = true;
    this.tell('page-shown', { title: t('library') });
  }

  focus() {
    this.find('h1')?.focus({ preventScroll: true });
  }

  /** Back from a card: to its place in the list. @param {string} slug @returns {boolean} whether it is listed */
  returnTo(slug) {
    const link = slug && this.find(`a[data-slug="${CSS.escape(slug)}"]`);
    if (!link) return false;
    link.scrollIntoView({ block: 'center' });
    link.focus({ preventScroll: true });
    return true;
  }

  async #attempt(call) {
    this.problem = null;
    try {
      await call();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem = error;
      this.searching = false;
    }
  }

  #load() {
    return this.#attempt(async () => {
      const [cards, facets] = await Promise.all([this.store.cards(), this.store.facets()]);
      Object.assign(this, { cards, facets });
    });
  }

  /** Asks for what answers the words, unless only filters have changed that need no asking. */
  #search(again = false) {
    const { q, grade, subject, category } = this.query;
    const kind = this.query.kind ?? this.cards?.find((one) => one.category === category)?.kind;
    const asked = q && JSON.stringify([q, grade, subject, kind]);
    if (asked === this.asked && !again) return;
    this.asked = asked;
    this.store.stopSearching();
    if (!q) {
      Object.assign(this, { found: null, searching: false, problem: null });
      return;
    }
    this.searching = true;
    this.#attempt(async () => {
      this.found = await this.store.search({ q, grade, subject, kind });
      this.searching = false;
    });
  }

  #retry() {
    if (this.cards) this.#search(true);
    else this.#load();
  }

  /** @param {Query} query @param {boolean} [replace] */
  #go(query, replace = false) {
    clearTimeout(this.pause);
    const address = listAddress(query);
    if (address !== listAddress(this.query)) this.tell('open-library', { address, replace });
  }

  #type(event) {
    this.typed = event.target.value;
    const q = this.typed.trim();
    clearTimeout(this.pause);
    // One step back leads out of a search, not through its letters.
    const look = () => this.#go({ ...this.query, q }, Boolean(this.query.q && q));
    if (!q || q.length >= SHORTEST) this.pause = setTimeout(look, TYPING_PAUSE);
  }

  #submit(event) {
    event.preventDefault();
    this.#go({ ...this.query, q: this.typed.trim() }, Boolean(this.query.q));
  }

  /** @param {Partial<Query>} change */
  #narrow(change) {
    this.#go({ ...this.query, ...change, q: this.typed.trim() });
  }

  #remove(name) {
    this.#narrow({ [name]: undefined });
    this.find(`#${name === 'kind' ? 'category' : name}`)?.focus();
  }

  #clear() {
    this.typed = '';
    this.#go({ q: '' });
    this.focus();
  }

  /** What is shown: all cards that the filters leave, or the best of those that were found. @returns {Item[]} */
  get #shown() {
    if (!this.query.q) return this.cards.filter((card) => suits(card, this.query));
    const known = new Map(this.cards.map((card) => [card.slug, card]));
    return (this.found?.hits ?? [])
      .map((hit) => known.get(hit.slug))
      .filter((card) => card && suits(card, this.query))
      .slice(0, BEST);
  }

  #searchForm() {
    const { facets, query } = this;
    return html`<form role="search" part="search" @submit=${this.#submit}>
      <div class="ask"><label class="label" for="q">${t('library.question')}</label>
        <div class="row"><input class="field grow" id="q" type="search" maxlength=${LONGEST} enterkeyhint="search"
          autocomplete="off" dir="auto" placeholder=${t('library.hint')} .value=${live(this.typed)}
          @input=${this.#type}>
        <button class="button main" type="submit">${t('library.find')}</button></div></div>
      <div class="filters" part="filters" role="group" aria-label=${t('library.filters')}>
        ${filtersOf(facets, query).map((one) => this.#filter(one))}</div></form>`;
  }

  #filter({ name, chosen, all, groups, change }) {
    const option = ({ value, label }) => html`<option value=${value}
      .selected=${live(value === chosen)}>${label}</option>`;
    return html`<div><label class="label" for=${name}>${t(`library.filter.${name}`)}</label>
      <select class="field ${chosen ? 'on' : ''}" id=${name}
        @change=${(event) => this.#narrow(change(event.target.value))}>
        <option value="" .selected=${live(!chosen)}>${all}</option>
        ${groups.map(({ label, options }) =>
          label ? html`<optgroup label=${label}>${options.map(option)}</optgroup>` : options.map(option),
        )}</select></div>`;
  }

  #chips() {
    const used = FILTERS.filter((name) => this.query[name]);
    if (!used.length) return '';
    const chip = (name) => {
      const label = nameOf(name, this.query[name]);
      return html`<li><button class="chip" type="button" aria-label=${t('library.remove', { name: label })}
        @click=${() => this.#remove(name)}>${label}${icon('close')}</button></li>`;
    };
    return html`<ul class="chips" aria-label=${t('library.filters.on')}>${used.map(chip)}
      <li><button class="link small" type="button" @click=${this.#clear}>${t('library.clear')}</button></li></ul>`;
  }

  /** @param {Item} card @param {Hit} [hit] why it was found */
  #item(card, hit) {
    return html`<li class="item" part="item">
      <a href=${cardAddress(card.slug, this.query)} data-slug=${card.slug} lang="en">${card.name}</a>
      <p lang="en">${card.summary}</p>
      ${hit ? html`<p class="why" dir="auto">${why(hit)}</p>` : ''}
      <p class="facts">${strengthOf(card.strength)}<span>${gradesOf(card.grade_bands)}</span>
        ${hit ? html`<span>${term('category', card.category)}</span>` : ''}</p></li>`;
  }

  /** @param {Item[]} cards @param {Map<string, Hit>} [hits] */
  #items(cards, hits = new Map()) {
    return repeat(
      cards,
      (card) => card.slug,
      (card) => this.#item(card, hits.get(card.slug)),
    );
  }

  #groups(shown) {
    const order = (this.facets?.categories ?? []).map((one) => one.value);
    return KINDS.map((kind) => {
      const ofKind = shown.filter((card) => card.kind === kind);
      const categories = order.filter((category) => ofKind.some((card) => card.category === category));
      if (!ofKind.length) return '';
      return html`<h2 class="kind">${t(`kind.${kind}`)}</h2>${categories.map((category) => {
        const cards = ofKind.filter((card) => card.category === category);
        const name = term('category', category);
        return html`<section class="group" aria-label=${name}>
          ${name === term('kind', kind) ? '' : html`<h3>${name}</h3>`}
          <ul class="items">${this.#items(cards)}</ul></section>`;
      })}`;
    });
  }

  #found(shown) {
    const hits = new Map(this.found.hits.map((hit) => [hit.slug, hit]));
    return html`<section class="found" aria-label=${t('library.results')}>
      ${this.found.confident ? '' : html`<p class="unsure">${t('library.unsure')}</p>`}
      <ol class="items">${this.#items(shown, hits)}</ol></section>`;
  }

  #nothing() {
    const { q } = this.query;
    return html`<div class="none"><h2>${t('library.empty')}</h2><p class="quiet">${t('library.empty.more')}</p>
      <p class="row wrap"><button class="button" type="button" @click=${this.#clear}>${t('library.clear')}</button>
      ${q ? html`<button class="button" type="button" @click=${() => this.tell('begin', { text: q })}>${icon(
        'prepare',
      )}${t('library.ask')}</button>` : ''}</p></div>`;
  }

  #results(shown) {
    if (this.problem)
      return html`<div class="failed"><p role="alert">${t('library.failed')} ${this.problem.message}</p>
        <button class="button" type="button" @click=${this.#retry}>${t('retry')}</button></div>`;
    if (!shown) return '';
    if (!shown.length) return this.#nothing();
    return this.query.q ? this.#found(shown) : this.#groups(shown);
  }

  /** What the status region says. @param {Item[] | null} shown */
  #status(shown) {
    if (this.problem) return '';
    if (this.searching) return t('library.searching');
    if (!shown) return t('loading');
    return t(this.query.q && shown.length ? 'library.best' : 'library.cards', { count: shown.length });
  }

  render() {
    const shown = this.cards && (!this.query.q || this.found) ? this.#shown : null;
    return html`<div class="head"><h1 tabindex="-1">${t('library')}</h1><p class="lead">${t('library.lead')}</p></div>
      ${this.#searchForm()} ${this.#chips()}
      <div class="count"><p role="status">${this.#status(shown)}</p>
        <a href=${referencesAddress(this.query)}>${t('references.link')}</a></div>
      <div class="results" aria-busy=${this.searching ? 'true' : 'false'}>${this.#results(shown)}</div>`;
  }
}

define('debrief-library-list', LibraryList);
