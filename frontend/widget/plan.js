import { css, html } from '../vendor/lit.js';
import { Problem } from '../shared/api.js';
import { date, relativeDay, t, term } from '../shared/i18n.js';
import { DebriefElement, define, need } from './element.js';
import { icon } from './icons.js';

/** @param {string} slug */
const readable = (slug) => slug.replace(/-/g, ' ').replace(/^./, (first) => first.toUpperCase());

/**
 * `<debrief-plan>`: a plan as a card: read, edit in place, say how it went, download.
 *
 * Properties: `plan` (as the API tells it), `api`.
 * Events: `plan-changed {plan}` (a newer version), `open-card {slug}`, `suggest {text}` (talk an attempt through),
 * `problem {problem}`.
 * Parts: `plan`, `goal`, `step`, `missing`.
 */
export class PlanCard extends DebriefElement {
  static properties = {
    plan: { attribute: false },
    api: { attribute: false },
    editing: { state: true },
    names: { state: true },
  };

  static styles = [
    DebriefElement.styles,
    css`
    section { border: 1px solid var(--debrief-line); border-radius: calc(var(--debrief-radius) + 4px);
      background: var(--debrief-raised);
      padding: 18px 20px 16px; display: grid; gap: 16px; }
    header { display: flex; align-items: center; gap: 10px; color: var(--debrief-accent); margin-block-end: -8px; }
    header h2 { font: 600 var(--debrief-text-s)/1.3 var(--debrief-sans); flex: 1; color: var(--debrief-accent); }
    .status { font-size: var(--debrief-text-s); color: var(--debrief-quiet); }
    .goal { font: 500 var(--debrief-text-xl)/1.32 var(--debrief-serif); overflow-wrap: anywhere; text-wrap: pretty; }
    .steps { display: grid; gap: 12px; counter-reset: step; }
    .step { display: grid; grid-template-columns: 26px 1fr; gap: 2px 10px; counter-increment: step;
      overflow-wrap: anywhere; }
    .step::before { content: counter(step); grid-row: span 2;
      font: 600 var(--debrief-text-s)/24px var(--debrief-sans); text-align: center;
      block-size: 24px; inline-size: 24px; border-radius: 50%; background: var(--debrief-accent-soft);
        color: var(--debrief-accent); }
    .step.done::before { content: '✓'; }
    .step p { font-weight: 550; }
    .step .cue { font-weight: 400; }
    .when { color: var(--debrief-accent); font-size: var(--debrief-text-s); font-weight: 600; white-space: nowrap; }
    .cue { color: var(--debrief-quiet); font-style: italic; font-family: var(--debrief-serif); grid-column: 2; }
    dl, dd { margin: 0; }
    dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 14px 22px;
      border-block-start: 1px solid var(--debrief-line);
      padding-block-start: 14px; }
    dt { font-size: var(--debrief-text-s); font-weight: 600; color: var(--debrief-quiet); }
    dd { overflow-wrap: anywhere; }
    .missing { background: var(--debrief-highlight); border-radius: 8px; padding: 8px 12px;
      font-size: var(--debrief-text-s); }
    @media (forced-colors: active) { .missing { border: 1px solid CanvasText; } }
  `,
  ];

  constructor() {
    super();
    this.plan = null;
    this.api = null;
    this.editing = false;
    this.names = {};
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    need('attempts');
    if (this.editing) need('plan-editor');
    if (changed.has('plan')) for (const slug of this.plan?.strategies ?? []) this.#learnName(slug);
  }

  /** A plan names its strategies by slug only. */
  async #learnName(slug) {
    if (!this.api || slug in this.names) return;
    const card = await this.api.get(`/api/library/cards/${slug}`).catch(() => null);
    if (card) this.names = { ...this.names, [slug]: card.name };
  }

  async #download() {
    const api = this.api;
    try {
      const response = await api.fetch(`/api/plans/${this.plan.id}/export?format=md`, {
        headers: { Accept: 'text/markdown, */*' },
      });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await response.blob());
      link.download = `${t('plan.file')}.md`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    } catch (error) {
      if (error instanceof Problem) this.tell('problem', { problem: error });
    }
  }

  /** Saved, which the panel must hear too, or given up, which nobody else needs to know. */
  async #doneEditing(event) {
    if (event.type === 'close-editor') event.stopPropagation();
    this.editing = false;
    await this.updateComplete;
    this.find('.edit')?.focus();
  }

  #step(step) {
    return html`<li class="step ${step.done ? 'done' : ''}" part="step">
      <p dir="auto">${step.text} ${step.date ? html`<span class="when"
        title=${date(step.date)}>${relativeDay(step.date)}</span>` : ''}</p>
      ${step.cue ? html`<p class="cue" dir="auto">${step.cue}</p>` : ''}</li>`;
  }

  #strategy(slug) {
    const open = () => this.tell('open-card', { slug, section: null });
    const name = this.names[slug] ?? readable(slug);
    return html`<div><button class="link" type="button" @click=${open}>${name}</button></div>`;
  }

  #details() {
    const { evidence, obstacles = [], support, strategies = [], check_back: checkBack } = this.plan;
    const answer = (one) => (one.response ? html`<span class="quiet">→</span> ${one.response}` : '');
    const rows = {
      strategies: strategies.map((slug) => this.#strategy(slug)),
      evidence: evidence?.what,
      obstacles: obstacles.map((one) => html`<p>${one.obstacle} ${answer(one)}</p>`),
      support,
      check_back: checkBack && date(checkBack),
    };
    const given = Object.entries(rows).filter(([, value]) => value?.length);
    return html`<dl>${given.map(
      ([name, value]) => html`<div><dt>${t(`plan.${name}`)}</dt><dd dir="auto">${value}</dd></div>`,
    )}</dl>`;
  }

  #edit() {
    this.editing = true;
  }

  #reading() {
    const { goal, steps, readiness } = this.plan;
    const missing = (readiness?.missing ?? []).map((name) => term('part', name).toLowerCase()).join(', ');
    return html`
      ${goal ? html`<p class="goal" part="goal" dir="auto">${goal}</p>` : ''}
      ${steps?.length ? html`<ol class="steps">${steps.map((step) => this.#step(step))}</ol>` : ''}
      ${this.#details()}
      ${missing ? html`<p class="missing" part="missing"><strong>${t('plan.missing')}</strong> ${missing}</p>` : ''}
      ${steps?.length ? html`<debrief-attempts .plan=${this.plan} .api=${this.api}></debrief-attempts>` : ''}
      <div class="row wrap">
        <button class="button edit" type="button" @click=${this.#edit}>${icon('edit')}${t('edit')}</button>
        <button class="button bare" type="button" @click=${this.#download}>${icon('download')}${t('download')}</button>
      </div>`;
  }

  #editor() {
    return html`<debrief-plan-editor .plan=${this.plan} .api=${this.api}
      @close-editor=${this.#doneEditing} @plan-changed=${this.#doneEditing}></debrief-plan-editor>`;
  }

  render() {
    if (!this.plan) return '';
    const { status, version } = this.plan;
    return html`<section part="plan" aria-label=${t('plan')}>
      <header>${icon('plan')}<h2>${t('plan')}</h2>
        <span class="status">${term('status', status)} · ${t('plan.version', { version })}</span></header>
      ${this.editing ? this.#editor() : this.#reading()}
    </section>`;
  }
}

define('debrief-plan', PlanCard);
