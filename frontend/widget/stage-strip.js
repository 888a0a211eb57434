import { css, html } from '../vendor/lit.js';
import { date, t, term, useMessages } from '../shared/i18n.js';
import { DebriefElement, define } from './element.js';

await useMessages('stage/');

const STATIONS = {
  impact: ['identify', 'learn', 'improve'],
  grow: ['goal', 'reality', 'options', 'will'],
  reflecting: ['impressions', 'evidence', 'causes', 'new-learning', 'application', 'this-talk'],
  planning: ['goals', 'success-indicators', 'approach', 'learning-focus'],
  'problem-resolving': ['acknowledge', 'desired-state', 'resources', 'next'],
  'see-name-do': ['success', 'model', 'gap', 'action-step', 'follow-up'],
  preparation: [
    'what-i-want-from-the-meeting',
    'what-i-tried-and-what-happened',
    'evidence-to-bring',
    'questions-for-my-coach',
    'what-may-be-shared',
  ],
  library: [],
};

/** @param {string} name as a server may write it, as the interface's key */
const key = (name) => name.toLowerCase().replace(/[\s_]+/g, '-');

/**
 * `<debrief-stage>`: where the conversation is, and what Debrief has understood; each thing known is a click away from
 * being corrected.
 *
 * Property `stage`: `{map, stage, known, missing}`.
 * Events: `correct {name, value}`.
 * Parts: `strip`, `known`.
 */
export class StageStrip extends DebriefElement {
  static properties = { stage: { attribute: false }, open: { state: true } };

  static styles = [
    DebriefElement.styles,
    css`
    :host { font-size: var(--debrief-text-s); container-type: inline-size; }
    .line { display: flex; align-items: center; gap: 12px; min-block-size: 32px; white-space: nowrap; }
    .map { font-weight: 600; overflow: hidden; text-overflow: ellipsis; }
    ol { display: flex; align-items: center; color: var(--debrief-quiet); }
    ol li { display: flex; align-items: center; gap: 6px; }
    ol li::before { content: ''; inline-size: 7px; block-size: 7px; border-radius: 50%;
      border: 1.5px solid var(--debrief-edge); }
    ol li:not(:last-child)::after { content: ''; inline-size: 14px; block-size: 1px; background: var(--debrief-edge);
      margin-inline-end: 6px; }
    ol .past::before { background: var(--debrief-accent); border-color: var(--debrief-accent); }
    ol .now { color: var(--debrief-accent); font-weight: 600; }
    ol .now::before { background: var(--debrief-accent); border-color: var(--debrief-accent);
      outline: 3px solid var(--debrief-accent-soft); }
    ol li:not(.now) span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden;
      clip-path: inset(50%); }
    .toggle { margin-inline-start: auto; color: var(--debrief-quiet); text-decoration: underline;
      text-underline-offset: .2em; text-decoration-color: var(--debrief-line); min-block-size: 32px; }
    .toggle:hover { color: var(--debrief-accent); }
    .known { display: flex; flex-wrap: wrap; gap: 6px; padding-block: 6px 10px; }
    .known button { border: 1px solid var(--debrief-line); border-radius: 8px; padding: 4px 10px;
      background: var(--debrief-raised); max-inline-size: 100%;
      text-align: start; overflow-wrap: anywhere; }
    .known button:hover { border-color: var(--debrief-accent); }
    .known .name { color: var(--debrief-quiet); }
    .missing { flex-basis: 100%; color: var(--debrief-quiet); }
    @container (max-width: 480px) { ol li:not(.now) { display: none; } ol .now::after { display: none; } }
    @media (pointer: coarse) { .toggle, .known button { min-block-size: 44px; } }
  `,
  ];

  constructor() {
    super();
    this.stage = null;
    this.open = false;
  }

  #stations() {
    const { map, stage } = this.stage;
    const stations = STATIONS[key(map)] ?? [];
    const now = stations.findIndex((one) => key(stage).startsWith(one));
    if (now < 0) return html`<span class="quiet">${term('stage', key(stage))}</span>`;
    return html`<ol>${stations.map(
      (one, index) => html`
      <li class=${index < now ? 'past' : index === now ? 'now' : ''} aria-current=${index === now ? 'step' : 'false'}>
        <span>${term('stage', index === now ? key(stage) : one)}</span></li>`,
    )}</ol>`;
  }

  #known({ name, value }) {
    const shown = /^\d{4}-\d{2}-\d{2}$/.test(value) ? date(value) : value;
    return html`<button type="button" part="known" title=${t('known.correct')}
      @click=${() => this.tell('correct', { name: term('known', name), value: shown })}>
      <span class="name">${term('known', name)}</span> ${shown}</button>`;
  }

  #toggle(count) {
    const toggle = () => {
      this.open = !this.open;
    };
    return html`<button class="toggle" type="button" aria-controls="known" aria-expanded=${this.open ? 'true' : 'false'}
      @click=${toggle}>${t('known', { count })}</button>`;
  }

  render() {
    if (!this.stage) return '';
    const { map, known, missing } = this.stage;
    const open = missing.map((one) => term('known', one).toLowerCase()).join(', ');
    return html`<section part="strip" aria-label=${t('stage')}>
      <div class="line">
        <span class="map">${term('map', key(map))}</span>${this.#stations()}
        ${known.length ? this.#toggle(known.length) : ''}
      </div>
      <div class="known" id="known" ?hidden=${!this.open}>
        ${known.map((one) => this.#known(one))}
        ${open ? html`<p class="missing">${t('missing')}: ${open}</p>` : ''}
      </div>
    </section>`;
  }
}

define('debrief-stage', StageStrip);
