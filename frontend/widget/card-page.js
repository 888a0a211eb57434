import { html } from '../vendor/lit.js';
import { t, term } from '../shared/i18n.js';
import { CardElement, gradesOf, markOf, meaningOf, strengthOf, textOf } from './card-element.js';
import { cardPageStyles } from './card-page-styles.js';
import { DebriefElement, define } from './element.js';
import { icon } from './icons.js';
import { cardAddress, listAddress, referencesAddress } from './library-address.js';
import { libraryStyles } from './library-styles.js';

// Enough to write on for a lesson; more than one sheet of paper holds nobody fills in.
const ROWS_TO_FILL = 10;
// Search knows more names than anybody wants to read.
const NAMES_SHOWN = 6;
const [TRY, EVIDENCE, RELATED] = ['to-try-it', 'evidence', 'related'];

/**
 * `<debrief-card-page>`: one card on a page of its own: every section with an address, made to be printed.
 *
 * Attribute `slug`. Properties: `section` (an anchor: marked and brought into view), `query` (what the list behind is
 * narrowed to), `store`. Methods: `focus()` (the heading), `toSection()`.
 * Events: `page-shown {title}`, `begin {text}`, `say {text}`.
 * Parts: `card`, `section`.
 */
export class CardPage extends CardElement {
  static properties = {
    ...CardElement.properties,
    section: { attribute: false },
    query: { attribute: false },
    store: { attribute: false },
  };

  static styles = [DebriefElement.styles, libraryStyles, cardPageStyles];

  constructor() {
    super();
    this.query = { q: '' };
    /** @type {import('./library-store.js').LibraryStore} */
    this.store = null;
    /** What became of copying, for a moment. */
    this.copied = '';
  }

