import { css, html, live, repeat } from '../vendor/lit.js';
import { daysFromToday, relativeDay, t } from '../shared/i18n.js';
import { plainText } from '../shared/markdown.js';
import { DebriefElement, define } from './element.js';
import { icon, sign, tool } from './icons.js';
import { followed } from './library-address.js';
import './account-menu.js';

/** @typedef {import('../shared/types').Entry} Entry */

const SEARCH_PAUSE = 250;

/** @param {Entry} entry */
function period(entry) {
  const days = -daysFromToday(entry.updated_at);
  if (days < 1) return t('period.today');
  if (days < 2) return t('period.yesterday');
  return t(days < 7 ? 'period.week' : 'period.earlier');
}

/**
 * `<debrief-history>`: the teacher's conversations: search, open, rename, delete with undo; and the account at the
 * foot.
 *
 * Attributes: `current` (the open conversation's id), `theme`, `linked` (there is a page of the library to go to).
 * Properties: `history`, `me`, `library` (the address of the page of the library that is shown, or null).
 * Events: `new-conversation`, `open-conversation {id}`, `open-library {address}`, and those of the account menu.
 * Parts: `history`, `entry`, `undo`, `library`.
 */
export class HistoryList extends DebriefElement {
  static properties = {
    history: { attribute: false },
    me: { attribute: false },
    current: {},
    theme: {},
    linked: { type: Boolean },
    library: { attribute: false },
    renaming: { state: true },
  };

  static styles = [
    DebriefElement.styles,
    css`
    :host { block-size: 100%; display: flex; flex-direction: column; min-block-size: 0; }
    .head { display: grid; gap: 14px; padding: 18px 16px 10px; }
    .brand { display: flex; align-items: center; gap: 9px; font: 600 1.15rem/1 var(--debrief-serif);
      color: var(--debrief-accent); }
    .brand .cut-out { stroke: var(--debrief-sunken); stroke-width: 1.9; }
    .brand svg { inline-size: 1.5em; block-size: 1.5em; }
    .new, .library { justify-content: flex-start; border-radius: 10px; }
    .library { border-color: transparent; background: none; margin-block: -8px; }
    .library[aria-current="page"] { color: var(--debrief-accent); font-weight: 600;
      background: color-mix(in srgb, var(--debrief-accent) 9%, transparent); }
    .search { position: relative; }
    .search svg { position: absolute; inset-inline-start: 10px; inset-block-start: 50%; translate: 0 -50%;
      color: var(--debrief-quiet); pointer-events: none; }
    .search input { padding-inline-start: 36px; min-block-size: 40px; background: transparent;
      border-color: var(--debrief-line); }
    .list { flex: 1; overflow: auto; padding: 0 8px 16px; min-block-size: 0; overscroll-behavior: contain; }
    .none { padding: 12px 10px; }
    h2 { font: 600 var(--debrief-text-s)/1 var(--debrief-sans); color: var(--debrief-quiet); padding: 16px 10px 8px; }
    .entry { position: relative; display: flex; align-items: center; border-radius: 10px; }
    .entry:hover, .entry[data-current] { background: color-mix(in srgb, var(--debrief-accent) 9%, transparent); }
    .open { flex: 1; min-inline-size: 0; padding: 8px 10px; border-radius: 10px; display: grid; }
    .open .title { font-weight: 500; }
    [data-current] .title { color: var(--debrief-accent); font-weight: 600; }
    .open .preview { font-size: var(--debrief-text-s); color: var(--debrief-quiet); }
    .tools { display: flex; opacity: 0; inline-size: 0; overflow: hidden; }
    .entry:hover .tools, .entry:focus-within .tools, [data-current] .tools { opacity: 1; inline-size: auto;
      overflow: visible; }
    .tools .icon { inline-size: 32px; block-size: 32px; }
    form { flex: 1; padding: 4px; }
    .undo { display: flex; align-items: center; gap: 8px; justify-content: space-between; margin: 0 12px 8px;
      padding: 8px 8px 8px 14px; border-radius: 10px;
      background: var(--debrief-ink); color: var(--debrief-paper); font-size: var(--debrief-text-s); }
    .undo button { font-weight: 700; padding: 6px 10px; text-decoration: underline; }
    .foot { border-block-start: 1px solid var(--debrief-line); padding: 8px; }
    @media (hover: none) { .tools { opacity: 1; inline-size: auto; overflow: visible; } }
  `,
  ];

