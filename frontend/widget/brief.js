import { css, html } from '../vendor/lit.js';
import { t } from '../shared/i18n.js';
import { DebriefElement, define } from './element.js';

/**
 * `<debrief-brief>`: the preparation for the meeting with the human coach.
 *
 * Property `brief`: `{focus, tried, evidence, questions, shared}`.
 * Parts: `brief`.
 */
export class Brief extends DebriefElement {
  static properties = { brief: { attribute: false } };

  static styles = [
    DebriefElement.styles,
    css`
    section { border: 1px solid var(--debrief-line); border-radius: var(--debrief-radius);
      background: var(--debrief-raised); padding: 18px 20px;
      display: grid; gap: 14px; }
    dl, dd { margin: 0; }
    dl { display: grid; gap: 12px; }
    dt { font-size: var(--debrief-text-s); font-weight: 600; color: var(--debrief-quiet); }
    li { list-style: disc; margin-inline-start: 1.2em; }
  `,
  ];

  constructor() {
    super();
    this.brief = null;
  }

  #part(name) {
    const value = this.brief[name];
    if (!value || value.length === 0) return '';
    const shown = Array.isArray(value) ? html`<ul>${value.map((one) => html`<li dir="auto">${one}</li>`)}</ul>` : value;
    return html`<div><dt>${t(`brief.${name}`)}</dt><dd dir="auto">${shown}</dd></div>`;
  }

  render() {
    if (!this.brief) return '';
    return html`<section part="brief" aria-label=${t('brief')}>
      <h2>${t('brief')}</h2>
      <dl>${['focus', 'tried', 'evidence', 'questions', 'shared'].map((name) => this.#part(name))}</dl>
    </section>`;
  }
}

define('debrief-brief', Brief);
