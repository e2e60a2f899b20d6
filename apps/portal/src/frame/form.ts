import { type Content, type Html, html } from '@zhulian/design';

export interface PostForm {
  readonly action: string;
  /** Idempotency key (幂等键): the same key gives the same answer for ever. */
  readonly key: string;
  /** What the page was made from; an older one is answered with 412 and nothing is lost. */
  readonly version: string;
  readonly body: Content;
  /** More that must come back unseen. */
  readonly carried?: Readonly<Record<string, string>>;
}

/** Every form of the portal: posted, with key and version. */
export function postForm({ action, key, version, body, carried = {} }: PostForm): Html {
  const hidden = Object.entries({ ...carried, key, version }).map(
    ([name, carry]) => html`<input type="hidden" name="${name}" value="${carry}">`,
  );
  return html`<form method="post" action="${action}" novalidate>${hidden}${body}</form>`;
}
