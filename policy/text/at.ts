/** What stands at a place of a text. Readers look a few places back and ahead: beyond its ends there is nothing, and asking a string there is slow. */

/** The character, or '' beyond the ends. */
export const charAt = (text: string, at: number): string => (at >= 0 && at < text.length ? text.charAt(at) : '')

/** The UTF-16 unit, or 0 beyond the ends. */
export const codeAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0)
