/** PostgreSQL text cannot hold NUL, and half a surrogate pair is no character. Lengths stay, so that offsets hold. */
const unstorable = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

export const cleanText = (text: string): string => text.replace(unstorable, '\uFFFD')

/** The value as JSON can hold it, every text in it clean. */
export const storable = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, inner) => (typeof inner === 'string' ? cleanText(inner) : inner))
