import { css } from '../vendor/lit.js';
import { useMessages } from '../shared/i18n.js';

// What is written in these styles is worded by these messages; a part is defined once it can speak.
await useMessages('library/');

/** What the library's pages and the card beside a conversation have in common. */
export const libraryStyles = css`
  h1 { font: 500 clamp(1.7rem, 1.3rem + 1.8cqi, 2.4rem)/1.15 var(--debrief-serif); letter-spacing: -.012em; }
  [tabindex="-1"]:focus-visible { outline: none; }
  .lead { font: var(--debrief-text-l)/1.5 var(--debrief-serif); color: var(--debrief-quiet); max-inline-size: 44rem; }
  .pips { display: inline-flex; gap: 3px; }
  .pips i { inline-size: 16px; block-size: 5px; border-radius: 3px; background: var(--debrief-line); }
  .pips i.on { background: var(--debrief-accent); }
  .strength { display: inline-flex; gap: 8px; align-items: center; }
  .mark { white-space: nowrap; font-size: var(--debrief-text-s); font-weight: 600; padding: 0 7px; border-radius: 5px;
    border: 1px solid var(--debrief-line); color: var(--debrief-quiet); }
  .mark.yes { color: var(--debrief-accent); background: var(--debrief-accent-soft); border-color: transparent; }
  .means { display: grid; gap: 4px; font-size: var(--debrief-text-s); color: var(--debrief-quiet); }
  .text { display: grid; gap: .7em; line-height: 1.6; overflow-wrap: anywhere; }
  .text ul, .text ol { display: grid; gap: .4em; padding-inline-start: 1.3em; }
  .text ul { list-style: disc; } .text ol { list-style: decimal; }
  .text blockquote { font-family: var(--debrief-serif); font-style: italic;
    border-inline-start: 3px solid var(--debrief-edge); padding-inline-start: 1em; }
  .text div:has(> table) { overflow-x: auto; }
  .text table { border-collapse: collapse; font-size: var(--debrief-text-s); }
  .text th, .text td { border: 1px solid var(--debrief-line); padding: 4px 8px; text-align: start;
    overflow-wrap: normal; }
  .text tr.empty { display: none; }
  .box { background: var(--debrief-sunken); border-radius: var(--debrief-radius); padding: 14px 16px; display: grid;
    gap: 10px; }
  .related { display: flex; flex-wrap: wrap; gap: 8px; }
  .related .button { font-size: var(--debrief-text-s); font-weight: 500; }
  .failed { display: grid; gap: 14px; justify-items: start; padding-block: 24px; }
  @media (pointer: coarse) { a:not(.button) { display: inline-flex; align-items: center; min-block-size: 44px; } }
  @media (forced-colors: active) { .pips i { border: 1px solid CanvasText; } .pips i.on { background: Highlight; } }
`;