  constructor() {
    super();
    this.history = null;
    this.me = null;
    this.current = '';
    this.theme = '';
    this.linked = false;
    this.library = null;
    this.renaming = '';
    this.typing = 0;
    this.changed = () => this.requestUpdate();
  }

  /** @param {Map<string, any>} changes */
  willUpdate(changes) {
    if (!changes.has('history')) return;
    changes.get('history')?.removeEventListener('change', this.changed);
    this.history?.addEventListener('change', this.changed);
  }

  #follow(event) {
    const address = followed(event);
    if (address) this.tell('open-library', { address });
  }

  #libraryLink() {
    return html`<a class="button library" part="library" href="/library" @click=${this.#follow}
      aria-current=${this.library ? 'page' : 'false'}>${icon('ask')}${t('library')}</a>`;
  }

  #search(event) {
    const query = event.target.value.trim();
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.history?.search(query), SEARCH_PAUSE);
  }

  async #rename(entry) {
    this.renaming = entry.id;
    await this.updateComplete;
    this.find('form input')?.select();
  }

  #renamed(entry, event) {
    event.preventDefault();
    const title = this.find('form input').value.trim();
    this.renaming = '';
    if (title && title !== entry.title) this.tell('rename-conversation', { id: entry.id, title });
  }

  #titleField(entry) {
    const leave = (event) => {
      if (this.renaming) this.#renamed(entry, event);
    };
    const giveUp = (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.renaming = '';
    };
    return html`<li class="entry"><form @submit=${(event) => this.#renamed(entry, event)}>
      <input class="field" aria-label=${t('history.title')} .value=${live(entry.title)} maxlength="120" dir="auto"
        @blur=${leave} @keydown=${giveUp}></form></li>`;
  }

  #entry(entry) {
    if (this.renaming === entry.id) return this.#titleField(entry);
    const title = entry.title || t('untitled');
    const current = entry.id === this.current;
    return html`<li class="entry" part="entry" ?data-current=${current}>
      <button class="open" type="button" aria-current=${current ? 'true' : 'false'}
        @click=${() => this.tell('open-conversation', { id: entry.id })}>
        <span class="title cut" dir="auto">${title}</span>
        <span class="preview cut" dir="auto">${plainText(entry.preview)}</span></button>
      <span class="tools">
        ${tool('edit', t('history.rename', { title }), () => this.#rename(entry))}
        ${tool('delete', t('history.delete', { title }), () => this.tell('delete-conversation', { entry }))}
      </span></li>`;
  }

  #list() {
    const shown = this.history?.shown ?? [];
    const groups = Map.groupBy ? Map.groupBy(shown, period) : new Map([['', shown]]);
    if (!shown.length && this.history?.loaded)
      return html`<p class="quiet small none">${t(this.history.query ? 'history.nothing' : 'history.empty')}</p>`;
    return [...groups].map(
      ([
        name,
        entries,
      ]) => html`<section aria-label=${name}><h2 title=${relativeDay(entries[0]?.updated_at ?? '')}>${name}</h2>
      <ul>${repeat(
        entries,
        (one) => one.id,
        (one) => this.#entry(one),
      )}</ul></section>`,
    );
  }

  #undo(entry) {
    const said = t('history.deleted', { title: entry.title || t('untitled') });
    return html`<p class="undo" part="undo" role="status"><span class="cut">${said}</span>
      <button type="button" @click=${() => this.history?.undo()}>${t('undo')}</button></p>`;
  }

  render() {
    return html`
      <div class="head" part="history">
        <p class="brand">${sign}Debrief</p>
        <button class="button new" type="button"
          @click=${() => this.tell('new-conversation')}>${icon('add')}${t('new')}</button>
        ${this.linked ? this.#libraryLink() : ''}
        <div class="search">${icon('search')}<input class="field" type="search" aria-label=${t('history.search')}
          placeholder=${t('history.search')} @input=${this.#search}></div>
      </div>
      <nav class="list" aria-label=${t('history')}>${this.#list()}
        ${this.history?.cursor ? html`<button class="button" type="button"
          @click=${() => this.history?.more()}>${t('history.more')}</button>` : ''}</nav>
      ${this.history?.leaving ? this.#undo(this.history.leaving) : ''}
      <div class="foot"><debrief-account .me=${this.me} theme=${this.theme}></debrief-account></div>`;
  }
}

define('debrief-history', HistoryList);
