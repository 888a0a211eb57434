import { css, html } from '../vendor/lit.js';
import { t, term } from '../shared/i18n.js';
import { CardElement, gradesOf, markOf, meaningOf, strengthOf, textOf } from './card-element.js';
import { DebriefElement, define } from './element.js';
import { icon } from './icons.js';
import { followed } from './library-address.js';
import { libraryStyles } from './library-styles.js';

/**
 * `<debrief-card>`: one card of the library, read beside the conversation, opened at the passage a reply used.
 *
 * Attributes: `slug`, `section` (an anchor; it is marked and brought into view), `linked` (there is a page of the
 * library to go to). Property `api`.
 * Events: `open-card {slug, section}` for related cards and section links, `open-library {address}`,
 * `ask-about {text}`.
 * Parts: `card`, `section`.
 */
export class CardReader extends CardElement {
  static properties = { ...CardElement.properties, api: { attribute: false }, linked: { type: Boolean } };

  static styles = [
    DebriefElement.styles,
    libraryStyles,
    css`
    :host { overflow: auto; overscroll-behavior: contain; padding: 0 24px 48px; }
    article { display: grid; gap: 18px; position: relative; max-inline-size: 34rem; margin-inline: auto; }
    h2 { position: sticky; inset-block-start: 0; z-index: 2; padding-block: 14px 10px; margin-inline: -24px;
      padding-inline: 24px 56px; background: var(--debrief-raised);
      font: 600 calc(var(--debrief-size) * 1.5)/1.2 var(--debrief-serif); }
    .over { font-size: var(--debrief-text-s); color: var(--debrief-quiet); }
    .summary { font: var(--debrief-text-l)/1.55 var(--debrief-serif); }
    .strength { font-size: var(--debrief-text-s); font-weight: 600; }
    nav { display: flex; flex-wrap: wrap; gap: 2px 14px; border-block: 1px solid var(--debrief-line);
      padding-block: 6px; }
    nav button { font-size: var(--debrief-text-s); color: var(--debrief-quiet); min-block-size: 32px; }
    nav button:hover, nav [aria-current="true"] { color: var(--debrief-accent); text-decoration: underline;
      text-underline-offset: .3em; }
    .box h3, details summary, .section h3 { font: 600 var(--debrief-text-m)/1.4 var(--debrief-sans); }
    .section { display: grid; gap: 8px; }
    .section.used { border-inline-start: 4px solid var(--debrief-marker); padding-inline-start: 16px;
      margin-inline-start: -20px; }
    .used-here { font-size: var(--debrief-text-s); font-weight: 600; background: var(--debrief-highlight);
      justify-self: start; padding: 1px 8px; border-radius: 4px; }
    summary { cursor: pointer; min-block-size: 32px; }
    details li { font-size: var(--debrief-text-s); margin-block-end: 8px; overflow-wrap: anywhere; }
    .lost { padding-block: 16px 0; padding-inline-end: 40px; }
    @media (pointer: coarse) { nav button, summary { min-block-size: 44px; } }
    @media (forced-colors: active) { .section.used { outline: 3px solid Highlight; outline-offset: 6px; } }
  `,
  ];

  constructor() {
    super();
    this.api = null;
    this.linked = false;
  }

  fetchCard(slug) {
    return this.api.get(`/api/library/cards/${encodeURIComponent(slug)}`);
  }

  arrive() {
    const target = this.section && this.find(`#${CSS.escape(this.section)}`);
    // Not scrollIntoView: it would also move what is around this part.
    this.scrollTop = target ? target.offsetTop - this.find('h2').clientHeight - 12 : 0;
    this.find(target ? '.section.used h3' : 'h2')?.focus({ preventScroll: true });
  }

  #follow(event) {
    const address = followed(event);
    if (address) this.tell('open-library', { address });
  }

  #section({ title, anchor, text }) {
    const used = anchor === this.section;
    return html`<section class="section ${used ? 'used' : ''}" part="section" id=${anchor}>
      ${used ? html`<p class="used-here">${t('card.used')}</p>` : ''}
      <h3 tabindex="-1" lang="en">${title}</h3>${textOf(text)}</section>`;
  }

  #related(related) {
    const open = (slug) => this.tell('open-card', { slug, section: null });
    return html`<section class="section"><h3>${t('card.related')}</h3>
      <div class="related">${related.map((one) => html`<button class="button" type="button" lang="en"
        @click=${() => open(one.slug)}>${one.name}</button>`)}</div></section>`;
  }

  #references() {
    const references = this.card.evidence.references ?? [];
    if (!references.length) return '';
    return html`<details><summary>${t('card.references', { count: references.length })}</summary>
      <ul>${references.map((one) => html`<li><span lang="en">${one.citation}</span> ${markOf(one.verified)}</li>`)}</ul>
      ${meaningOf(references.map((one) => one.verified))}</details>`;
  }

  #actions(name) {
    const text = t('card.ask.text', { name });
    return html`<p class="row wrap"><button class="button" type="button"
        @click=${() => this.tell('ask-about', { text })}>${icon('prepare')}${t('card.ask')}</button>
      ${this.linked ? html`<a class="button bare" href=${`/library/${this.slug}`}
        @click=${this.#follow}>${icon('ask')}${t('card.in_library')}</a>` : ''}</p>`;
  }

  #contents(sections) {
    const open = (section) => this.tell('open-card', { slug: this.slug, section });
    return html`<nav aria-label=${t('card.sections')}>${sections.map(
      ({ anchor, title }) => html`<button type="button" lang="en"
        aria-current=${anchor === this.section ? 'true' : 'false'} @click=${() => open(anchor)}>${title}</button>`,
    )}</nav>`;
  }

  #problem({ status, message }) {
    if (status === 404) return html`<p class="lost" role="alert">${t('library.lost')}</p>`;
    return html`<p class="lost" role="alert">${message}</p>
      <p class="lost"><button class="button" type="button" @click=${() => this.load()}>${t('retry')}</button></p>`;
  }

  render() {
    if (this.problem) return this.#problem(this.problem);
    if (!this.card) return html`<p class="quiet lost" role="status">${t('loading')}</p>`;
    const { name, category, grade_bands: bands, summary, evidence, sections, related } = this.card;
    return html`<article part="card">
      <h2 tabindex="-1" lang="en">${name}</h2>
      <p class="over">${term('category', category)} · ${gradesOf(bands)}</p>
      <p class="summary" lang="en">${summary}</p>
      <div>${strengthOf(evidence.strength)}<p class="quiet" lang="en">${evidence.says}</p></div>
      ${this.#actions(name)} ${this.#contents(sections)}
      <section class="box" aria-label=${t('card.try')}>${this.toTry.map(
        ([message, text]) => html`<div><h3>${t(message)}</h3><p lang="en">${text}</p></div>`,
      )}</section>
      ${sections.map((one) => this.#section(one))}
      ${this.#references()}
      ${related?.length ? this.#related(related) : ''}
    </article>`;
  }
}

define('debrief-card', CardReader);
