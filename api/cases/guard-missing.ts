/** 409 with the names of what is missing. */
import { Refusal } from '#api/errors.ts'
import type { Bilingual } from '#policy/bilingual.ts'

export function guardMissing({ blockedBy }: { blockedBy: readonly (Bilingual & { guard: string })[] }): Refusal {
  const zh = blockedBy.map((guard) => guard.zh).join('；')
  const en = blockedBy.map((guard) => guard.en).join('; ')
  const errors = blockedBy.map((guard) => ({ path: guard.guard, message: guard.zh }))
  return new Refusal('guard-missing', { detail: { zh, en }, errors })
}
