/** What the page's address says in page mode: which conversation, and which card is open at which section. */

/** @typedef {import('../shared/types').Place} Place */

/** @returns {Place} */
export function readAddress() {
  const url = new URL(location.href);
  const slug = /^\/library\/([a-z0-9-]+)$/.exec(url.pathname)?.[1] ?? url.searchParams.get('card');
  return { conversation: url.searchParams.get('conversation'), card: slug, section: url.hash.slice(1) || null };
}

/**
 * @param {Place} place
 * @returns {string}
 */
export function addressOf({ conversation, card, section }) {
  const hash = card && section ? `#${section}` : '';
  if (!conversation) return card ? `/library/${card}${hash}` : '/';
  return `/?${new URLSearchParams({ conversation, ...(card ? { card } : {}) })}${hash}`;
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
