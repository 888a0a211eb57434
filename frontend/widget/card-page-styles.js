import { css } from '../vendor/lit.js';

/** The page of one card: text and contents side by side where there is room; on paper the card alone. */
export const cardPageStyles = css`
  .crumbs ol { display: flex; flex-wrap: wrap; gap: 4px 8px; font-size: var(--debrief-text-s); align-items: center;
    margin-block-end: 14px; }
  .crumbs li + li::before { content: '›'; color: var(--debrief-quiet); padding-inline-end: 8px; }
  article { display: grid; gap: 20px; }
  header { display: grid; gap: 12px; max-inline-size: 44rem; }
  .facts { display: flex; flex-wrap: wrap; gap: 4px 18px; font-size: var(--debrief-text-s);
    color: var(--debrief-quiet); }
  .facts .strength { color: var(--debrief-ink); font-weight: 600; }
  .summary { font: calc(var(--debrief-size) * 1.2)/1.5 var(--debrief-serif); }
  .body { display: grid; gap: 28px; min-inline-size: 0; max-inline-size: 44rem; }
  .contents h2 { font: 600 var(--debrief-text-s)/1.4 var(--debrief-sans); color: var(--debrief-quiet); }
  .contents ul { display: flex; flex-wrap: wrap; gap: 2px 16px; margin-block-start: 4px; }
  .contents a { font-size: var(--debrief-text-s); color: var(--debrief-ink); text-decoration-color: var(--debrief-edge);
    padding-block: 3px; display: inline-block; }
  .contents a:hover, .contents [aria-current="location"] { color: var(--debrief-accent); }
  .contents [aria-current="location"] { font-weight: 600; text-decoration-thickness: 2px; }
  .section { display: grid; gap: 10px; min-inline-size: 0; scroll-margin-block: 16px; }
  .section h2 { font: 600 calc(var(--debrief-size) * 1.2)/1.3 var(--debrief-serif); }
  .section.here { border-inline-start: 4px solid var(--debrief-marker); padding-inline-start: 10px;
    margin-inline-start: -14px; }
  .box h3 { font: 600 var(--debrief-text-s)/1.5 var(--debrief-sans); color: var(--debrief-quiet); }
  .works { display: grid; gap: 10px; }
  .works li, .said li { overflow-wrap: anywhere; }
  .said { display: grid; gap: 6px; font-family: var(--debrief-serif); font-style: italic; }
  summary { cursor: pointer; min-block-size: 32px; align-content: center; }
  .from { display: none; }
  @container (min-width: 900px) {
    article { grid-template-columns: minmax(0, 44rem) minmax(11rem, 15rem); column-gap: 48px;
      justify-content: space-between; align-items: start; }
    .body, header { grid-column: 1; }
    .contents { grid-column: 2; grid-row: 1 / span 2; position: sticky; inset-block-start: 20px;
      border-inline-start: 1px solid var(--debrief-line); padding-inline-start: 18px; }
    .contents ul { flex-direction: column; }
  }
  @media (pointer: coarse) { summary { min-block-size: 44px; } }
  @media (forced-colors: active) { .section.here { outline: 3px solid Highlight; outline-offset: 6px; } }
  @media print {
    :host { --debrief-ink: #000; --debrief-quiet: #000; --debrief-line: #777; --debrief-edge: #777;
      --debrief-accent: #000; --debrief-sunken: #fff; --debrief-accent-soft: #fff; --debrief-marker: #777;
      color-scheme: light; background: #fff; font-size: 10.5pt; }
    .crumbs, .contents, .actions, .said-in-class, .related-cards { display: none; }
    article, .body { display: block; max-inline-size: none; }
    header { max-inline-size: none; margin-block-end: 12pt; }
    h1 { font-size: 20pt; }
    .summary { font-size: 12pt; }
    .section, .box { margin-block-end: 12pt; break-inside: auto; }
    .section.here { border: 0; padding: 0; margin-inline: 0; }
    h2, h3 { break-after: avoid; }
    li, tr, blockquote { break-inside: avoid; }
    .box { border: 1px solid #777; border-radius: 0; padding: 8pt; }
    .mark { border: 0; padding: 0; }
    .mark::before { content: '['; } .mark::after { content: ']'; }
    .from { display: block; border-block-start: 1px solid #777; padding-block-start: 6pt; font-size: 9pt;
      overflow-wrap: anywhere; }
    .text div:has(> table) { overflow: visible; }
    .text table { inline-size: 100%; font-size: 9pt; }
    .text th, .text td { border-color: #000; }
    .text tr.empty { display: table-row; }
    .text tr.empty td { block-size: 9mm; }
  }
`;
