import { problemOf, type RefusalValue } from '@zhulian/contract';
import type { FastifyReply } from 'fastify';

/** Sends a refusal as an RFC 9457 problem document: what, why, what you can do, until when. */
export function replyWithProblem(
  reply: FastifyReply,
  refusal: RefusalValue,
  origin: string,
): FastifyReply {
  const problem = problemOf(refusal, origin);
  return reply.status(problem.status).type('application/problem+json').send(problem);
}
