import { css } from '../vendor/lit.js';

/** The layout of the panel: history, conversation, reader; columns where there is room. */
export const panelStyles = css`
  :host { block-size: 100%; background: var(--debrief-paper); overflow: hidden; }
  .root { block-size: 100%; position: relative; }
  .frame { position: relative; block-size: 100%; display: grid;
    grid-template: minmax(0, 1fr) / auto minmax(0, 1fr) auto; }
  .start { inline-size: 17.5rem; background: var(--debrief-sunken); border-inline-end: 1px solid var(--debrief-line); }
  .end { inline-size: clamp(22rem, 31vw, 30rem); border-inline-start: 1px solid var(--debrief-line);
    background: var(--debrief-raised); }
  .start[modal], .end[modal] { inline-size: 0; border: 0; }
  .middle { grid-column: 2; display: flex; flex-direction: column; min-inline-size: 0; min-block-size: 0;
    block-size: 100%; }
  .top { display: flex; align-items: center; gap: 4px; padding: 10px 16px; min-block-size: 58px; }
  .top h1 { font: 600 var(--debrief-text-l)/1.3 var(--debrief-serif); padding-inline: 8px; }
  :host([size="small"]) .top { padding-inline: 6px; gap: 0; border-block-end: 1px solid var(--debrief-line); }
  .measure { inline-size: 100%; max-inline-size: calc(44rem + 40px); margin-inline: auto; padding-inline: 20px; }
  .strip { border-block-end: 1px solid var(--debrief-line); padding-block: 0 4px; }
  :host([size="small"]) .strip { padding-block: 2px; }
  debrief-transcript, debrief-library, .blank { flex: 1; min-block-size: 0; }
  .blank { overflow-y: auto; overscroll-behavior: contain; }
  .blank:focus-visible { outline-offset: -3px; }
  .bottom::before { content: ''; position: absolute; inset-inline: 0; inset-block-end: 100%; block-size: 20px;
    pointer-events: none;
    background: linear-gradient(to top, var(--debrief-paper), transparent); }
  .bottom { position: relative; padding-block: 4px max(10px, env(safe-area-inset-bottom)); display: grid; gap: 6px; }
  debrief-directiveness { min-block-size: 32px; }
  .line { text-align: center; font-size: var(--debrief-text-s); color: var(--debrief-quiet); }
  .line.lost { color: var(--debrief-ink); background: var(--debrief-highlight); border-radius: 8px; padding: 6px 12px; }
  .notice { display: flex; align-items: center; gap: 8px; border: 1px solid var(--debrief-alert);
    background: var(--debrief-alert-soft); border-radius: 10px;
    padding: 4px 4px 4px 14px; }
  .notice p { flex: 1; }
  .skip { position: absolute; z-index: 30; inset-block-start: 8px; inset-inline-start: 8px; }
  .skip:not(:focus) { inset-block-start: -80px; }
  .sheet { padding: 20px; overflow: auto; }
  .veil { position: absolute; inset: 0; z-index: 25; background: var(--debrief-paper); }
  .center { block-size: 100%; display: grid; place-content: center; justify-items: center; gap: 14px; padding: 24px;
    text-align: center; }
  @media (pointer: coarse) { debrief-directiveness { min-block-size: var(--debrief-target); } }
  @media print {
    :host { overflow: visible; }
    .frame { display: block; }
    debrief-drawer, .skip { display: none; }
  }
  @media (max-height: 560px) { .bottom debrief-directiveness, .bottom .fine { display: none; } }
`;
