import type { ApplicationAnswers, Prefill } from '@zhulian/contract';
import type { FieldError, Html } from '@zhulian/design';
import type { Words } from '@zhulian/vocabulary';
import type { Form } from '../http/form.ts';
import type { Reader } from '../http/reader.ts';
import type { Place, PlaceIndex } from './place-index.ts';

/** What is wrong with an answer: permanent code, sentence in both languages, and the control it belongs to. */
export interface AnswerError {
  readonly code: string;
  readonly words: Words;
  readonly fieldId: string;
}

/** What was read from a form: an answer to keep, or what is wrong with it. */
export type Reading =
  | { readonly ok: true; readonly answers: ApplicationAnswers }
  | {
      readonly ok: false;
      readonly errors: readonly AnswerError[];
      /** Places among which she is asked to choose. */
      readonly choices?: readonly Place[];
    };

export interface ReadingContext {
  readonly today: string;
  readonly places: PlaceIndex;
}

/** In which language and with which place names an answer is shown. */
export interface Showing {
  readonly reader: Reader;
  readonly places: PlaceIndex;
}

export interface Asking extends Showing {
  readonly prefill: Prefill | undefined;
  /** What was typed, or what the draft holds in the form's own terms. */
  readonly entered: Form;
  readonly reading: Reading | undefined;
  /** The only question of its page. */
  readonly isHeading: boolean;
}

/** One question of the application, asked on a page of its own. */
export interface Question {
  readonly slug: string;
  readonly label: Words;
  /** Its line on check-your-answers. */
  readonly summary: Words;
  applies(answers: ApplicationAnswers, prefill: Prefill | undefined): boolean;
  isAnswered(answers: ApplicationAnswers): boolean;
  ask(asking: Asking): Html;
  read(form: Form, context: ReadingContext): Reading;
  /** The saved answer as the form's fields. */
  enteredFrom(answers: ApplicationAnswers, showing: Showing): Form;
  show(answers: ApplicationAnswers, showing: Showing): string;
  /** Something odd about a kept answer. She may go on. */
  flag?(answers: ApplicationAnswers): { readonly code: string; readonly words: Words } | undefined;
}

/** The error of one control, in the reader's language. */
export function fieldError(asking: Asking, fieldId: string): FieldError | undefined {
  if (asking.reading === undefined || asking.reading.ok) return undefined;
  const found = asking.reading.errors.find((error) => error.fieldId === fieldId);
  return found && { code: found.code, message: asking.reader.say(found.words) };
}

export function wrongAnswer(code: string, fieldId: string, words: Words): Reading {
  return { ok: false, errors: [{ code, fieldId, words }] };
}
