/** PostgreSQL text cannot hold NUL, and half a surrogate pair is no character. Lengths stay, so that offsets hold. */
const unstorable = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

export const cleanText = (text: string): string => text.replace(unstorable, '\uFFFD')

/** JSON escapes both of them, and hardly anything else that way: what shows no such sign needs no look at each of its texts. */
const sign = /\\u(?:0000|d[89a-f])/i

/** The value as JSON can hold it, every text in it clean. */
export const storable = <T>(value: T): T => JSON.parse(storableJson(value))

/** The same as text, for `jsonb_to_recordset` and its like. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value)
  if (!sign.test(json)) return json
  return JSON.stringify(JSON.parse(json, (_, inner) => (typeof inner === 'string' ? cleanText(inner) : inner)))
}
