/** What the panel does when one of its parts tells it something: one small function for each event. */

import { Problem } from '../shared/api.js';
import { t } from '../shared/i18n.js';
import { Session } from './session.js';

/** @typedef {import('./panel.js').Panel} Panel */

/** @param {Panel} panel @returns {Session} */
const sessionOf = (panel) => panel.session;

/** @param {Panel} panel @param {() => Promise<unknown>} call */
async function attempt(panel, call) {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    panel.showProblem(error);
  }
}

/** @param {Panel} panel @param {string} text @param {string | null} [purpose] */
function send(panel, text, purpose) {
  const session = sessionOf(panel);
  panel.notice = '';
  session.thread.send(text, purpose ?? session.thread.purpose);
  panel.updateComplete.then(() => panel.find('debrief-transcript')?.toEnd());
}

/** Puts a text below what is in the composer. @param {Panel} panel @param {string} text */
function add(panel, text) {
  const composer = panel.find('debrief-composer');
  const before = composer.text.trim() ? `${composer.text.trimEnd()}\n` : '';
  composer.put(before + text);
}

/** @param {Panel} panel */
function clearView(panel) {
  Object.assign(panel, { menuOpen: false, planOpen: false, library: null, notice: '' });
}

/** @param {Panel} panel @param {string | null} id */
async function show(panel, id) {
  const { thread } = sessionOf(panel);
  clearView(panel);
  if (id) await attempt(panel, () => thread.open(id));
  else thread.clear(panel.purpose);
  panel.remember();
  await panel.updateComplete;
  panel.focus();
}

/** @type {Record<string, (panel: Panel, detail?: any) => unknown>} */
export const actions = {
  'signed-in': async (panel, { me }) => {
    if (panel.session?.me.id !== me.id) return panel.enter(new Session(panel.api, me));
    panel.state = 'ready';
    sessionOf(panel).renew(me);
    await attempt(panel, () => sessionOf(panel).thread.resume());
    sessionOf(panel).outbox.flush();
    return panel.focus();
  },
  'sign-out': (panel) =>
    attempt(panel, async () => {
      await sessionOf(panel).signOut();
      clearView(panel);
      Object.assign(panel, { session: null, state: 'signed-out', card: null });
      panel.remember();
    }),
  'choose-theme': (panel, { theme }) => {
    const { host: chat } = /** @type {ShadowRoot} */ (panel.getRootNode());
    if (theme) chat.setAttribute('theme', theme);
    else chat.removeAttribute('theme');
    sessionOf(panel).keep.write('theme', theme || null);
  },
  'choose-locale': async (panel, { locale }) => {
    await panel.useLanguage(locale);
    await attempt(panel, () => sessionOf(panel).setProfile({ locale }));
  },
  'choose-directiveness': (panel, { value }) =>
    attempt(panel, async () => {
      const saved = sessionOf(panel).setProfile({ directiveness: value || null });
      panel.requestUpdate();
      await saved;
      panel.spoken = t('directiveness.saved', { name: t(`directiveness.${value}`) });
    }),
  'new-conversation': (panel) => show(panel, null),
  'open-conversation': (panel, { id }) => show(panel, id),
  'rename-conversation': (panel, { id, title }) => sessionOf(panel).history.rename(id, title),
  'delete-conversation': (panel, { entry }) => {
    sessionOf(panel).history.remove(entry);
    if (entry.id === sessionOf(panel).thread.id) show(panel, null);
  },
  'close-drawer': (panel, { side }) => {
    if (side === 'start') panel.menuOpen = false;
    else if (panel.card) panel.card = null;
    else panel.planOpen = false;
    panel.remember();
    panel.updateComplete.then(() => panel.returnFocus());
  },
  'open-card': (panel, { slug, section }) => {
    panel.rememberFocus();
    panel.card = { slug, section: section || null };
    panel.remember();
  },
  'ask-about': (panel, { text }) => {
    if (panel.size !== 'large') actions['close-drawer'](panel, { side: 'end' });
    panel.find('debrief-composer').put(text);
  },
  'open-library': (panel, { address, replace }) => {
    clearView(panel);
    Object.assign(panel, { library: address, card: null });
    panel.remember({ replace });
  },
  'open-menu': (panel) => {
    panel.menuOpen = true;
  },
  begin: async (panel, { text }) => {
    await show(panel, null);
    add(panel, text);
  },
  'open-plan': (panel) => {
    panel.rememberFocus();
    panel.planOpen = !panel.planOpen || Boolean(panel.card);
    panel.card = null;
    panel.remember();
  },
  'plan-changed': (panel, { plan }) => panel.keepPlan(plan),
  'plan-outcome': (panel, { plan, outcome }) =>
    attempt(panel, async () => {
      const session = sessionOf(panel);
      await session.api.send('POST', `/api/plans/${plan.id}/attempts`, { outcome });
      session.loadPlan();
      send(panel, t(`attempt.message.${outcome}`, { step: plan.steps[0].text }), 'plan');
    }),
  'choose-purpose': async (panel, { purpose }) => {
    sessionOf(panel).thread.purpose = purpose;
    panel.requestUpdate();
    await panel.updateComplete;
    if (purpose) panel.focus();
  },
  put: (panel, { text }) => panel.find('debrief-composer').put(text),
  draft: (panel, { text }) => {
    sessionOf(panel).draft = text;
  },
  send: (panel, { text }) => send(panel, text),
  suggest: (panel, { text }) => send(panel, text),
  stop: (panel) => sessionOf(panel).thread.stop(),
  retry: (panel, { message }) => sessionOf(panel).thread.retry(message),
  rate: (panel, { message, feedback }) => sessionOf(panel).thread.rate(message, feedback),
  'edit-message': (panel, { message }) => {
    if (message.status === 'refused') sessionOf(panel).thread.drop(message);
    panel.find('debrief-composer').put(message.text);
  },
  correct: (panel, { name, value }) => add(panel, t('known.correction', { name: name.toLowerCase(), value })),
  problem: (panel, { problem }) => panel.showProblem(problem),
  say: (panel, { text }) => {
    panel.spoken = text;
  },
};
