/** A drawing as a value: written as text for print and the portal, as elements on the desk. */
export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

export function svgNode(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly (SvgNode | string)[] = [],
): SvgNode {
  return { tag, attributes, children };
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for HTML and SVG, in content and in quoted attributes. A name is never markup. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/** The drawing as markup. Attributes only, no `style`: it passes a strict content security policy. */
export function svgMarkup(node: SvgNode): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, content]) => ` ${name}="${escapeMarkup(String(content))}"`)
    .join('');
  const children = node.children
    .map((child) => (typeof child === 'string' ? escapeMarkup(child) : svgMarkup(child)))
    .join('');
  return `<${node.tag}${attributes}>${children}</${node.tag}>`;
}
