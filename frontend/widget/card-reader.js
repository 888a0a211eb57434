import { css, html } from '../vendor/lit.js';
import { Problem } from '../shared/api.js';
import { t, term } from '../shared/i18n.js';
import { render as renderMarkdown } from '../shared/markdown.js';
import { DebriefElement, define } from './element.js';
import { icon } from './icons.js';

const STRENGTHS = ['practice-based', 'emerging', 'moderate', 'strong'];

/**
 * `<debrief-card>`: one card of the library, read beside the conversation, opened at the passage a reply used.
 *
 * Attributes: `slug`, `section` (an anchor; it is marked and brought into view). Property `api`.
 * Events: `open-card {slug, section}` for related cards and section links, `ask-about {name}`.
 * Parts: `card`, `section`.
 */
export class CardReader extends DebriefElement {
  static properties = {
    slug: {},
    section: {},
    api: { attribute: false },
    card: { state: true },
    problem: { state: true },
  };

  static styles = [
    DebriefElement.styles,
    css`
    :host { overflow: auto; overscroll-behavior: contain; padding: 0 24px 48px; }
    article { display: grid; gap: 18px; position: relative; max-inline-size: 34rem; margin-inline: auto; }
    h2 { position: sticky; inset-block-start: 0; z-index: 2; padding-block: 14px 10px; margin-inline: -24px;
      padding-inline: 24px 56px; background: var(--debrief-raised);
      font: 600 calc(var(--debrief-size) * 1.5)/1.2 var(--debrief-serif); }
    .over { font-size: var(--debrief-text-s); color: var(--debrief-quiet); }
    .summary { font: var(--debrief-text-l)/1.55 var(--debrief-serif); }
    .strength { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: center; font-size: var(--debrief-text-s); }
    .pips { display: inline-flex; gap: 3px; }
    .pips i { inline-size: 16px; block-size: 5px; border-radius: 3px; background: var(--debrief-line); }
    .pips i.on { background: var(--debrief-accent); }
    nav { display: flex; flex-wrap: wrap; gap: 2px 14px; border-block: 1px solid var(--debrief-line);
      padding-block: 6px; }
    nav button { font-size: var(--debrief-text-s); color: var(--debrief-quiet); min-block-size: 32px; }
    nav button:hover, nav [aria-current="true"] { color: var(--debrief-accent); text-decoration: underline;
      text-underline-offset: .3em; }
    .box { background: var(--debrief-sunken); border-radius: var(--debrief-radius); padding: 14px 16px; display: grid;
      gap: 10px; }
    .box h3, details summary, .section h3 { font: 600 var(--debrief-text-m)/1.4 var(--debrief-sans); }
    .section { display: grid; gap: 8px; }
    .section.used { border-inline-start: 4px solid var(--debrief-marker); padding-inline-start: 16px;
      margin-inline-start: -20px; }
    .used-here { font-size: var(--debrief-text-s); font-weight: 600; background: var(--debrief-highlight);
      justify-self: start; padding: 1px 8px; border-radius: 4px; }
    .text { display: grid; gap: .7em; line-height: 1.6; overflow-wrap: anywhere; }
    .text ul, .text ol { display: grid; gap: .4em; padding-inline-start: 1.3em; }
    .text ul { list-style: disc; } .text ol { list-style: decimal; }
    .text blockquote { font-family: var(--debrief-serif); font-style: italic;
      border-inline-start: 3px solid var(--debrief-edge); padding-inline-start: 1em; }
    .text div:has(> table) { overflow-x: auto; }
    .text table { border-collapse: collapse; font-size: var(--debrief-text-s); }
    .text th, .text td { border: 1px solid var(--debrief-line); padding: 4px 8px; text-align: start;
      overflow-wrap: normal; }
    summary { cursor: pointer; min-block-size: 32px; }
    details li { font-size: var(--debrief-text-s); margin-block-end: 8px; overflow-wrap: anywhere; }
    .related { display: flex; flex-wrap: wrap; gap: 8px; }
    .related .button { font-size: var(--debrief-text-s); font-weight: 500; }
    @media (pointer: coarse) { nav button, summary { min-block-size: 44px; } }
    @media (forced-colors: active) { .pips i.on { background: Highlight; } .section.used {
      outline: 3px solid Highlight; outline-offset: 6px; } }
  `,
  ];

