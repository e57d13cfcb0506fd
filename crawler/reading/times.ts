/** Publication times as ISO 8601 in China Standard Time, the only zone our sources print. */

const offset = '+08:00'
const pad = (value: string | number) => String(value).padStart(2, '0')

/** Unix seconds (or milliseconds) as Chinese wall time. */
export function chinaTime(unix: number): string | null {
  const seconds = unix > 1e11 ? unix / 1000 : unix
  if (!Number.isFinite(seconds) || seconds < 9e8 || seconds > 5e9) return null
  return `${new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 19)}${offset}`
}

const written =
  /(20\d{2}|199\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:\s*日)?(?:[\sT]*(\d{1,2})\s*[:：时]\s*(\d{1,2})(?:\s*[:：分]\s*(\d{1,2}))?)?/
const zoned = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})$/

/** The first date in a text; a date without a time is midnight. */
export function readTime(text: string | null | undefined): string | null {
  if (!text) return null
  const trimmed = text.trim()
  if (/^\d{10}(\d{3})?$/.test(trimmed)) return chinaTime(Number(trimmed))
  if (zoned.test(trimmed)) {
    const at = Date.parse(trimmed.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
    return Number.isNaN(at) ? null : chinaTime(at / 1000)
  }
  const found = written.exec(trimmed)
  if (!found) return null
  const [, year, month, day, hour, minute, second] = found
  const valid = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
  if (!valid || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return null
  return `${year}-${pad(month ?? 1)}-${pad(day ?? 1)}T${pad(hour ?? 0)}:${pad(minute ?? 0)}:${pad(second ?? 0)}${offset}`
}
