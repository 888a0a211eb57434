/** The types of what `lit.js` exports, as far as this project uses them. */

export type Template = object;
export type Directive = object;
export type Styles = CSSStyleSheet | object;

export class LitElement extends HTMLElement {
  static properties: Record<string, object>;
  static styles: Styles | Styles[];
  readonly renderRoot: ShadowRoot;
  readonly updateComplete: Promise<boolean>;
  connectedCallback(): void;
  disconnectedCallback(): void;
  requestUpdate(): void;
  willUpdate(changed: Map<string, any>): void;
  updated(changed: Map<string, any>): void;
  firstUpdated(): void;
  render(): Template | string;
}

export function html(strings: TemplateStringsArray, ...values: any[]): Template;
export function css(strings: TemplateStringsArray, ...values: any[]): Styles;
export function live(value: any): Directive;
export function ifDefined(value: any): Directive;
export function repeat<T>(items: T[], key: (item: T) => any, template: (item: T, index: number) => Template): Directive;
