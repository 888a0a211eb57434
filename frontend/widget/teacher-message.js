import { css, html } from '../vendor/lit.js';
import { t } from '../shared/i18n.js';
import { DebriefElement, define } from './element.js';
import { tool } from './icons.js';

/**
 * `<debrief-teacher-message>`: the teacher's own words, exactly as written.
 *
 * Property `message`. Events: `edit-message {message}`.
 * Parts: `message`.
 */
export class TeacherMessage extends DebriefElement {
  static properties = { message: { attribute: false } };

  static styles = [
    DebriefElement.styles,
    css`
    article { display: grid; grid-template-columns: 1fr auto; justify-items: end; align-items: center; gap: 4px;
      padding-inline-start: 8%; }
    .slip { background: var(--debrief-accent-soft); border-radius: 18px 18px 4px 18px; padding: 11px 16px;
      grid-column: 2; min-inline-size: 0;
      white-space: pre-wrap; overflow-wrap: anywhere; font-size: var(--debrief-text-l); line-height: 1.45; }
    :host(:dir(rtl)) .slip { border-radius: 18px 18px 18px 4px; }
    .waiting .slip { background: none; outline: 1.5px dashed var(--debrief-edge); outline-offset: -1.5px; }
    .under { grid-column: span 2; display: flex; justify-content: flex-end; align-items: center; gap: 10px; }
    .icon { inline-size: 32px; block-size: 32px; opacity: 0; }
    article:hover .icon, .icon:focus-visible { opacity: 1; }
    @media (hover: none) { .icon { opacity: 1; } .icon svg { inline-size: 1em; block-size: 1em; } }
    @media (forced-colors: active) { .slip { border: 1px solid CanvasText; } }
  `,
  ];

  constructor() {
    super();
    this.message = null;
  }

  render() {
    const message = this.message;
    if (!message) return '';
    const edit = tool('edit', t('edit.resend'), () => this.tell('edit-message', { message }));
    const under = {
      waiting: html`<p class="under small quiet">${t('message.waiting')}</p>`,
      refused: html`<p class="under small error">${message.problem}
        <button class="button" type="button"
          @click=${() => this.tell('edit-message', { message })}>${t('edit')}</button></p>`,
    };
    return html`<article part="message" class=${message.status} aria-label=${t('you')}>
      ${message.status === 'complete' ? edit : ''}<div class="slip" dir="auto">${message.text}</div>
      ${under[message.status] ?? ''}
    </article>`;
  }
}

define('debrief-teacher-message', TeacherMessage);
