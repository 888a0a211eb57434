import { css, html } from '../vendor/lit.js';
import { locale, t } from '../shared/i18n.js';
import { DebriefElement, define } from './element.js';
import './popover.js';

/**
 * `<debrief-account>`: who is signed in; light or dark, the language, signing out.
 *
 * Attributes: `theme` (`light`, `dark` or empty for the system's choice). Property `me`.
 * Events: `choose-theme {theme}`, `choose-locale {locale}`, `sign-out`.
 * Parts: `account`.
 */
export class AccountMenu extends DebriefElement {
  static properties = { me: { attribute: false }, theme: {} };

  static styles = [
    DebriefElement.styles,
    css`
    debrief-popover { display: block; }
    .who { display: grid; text-align: start; color: var(--debrief-ink); line-height: 1.25; padding-block: 5px; }
    .menu { display: grid; gap: 14px; min-inline-size: 13rem; }
    .choice { display: flex; border: 1px solid var(--debrief-edge); border-radius: 10px; overflow: hidden; }
    .choice button { flex: 1; padding: 8px 10px; text-align: center; font-size: var(--debrief-text-s); }
    .choice button + button { border-inline-start: 1px solid var(--debrief-edge); }
    .choice [aria-pressed="true"] { background: var(--debrief-accent-soft); color: var(--debrief-accent);
      font-weight: 600; }
    .choice button:focus-visible { outline-offset: -3px; }
    @media (pointer: coarse) { .choice button { min-block-size: 44px; } }
  `,
  ];

  constructor() {
    super();
    this.me = null;
    this.theme = '';
  }

  #choice(name, choices, chosen, choose) {
    return html`<div><p class="label" id=${name}>${t(name)}</p><div class="choice" role="group"
      aria-labelledby=${name}>${choices.map(
      ([value, label]) => html`
      <button type="button" aria-pressed=${value === chosen ? 'true' : 'false'}
        @click=${() => choose(value)}>${label}</button>`,
    )}</div></div>`;
  }

  render() {
    if (!this.me) return '';
    return html`<debrief-popover up part="account">
      <span slot="button" class="who"><span class="sr">${t('account')} </span><strong>${this.me.name}</strong> <span
        class="quiet">${this.me.school?.name ?? ''}</span></span>
      <div class="menu">
        ${this.#choice(
          'theme',
          [
            ['', t('theme.auto')],
            ['light', t('theme.light')],
            ['dark', t('theme.dark')],
          ],
          this.theme ?? '',
          (theme) => this.tell('choose-theme', { theme }),
        )}
        ${this.#choice(
          'language',
          [
            ['en', 'English'],
            ['es', 'Español'],
          ],
          locale().split('-')[0],
          (chosen) => this.tell('choose-locale', { locale: chosen }),
        )}
        <button class="button" type="button" @click=${() => this.tell('sign-out')}>${t('sign_out')}</button>
      </div></debrief-popover>`;
  }
}

define('debrief-account', AccountMenu);
