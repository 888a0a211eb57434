import { css, html } from '../vendor/lit.js';
import { Problem } from '../shared/api.js';
import { t } from '../shared/i18n.js';
import { DebriefElement, define } from './element.js';
import { icon, tool } from './icons.js';

const MOST_STEPS = 3;
const EDITED = ['goal', 'steps', 'evidence', 'obstacles', 'support', 'check_back'];

/** @param {string} text */
const filled = (text) => text.trim() || null;

/**
 * `<debrief-plan-editor>`: the plan's parts as fields, in place. When somebody else was faster, nothing typed is lost.
 *
 * Properties: `plan`, `api`.
 * Events: `plan-changed {plan}` when saved or replaced by the newer version, `close-editor` when given up.
 * Parts: `editor`.
 */
export class PlanEditor extends DebriefElement {
  static properties = {
    plan: { attribute: false },
    api: { attribute: false },
    draft: { state: true },
    newer: { state: true },
    error: { state: true },
    busy: { state: true },
  };

  static styles = [
    DebriefElement.styles,
    css`
    form { display: grid; gap: 16px; }
    textarea { resize: vertical; field-sizing: content; min-block-size: 44px; }
    fieldset { display: grid; gap: 8px; padding-block-start: 12px; border-block-start: 1px solid var(--debrief-line); }
    legend { float: inline-start; inline-size: 100%; font-weight: 600; }
    .pair { display: grid; grid-template-columns: 1fr auto; gap: 8px; align-items: end; }
    .conflict { border: 1px solid var(--debrief-alert); background: var(--debrief-alert-soft);
      border-radius: var(--debrief-radius); padding: 14px; display: grid; gap: 10px; }
  `,
  ];

  constructor() {
    super();
    this.plan = null;
    this.api = null;
    this.draft = null;
    this.newer = null;
    this.error = null;
    this.busy = false;
  }

  willUpdate() {
    if (this.draft || !this.plan) return;
    const { goal, steps, evidence, obstacles, support, check_back: checkBack } = structuredClone(this.plan);
    this.base = this.plan;
    this.draft = {
      goal: goal ?? '',
      steps: steps?.length ? steps : [this.#newStep()],
      what: evidence?.what ?? '',
      obstacles: obstacles?.length ? obstacles : [{ obstacle: '', response: '' }],
      support: support ?? '',
      check_back: checkBack ?? '',
    };
  }

  firstUpdated() {
    this.find('textarea')?.focus();
  }

  #newStep() {
    const used = new Set((this.draft?.steps ?? []).map((one) => one.id));
    const id = ['step-1', 'step-2', 'step-3'].find((one) => !used.has(one));
    return { id, text: '', cue: '', date: '', done: false };
  }

