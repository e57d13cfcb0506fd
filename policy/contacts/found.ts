/** Something read out of a text: its normalised value and where it stood (UTF-16 offsets, `to` exclusive). */
export type Found = { value: string; from: number; to: number }

/** The values, none twice, in the order of the text. */
export function valuesOf(found: readonly Found[], most = 20): string[] {
  if (found.length === 0) return []
  const values = new Set<string>()
  for (const { value } of found) {
    values.add(value)
    if (values.size >= most) break
  }
  return [...values]
}