  constructor() {
    super();
    this.slug = '';
    this.section = null;
    this.api = null;
    this.card = null;
    this.problem = null;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('slug') && this.slug) this.#load(this.slug);
  }

  async #load(slug) {
    this.card = null;
    this.problem = null;
    try {
      const card = await this.api.get(`/api/library/cards/${encodeURIComponent(slug)}`);
      if (slug === this.slug) this.card = card;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problem = error;
    }
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    for (const place of this.renderRoot.querySelectorAll('[data-text]'))
      renderMarkdown(place, place.getAttribute('data-text') ?? '');
    if (!this.card || !(changed.has('card') || changed.has('section'))) return;
    const target = this.section && this.find(`#${CSS.escape(this.section)}`);
    // Not scrollIntoView: it would also move what is around this part.
    this.scrollTop = target ? target.offsetTop - this.find('h2').clientHeight - 12 : 0;
    this.find(target ? '.section.used h3' : 'h2')?.focus({ preventScroll: true });
  }

  #text(text) {
    return html`<div class="text" data-text=${text}></div>`;
  }

  #strength() {
    const { strength, says } = this.card.evidence;
    const level = STRENGTHS.indexOf(strength) + 1;
    return html`<div class="strength"><span class="pips" aria-hidden="true">${STRENGTHS.map((_, index) => html`<i
      class=${index < level ? 'on' : ''}></i>`)}</span>
      <strong>${term('strength', strength)}</strong></div><p class="quiet">${says}</p>`;
  }

  #section({ title, anchor, text }) {
    const used = anchor === this.section;
    return html`<section class="section ${used ? 'used' : ''}" part="section" id=${anchor}>
      ${used ? html`<p class="used-here">${t('card.used')}</p>` : ''}
      <h3 tabindex="-1">${title}</h3>${this.#text(text)}</section>`;
  }

  #toTry() {
    const { first_step: firstStep, cue, trade_off: tradeOff, measure } = this.card;
    const rows = [
      ['card.first_step', firstStep],
      ['card.cue', cue],
      ['card.measure', measure?.text],
      ['card.trade_off', tradeOff],
    ];
    return html`<section class="box" aria-label=${t('card.try')}>${rows
      .filter(([, text]) => text)
      .map(([name, text]) => html`<div><h3>${t(name)}</h3><p>${text}</p></div>`)}</section>`;
  }

  #related(related) {
    const open = (slug) => this.tell('open-card', { slug, section: null });
    return html`<section class="section"><h3>${t('card.related')}</h3>
      <div class="related">${related.map(
        (one) => html`<button class="button" type="button" @click=${() => open(one.slug)}>${one.name}</button>`,
      )}</div></section>`;
  }

  #references() {
    const references = this.card.evidence.references ?? [];
    if (!references.length) return '';
    return html`<details><summary>${t('card.references', { count: references.length })}</summary>
      <ul>${references.map((one) => html`<li>${one.citation} <span
        class="quiet">${term('verified', one.verified)}</span></li>`)}</ul></details>`;
  }

  render() {
    if (this.problem)
      return html`<p role="alert">${this.problem.status === 404 ? t('card.missing') : this.problem.message}</p>`;
    if (!this.card) return html`<p class="quiet" role="status">${t('loading')}</p>`;
    const { name, category, grade_bands: grades, summary, sections, related } = this.card;
    const open =
      (slug, section = null) =>
      () =>
        this.tell('open-card', { slug, section });
    return html`<article part="card" lang="en">
      <h2 tabindex="-1">${name}</h2>
      <p class="over">${category} · ${t('card.grades')} ${grades.join(', ')}</p>
      <p class="summary">${summary}</p>
      <div>${this.#strength()}</div>
      <p><button class="button" type="button"
        @click=${() => this.tell('ask-about', { name })}>${icon('prepare')}${t('card.ask')}</button></p>
      <nav aria-label=${t('card.sections')}>${sections.map(
        (one) => html`<button type="button"
        aria-current=${one.anchor === this.section ? 'true' : 'false'}
          @click=${open(this.slug, one.anchor)}>${one.title}</button>`,
      )}</nav>
      ${this.#toTry()}
      ${sections.map((one) => this.#section(one))}
      ${this.#references()}
      ${related?.length ? this.#related(related) : ''}
    </article>`;
  }
}

define('debrief-card', CardReader);
