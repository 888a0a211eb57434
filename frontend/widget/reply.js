import { css, html } from '../vendor/lit.js';
import { t } from '../shared/i18n.js';
import { plainText, render as renderMarkdown } from '../shared/markdown.js';
import { DebriefElement, define, need } from './element.js';
import { icon, tool } from './icons.js';
import { replyStyles } from './reply-styles.js';
import './safety.js';

/** @typedef {import('../shared/types').Message} Message */

const ENDINGS = ['interrupted', 'failed', 'cancelled'];

/**
 * `<debrief-reply>`: one reply, with its sources, plan, brief and what can be done with it.
 *
 * Attributes: `latest` (shows suggestions and offers another try), `plan-shown="full|line"` (the whole plan, or one
 * line about it).
 * Properties: `message`, `api`.
 * Events: `open-card {slug, section, mark}`, `retry {message}`, `rate {message, feedback}`, `suggest {text}`, `open-
 * plan`.
 * Parts: `reply`, `text`, `mark`, `sources`, `suggestion`.
 */
export class Reply extends DebriefElement {
  static properties = {
    message: { attribute: false },
    api: { attribute: false },
    latest: { type: Boolean },
    planShown: { attribute: 'plan-shown' },
    copied: { state: true },
  };

  static styles = [DebriefElement.styles, replyStyles];

  constructor() {
    super();
    this.message = null;
    this.api = null;
    this.latest = false;
    this.planShown = 'full';
    this.copied = false;
  }

  willUpdate() {
    const { plan, brief, status } = this.message ?? {};
    if (plan) need('plan');
    if (brief) need('brief');
    if (status === 'complete') need('feedback');
  }

  updated() {
    const text = this.find('.text');
    if (!text || !this.message) return;
    const sources = this.message.sources;
    const options = { mark: (n) => this.#mark(n) };
    renderMarkdown(text, this.message.text, options, sources.map((one) => one.n).join());
  }

  /** The button of a source; null for a number that no source has. */
  #mark(n) {
    const source = this.message?.sources.find((one) => one.n === n);
    if (!source) return null;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'mark';
    button.setAttribute('part', 'mark');
    button.textContent = String(n);
    button.title = source.title;
    button.setAttribute('aria-label', t('source.open', { n, title: source.title }));
    button.addEventListener('click', () => this.#open(source));
    return button;
  }

  #open({ slug, section = null }) {
    this.tell('open-card', { slug, section });
  }

  /** A link to a card opens it here, unless a new tab is asked for. */
  #follow(event) {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    const card = /^\/library\/([a-z0-9-]+)(?:#(.*))?$/.exec(link?.getAttribute('href') ?? '');
    if (!card || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    this.#open({ slug: card[1], section: card[2] });
  }

  async #copy() {
    const text = plainText(this.message?.text ?? '');
    // The clipboard is missing on plain http and may be forbidden in a frame.
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    this.copied = Boolean(done);
    this.tell('say', { text: t(done ? 'copied' : 'copy.failed') });
    setTimeout(() => {
      this.copied = false;
    }, 2000);
  }

  #sources() {
    const sources = this.message?.sources ?? [];
    if (!sources.length) return '';
    const ordered = [...sources].sort((one, other) => one.n - other.n);
    return html`<section class="sources" part="sources" aria-label=${t('sources')}>
      <h2>${t('sources')}</h2>
      <ol>${ordered.map((one) => this.#source(one))}</ol>
    </section>`;
  }

  #source({ n, slug, section, title }) {
    return html`<li><span class="number" aria-hidden="true">${n}</span>
      <a href=${`/library/${slug}${section ? `#${section}` : ''}`}>${title}</a></li>`;
  }

  #plan() {
    const plan = this.message?.plan;
    if (!plan) return '';
    if (this.planShown === 'full') return html`<debrief-plan .plan=${plan} .api=${this.api}></debrief-plan>`;
    return html`<p><button class="button plan-line" type="button" @click=${() => this.tell('open-plan')}>
      ${icon('plan')}${t('plan.line', { version: plan.version })}</button></p>`;
  }

  #ending() {
    const message = this.message;
    if (!ENDINGS.includes(message.status)) return '';
    const retry = this.latest && message.retryable !== false;
    return html`<div class="ending" role=${message.status === 'cancelled' ? 'note' : 'alert'}>
      <p>${message.problem || t(`reply.${message.status}`)}</p>
      ${retry ? html`<button class="button" type="button"
        @click=${() => this.tell('retry', { message })}>${icon('retry')}${t('retry')}</button>` : ''}
    </div>`;
  }

  #actions() {
    const message = this.message;
    if (!message.text || message.status === 'running') return '';
    const rate = (event) => {
      event.stopPropagation();
      this.tell('rate', { message, feedback: event.detail.feedback });
    };
    return html`<div class="actions" @rate=${rate}>
      ${tool(this.copied ? 'check' : 'copy', t('copy'), this.#copy)}
      ${message.status === 'complete' ? html`<debrief-feedback .feedback=${message.feedback}></debrief-feedback>` : ''}
    </div>`;
  }

  #suggestions() {
    const message = this.message;
    if (!this.latest || message.status !== 'complete' || !message.suggestions.length) return '';
    return html`<div class="suggestions" role="group" aria-label=${t('suggestions')}>${message.suggestions.map(
      (one) => html`
      <button class="button" part="suggestion" type="button"
        @click=${() => this.tell('suggest', { text: one.text })}>${one.label}</button>`,
    )}</div>`;
  }

  render() {
    const message = this.message;
    if (!message) return '';
    const onlySafety = message.safety && message.safety.text.trim() === message.text.trim();
    const waiting = message.status === 'running' && !message.text && !message.safety;
    return html`<article part="reply" aria-label="Debrief" aria-busy=${message.status === 'running' ? 'true' : 'false'}>
      <p class="who" aria-hidden="true">Debrief</p>
      ${message.safety ? html`<debrief-safety .safety=${message.safety}></debrief-safety>` : ''}
      ${waiting ? html`<p class="writing">${t('writing')}</p>` : ''}
      ${onlySafety ? '' : html`<div class="text" part="text" @click=${this.#follow}></div>`}
      ${this.#ending()}
      <div @click=${this.#follow}>${this.#sources()}</div>
      ${this.#plan()}
      ${message.brief ? html`<debrief-brief .brief=${message.brief}></debrief-brief>` : ''}
      ${this.#actions()}${this.#suggestions()}
    </article>`;
  }
}

define('debrief-reply', Reply);
