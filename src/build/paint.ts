/**
 * Resolves the style sheets of the charts for pictures that leave the page: no custom properties, no classes.
 * It knows what those sheets use: flat rules, and selectors that end in a tag and classes.
 */

export type Declarations = Readonly<Record<string, string>>;

interface Rule {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly declarations: Declarations;
}

/** The look of the charts on paper in daylight. */
export interface Paint {
  /** The value of a custom property of the root, such as "--paper". */
  readonly token: (name: string) => string;
  /** The declarations of an element of the charts, by tag and classes. */
  readonly style: (tag: string, classes: readonly string[]) => Declarations;
}

/** The paint of a style sheet; rules for media, such as dark mode, are left out. */
export function readPaint(css: string): Paint {
  const rules = parseRules(css).sort((a, b) => weightOf(a) - weightOf(b));
  const root = merged(rules.filter(({ tag }) => tag === ':root'));
  const style: Paint['style'] = (tag, classes) => {
    const own = merged(rules.filter((rule) => matches(rule, tag, classes)));
    return resolved(own, { ...root, ...own });
  };
  return { token: (name) => substitute(`var(${name})`, root), style };
}

function parseRules(css: string): Rule[] {
  const flat = withoutBlocks(css.replace(/\/\*[\s\S]*?\*\//g, ''));
  return [...flat.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
    selectors.split(',').map((selector) => ({ ...parseSelector(selector), declarations: parseDeclarations(body) })),
  );
}

/** The style sheet without its at-rules, whose blocks hold blocks. */
function withoutBlocks(css: string): string {
  return css.replace(/@[^{};]*(?:;|\{(?:[^{}]|\{[^{}]*\})*\})/g, '');
}

function parseSelector(selector: string): Pick<Rule, 'tag' | 'classes'> {
  const last = selector.trim().split(/\s+/).at(-1) ?? '';
  const [tag = '', ...classes] = last.split('.');
  return { tag, classes };
}

function parseDeclarations(body: string): Declarations {
  const pairs = body.split(';').map((line) => line.split(/:(.*)/s).map((part) => part?.trim()));
  return Object.fromEntries(pairs.filter(([name, value]) => name && value));
}

function matches(rule: Rule, tag: string, classes: readonly string[]): boolean {
  return (rule.tag === '' || rule.tag === tag) && rule.classes.every((name) => classes.includes(name));
}

function weightOf({ tag, classes }: Rule): number {
  return classes.length * 10 + (tag ? 1 : 0);
}

function merged(rules: readonly Rule[]): Declarations {
  return Object.assign({}, ...rules.map(({ declarations }) => declarations));
}

function resolved(own: Declarations, all: Declarations): Declarations {
  const visible = Object.entries(own).filter(([name]) => !name.startsWith('--'));
  return Object.fromEntries(visible.map(([name, value]) => [name, substitute(value, all)]));
}

function substitute(value: string, all: Declarations): string {
  return value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => substitute(all[name] ?? '', all));
}
