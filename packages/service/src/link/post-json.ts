import type { Dispatcher } from 'undici';
import { LinkFault } from './link-fault.ts';

/** What a peer answered, whole and within its bounds. */
export interface PostAnswer {
  readonly statusCode: number;
  readonly text: string;
}

/** One POST of JSON. The answer is gathered by a bare handler: a stream for each would cost as much as all the rest. */
export function postJson(
  peer: Dispatcher,
  order: { readonly path: string; readonly body: string; readonly answerBytesMax: number },
): Promise<PostAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    let status = 0;
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: () => undefined,
      onResponseStart(_controller, statusCode) {
        status = statusCode;
      },
      onResponseData(controller, chunk) {
        bytes += chunk.length;
        if (bytes > order.answerBytesMax) controller.abort(new LinkFault('link.answer-too-large'));
        else chunks.push(chunk);
      },
      onResponseEnd() {
        resolve({ statusCode: status, text: Buffer.concat(chunks).toString('utf8') });
      },
      onResponseError(_controller, cause) {
        reject(cause instanceof LinkFault ? cause : new LinkFault('link.unreachable', { cause }));
      },
    };
    peer.dispatch({ method: 'POST', path: order.path, headers, body: order.body }, handler);
  });
}

const headers = ['content-type', 'application/json'];
