import { css, html, live } from '../vendor/lit.js';
import { t } from '../shared/i18n.js';
import { DebriefElement, define } from './element.js';
import { icon } from './icons.js';

const LONGEST = 32_000;

/**
 * `<debrief-composer>`: where the teacher writes. Grows with the text; Enter sends where there is a keyboard,
 * Shift+Enter makes a line.
 *
 * Attributes: `hint` (placeholder), `busy` (a reply is being written: stop instead of send).
 * Property `text`: the draft. Methods: `focus()`, `put(text)`.
 * Events: `draft {text}`, `send {text}`, `stop`.
 * Parts: `composer`, `input`, `send`.
 */
export class Composer extends DebriefElement {
  static properties = { hint: {}, busy: { type: Boolean }, text: { attribute: false } };

  static styles = [
    DebriefElement.styles,
    css`
    .box { display: flex; align-items: flex-end; gap: 6px; padding: 6px; border: 1px solid var(--debrief-edge);
      border-radius: calc(var(--debrief-radius) + 8px); background: var(--debrief-raised);
        box-shadow: var(--debrief-shadow); }
    .box:focus-within { border-color: var(--debrief-accent); outline: 1px solid var(--debrief-accent); }
    textarea { flex: 1; min-inline-size: 0; resize: none; border: 0; background: none; padding: 10px 10px 10px 12px;
      font-size: max(16px, var(--debrief-text-l)); line-height: 1.45; max-block-size: min(38vh, 16em);
        field-sizing: content;
      min-block-size: 44px; }
    textarea:focus-visible { outline: none; }
    textarea::placeholder { color: var(--debrief-quiet); opacity: 1; }
    .round { inline-size: 44px; block-size: 44px; border-radius: 50%; display: grid; place-items: center; flex: none;
      background: var(--debrief-accent); color: var(--debrief-on-accent); }
    .round:disabled { background: var(--debrief-sunken); color: var(--debrief-quiet); opacity: 1; }
    .round.stop { background: var(--debrief-ink); color: var(--debrief-paper); }
    .round.stop svg { fill: currentcolor; inline-size: 1em; block-size: 1em; }
    .note { padding: 4px 16px 0; }
    @media (forced-colors: active) { .round { border: 1px solid ButtonText; } }
  `,
  ];

  constructor() {
    super();
    this.hint = '';
    this.busy = false;
    this.text = '';
  }

  focus() {
    this.find('textarea')?.focus();
  }

  /** @param {string} text becomes the draft, with the cursor at its end */
  async put(text) {
    this.#write(text);
    await this.updateComplete;
    const input = this.find('textarea');
    input.focus();
    input.setSelectionRange(text.length, text.length);
  }

  #write(text) {
    this.text = text;
    this.tell('draft', { text });
  }

  #submit(event) {
    event.preventDefault();
    this.#send();
  }

  #send() {
    const text = this.text.trim();
    if (!text || this.busy || text.length > LONGEST) return;
    this.#write('');
    this.tell('send', { text });
  }

  #key(event) {
    const sends =
      event.key === 'Enter' && !event.shiftKey && !event.isComposing && !matchMedia('(pointer: coarse)').matches;
    if (!sends) return;
    event.preventDefault();
    this.#send();
  }

  updated() {
    // Only where the style sheet cannot let the field grow by itself.
    const input = this.find('textarea');
    if (CSS.supports('field-sizing', 'content')) return;
    input.style.blockSize = 'auto';
    input.style.blockSize = `${input.scrollHeight}px`;
  }

  render() {
    const over = this.text.trim().length - LONGEST;
    const button = this.busy
      ? html`<button class="round stop" part="send" type="button" aria-label=${t('stop')} title=${t('stop')}
          @click=${() => this.tell('stop')}>${icon('stop')}</button>`
      : html`<button class="round" part="send" type="submit" aria-label=${t('send')} title=${t('send')}
          ?disabled=${!this.text.trim() || over > 0}>${icon('send')}</button>`;
    return html`
      <form class="box" part="composer" @submit=${this.#submit}>
        <textarea part="input" rows="1" aria-label=${t('composer')} placeholder=${this.hint || t('composer.hint')}
          dir="auto"
          enterkeyhint="enter" .value=${live(this.text)} @keydown=${this.#key}
          @input=${(event) => this.#write(event.target.value)}></textarea>
        ${button}
      </form>
      ${over > 0 ? html`<p class="note small error" role="alert">${t('composer.over', { count: over })}</p>` : ''}
    `;
  }
}

define('debrief-composer', Composer);
