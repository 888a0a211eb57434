import { css, html } from '../vendor/lit.js';
import { Problem } from '../shared/api.js';
import { relativeDay, t } from '../shared/i18n.js';
import { DebriefElement, define } from './element.js';

const OUTCOMES = ['tried', 'partly', 'not_yet', 'blocked'];

/**
 * `<debrief-attempts>`: how did it go? One tap, and one line if the teacher likes; what was tapped before stands above.
 *
 * Properties: `plan`, `api`.
 * Events: `plan-changed {plan}`, `suggest {text}`, `problem {problem}`.
 * Parts: `attempts`.
 */
export class Attempts extends DebriefElement {
  static properties = {
    plan: { attribute: false },
    api: { attribute: false },
    noted: { state: true },
    busy: { state: true },
  };

  static styles = [
    DebriefElement.styles,
    css`
    :host { container-type: inline-size; }
    @container (min-width: 25rem) { section .outcomes { grid-template-columns: repeat(4, 1fr); } }
    section { display: grid; gap: 10px; border-block-start: 1px solid var(--debrief-line); padding-block-start: 14px; }
    h3 { margin: 0; font: 600 var(--debrief-text-m)/1.3 var(--debrief-sans); }
    .outcomes { display: grid; grid-template-columns: repeat(2, 1fr); gap: 8px; }
    .outcomes .button { padding-inline: .5em; border-radius: 12px; min-block-size: 44px; }
    li { font-size: var(--debrief-text-s); display: flex; gap: 8px; align-items: baseline; overflow-wrap: anywhere; }
    li strong { white-space: nowrap; }
  `,
  ];

  constructor() {
    super();
    this.plan = null;
    this.api = null;
    this.noted = null;
    this.busy = false;
  }

  async #attempt(outcome) {
    const api = this.api;
    const note = this.find('input').value.trim();
    this.busy = true;
    try {
      await api.send('POST', `/api/plans/${this.plan.id}/attempts`, { outcome, ...(note ? { note } : {}) });
      this.noted = { outcome, note };
      this.find('input').value = '';
      this.tell('plan-changed', { plan: await api.get(`/api/plans/${this.plan.id}`) });
      this.tell('say', { text: t('attempt.noted', { outcome: t(`outcome.${outcome}`) }) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.tell('problem', { problem: error });
    } finally {
      this.busy = false;
    }
  }

  #talk({ outcome, note }) {
    const step = this.plan.steps[0]?.text ?? '';
    this.tell('suggest', { text: t(`attempt.message.${outcome}`, { step }) + (note ? ` ${note}` : '') });
  }

  #attempted({ outcome, note, created_at: at }) {
    return html`<li><strong>${t(`outcome.${outcome}`)}</strong>
      <span class="quiet">${relativeDay(at)}</span><span dir="auto">${note ?? ''}</span></li>`;
  }

  render() {
    if (!this.plan) return '';
    const attempts = this.plan.attempts ?? [];
    return html`<section part="attempts" aria-label=${t('attempt')}>
      <h3>${t('attempt')}</h3>
      ${attempts.length ? html`<ul>${attempts.slice(-3).map((one) => this.#attempted(one))}</ul>` : ''}
      <input class="field" aria-label=${t('attempt.note')} placeholder=${t('attempt.note')} maxlength="1000" dir="auto">
      <div class="outcomes">${OUTCOMES.map(
        (outcome) => html`<button class="button" type="button" ?disabled=${this.busy}
        @click=${() => this.#attempt(outcome)}>${t(`outcome.${outcome}`)}</button>`,
      )}</div>
      ${this.noted ? html`<p><button class="button main" type="button"
        @click=${() => this.noted && this.#talk(this.noted)}>${t('attempt.talk')}</button></p>` : ''}
    </section>`;
  }
}

define('debrief-attempts', Attempts);
