import { css } from '../vendor/lit.js';

/** The list of cards: one column on a phone, two where there is room. */
export const libraryListStyles = css`
  .head { display: grid; gap: 10px; }
  form { display: grid; gap: 14px; margin-block: 22px 0; }
  .ask .label { font: 600 var(--debrief-text-l)/1.3 var(--debrief-serif); margin-block-end: 8px; }
  .ask .row { align-items: stretch; }
  .ask .field { font-size: max(16px, var(--debrief-text-l)); min-block-size: 50px; border-radius: 14px;
    padding-inline: 16px; }
  .ask .button { border-radius: 14px; }
  .filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr)); gap: 10px; }
  select.field { padding-inline-end: .3em; text-overflow: ellipsis; }
  select.on { border-color: var(--debrief-accent); background: var(--debrief-accent-soft); }
  .chips { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 14px; align-items: center; }
  .chip { display: inline-flex; align-items: center; gap: 6px; min-block-size: 34px; padding: 2px 8px 2px 14px;
    border-radius: 999px; background: var(--debrief-accent-soft); color: var(--debrief-accent); font-weight: 550;
    font-size: var(--debrief-text-s); }
  .chip svg { inline-size: 1.1em; block-size: 1.1em; }
  .chip:hover { outline: 1px solid var(--debrief-accent); }
  .count { display: flex; flex-wrap: wrap; gap: 4px 18px; align-items: baseline; justify-content: space-between;
    padding-block: 18px 8px; font-size: var(--debrief-text-s); color: var(--debrief-quiet); }
  .results[aria-busy="true"] { opacity: .55; }
  .kind { margin-block: 22px 4px; font-size: calc(var(--debrief-size) * 1.35); }
  .kind:first-of-type { margin-block-start: 6px; }
  .group { content-visibility: auto; contain-intrinsic-size: auto 1100px; padding-block-end: 6px; }
  .group h3 { font: 600 var(--debrief-text-m)/1.4 var(--debrief-sans); color: var(--debrief-quiet);
    padding-block: 14px 8px; }
  .items { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(21rem, 100%), 1fr)); gap: 10px; }
  .found .items { grid-template-columns: minmax(0, 46rem); }
  .item { position: relative; display: grid; gap: 4px; align-content: start; padding: 13px 16px;
    border: 1px solid var(--debrief-line); border-radius: var(--debrief-radius); background: var(--debrief-raised); }
  .item:hover { border-color: var(--debrief-accent); }
  .item a { font: 600 var(--debrief-text-l)/1.3 var(--debrief-serif); text-decoration: none;
    color: var(--debrief-ink); }
  .item a::after { content: ''; position: absolute; inset: 0; border-radius: var(--debrief-radius); }
  .item:hover a { color: var(--debrief-accent); text-decoration: underline; }
  .item a:focus-visible { outline: none; }
  .item:focus-within:has(a:focus-visible) { outline: 2px solid var(--debrief-accent); outline-offset: 2px; }
  .item .facts { display: flex; flex-wrap: wrap; gap: 2px 14px; font-size: var(--debrief-text-s);
    color: var(--debrief-quiet); margin-block-start: 2px; }
  .why { font-size: var(--debrief-text-s); border-inline-start: 3px solid var(--debrief-marker);
    padding-inline-start: 10px; margin-block: 4px 2px; overflow-wrap: anywhere; }
  .unsure { margin-block-end: 12px; background: var(--debrief-highlight); border-radius: 8px; padding: 8px 12px; }
  @container (max-width: 480px) { .head .lead { display: none; } form { margin-block-start: 16px; } }
  .none { display: grid; gap: 12px; justify-items: start; padding-block: 16px; }
  .none h2 { font-size: calc(var(--debrief-size) * 1.25); }
  @media (pointer: coarse) { .chip { min-block-size: 44px; } .item a { min-block-size: 44px; } }
  @media (forced-colors: active) { .chip { border: 1px solid ButtonText; } }
`;