  /** The parts that differ from the version that was opened. */
  #changes() {
    const { goal, steps, what, obstacles, support, check_back: checkBack } = this.draft;
    const next = {
      goal: filled(goal),
      support: filled(support),
      check_back: checkBack || null,
      evidence: what.trim() ? { ...this.base.evidence, what: what.trim() } : null,
      steps: steps
        .filter((one) => one.text.trim())
        .map((one) => ({ ...one, text: one.text.trim(), cue: filled(one.cue ?? ''), date: one.date || null })),
      obstacles: obstacles
        .filter((one) => one.obstacle.trim())
        .map((one) => ({ obstacle: one.obstacle.trim(), response: filled(one.response ?? '') })),
    };
    return Object.fromEntries(
      EDITED.filter((name) => JSON.stringify(next[name]) !== JSON.stringify(this.base[name])).map((name) => [
        name,
        next[name],
      ]),
    );
  }

  /** `version` is the one that the change is meant for. */
  async #save(version) {
    const api = this.api;
    const changes = this.#changes();
    if (!Object.keys(changes).length) return this.tell('close-editor');
    this.busy = true;
    this.error = null;
    try {
      this.tell('plan-changed', {
        plan: await api.send('PATCH', `/api/plans/${this.plan.id}`, changes, { 'If-Match': `"${version}"` }),
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status === 412) this.newer = await api.get(`/api/plans/${this.plan.id}`).catch(() => null);
      if (!this.newer) this.error = error;
    } finally {
      this.busy = false;
    }
    return undefined;
  }

  #into(target, name) {
    return (event) => {
      target[name] = event.target.value;
    };
  }

  #field(name, target, label, long = false) {
    const value = target[name] ?? '';
    const input = long
      ? html`<textarea class="field" rows="2" dir="auto" .value=${value} @input=${this.#into(target, name)}></textarea>`
      : html`<input class="field" dir="auto" .value=${value} @input=${this.#into(target, name)}>`;
    return html`<label><span class="label">${label}</span>${input}</label>`;
  }

  #step(step, index) {
    const without = () => {
      this.draft = { ...this.draft, steps: this.draft.steps.filter((one) => one !== step) };
    };
    return html`<fieldset>
      <legend>${t('plan.step', { number: index + 1 })}</legend>
      ${this.#field('text', step, t('plan.step.text'), true)}
      ${this.#field('cue', step, t('plan.step.cue'), true)}
      <div class="pair">
        <label><span class="label">${t('plan.step.date')}</span><input class="field" type="date"
          .value=${step.date ?? ''} @input=${this.#into(step, 'date')}></label>
        ${tool('delete', t('plan.step.remove', { number: index + 1 }), without)}
      </div>
    </fieldset>`;
  }

  #submit(event) {
    event.preventDefault();
    this.#save(this.base.version);
  }

  #obstacle(one) {
    const response = this.#field('response', one, t('plan.response'));
    return html`<fieldset>${this.#field('obstacle', one, t('plan.obstacles'))}${response}</fieldset>`;
  }

  #conflict() {
    if (!this.newer) return '';
    return html`<div class="conflict" role="alert">
      <p>${t('plan.stale', { version: this.newer.version })}</p>
      ${this.newer.goal !== this.base.goal ? html`<p class="quiet" dir="auto">${this.newer.goal}</p>` : ''}
      <div class="row wrap">
        <button class="button main" type="button"
          @click=${() => this.#save(this.newer.version)}>${t('plan.stale.mine')}</button>
        <button class="button" type="button"
          @click=${() => this.tell('plan-changed', { plan: this.newer })}>${t('plan.stale.theirs')}</button>
      </div></div>`;
  }

  #problem() {
    if (!this.error) return '';
    const lines = this.error.errors.map((one) => `${one.field}: ${one.message}`);
    return html`<p class="error" role="alert">${[this.error.message, ...lines].join(' · ')}</p>`;
  }

  render() {
    if (!this.draft) return '';
    const { steps, obstacles } = this.draft;
    const more = () => {
      this.draft = { ...this.draft, steps: [...steps, this.#newStep()] };
    };
    return html`<form part="editor" @submit=${this.#submit}>
      ${this.#field('goal', this.draft, t('plan.goal'), true)}
      ${steps.map((step, index) => this.#step(step, index))}
      ${steps.length < MOST_STEPS ? html`<p><button class="button" type="button"
        @click=${more}>${icon('add')}${t('plan.step.add')}</button></p>` : ''}
      <fieldset>${this.#field('what', this.draft, t('plan.evidence'), true)}</fieldset>
      ${obstacles.map((one) => this.#obstacle(one))}
      ${this.#field('support', this.draft, t('plan.support'))}
      <label><span class="label">${t('plan.check_back')}</span><input class="field" type="date"
        .value=${this.draft.check_back}
        @input=${this.#into(this.draft, 'check_back')}></label>
      ${this.#conflict()}${this.#problem()}
      <div class="row wrap">
        <button class="button main" type="submit" ?disabled=${this.busy || this.newer}>${t('save')}</button>
        <button class="button bare" type="button" @click=${() => this.tell('close-editor')}>${t('cancel')}</button>
      </div>
    </form>`;
  }
}

define('debrief-plan-editor', PlanEditor);
