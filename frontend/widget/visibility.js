import { css, html } from '../vendor/lit.js';
import { t } from '../shared/i18n.js';
import { DebriefElement, define } from './element.js';
import { icon } from './icons.js';
import './popover.js';

/**
 * `<debrief-visibility>`: "Who can see this?", always in sight: only you, or the names.
 *
 * Property `readers`: `[{coach_id, name}]`. Attributes: `short` (the narrow form).
 * Parts: `visibility`.
 */
export class Visibility extends DebriefElement {
  static properties = { readers: { attribute: false }, short: { type: Boolean } };

  static styles = [
    DebriefElement.styles,
    css`
    h3 { margin-block-end: 8px; }
    p + p, ul + p { margin-block-start: .6em; }
    li { font-weight: 600; }
  `,
  ];

  constructor() {
    super();
    this.readers = [];
    this.short = false;
  }

  #shared() {
    const names = this.readers.map((one) => html`<li>${one.name}</li>`);
    return html`<ul>${names}</ul><p>${t('seen.by.more')}</p>`;
  }

  render() {
    const names = this.readers.map((one) => one.name).join(', ');
    const label = names ? t('seen.by', { names }) : t('seen.only');
    const brief = names ? t('seen.by.short', { count: this.readers.length }) : t('seen.only.short');
    return html`<debrief-popover end part="visibility" label=${`${t('seen')} ${label}`}>
      <span slot="button"
        class="row">${icon(names ? 'people' : 'lock')}<span>${this.short ? brief : label}</span></span>
      <h3>${t('seen')}</h3>
      ${names ? this.#shared() : html`<p>${t('seen.only')}.</p><p class="quiet">${t('seen.only.more')}</p>`}
    </debrief-popover>`;
  }
}

define('debrief-visibility', Visibility);
