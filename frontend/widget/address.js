/** What the page's address says: which conversation, and which card is open beside it; or a page of the library. */

/** @typedef {import('../shared/types').Place} Place */

/** @returns {Place} */
export function readAddress() {
  const { pathname, searchParams, search, hash } = new URL(location.href);
  return {
    conversation: searchParams.get('conversation'),
    card: searchParams.get('card'),
    section: hash.slice(1) || null,
    library: /^\/library\b/.test(pathname) ? pathname + search + hash : null,
  };
}

/**
 * @param {Place} place
 * @returns {string}
 */
export function addressOf({ conversation, card, section, library }) {
  if (library) return library;
  const query = new URLSearchParams({ ...(conversation && { conversation }), ...(card && { card }) }).toString();
  return `/${query && `?${query}`}${card && section ? `#${section}` : ''}`;
}

/**
 * @param {Place} place
 * @param {{replace?: boolean}} [options]
 */
export function writeAddress(place, { replace = false } = {}) {
  const address = addressOf(place);
  if (address === location.pathname + location.search + location.hash) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
}
