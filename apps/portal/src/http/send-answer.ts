import type { FastifyReply } from 'fastify';
import { renderPage } from '../frame/render-page.ts';
import type { Reader } from './reader.ts';
import { safeHeaders } from './safe-headers.ts';
import type { Answer } from './visit.ts';

/** A page, a redirect after a post, or a file; never anything a cache in between may keep. */
export function sendAnswer(reply: FastifyReply, reader: Reader, answer: Answer): FastifyReply {
  reply.headers(safeHeaders);
  if (answer.kind === 'redirect') return reply.redirect(answer.to, 303);
  if (answer.kind === 'download') {
    return reply
      .type(answer.type)
      .header(
        'content-disposition',
        `attachment; filename="${answer.name.replace(/[^\w.-]/g, '_')}"`,
      )
      .send(Buffer.from(answer.bytes));
  }
  if (answer.kind === 'document') {
    return reply.type('text/html; charset=utf-8').send(answer.markup);
  }
  return reply
    .status(answer.status ?? 200)
    .type('text/html; charset=utf-8')
    .header('content-language', reader.language === 'zh' ? 'zh-CN' : 'en')
    .send(renderPage(reader, answer));
}
