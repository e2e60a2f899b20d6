/** What a person typed, by field name. Nothing is trimmed or cut here but what no text can hold. */
export type Form = Readonly<Record<string, string | undefined>>;

function plainText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // Control characters are no part of any name and PostgreSQL stores no NUL.
      .replace(/[^\P{Cc}\n\t]/gu, '')
      .toWellFormed()
  );
}

/** The body of a form post. Of a field sent twice the first counts. */
export function readForm(body: unknown): Form {
  if (typeof body !== 'object' || body === null) return {};
  const fields = Object.entries(body).flatMap(([name, sent]) => {
    const first: unknown = Array.isArray(sent) ? sent[0] : sent;
    return typeof first === 'string' ? [[name, plainText(first)] as const] : [];
  });
  return Object.fromEntries(fields);
}
