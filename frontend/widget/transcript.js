import { css, html, repeat } from '../vendor/lit.js';
import { t } from '../shared/i18n.js';
import { DebriefElement, define } from './element.js';
import { tool } from './icons.js';
import './reply.js';
import './safety.js';
import './teacher-message.js';

/** @typedef {import('../shared/types').Message} Message */

const NEAR_END = 80;
const AT_ONCE = 60;

/** @param {Message} message what it is on the screen, also before the server has given it an id */
const identity = (message) =>
  message.role === 'teacher' ? message.client_message_id || message.id : `reply-${message.turn_id}`;

/**
 * `<debrief-transcript>`: the conversation. Follows a growing reply only while the reader is at the end, and never past
 * the message it
 * answers, so that neither the beginning of a reply nor a safety message leaves the screen by itself.
 *
 * Attributes: `plan-open` (the plan is shown beside, so here it is one line). Properties: `messages`, `api`.
 * Method: `toEnd()`. Events: those of its messages.
 * Parts: `transcript`, `latest`.
 */
export class Transcript extends DebriefElement {
  static properties = {
    messages: { attribute: false },
    api: { attribute: false },
    planOpen: { type: Boolean, attribute: 'plan-open' },
    all: { state: true },
    away: { state: true },
  };

  static styles = [
    DebriefElement.styles,
    css`
    :host { position: relative; min-block-size: 0; display: flex; flex-direction: column; }
    .scroller { flex: 1; min-block-size: 0; overflow-y: auto; overscroll-behavior: contain;
      padding-inline: max(20px, calc(50% - 22rem)); }
    .scroller:focus-visible { outline-offset: -3px; }
    .log { display: grid; gap: 26px; padding-block: 24px 32px; }
    .log > * { min-inline-size: 0; }
    .pinned { position: sticky; inset-block-start: 8px; z-index: 3; margin-block-start: 8px; }
    [part=latest] { position: absolute; inset-block-end: 12px; inset-inline-end: max(14px, calc(50% - 22rem));
      z-index: 3; inline-size: 40px; block-size: 40px; border-radius: 50%;
      background: var(--debrief-raised); border: 1px solid var(--debrief-line); box-shadow: var(--debrief-shadow); }
  `,
  ];

  constructor() {
    super();
    this.messages = [];
    this.api = null;
    this.planOpen = false;
    this.all = false;
    this.away = false;
    this.pinned = true;
    this.placed = 0;
    this.growth = new ResizeObserver(() => this.#grown());
  }

  firstUpdated() {
    this.growth.observe(this.find('.log'));
    this.growth.observe(this.find('.scroller'));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.growth.disconnect();
  }

  toEnd() {
    this.pinned = true;
    this.#grown();
  }

  /** How far down to scroll so that the latest exchange is in sight from its beginning. */
  #furthest() {
    const scroller = this.find('.scroller');
    const bottom = scroller.scrollHeight - scroller.clientHeight;
    const items = [...this.renderRoot.querySelectorAll('.log > *')];
    const asked = items.findLast((one) => one.localName === 'debrief-teacher-message');
    const reply = /** @type {any} */ (items.at(-1));
    const tooTall = asked && asked.clientHeight > scroller.clientHeight / 2;
    const anchor = reply?.localName === 'debrief-reply' && (tooTall || reply.message?.safety) ? reply : asked;
    if (!anchor) return bottom;
    return Math.min(
      bottom,
      anchor.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop - 16,
    );
  }

  #grown() {
    const scroller = this.find('.scroller');
    if (!scroller) return;
    if (this.pinned) {
      scroller.scrollTop = Math.max(scroller.scrollTop, this.#furthest());
      this.placed = scroller.scrollTop;
    }
    this.#look();
  }

  #look() {
    const scroller = this.find('.scroller');
    this.away = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop > NEAR_END;
  }

  #scrolled() {
    const scroller = this.find('.scroller');
    // Our own scrolling is reported too, perhaps after the text has grown again: only the reader's counts.
    if (Math.abs(scroller.scrollTop - this.placed) > 2) this.pinned = scroller.scrollTop >= this.#furthest() - NEAR_END;
    this.#look();
  }

  #jump() {
    const scroller = this.find('.scroller');
    scroller.scrollTo({
      top: scroller.scrollHeight,
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
    });
    scroller.focus({ preventScroll: true });
  }

  #message(message, index) {
    if (message.role === 'teacher')
      return html`<debrief-teacher-message .message=${message}></debrief-teacher-message>`;
    const replies = this.messages.filter((one) => one.role === 'agent');
    const newestPlan = this.messages.findLast((one) => one.plan && one.plan.id === message.plan?.id);
    return html`<debrief-reply .message=${message} .api=${this.api}
      ?latest=${message === replies.at(-1) && this.messages.slice(index + 1).length === 0}
      plan-shown=${newestPlan === message && !this.planOpen ? 'full' : 'line'}></debrief-reply>`;
  }

  /** Contacts of an earlier safety message stay in sight for the rest of the conversation. */
  #safety() {
    const raised = this.messages.findLast((one) => one.safety);
    if (!raised?.safety?.contacts?.length || raised === this.messages.at(-1)) return '';
    return html`<div class="pinned"><debrief-safety compact .safety=${raised.safety}></debrief-safety></div>`;
  }

  #earlier(count) {
    const show = () => {
      this.all = true;
    };
    const label = t('transcript.earlier', { count });
    return html`<p><button class="button" type="button" @click=${show}>${label}</button></p>`;
  }

  render() {
    const hidden = this.all ? 0 : Math.max(0, this.messages.length - AT_ONCE);
    const shown = this.messages.slice(hidden);
    return html`
      <div class="scroller" tabindex="0" role="region" aria-label=${t('transcript')} @scroll=${this.#scrolled}>
        ${this.#safety()}
        ${hidden ? this.#earlier(hidden) : ''}
        <div class="log" part="transcript" role="log" aria-live="off" aria-label=${t('transcript')}>
          ${repeat(shown, identity, (message, index) => this.#message(message, index + hidden))}
        </div>
      </div>
      ${this.away ? tool('latest', t('transcript.latest'), this.#jump, { part: 'latest' }) : ''}`;
  }
}

define('debrief-transcript', Transcript);
