import { html } from '../vendor/lit.js';
import { Problem } from '../shared/api.js';
import { t, term } from '../shared/i18n.js';
import { render as renderMarkdown } from '../shared/markdown.js';
import { DebriefElement } from './element.js';
import './library-styles.js';

const STRENGTHS = ['practice-based', 'emerging', 'moderate', 'strong'];
export const MARKS = ['yes', 'partly', 'memory'];

/** @param {string} strength */
export const strengthOf = (strength) => html`<span class="strength"><span class="pips"
  aria-hidden="true">${STRENGTHS.map(
    (_, index) => html`<i class=${index <= STRENGTHS.indexOf(strength) ? 'on' : ''}></i>`,
  )}</span><span>${term('strength', strength)}</span></span>`;

/** @param {string} verified */
export const markOf = (verified) => html`<span class="mark ${verified}"
  title=${t(`verified.${verified}.means`)}>${term('verified', verified)}</span>`;

/** What each of these marks means. @param {string[]} marks */
export const meaningOf = (marks) => html`<ul class="means">${MARKS.filter((one) => marks.includes(one)).map(
  (one) => html`<li><strong>${term('verified', one)}:</strong> ${t(`verified.${one}.means`)}</li>`,
)}</ul>`;

/** @param {string[]} bands */
export const gradesOf = (bands) =>
  bands.includes('adult') ? t('library.item.adult') : t('library.item.grades', { grades: bands.join(', ') });

/** @param {string} text Markdown of a card */
export const textOf = (text) => html`<div class="text" lang="en" data-text=${text}></div>`;

/**
 * The base of what shows one card: fetches it, shows its text, and keeps what went wrong.
 *
 * Attribute `slug`. A subclass says how to `fetchCard(slug)` and what to `show()` of `card`.
 */
export class CardElement extends DebriefElement {
  static properties = { slug: {}, section: {}, card: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.slug = '';
    /** @type {string | null} an anchor */
    this.section = null;
    /** @type {any} as `GET /api/library/cards/{slug}` tells it */
    this.card = null;
    /** @type {Problem | null} */
    this.problem = null;
  }

  /** @param {string} _slug @returns {Promise<any>} */
  fetchCard(_slug) {
    throw new Error('A subclass fetches the card.');
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('slug') && this.slug) this.load();
  }

  async load() {
    const slug = this.slug;
    this.card = null;
    this.problem = null;
    try {
      const card = await this.fetchCard(slug);
      if (slug === this.slug) this.card = card;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (slug === this.slug) this.problem = error;
    }
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    for (const place of this.renderRoot.querySelectorAll('[data-text]'))
      renderMarkdown(place, place.getAttribute('data-text') ?? '');
    for (const table of this.renderRoot.querySelectorAll('.text table')) {
      // A wide table scrolls by itself, so the keyboard must reach it.
      const label = table.closest('section').querySelector('h2, h3').textContent;
      Object.assign(table.parentElement, { tabIndex: 0, role: 'group', ariaLabel: label });
    }
    if (this.card && (changed.has('card') || changed.has('section'))) this.arrive(changed);
  }

  /** The card, or one of its sections, is now in place. @param {Map<string, unknown>} _changed */
  arrive(_changed) {}

  /** What to do, when, how to see it and what it costs: [message, text]. */
  get toTry() {
    const { first_step: firstStep, cue, trade_off: tradeOff, measure } = this.card;
    const rows = [
      ['card.first_step', firstStep],
      ['card.cue', cue],
      ['card.measure', measure?.text],
      ['card.trade_off', tradeOff],
    ];
    return rows.filter(([, text]) => text);
  }
}
