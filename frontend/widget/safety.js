import { css, html } from '../vendor/lit.js';
import { t } from '../shared/i18n.js';
import { render as renderMarkdown } from '../shared/markdown.js';
import { DebriefElement, define } from './element.js';

/**
 * `<debrief-safety>`: a human-safety message, set apart from the coaching, with contacts that can be tapped.
 *
 * Attributes: `compact` (only the contacts, as a bar that stays in sight). Property `safety`: `{kind, text, contacts}`.
 * Parts: `safety`.
 */
export class SafetyCard extends DebriefElement {
  static properties = { safety: { attribute: false }, compact: { type: Boolean } };

  static styles = [
    DebriefElement.styles,
    css`
    section { border: 1px solid var(--debrief-alert); border-inline-start-width: 5px;
      border-radius: var(--debrief-radius);
      background: var(--debrief-alert-soft); padding: 16px 18px; display: grid; gap: 12px; }
    h2 { color: var(--debrief-alert); }
    .text { display: grid; gap: .7em; font-size: var(--debrief-text-l); }
    ul { display: flex; flex-wrap: wrap; gap: 8px; }
    .button { border-color: var(--debrief-alert); font-weight: 650; white-space: normal; border-radius: 14px;
      min-block-size: 44px; }
    .phone { font-variant-numeric: tabular-nums; color: var(--debrief-alert); }
    :host([compact]) section { padding: 8px 12px; grid-template-columns: auto 1fr; align-items: center; }
    :host([compact]) h2 { font: 600 var(--debrief-text-s)/1.3 var(--debrief-sans); }
  `,
  ];

  constructor() {
    super();
    this.safety = null;
    this.compact = false;
  }

  updated() {
    const text = this.find('.text');
    if (text && this.safety) renderMarkdown(text, this.safety.text);
  }

  #contact({ name, phone, url }) {
    const href = phone ? `tel:${phone.replace(/[^+\d*#]/g, '')}` : /^https?:\/\//i.test(url ?? '') ? url : null;
    const inner = html`<span>${name}</span>${phone ? html`<span class="phone">${phone}</span>` : ''}`;
    if (!href) return html`<li class="button">${inner}</li>`;
    return html`<li><a class="button" href=${href} target=${phone ? '_self' : '_blank'}
      rel="noopener noreferrer">${inner}</a></li>`;
  }

  render() {
    if (!this.safety) return '';
    return html`<section part="safety" aria-label=${t('safety')}>
      <h2>${t('safety')}</h2>
      ${this.compact ? '' : html`<div class="text"></div>`}
      ${this.safety.contacts?.length ? html`<ul>${this.safety.contacts.map((one) => this.#contact(one))}</ul>` : ''}
    </section>`;
  }
}

define('debrief-safety', SafetyCard);
