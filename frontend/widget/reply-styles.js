import { css } from '../vendor/lit.js';

/** The look of a reply: the coach's voice in a serif on the plain page, no bubble. */
export const replyStyles = css`
  article { display: grid; gap: 14px; min-inline-size: 0; }
  article > div:empty { display: none; }
  .who { font: 600 var(--debrief-text-s)/1 var(--debrief-sans); color: var(--debrief-accent); letter-spacing: .01em; }
  .text { display: grid; gap: .8em; font: calc(var(--debrief-size) * 1.125)/1.6 var(--debrief-serif);
    overflow-wrap: anywhere; }
  .text ul, .text ol { display: grid; gap: .45em; padding-inline-start: 1.5em; }
  .text ul { list-style: disc; }
  .text ol { list-style: decimal; }
  .text li::marker { color: var(--debrief-accent); font-family: var(--debrief-sans); font-size: .85em;
    font-weight: 600; }
  .text li { padding-inline-start: .25em; }
  .text strong { font-weight: 650; }
  .text code { font: .85em/1.4 ui-monospace, monospace; background: var(--debrief-sunken); border-radius: 5px;
    padding: .1em .35em; }
  .text blockquote { border-inline-start: 3px solid var(--debrief-line); padding-inline-start: 1em;
    font-style: italic; }
  .text span { white-space: nowrap; }
  .mark { font: 600 .68em/1 var(--debrief-sans); min-inline-size: 1.75em; block-size: 1.75em; padding: 0 .3em;
    border-radius: 1em;
    background: var(--debrief-accent-soft); color: var(--debrief-accent); text-align: center; vertical-align: .3em;
      margin-inline: .15em; position: relative; }
  .mark::after { content: ''; position: absolute; inset: -10px -8px; }
  .mark:hover { background: var(--debrief-accent); color: var(--debrief-on-accent); }
  .writing { color: var(--debrief-quiet); display: inline-flex; align-items: center; gap: .7em; }
  .writing::before { content: ''; inline-size: 26px; block-size: 2px; border-radius: 2px;
    background: var(--debrief-accent); transform-origin: left; }
  @media (prefers-reduced-motion: no-preference) {
    .writing::before { animation: write 1.5s ease-in-out infinite; }
    @keyframes write { 0% { transform: scaleX(.1); } 60%, 100% { transform: scaleX(1); } 100% { opacity: .15; } }
  }
  .sources { border-block-start: 1px solid var(--debrief-line); padding-block-start: 10px; }
  .sources h2 { font: 600 var(--debrief-text-s)/1.5 var(--debrief-sans); color: var(--debrief-quiet); }
  .sources ol { display: flex; flex-wrap: wrap; gap: 0 18px; }
  .sources li { display: flex; align-items: center; gap: 7px; min-block-size: 32px; }
  .sources a { display: inline-flex; align-items: center; min-block-size: inherit;
    text-decoration-color: color-mix(in srgb, currentcolor 35%, transparent); }
  .number { font: 600 11px/18px var(--debrief-sans); min-inline-size: 18px; text-align: center; border-radius: 9px;
    background: var(--debrief-accent-soft); color: var(--debrief-accent); }
  .actions { display: flex; flex-wrap: wrap; align-items: center; gap: 2px; margin-inline-start: -8px;
    margin-block: -8px; }
  .suggestions { display: flex; flex-wrap: wrap; gap: 8px; }
  .suggestions .button { white-space: normal; border-radius: 20px; font-weight: 500; }
  .ending { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 14px; color: var(--debrief-quiet); }
  .plan-line { color: var(--debrief-accent); }
  @media (pointer: coarse) { .sources li { min-block-size: 44px; } }
  @media (forced-colors: active) { .mark, .number { border: 1px solid ButtonText; } }
`;
