/** Counts as the figures that are shown. */
import type { Bilingual } from '#policy/bilingual.ts'
import { deadlines } from '#policy/deadlines.ts'
import { departments } from '#policy/departments.ts'
import { basisOf, type Indicator, reckon, smallCell } from '#policy/indicators/define.ts'
import { channelNames } from '#policy/reports/channel-names.ts'
import { violationByCode } from '#policy/violations.ts'
import type { Count } from './count.ts'

export type Shown = 'public' | 'staff'

export function aboutView(indicator: Indicator) {
  const { id, zh, en, topic, kind, unit, definition, days, better, audience, version, also } = indicator
  const owner = departments.find(({ code }) => code === indicator.owner)
  return {
    ...{ id, zh, en, topic, kind, unit, definition, days, better, audience, version },
    partsOnly: indicator.partsOnly ?? false,
    below: indicator.below ?? null,
    alsoName: also ? { zh: also.zh, en: also.en } : null,
    owner: { zh: owner?.zh ?? indicator.owner, en: owner?.en ?? indicator.owner },
  }
}

/** Checks of ledgers are one part: the id of one would tell that a ledger is kept to those who may not know of it. */
const ofLedgers: Bilingual = { zh: '台账核对', en: 'checks of ledgers' }

export function partName({ parts }: Indicator, part: string): Bilingual {
  const known: Bilingual | null | undefined =
    parts === 'violation'
      ? violationByCode(part)
      : parts === 'deadline'
        ? deadlines.find(({ id }) => id === part)
        : parts === 'channel'
          ? channelNames[part as keyof typeof channelNames]
          : parts === 'rule'
            ? part === 'ledger'
              ? ofLedgers
              : undefined
            : parts === 'phrase' || parts === null
              ? undefined
              : parts[part]
  return { zh: known?.zh ?? part, en: known?.en ?? part }
}

/** In public a number that rests on a few matters is withheld, and so is every part of it that does. */
export function figureView(indicator: Indicator, counts: Count[], shown: Shown) {
  const { kind } = indicator
  const whole = counts.find(({ part }) => part === '')
  const few = (one: Count) => shown === 'public' && basisOf(kind, one) > 0 && basisOf(kind, one) < smallCell
  const parts = counts
    .filter(({ part }) => part !== '')
    .map((one) => ({
      part: one.part,
      name: partName(indicator, one.part),
      value: few(one) ? null : reckon(kind, one),
      rows: few(one) ? 0 : one.rows,
      withheld: few(one),
    }))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || (a.part < b.part ? -1 : 1))
  const none = { value: null, also: null, n: 0, d: 0, rows: 0 }
  if (!whole) return { ...none, withheld: false, parts }
  if (few(whole)) return { ...none, withheld: true, parts }
  const { n, d, rows, also } = whole
  return {
    value: reckon(kind, whole),
    also: also === null ? null : Math.round(also * 10) / 10,
    n,
    d,
    rows,
    withheld: false,
    parts,
  }
}
