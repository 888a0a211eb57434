/**
 * The design tokens: every colour, size and font of Debrief as `--debrief-*` custom properties.
 *
 * A page changes the look by setting them on the element: `debrief-chat { --debrief-accent: #22577a }`.
 */

/** Each colour as [light, dark]. Text pairs keep 4.5:1 and controls 3:1; a test computes them. */
export const palette = {
  paper: ['#faf7f0', '#161a18'],
  raised: ['#fffdf9', '#1e2421'],
  sunken: ['#f2ede2', '#101412'],
  ink: ['#1c2628', '#ece7db'],
  quiet: ['#58625f', '#a6afa8'],
  line: ['#e0d8c8', '#313a35'],
  edge: ['#858070', '#78847c'],
  accent: ['#1d5b4b', '#8fceb4'],
  'on-accent': ['#ffffff', '#0d1d16'],
  'accent-soft': ['#e2ede4', '#22342c'],
  deep: ['#1d5b4b', '#1a382f'],
  'on-deep': ['#ffffff', '#ece7db'],
  highlight: ['#fbeab0', '#4d4218'],
  marker: ['#e3b93c', '#c9a23a'],
  alert: ['#98301f', '#f2a698'],
  'alert-soft': ['#fbebe5', '#38221d'],
};

const measures = `
  --debrief-serif: Charter, "Bitstream Charter", "Iowan Old Style", "Sitka Text", Cambria, Georgia, "Noto Serif", serif;
  --debrief-sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --debrief-size: 1rem;
  --debrief-text-s: calc(var(--debrief-size) * .8125);
  --debrief-text-m: calc(var(--debrief-size) * .9375);
  --debrief-text-l: calc(var(--debrief-size) * 1.0625);
  --debrief-text-xl: calc(var(--debrief-size) * 1.375);
  --debrief-text-xxl: calc(var(--debrief-size) * 2);
  --debrief-space: .5rem;
  --debrief-radius: 12px;
  --debrief-target: 44px;
  --debrief-shadow: 0 1px 2px rgb(40 30 10 / .06), 0 8px 28px rgb(40 30 10 / .09);
`;

/** @param {0 | 1} side */
const colours = (side) =>
  Object.entries(palette)
    .map(([name, pair]) => `--debrief-${name}: ${pair[side]};`)
    .join('') + `color-scheme: ${side ? 'dark' : 'light'};`;

/** The tokens as a style sheet for a shadow host; `theme="light|dark"` on it overrides the system's choice. */
export const tokens = `
  :host { ${measures} ${colours(0)} }
  @media (prefers-color-scheme: dark) { :host { ${colours(1)} } }
  :host([theme="light"]) { ${colours(0)} }
  :host([theme="dark"]) { ${colours(1)} }
`;

/**
 * @param {string} text
 * @returns {CSSStyleSheet}
 */
export function sheet(text) {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}
