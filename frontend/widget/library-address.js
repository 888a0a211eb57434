/**
 * The addresses of the library: `/library` (the cards), `/library/references`, `/library/{slug}#{section}` (a card).
 * The query holds what the cards are narrowed to; the pages behind keep it, so that the way back leads to the same
 * cards.
 */

export const FILTERS = /** @type {const} */ (['kind', 'category', 'grade', 'subject', 'strength']);

/** @typedef {'list' | 'card' | 'references'} Page */
/** @typedef {{q: string} & Partial<Record<typeof FILTERS[number], string>>} Query */
/** @typedef {{page: Page, slug: string, section: string | null, query: Query, mark: string}} LibraryPlace */

/**
 * @param {string} address
 * @returns {LibraryPlace}
 */
export function readPlace(address) {
  const { pathname, searchParams, hash } = new URL(address, location.origin);
  const slug = pathname.split('/')[2] ?? '';
  const query = /** @type {Query} */ ({ q: searchParams.get('q') ?? '' });
  for (const name of FILTERS) {
    const value = searchParams.get(name);
    if (value) query[name] = value;
  }
  const page = slug === 'references' ? 'references' : slug ? 'card' : 'list';
  return { page, slug, section: hash.slice(1) || null, query, mark: searchParams.get('mark') ?? '' };
}

/** @param {Record<string, string | undefined>} query */
function suffix(query) {
  const given = Object.entries(query).filter(([, value]) => value);
  return given.length ? `?${new URLSearchParams(/** @type {[string, string][]} */ (given))}` : '';
}

/** @param {Query} query */
export const listAddress = (query) => `/library${suffix(query)}`;

/** @param {Query} query @param {string} [mark] of the works that are shown */
export const referencesAddress = (query, mark = '') => `/library/references${suffix({ ...query, mark })}`;

/** @param {string} slug @param {Query} query @param {string | null} [section] */
export const cardAddress = (slug, query, section = null) =>
  `/library/${slug}${suffix(query)}${section ? `#${section}` : ''}`;

/**
 * @param {MouseEvent} event a click
 * @returns {string | null} the address in the library that the click should open here; null for any other click, and
 *   for one that asks for a new tab
 */
export function followed(event) {
  const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
  const href = link?.getAttribute('href') ?? '';
  const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
  if (elsewhere || !/^\/library\b/.test(href)) return null;
  event.preventDefault();
  return href;
}
