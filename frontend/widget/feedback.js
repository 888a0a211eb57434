import { css, html } from '../vendor/lit.js';
import { t } from '../shared/i18n.js';
import { DebriefElement, define } from './element.js';
import { tool } from './icons.js';

const REASONS = {
  up: ['listened', 'fits_my_class', 'useful_next_step', 'right_length'],
  down: ['too_long', 'not_my_class', 'already_do_this', 'not_true', 'unclear', 'too_directive'],
};

/**
 * `<debrief-feedback>`: was this reply any good? Thumbs, then reasons to tap and a line of one's own.
 *
 * Property `feedback`: `{rating, reasons, comment}` or null.
 * Events: `rate {feedback}` at every change.
 * Parts: `reasons`.
 */
export class FeedbackButtons extends DebriefElement {
  static properties = { feedback: { attribute: false }, open: { state: true } };

  static styles = [
    DebriefElement.styles,
    css`
    :host { display: contents; }
    .reasons { flex-basis: 100%; display: grid; gap: 10px; padding: 14px; margin-block-start: 4px;
      border: 1px solid var(--debrief-line);
      border-radius: var(--debrief-radius); background: var(--debrief-raised); }
    .chips { display: flex; flex-wrap: wrap; gap: 8px; }
    .chips .button { font-size: var(--debrief-text-s); font-weight: 450; min-block-size: 34px; }
    .chips [aria-pressed="true"] { background: var(--debrief-accent-soft); border-color: var(--debrief-accent);
      color: var(--debrief-accent); }
    @media (pointer: coarse) { .chips .button { min-block-size: 44px; } }
  `,
  ];

  constructor() {
    super();
    this.feedback = null;
    this.open = false;
  }

  #rate(change) {
    const feedback = { rating: 'up', reasons: [], comment: null, ...this.feedback, ...change };
    this.tell('rate', { feedback });
  }

  #thumb(rating) {
    if (this.feedback?.rating !== rating) this.#rate({ rating, reasons: [] });
    this.open = this.feedback?.rating !== rating || !this.open;
  }

  #toggle(reason) {
    const chosen = this.feedback?.reasons ?? [];
    this.#rate({ reasons: chosen.includes(reason) ? chosen.filter((one) => one !== reason) : [...chosen, reason] });
  }

  #button(rating) {
    const name = rating === 'up' ? 'thumbUp' : 'thumbDown';
    return tool(name, t(`feedback.${rating}`), () => this.#thumb(rating), {
      pressed: this.feedback?.rating === rating,
    });
  }

  #done(event) {
    event.preventDefault();
    this.open = false;
  }

  #reasons() {
    const rating = this.feedback?.rating ?? 'up';
    return html`<div class="reasons" part="reasons" role="group" aria-label=${t(`feedback.why.${rating}`)}>
      <p class="small quiet">${t(`feedback.why.${rating}`)}</p>
      <div class="chips">${REASONS[rating].map(
        (reason) => html`<button class="button" type="button"
        aria-pressed=${this.feedback?.reasons.includes(reason) ? 'true' : 'false'} @click=${() => this.#toggle(reason)}
        >${t(`reason.${reason}`)}</button>`,
      )}</div>
      <form class="row" @submit=${this.#done}>
        <input class="field" aria-label=${t('feedback.comment')} placeholder=${t('feedback.comment')} maxlength="1000"
          .value=${this.feedback?.comment ?? ''}
          @change=${(event) => this.#rate({ comment: event.target.value || null })}>
        <button class="button" type="submit">${t('done')}</button>
      </form>
    </div>`;
  }

  render() {
    return html`${this.#button('up')}${this.#button('down')}${this.open && this.feedback ? this.#reasons() : ''}`;
  }
}

define('debrief-feedback', FeedbackButtons);
