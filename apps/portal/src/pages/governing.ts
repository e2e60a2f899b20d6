import type { MatterView } from '@zhulian/contract';
import { basis, type Html, html, unverifiedMark } from '@zhulian/design';
import type { Reader } from '../http/reader.ts';

/** Which rule governs, from which article, and what about it nobody has verified. */
export function governingPart(reader: Reader, governing: MatterView['governing']): Html {
  const { say, language } = reader;
  const citations = governing.citations.map(
    (citation) => html`<li>${basis(citation, reader)}</li>`,
  );
  const doubts = governing.unverified.map(
    (doubt) => html`<li>${unverifiedMark('unverified', language)} ${say(doubt)}</li>`,
  );
  return html`<p>${say(governing.words)}</p><ul>${citations}${doubts}</ul>`;
}
