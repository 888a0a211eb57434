/** What the library's pages show: fetched once for each visit, and what the filters leave of it. */

/** @typedef {import('./library-address.js').Query} Query */
/** @typedef {{slug: string, name: string, kind: string, category: string, grade_bands: string[], subjects: string[],
 *   strength: string, summary: string}} Item */
/** @typedef {{value: string, cards: number, kind?: string}} Facet */
/** @typedef {Record<'categories' | 'kinds' | 'grades' | 'subjects' | 'strengths', Facet[]>} Facets */
/** @typedef {{slug: string, title: string, summary: string, matched: string, matched_by: string}} Hit */
/** @typedef {{hits: Hit[], confident: boolean}} Found */

export const KINDS = ['strategy', 'coaching-move', 'observation-protocol'];
const GRADES = ['PK', 'K', ...Array.from({ length: 12 }, (_, index) => String(index + 1))];
const MOST_HITS = 50;

export class LibraryStore {
  /** @param {import('../shared/api.js').Api} api */
  constructor(api) {
    this.api = api;
    /** @type {Map<string, Promise<any>>} */
    this.answers = new Map();
    this.searching = new AbortController();
  }

  /** @param {string} path @returns {Promise<any>} the answer to the first such call that succeeded */
  #once(path) {
    const known = this.answers.get(path);
    if (known) return known;
    const asked = this.api.get(path);
    this.answers.set(path, asked);
    asked.catch(() => this.answers.delete(path));
    return asked;
  }

  /** @returns {Promise<Item[]>} every card, by name */
  cards = async () => (await this.#once('/api/library/cards')).data;

  /** @returns {Promise<Facets>} */
  facets = () => this.#once('/api/library/facets');

  /** @returns {Promise<any[]>} */
  works = async () => (await this.#once('/api/library/references')).data;

  /** @param {string} slug */
  card = (slug) => this.#once(`/api/library/cards/${encodeURIComponent(slug)}`);

  /**
   * Asks for the cards that answer a text. A later search ends an earlier one, which then never answers.
   *
   * @param {Query} query
   * @returns {Promise<Found>}
   */
  async search({ q, grade, subject, kind }) {
    this.stopSearching();
    const { signal } = this.searching;
    // A value that no card has leaves nothing, whatever is found: not worth a complaint of the server.
    const known = { q, subject, kind: KINDS.find((one) => one === kind), grade: GRADES.find((one) => one === grade) };
    const given = Object.entries(known).filter(([, value]) => value);
    const words = new URLSearchParams([...given, ['limit', String(MOST_HITS)]]);
    try {
      return await (await this.api.fetch(`/api/library/search?${words}`, { signal })).json();
    } catch (error) {
      if (signal.aborted) return new Promise(() => {});
      throw error;
    }
  }

  stopSearching() {
    this.searching.abort();
    this.searching = new AbortController();
  }
}

/** @param {string} band such as `K-5` or `7` @param {string} grade */
function holds(band, grade) {
  const [first, last = first] = band.split('-').map((one) => GRADES.indexOf(one));
  const wanted = GRADES.indexOf(grade.toUpperCase());
  return first >= 0 && wanted >= first && wanted <= last;
}

/**
 * Whether a card is among those that the filters leave. The same rules as those of `GET /api/library/cards`.
 *
 * @param {Item} card
 * @param {Query} query
 */
export const suits = (card, { kind, category, grade, subject, strength }) =>
  (!kind || card.kind === kind) &&
  (!category || card.category === category) &&
  (!strength || card.strength === strength) &&
  (!grade || card.grade_bands.some((band) => holds(band, grade))) &&
  (!subject || card.subjects.includes('all') || card.subjects.includes(subject));
