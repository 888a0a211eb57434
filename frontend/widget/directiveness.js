import { css, html } from '../vendor/lit.js';
import { t } from '../shared/i18n.js';
import { DebriefElement, define } from './element.js';

/**
 * `<debrief-directiveness>`: how directly Debrief should speak, from "Ask me" (1) to "Tell me" (5).
 *
 * Attributes: `value` (1 to 5; 0 lets Debrief choose).
 * Events: `choose-directiveness {value}`.
 * Parts: `stops`.
 */
export class Directiveness extends DebriefElement {
  static properties = { value: { type: Number } };

  static styles = [
    DebriefElement.styles,
    css`
    fieldset { display: flex; align-items: center; justify-content: center; gap: 4px 10px; flex-wrap: wrap;
      color: var(--debrief-quiet); font-size: var(--debrief-text-s); }
    .stops { display: flex; position: relative; }
    .stops::before { content: ''; position: absolute; inset-inline: 16px; inset-block-start: 50%; block-size: 1px;
      background: var(--debrief-edge); }
    label { position: relative; display: grid; place-items: center; inline-size: 32px; block-size: 32px;
      cursor: pointer; }
    input { appearance: none; inline-size: 11px; block-size: 11px; border-radius: 50%;
      border: 1.5px solid var(--debrief-edge);
      background: var(--debrief-paper); cursor: pointer; transition: transform .15s; }
    input:checked { background: var(--debrief-accent); border-color: var(--debrief-accent); transform: scale(1.35); }
    label:hover input { border-color: var(--debrief-accent); }
    input:focus-visible { border-radius: 50%; outline-offset: 4px; }
    :host { container-type: inline-size; }
    .now { min-inline-size: 11em; color: var(--debrief-ink); }
    @media (pointer: coarse) { label { inline-size: 44px; block-size: 44px; } .stops::before { inset-inline: 22px; } }
    @container (max-width: 480px) {
      .now { display: none; flex-basis: 100%; text-align: center; }
      fieldset:focus-within .now { display: block; }
    }
    @media (forced-colors: active) { input:checked { background: Highlight; forced-color-adjust: none; } }
  `,
  ];

  constructor() {
    super();
    this.value = 0;
  }

  #choose(value) {
    this.tell('choose-directiveness', { value });
  }

  #stop(step) {
    return html`<label title=${t(`directiveness.${step}`)}>
      <input type="radio" name="step" .checked=${this.value === step}
        @change=${() => this.#choose(step)}
        @click=${() => this.value === step && this.#choose(0)}>
      <span class="sr">${t(`directiveness.${step}`)}</span>
    </label>`;
  }

  render() {
    return html`<fieldset>
      <legend class="sr">${t('directiveness')}</legend>
      <span aria-hidden="true">${t('directiveness.low')}</span>
      <div class="stops" part="stops">${[1, 2, 3, 4, 5].map((step) => this.#stop(step))}</div>
      <span aria-hidden="true">${t('directiveness.high')}</span>
      <span class="now" aria-hidden="true">${t(`directiveness.${this.value || 0}`)}</span>
    </fieldset>`;
  }
}

define('debrief-directiveness', Directiveness);
