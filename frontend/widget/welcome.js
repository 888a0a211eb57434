import { css, html } from '../vendor/lit.js';
import { date, daysFromToday, relativeDay, t } from '../shared/i18n.js';
import { DebriefElement, define } from './element.js';
import { icon } from './icons.js';

const PURPOSES = ['reflect', 'plan', 'prepare', 'ask'];

/** @returns {'morning' | 'afternoon' | 'evening'} */
function timeOfDay(hour = new Date().getHours()) {
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}

/**
 * `<debrief-welcome>`: the start of a conversation. A greeting, the open plan if there is one, four ways to begin.
 *
 * Attributes: `name`, `purpose` (the chosen one). Property `plan`: the teacher's open plan or null.
 * Events: `choose-purpose {purpose}`, `put {text}` (an example for the composer), `plan-outcome {plan, outcome}`,
 * `open-plan`.
 * Parts: `greeting`, `starter`, `promise`.
 */
export class Welcome extends DebriefElement {
  static properties = { name: {}, purpose: {}, plan: { attribute: false } };

  static styles = [
    DebriefElement.styles,
    css`
    :host { container-type: inline-size; }
    .page { display: grid; gap: 26px; padding-block: clamp(18px, 6vh, 76px) 16px; }
    h2 { font: 500 clamp(1.7rem, 1.2rem + 2.2vw, 2.5rem)/1.14 var(--debrief-serif); letter-spacing: -.012em; }
    .lead { font: var(--debrief-text-l)/1.5 var(--debrief-serif); color: var(--debrief-quiet);
      margin-block-start: 10px; }
    .starters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15.5rem, 100%), 1fr)); gap: 10px; }
    .starter { display: grid; grid-template-columns: auto 1fr; gap: 2px 14px; align-items: center; padding: 15px 18px;
      inline-size: 100%;
      border: 1px solid var(--debrief-line); border-radius: calc(var(--debrief-radius) + 2px);
        background: var(--debrief-raised); }
    .starter svg { color: var(--debrief-accent); grid-row: span 2; inline-size: 1.6em; block-size: 1.6em; }
    .starter strong { font: 600 var(--debrief-text-l)/1.3 var(--debrief-serif); }
    .starter span { font-size: var(--debrief-text-s); color: var(--debrief-quiet); }
    .starter:hover, .starter[aria-pressed="true"] { border-color: var(--debrief-accent); }
    .starter[aria-pressed="true"] { background: var(--debrief-accent-soft); }
    .plan { border: 1px solid var(--debrief-accent); border-radius: calc(var(--debrief-radius) + 2px);
      padding: 18px 20px; display: grid; gap: 12px; background: var(--debrief-raised); }
    .plan h3 { font-size: calc(var(--debrief-size) * 1.2); overflow-wrap: anywhere; }
    .outcomes { display: grid; grid-template-columns: repeat(2, 1fr); gap: 8px; }
    .outcomes .button { border-radius: 12px; }
    .examples { display: grid; gap: 6px; justify-items: start; }
    .examples button { font-family: var(--debrief-serif); font-style: italic; text-align: start; padding: 6px 0;
      color: var(--debrief-ink);
      text-decoration: underline; text-decoration-color: var(--debrief-line); text-underline-offset: .25em; }
    .examples button:hover { color: var(--debrief-accent); }
    .promise { font-size: var(--debrief-text-s); color: var(--debrief-quiet); display: flex; gap: 8px;
      align-items: start; }
    .promise svg { margin-block-start: .1em; }
    @container (min-width: 25rem) { section .outcomes { grid-template-columns: repeat(4, 1fr); } }
    @container (max-width: 520px) {
      .page { gap: 20px; }
      .starters { grid-template-columns: 1fr 1fr; }
      .starter { grid-template-columns: 1fr; gap: 8px; padding: 13px 14px; align-content: start; }
      .starter strong { font-size: var(--debrief-text-m); }
      .starter span { display: none; }
    }
    @media (pointer: coarse) { .examples button { min-block-size: 44px; } }
  `,
  ];

  constructor() {
    super();
    this.name = '';
    this.purpose = null;
    this.plan = null;
  }

  #starter(purpose) {
    const chosen = this.purpose === purpose;
    return html`<button class="starter" part="starter" type="button" aria-pressed=${chosen ? 'true' : 'false'}
      @click=${() => this.tell('choose-purpose', { purpose: chosen ? null : purpose })}>
      ${icon(purpose)}<strong>${t(`purpose.${purpose}`)}</strong><span>${t(`purpose.${purpose}.more`)}</span></button>`;
  }

  #plan() {
    const step = this.plan?.steps?.[0];
    if (!step) return '';
    const when = step.date
      ? t(daysFromToday(step.date) > 0 ? 'plan.starter.ahead' : 'plan.starter.due', {
          when: relativeDay(step.date),
          date: date(step.date),
        })
      : '';
    return html`<section class="plan" aria-label=${t('plan.starter')}>
      <p class="small quiet">${t('plan.starter')} ${when}</p>
      <h3 dir="auto">${step.text}</h3>
      <div class="outcomes">${['tried', 'partly', 'not_yet', 'blocked'].map(
        (outcome) => html`<button class="button" type="button"
        @click=${() => this.tell('plan-outcome', { plan: this.plan, outcome })}>${t(`outcome.${outcome}`)}</button>`,
      )}
      </div>
      <p><button class="link" type="button" @click=${() => this.tell('open-plan')}>${t('plan.open')}</button></p>
    </section>`;
  }

  #examples() {
    if (!this.purpose) return '';
    const examples = [1, 2].map((number) => t(`purpose.${this.purpose}.example.${number}`));
    return html`<section class="examples" aria-label=${t('examples')}>
      <p class="small quiet">${t('examples')}</p>
      ${examples.map((text) => html`<button type="button"
        @click=${() => this.tell('put', { text })}>“${text}”</button>`)}</section>`;
  }

  render() {
    const greeting = t(`greeting.${timeOfDay()}`, { name: this.name });
    return html`<div class="page">
      <header part="greeting"><h2>${this.purpose ? t(`purpose.${this.purpose}.question`) : greeting}</h2>
        <p class="lead">${this.purpose ? t(`purpose.${this.purpose}.lead`) : t('greeting.lead')}</p></header>
      ${this.purpose ? '' : this.#plan()}
      <div class="starters" role="group"
        aria-label=${t('starters')}>${PURPOSES.map((purpose) => this.#starter(purpose))}</div>
      ${this.#examples()}
      <p class="promise" part="promise">${icon('lock')}<span>${t('promise')}</span></p>
    </div>`;
  }
}

define('debrief-welcome', Welcome);
