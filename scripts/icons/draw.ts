import * as lucide from 'lucide-react';
import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as icons from '@/components/ui/icons';

const drawings: Readonly<Record<string, unknown>> = lucide;

/** The inside of lucide's drawing of an icon. */
function insideOf(name: string): string {
  const drawing = drawings[name];
  if (drawing === undefined) throw new Error(`lucide has no icon ${name}.`);
  return renderToStaticMarkup(createElement(drawing as ComponentType))
    .replace(/^<svg[^>]*>/, '')
    .replace('</svg>', '');
}

/** One file of symbols, by the names of `components/ui/icons.ts`. How thick and which colour the page says. */
export function drawIcons(): string {
  const symbols = Object.entries(icons).map(
    ([name, id]) => `<symbol id="${id}" viewBox="0 0 24 24">${insideOf(name)}</symbol>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">\n${symbols.join('\n')}\n</svg>\n`;
}
