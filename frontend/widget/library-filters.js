/** What the list of cards can be filtered by, as fields to choose from and as names to read. */

import { has, t, term } from '../shared/i18n.js';

/** @typedef {import('./library-address.js').Query} Query */
/** @typedef {import('./library-store.js').Facets} Facets */
/** @typedef {{value: string, label: string}} Option */
/** @typedef {{name: string, chosen: string, all: string, groups: {label: string, options: Option[]}[],
 *   change: (value: string) => Partial<Query>}} Filter */

/** @param {string} grade */
const gradeName = (grade) =>
  has(`library.grade.${grade}`) ? t(`library.grade.${grade}`) : t('library.grade', { grade });

/**
 * @param {string} filter
 * @param {string} value
 * @returns {string} what a filter that is in use is called
 */
export function nameOf(filter, value) {
  if (filter === 'grade') return gradeName(value);
  if (filter === 'kind') return term('kind', value);
  if (filter === 'category') return term('category', value);
  return filter === 'subject' ? term('subject', value) : term('strength', value);
}

/** @param {string} name @param {number} number @returns {string} */
const counted = (name, number) => t('library.option', { name, number });

/** @param {string} name @param {import('./library-store.js').Facet[]} facets @param {Query} query @returns {Filter} */
function simple(name, facets, query) {
  const options = facets.map(({ value, cards }) => ({ value, label: counted(nameOf(name, value), cards) }));
  return {
    name,
    chosen: query[name] ?? '',
    all: t(`library.all.${name}`),
    groups: [{ label: '', options }],
    change: (value) => ({ [name]: value || undefined }),
  };
}

/**
 * Kinds and their categories in one field: a kind as a whole, or one of its categories.
 *
 * @param {Pick<Facets, 'kinds' | 'categories'>} facets
 * @param {Query} query
 * @returns {Filter}
 */
function kindsAndCategories({ kinds, categories }, { kind, category }) {
  const groups = kinds.map(({ value, cards }) => {
    const own = categories.filter((one) => one.kind === value);
    const whole = { value: `kind:${value}`, label: counted(t(`kind.all.${value}`), cards) };
    const parts = own.map((one) => ({
      value: `category:${one.value}`,
      label: counted(term('category', one.value), one.cards),
    }));
    return { label: term('kind', value), options: own.length > 1 ? [whole, ...parts] : [whole] };
  });
  const change = (value) => {
    const [name, rest] = [value.split(':')[0], value.slice(value.indexOf(':') + 1)];
    return { kind: undefined, category: undefined, ...(value && { [name]: rest }) };
  };
  const chosen = category ? `category:${category}` : kind ? `kind:${kind}` : '';
  return { name: 'category', chosen, all: t('library.all.category'), groups, change };
}

const NONE = { categories: [], kinds: [], grades: [], subjects: [], strengths: [] };

/**
 * @param {Facets | null} facets null while they are being fetched
 * @param {Query} query
 * @returns {Filter[]}
 */
export function filtersOf(facets, query) {
  const { grades, subjects, strengths, ...rest } = facets ?? NONE;
  return [
    kindsAndCategories(rest, query),
    simple('grade', grades, query),
    simple('subject', subjects, query),
    simple('strength', strengths, query),
  ];
}
