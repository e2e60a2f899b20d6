import type { SvgNode } from '@zhulian/design';
import { createElement, type ReactElement } from 'react';

function reactName(attribute: string): string {
  if (attribute === 'class') return 'className';
  if (attribute.startsWith('aria-')) return attribute;
  return attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function elementOf(node: SvgNode, key: number): ReactElement {
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, content]) => [reactName(name), content]),
  );
  const children = node.children.map((child, index) =>
    typeof child === 'string' ? child : elementOf(child, index),
  );
  return createElement(
    node.tag,
    { ...attributes, key },
    ...(children.length > 0 ? [children] : []),
  );
}

/** A drawing of packages/design as elements: no markup is ever injected. */
export function SvgDrawing({ drawing }: { readonly drawing: SvgNode }) {
  return elementOf(drawing, 0);
}
