/** The checks of the form, step by step. They say the same as the API's own schema, before anything is sent. */
import type { Draft } from './draft.ts'

export type Step = 1 | 2 | 3
export type Wrong = Partial<Record<'text' | 'link' | 'files' | 'institution' | 'name' | 'phone', string>>

/** A bare "www.example.cn" gets its https://; null when it cannot be an address. */
export function webAddress(typed: string): string | null {
  const text = typed.trim()
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(full)) return null
  const { protocol, hostname } = new URL(full)
  return /^https?:$/.test(protocol) && hostname.includes('.') && full.length <= 2000 ? full : null
}

export const phonePattern = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/
export const plainPhone = (typed: string): string => typed.replace(/[\s()\uff08\uff09]/g, '').replace(/^\+?86(?=1)/, '')

/** Field names that are wrong in a step, each with the key of its message. */
export function wrongIn(step: Step, draft: Draft): Wrong {
  const wrong: Wrong = {}
  if (step === 1) {
    const length = draft.text.trim().length
    if (length < 10) wrong.text = 'tooShort'
    if (length > 2000) wrong.text = 'tooLong'
    if (draft.link.trim() && !webAddress(draft.link)) wrong.link = 'bad'
  }
  if (step === 2 && !draft.unknownInstitution && !draft.institutionName.trim()) wrong.institution = 'missing'
  if (step === 3 && !draft.anonymous) {
    if (!draft.name.trim()) wrong.name = 'nameMissing'
    if (!phonePattern.test(plainPhone(draft.phone))) wrong.phone = 'phoneBad'
  }
  return wrong
}

/** The first step that still has something wrong, at most `wanted`. */
export function reachable(wanted: number, draft: Draft): Step {
  for (const step of [1, 2] as const) {
    if (wanted > step && Object.keys(wrongIn(step, draft)).length > 0) return step
  }
  return wanted === 2 || wanted === 3 ? wanted : 1
}
