/** What the panel shows: one small function for each region. */

import { html } from '../vendor/lit.js';
import { t } from '../shared/i18n.js';
import { actions } from './actions.js';
import { tool } from './icons.js';
import './composer.js';
import './transcript.js';
import './welcome.js';

/** @typedef {import('./panel.js').Panel} Panel */

/** @param {Panel} panel */
function header(panel) {
  const readers = panel.session.thread.conversation?.shared_with ?? [];
  const openMenu = () => actions['open-menu'](panel);
  const openPlan = () => actions['open-plan'](panel);
  return html`<header class="top" part="header">
    ${panel.narrow ? tool('menu', t('history'), openMenu, { expanded: panel.menuOpen }) : ''}
    <h1 class="grow cut" dir="auto">${panel.heading || html`<span class="sr">${t('new')}</span>`}</h1>
    <debrief-visibility .readers=${readers} ?short=${panel.narrow}></debrief-visibility>
    ${panel.shownPlan ? tool('plan', t('plan.open'), openPlan, { expanded: panel.planOpen }) : ''}
    ${panel.mode === 'bubble' ? tool('close', t('close'), () => panel.tell('close-panel')) : ''}
  </header>`;
}

/** @param {Panel} panel */
function conversation(panel) {
  const { thread, me, plan, api } = panel.session;
  if (thread.loading) return html`<div class="blank center quiet" role="status">${t('loading')}</div>`;
  if (thread.messages.length) {
    return html`<debrief-transcript .messages=${thread.messages} .api=${api}
      ?plan-open=${panel.planOpen}></debrief-transcript>`;
  }
  const name = me.name.split(' ')[0];
  return html`<div class="blank"><div class="measure">
    <debrief-welcome name=${name} .purpose=${thread.purpose} .plan=${plan}></debrief-welcome>
  </div></div>`;
}

/** @param {Panel} panel */
function connection(panel) {
  if (panel.session.thread.line === 'open') return '';
  return t(navigator.onLine ? 'line.lost' : 'line.offline');
}

/** @param {import('./thread.js').Thread} thread */
function hint({ messages, purpose }) {
  if (messages.length) return t('composer.reply');
  return t(purpose ? `purpose.${purpose}.hint` : 'composer.hint');
}

/** @param {Panel} panel */
function footer(panel) {
  const { thread, me, draft } = panel.session;
  const line = connection(panel);
  const dismiss = () => {
    panel.notice = '';
  };
  return html`<footer class="bottom measure" part="footer">
    ${panel.notice ? html`<div class="notice"
      role="alert"><p>${panel.notice}</p>${tool('close', t('dismiss'), dismiss)}</div>` : ''}
    <p class="line ${line ? 'lost' : 'sr'}" role="status">${line}</p>
    <debrief-composer .text=${draft} hint=${hint(thread)} ?busy=${Boolean(thread.live)}></debrief-composer>
    <debrief-directiveness value=${me.profile?.directiveness ?? 0}></debrief-directiveness>
    ${thread.messages.length ? html`<p class="line fine">${t('disclosure')}</p>` : ''}
  </footer>`;
}

/** @param {Panel} panel */
function side(panel) {
  const { card, api, shownPlan } = panel;
  const plan = panel.planOpen && shownPlan;
  const modal = panel.size !== 'large' || panel.mode !== 'page';
  const reader = () => html`<debrief-card slug=${card.slug} .section=${card.section} .api=${api}
    ?linked=${panel.mode === 'page'}></debrief-card>`;
  const sheet = () => html`<div class="sheet"><debrief-plan .plan=${plan} .api=${api}></debrief-plan></div>`;
  return html`<debrief-drawer class="end" side="end" closable label=${t(card ? 'card' : 'plan')}
    ?open=${Boolean(card || plan)} ?modal=${modal}>
    ${card ? reader() : plan ? sheet() : ''}
  </debrief-drawer>`;
}

/** @param {Panel} panel */
function talk(panel) {
  const stage = panel.session.thread.messages.findLast((one) => one.stage)?.stage;
  return html`${header(panel)}
    ${stage ? html`<div class="strip"><div class="measure"><debrief-stage
      .stage=${stage}></debrief-stage></div></div>` : ''}
    ${conversation(panel)} ${footer(panel)}`;
}

/** @param {Panel} panel */
function signedIn(panel) {
  const { session, library, narrow, api } = panel;
  const { thread, history, me } = session;
  return html`<div class="frame" ?inert=${panel.state === 'expired'}>
    <button class="button main skip" type="button" @click=${() => panel.focus()}>${t(
      library ? 'skip.library' : 'skip',
    )}</button>
    <debrief-drawer class="start" side="start" label=${t('history')} ?open=${!narrow || panel.menuOpen}
      ?modal=${narrow}>
      <debrief-history .history=${history} .me=${me} current=${(!library && thread.id) || ''} theme=${panel.theme}
        ?linked=${panel.mode === 'page'} .library=${library}></debrief-history>
    </debrief-drawer>
    <main class="middle" part="conversation">${
      library
        ? html`<debrief-library address=${library} .api=${api} ?narrow=${narrow}>${t('loading')}</debrief-library>`
        : talk(panel)
    }</main>
    ${side(panel)}
  </div>`;
}

/** @param {Panel} panel */
function signIn(panel) {
  const expired = panel.state === 'expired';
  const focused = expired || panel.mode === 'bubble';
  return html`<debrief-sign-in .api=${panel.api} ?expired=${expired} ?focused=${focused}></debrief-sign-in>`;
}

/** @param {Panel} panel */
function unreachable(panel) {
  return html`<main class="center">
    <p role="alert">${t('unreachable')}</p>
    <button class="button" type="button" @click=${() => panel.start()}>${t('retry')}</button>
  </main>`;
}

const screens = {
  loading: () => html`<div class="center quiet" role="status">${t('loading')}</div>`,
  unreachable,
  'signed-out': signIn,
  expired: (panel) => html`${signedIn(panel)}<div class="veil">${signIn(panel)}</div>`,
  ready: signedIn,
};

/** @param {Panel} panel */
export const view = (
  panel,
) => html`<div class="root" @keydown=${(event) => panel.closeBubble(event)}>${screens[panel.state](panel)}</div>
  <div class="sr spoken" role="status" aria-live="polite">${panel.spoken}</div>`;