  fetchCard(slug) {
    return this.store.card(slug);
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('section')) this.copied = '';
  }

  focus() {
    this.find('h1')?.focus({ preventScroll: true });
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    if (this.problem && changed.has('problem')) this.tell('page-shown', { title: t('library') });
  }

  /** @param {Map<string, unknown>} changed */
  arrive(changed) {
    this.#addRows();
    if (changed.has('card')) this.tell('page-shown', { title: this.card.name });
    if (this.section) this.toSection();
  }

  /** Brings the section that the address names into view. */
  toSection() {
    const section = this.section && this.find(`#${CSS.escape(this.section)}`);
    if (!section) return this.focus();
    section.scrollIntoView({ block: 'start' });
    return section.querySelector('h2').focus({ preventScroll: true });
  }

  /** A recording sheet gets rows to fill in by hand. They show on paper only. */
  #addRows() {
    if (this.card.kind !== 'observation-protocol') return;
    for (const table of this.renderRoot.querySelectorAll('#recording-sheet table:not(:has(.empty))')) {
      const width = table.querySelector('tr').children.length;
      for (let row = 0; row < ROWS_TO_FILL; row += 1) {
        const made = document.createElement('tr');
        made.className = 'empty';
        made.append(...Array.from({ length: width }, () => document.createElement('td')));
        table.append(made);
      }
    }
  }

  async #copy() {
    const address = new URL(cardAddress(this.slug, { q: '' }, this.section), location.href).href;
    // The clipboard is missing on plain http.
    const done = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    this.copied = t(done ? 'card.copied' : 'copy.failed');
    this.requestUpdate();
    this.tell('say', { text: this.copied });
    setTimeout(() => {
      this.copied = '';
      this.requestUpdate();
    }, 2000);
  }

  #crumbs(category = '') {
    return html`<nav class="crumbs" aria-label=${t('library.breadcrumb')}><ol>
      <li><a href=${listAddress(this.query)}>${t('library')}</a></li>
      ${category ? html`<li><a href=${listAddress({ q: '', category })}>${term('category', category)}</a></li>` : ''}
    </ol></nav>`;
  }

  #header() {
    const { name, kind, grade_bands: bands, subjects, aliases, summary, evidence } = this.card;
    const ownSubjects = subjects.filter((one) => one !== 'all' && one !== 'coaching');
    return html`<header>
      <h1 tabindex="-1" lang="en">${name}</h1>
      ${
        aliases.length
          ? html`<p class="small quiet">${t('card.also')}:
              <span lang="en">${aliases.slice(0, NAMES_SHOWN).join(', ')}</span></p>`
          : ''
      }
      <p class="facts">${strengthOf(evidence.strength)} <span>${t(`kind.card.${kind}`)}</span>
        <span>${gradesOf(bands)}</span>
        ${ownSubjects.length ? html`<span>${ownSubjects.map((one) => term('subject', one)).join(', ')}</span>` : ''}</p>
      <p class="summary" lang="en">${summary}</p>
      ${this.#actions(name, kind)}</header>`;
  }

  #actions(name, kind) {
    const titled = this.#parts().find(([anchor]) => anchor === this.section)?.[1];
    const copy = titled ? t('card.copy.section', { title: titled }) : t('card.copy');
    const begin = () => this.tell('begin', { text: t(`card.use.${kind}`, { name }) });
    return html`<p class="row wrap actions">
      <button class="button main" type="button" @click=${begin}>${icon('prepare')}${t('card.use')}</button>
      <button class="button" type="button" @click=${this.#copy}>${icon('copy')}${this.copied || copy}</button>
      <button class="button" type="button" @click=${() => print()}>${icon('download')}${t('card.print')}</button></p>`;
  }

  /** The sections in the order of the page: [anchor, title]. */
  #parts() {
    const { sections, evidence, related } = this.card;
    return [
      [TRY, t('card.try')],
      ...sections.map(({ anchor, title }) => [anchor, title]),
      ...(evidence.references ? [[EVIDENCE, t('card.evidence')]] : []),
      ...(related.length ? [[RELATED, t('card.related')]] : []),
    ];
  }

  #contents() {
    return html`<nav class="contents" aria-labelledby="contents"><h2 id="contents">${t('card.contents')}</h2>
      <ul>${this.#parts().map(
        ([anchor, title]) => html`<li><a href=${cardAddress(this.slug, this.query, anchor)}
          aria-current=${anchor === this.section ? 'location' : 'false'}>${title}</a></li>`,
      )}</ul></nav>`;
  }

  #section(anchor, title, content, name = '') {
    return html`<section class="section ${name} ${anchor === this.section ? 'here' : ''}" part="section" id=${anchor}>
      <h2 tabindex="-1">${title}</h2>${content}</section>`;
  }

  #toTry() {
    const { related, measure } = this.card;
    const sheet = related.find((one) => one.slug === measure?.protocol);
    const rows = this.toTry.map(
      ([message, text]) => html`<div><h3>${t(message)}</h3><p lang="en">${text}</p></div>`,
    );
    const link = sheet
      ? html`<p><a href=${cardAddress(sheet.slug, this.query)}>${t('card.protocol', { name: sheet.name })}</a></p>`
      : '';
    return this.#section(TRY, t('card.try'), html`<div class="box">${rows}${link}</div>`);
  }

  #evidence() {
    const { strength, says, references = [] } = this.card.evidence;
    const works = references.map(
      (one) => html`<li><span lang="en">${one.citation}</span> ${markOf(one.verified)}</li>`,
    );
    const content = html`<p>${strengthOf(strength)}</p><p lang="en">${says}</p>
      <ul class="works">${works}</ul>${meaningOf(references.map((one) => one.verified))}
      <p class="actions"><a href=${referencesAddress(this.query)}>${t('references.link')}</a></p>`;
    return this.#section(EVIDENCE, t('card.evidence'), content);
  }

  #said() {
    const said = this.card.teachers_say;
    if (!said.length) return '';
    return html`<details class="said-in-class"><summary>${t('card.said')}</summary>
      <ul class="said">${said.map((one) => html`<li>“${one}”</li>`)}</ul></details>`;
  }

  #related() {
    const links = this.card.related.map(
      (one) => html`<a class="button" lang="en" href=${cardAddress(one.slug, this.query)}>${one.name}</a>`,
    );
    if (!links.length) return '';
    return this.#section(RELATED, t('card.related'), html`<div class="related">${links}</div>`, 'related-cards');
  }

  #problem() {
    const lost = this.problem.status === 404;
    return html`${this.#crumbs()}<div class="failed">
      <h1 tabindex="-1">${t(lost ? 'library.lost' : 'library.failed')}</h1>
      <p role="alert">${lost ? t('library.lost.more') : this.problem.message}</p>
      ${lost ? '' : html`<button class="button" type="button" @click=${() => this.load()}>${t('retry')}</button>`}
      <a class="button" href="/library">${t('library.to_list')}</a></div>`;
  }

  render() {
    if (this.problem) return this.#problem();
    if (!this.card) return html`${this.#crumbs()}<p class="quiet" role="status">${t('loading')}</p>`;
    const { category, sections } = this.card;
    return html`${this.#crumbs(category)}<article part="card">
      ${this.#header()}${this.#contents()}
      <div class="body">
        ${this.#toTry()} ${sections.map((one) => this.#section(one.anchor, one.title, textOf(one.text)))}
        ${this.#evidence()} ${this.#said()} ${this.#related()}
        <p class="from">${t('card.printed', { address: new URL(`/library/${this.slug}`, location.href).href })}</p>
      </div></article>`;
  }
}

define('debrief-card-page', CardPage);
