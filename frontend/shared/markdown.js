/**
 * A small safe subset of Markdown, built as DOM nodes: paragraphs, lists, quotes, tables, bold, italic, code, links and
 * source marks `[1]`.
 *
 * Text never passes through an HTML parser. A link is http(s) or a card of the library; everything else stays text.
 */

/** @typedef {{type: 'paragraph' | 'quote' | 'table' | 'ul' | 'ol', lines: string[], start: number}} Block */
/** @typedef {{mark?: (n: number) => Node | null, link?: (href: string) => string}} Options */

// Characters that hide or reorder text. Joiners stay: scripts and emoji need them.
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/gu;
const DEEPEST = 4;
const LONGEST_ADDRESS = 2000;

export const visible = (text) => text.replace(/\r\n?/g, '\n').replace(HIDDEN, '');

/** @returns {string | null} the address if it may be followed */
export function safeHref(href) {
  const plain = href.trim();
  if (/[\s\\<>"]/.test(plain)) return null;
  if (/^\/library\/[a-z0-9-]+(#[a-z0-9-]*)?$/.test(plain)) return plain;
  return /^https?:\/\/[^/]/i.test(plain) && URL.canParse(plain) ? plain : null;
}

const KINDS = [
  { type: 'quote', pattern: /^\s{0,3}>\s?(.*)$/ },
  { type: 'table', pattern: /^\s{0,3}\|(.*)\|\s*$/ },
  { type: 'ul', pattern: /^\s{0,3}[-*•]\s+(.*)$/ },
  { type: 'ol', pattern: /^\s{0,3}\d{1,3}[.)]\s+(.*)$/ },
];

/** @returns {Block[]} */
export function parseBlocks(text) {
  const blocks = [];
  let afterBlank = true;
  for (const line of visible(text).split('\n')) {
    if (!line.trim()) {
      afterBlank = true;
      continue;
    }
    const kind = KINDS.find(({ pattern }) => pattern.test(line));
    const type = kind?.type ?? 'paragraph';
    const content = kind ? line.replace(kind.pattern, '$1') : line.trim();
    const open = blocks.at(-1);
    const isList = open?.type === 'ul' || open?.type === 'ol';
    if (open?.type === type && (isList || !afterBlank)) {
      open.lines.push(content);
    } else if (open && isList && !kind && (!afterBlank || /^\s{2}/.test(line))) {
      open.lines[open.lines.length - 1] += ` ${content}`;
    } else {
      blocks.push({ type, lines: [content], start: type === 'ol' ? Number.parseInt(line, 10) : 1 });
    }
    afterBlank = false;
  }
  return blocks;
}

/** Finds the end of a pair of marks. It remembers what it found, so that no text costs more than linear time. */
class Scanner {
  constructor(text) {
    this.text = text;
    this.ends = new Map();
  }

  /** Where the next such mark begins, or -1. `from` is never smaller than in an earlier call. */
  find(mark, from) {
    const known = this.ends.get(mark);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const at = this.text.indexOf(mark, from);
    this.ends.set(mark, at);
    return at;
  }
}

/** @returns {any} */
function element(tag, children) {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

function anchor(text, href, options, depth) {
  const made = element('a', inline(text, { ...options, mark: undefined }, depth + 1));
  made.href = options.link ? options.link(href) : href;
  if (!href.startsWith('/')) {
    made.target = '_blank';
    made.rel = 'noopener noreferrer nofollow';
  }
  return made;
}

const PAIRS = [
  ['**', 'strong'],
  ['*', 'em'],
  ['`', 'code'],
];

/**
 * @param {string} text
 * @param {Options} [options]
 * @param {number} [depth]
 * @returns {(Node | string)[]}
 */
export function inline(text, options = {}, depth = 0) {
  const scanner = new Scanner(text);
  const nodes = [];
  let plain = 0;
  let at = 0;
  /** @param {Node} node @param {number} end */
  const take = (node, end) => {
    const before = text.slice(plain, at);
    at = plain = end;
    if (node.nodeName !== 'BUTTON') return nodes.push(before, node);
    // A source mark stays on the line of the word it belongs to, and the full stop with both.
    const word = /\S*\s?$/.exec(before)[0];
    const stop = /^[.,;:!?)]*/.exec(text.slice(end, end + 3))[0];
    at = plain = end + stop.length;
    return nodes.push(before.slice(0, before.length - word.length), element('span', [word, node, stop]));
  };
  while (at < text.length && depth < DEEPEST) {
    const found = special(text, at, scanner, options, depth);
    if (found) take(found.node, found.end);
    else at += text.startsWith('**', at) ? 2 : 1;
  }
  if (plain < text.length) nodes.push(text.slice(plain));
  return nodes;
}

/** The marked piece that begins at `at`, if one does. */
function special(text, at, scanner, options, depth) {
  if (text[at] === '[') return bracket(text, at, scanner, options, depth);
  const pair = PAIRS.find(([mark]) => text.startsWith(mark, at));
  if (!pair) return null;
  const [mark, tag] = pair;
  const start = at + mark.length;
  const end = scanner.find(mark, start + 1);
  const opens =
    end > 0 && /\S/.test(text[start]) && /\S/.test(text[end - 1]) && !(at && mark === '*' && /\w/.test(text[at - 1]));
  if (!opens) return null;
  const inner = text.slice(start, end);
  return { node: element(tag, tag === 'code' ? [inner] : inline(inner, options, depth + 1)), end: end + mark.length };
}

function bracket(text, at, scanner, options, depth) {
  const close = scanner.find(']', at + 1);
  if (close < 0) return null;
  const inner = text.slice(at + 1, close);
  if (options.mark && /^\d{1,2}$/.test(inner)) {
    const node = options.mark(Number(inner));
    return node ? { node, end: close + 1 } : null;
  }
  if (text[close + 1] !== '(') return null;
  const end = scanner.find(')', close + 2);
  const href = end < 0 || end - close > LONGEST_ADDRESS ? null : safeHref(text.slice(close + 2, end));
  return href && inner ? { node: anchor(inner, href, options, depth), end: end + 1 } : null;
}

/** The first row is the head when a row of dashes follows it. A wide table scrolls by itself. */
function table(block, options) {
  const rows = block.lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const isRule = (row) => row.every((cell) => /^:?-+:?$/.test(cell));
  const made = element(
    'table',
    rows
      .filter((row) => !isRule(row))
      .map((row, index) => {
        const tag = index === 0 && rows[1] && isRule(rows[1]) ? 'th' : 'td';
        return element(
          'tr',
          row.map((cell) => element(tag, inline(cell, options))),
        );
      }),
  );
  return element('div', [made]);
}

function build(block, options) {
  if (block.type === 'paragraph') {
    const heading = /^#{1,6}\s+(.*)$/.exec(block.lines[0]);
    return element(
      'p',
      heading ? [element('strong', inline(heading[1], options))] : inline(block.lines.join(' '), options),
    );
  }
  if (block.type === 'table') return table(block, options);
  if (block.type === 'quote') return element('blockquote', [element('p', inline(block.lines.join(' '), options))]);
  const list = element(
    block.type,
    block.lines.map((line) => element('li', inline(line, options))),
  );
  if (block.start > 1) list.start = block.start;
  return list;
}

/** @type {WeakMap<Node, string>} */
const sources = new WeakMap();

/**
 * Brings `container` to show `text`. Blocks that did not change keep their nodes, so focus and selection survive
 * streaming.
 *
 * @param {Element} container
 * @param {string} text
 * @param {Options} [options]
 * @param {string} [version] blocks are built again when it changes
 */
export function render(container, text, options = {}, version = '') {
  const blocks = parseBlocks(text);
  blocks.forEach((block, index) => {
    const key = `${version} ${block.type} ${block.start} ${block.lines.join('\n')}`;
    const old = container.children[index];
    if (old && sources.get(old) === key) return;
    const node = build(block, options);
    node.dir = 'auto';
    sources.set(node, key);
    if (old) old.replaceWith(node);
    else container.append(node);
  });
  while (container.children.length > blocks.length) container.lastElementChild?.remove();
}

/** What a screen reader should say: no marks, no addresses. */
export function plainText(text) {
  const strip = (line) => element('p', inline(line, { mark: () => document.createTextNode('') })).textContent ?? '';
  return parseBlocks(text)
    .map((block) => block.lines.map(strip).join('\n'))
    .join('\n');
}
