/** The interface's language: message files by locale, English where a message is missing. */

const files = new Map();
const parts = new Set(['']);
let wanted = 'en';
let current = { tag: 'en', messages: {}, plurals: new Intl.PluralRules('en') };

/** @param {string} language */
async function read(language) {
  const missing = [...parts].map((part) => part + language).filter((name) => !files.has(name));
  await Promise.all(
    missing.map(async (name) => {
      const response = await fetch(new URL(`./messages/${name}.json`, import.meta.url)).catch(() => null);
      if (response?.ok) files.set(name, await response.json());
    }),
  );
}

const known = (language) => Object.assign({}, ...[...parts].map((part) => files.get(part + language)));

/**
 * @param {string} tag a language tag such as `es-MX`
 * @returns {Promise<void>} once every message is at hand
 */
export async function useLocale(tag) {
  try {
    wanted = Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    wanted = 'en'; // Not a language tag: English it is.
  }
  const tagged = wanted;
  const language = tagged.split('-')[0];
  await Promise.all([read('en'), language === 'en' || read(language)]);
  const messages = { ...known('en'), ...known(language) };
  current = { tag: tagged, messages, plurals: new Intl.PluralRules(tagged) };
}

/** Adds the messages that not every visit needs. @param {string} part a folder of them, such as `library/` */
export async function useMessages(part) {
  parts.add(part);
  await useLocale(wanted);
}

export const locale = () => current.tag;

/** @returns {'ltr' | 'rtl'} */
export const direction = () => (/^(ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/.test(current.tag) ? 'rtl' : 'ltr');

/** @param {string} key */
export const has = (key) => key in current.messages;

/**
 * @param {string} key
 * @param {Record<string, string | number>} [values] fill `{name}`; `count` also picks `key.one` or `key.other`
 * @returns {string}
 */
export function t(key, values = {}) {
  const plural = 'count' in values ? `${key}.${current.plurals.select(Number(values.count))}` : key;
  const message = current.messages[plural] ?? current.messages[`${key}.other`] ?? current.messages[key] ?? key;
  return message.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * A word that the server sends as an identifier, in the reader's language; an unknown one is made readable.
 *
 * @param {string} group
 * @param {string} name
 */
export function term(group, name) {
  const key = `${group}.${name}`;
  return has(key) ? t(key) : name.replace(/[_-]+/g, ' ').replace(/^./, (first) => first.toUpperCase());
}

/**
 * @param {string} iso a day such as `2026-11-21`, or a time
 * @param {Intl.DateTimeFormatOptions} [options]
 */
export function date(iso, options = { weekday: 'short', month: 'short', day: 'numeric' }) {
  // A bare day is a day of the reader's calendar, not midnight in Greenwich.
  const moment = new Date(iso.length === 10 ? `${iso}T12:00` : iso);
  return Number.isNaN(moment.getTime()) ? iso : new Intl.DateTimeFormat(current.tag, options).format(moment);
}

/**
 * @param {string} iso
 * @returns {number} whole days from today, negative in the past
 */
export function daysFromToday(iso) {
  const day = new Date(iso.length === 10 ? `${iso}T12:00` : iso).setHours(12, 0, 0, 0);
  return Math.round((day - new Date().setHours(12, 0, 0, 0)) / 86_400_000);
}

/** @param {string} iso */
export function relativeDay(iso) {
  const days = daysFromToday(iso);
  if (Math.abs(days) > 6) return date(iso);
  return new Intl.RelativeTimeFormat(current.tag, { numeric: 'auto' }).format(days, 'day');
}
