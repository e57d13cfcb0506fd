/**
 * Fines in numbers: how the law counts them for the penalty ranges of penalties.ts. Yuan, without the discretion benchmarks of a
 * province. What is fined by a multiple names what it is a multiple of.
 */
import type { penalties } from './penalties.ts'

export type ScaleKey = keyof typeof penalties
export const degrees = ['ordinary', 'refused', 'serious', 'very-serious'] as const
export type Degree = (typeof degrees)[number]

/** Ends of a range; both belong to it. */
export type Range = readonly [from: number, to: number]

export interface FineScale {
  degree: Degree
  /** times what was paid for the advert, or times the unlawful gain that is left after refunds */
  times?: Range & { readonly length: 2 }
  of?: 'ad-cost' | 'gain'
  /** where the amount is unknown, clearly low, or none */
  fixed?: Range
  /** for a natural person */
  person?: Range
}

/** AD 55 to 58, PRP 7 and 11, MOE53 17 and 18, PIPL 66 (legal short names as in basis/laws.ts). */
export const fineScales: Partial<Record<ScaleKey, readonly FineScale[]>> = {
  adContent: [
    { degree: 'ordinary', of: 'ad-cost', times: [1, 3], fixed: [100_000, 200_000] },
    { degree: 'serious', of: 'ad-cost', times: [3, 5], fixed: [200_000, 1_000_000] },
  ],
  adBanned: [
    { degree: 'ordinary', fixed: [200_000, 1_000_000] },
    { degree: 'serious', fixed: [200_000, 1_000_000] },
  ],
  adFalse: [
    { degree: 'ordinary', of: 'ad-cost', times: [3, 5], fixed: [200_000, 1_000_000] },
    { degree: 'serious', of: 'ad-cost', times: [5, 10], fixed: [1_000_000, 2_000_000] },
  ],
  adMinor: [{ degree: 'ordinary', fixed: [0, 100_000] }],
  price: [{ degree: 'ordinary', of: 'gain', times: [0, 5], fixed: [50_000, 500_000], person: [0, 100_000] }],
  variant: [
    { degree: 'serious', fixed: [0, 50_000] },
    { degree: 'very-serious', fixed: [50_000, 100_000] },
  ],
  unlicensed: [{ degree: 'ordinary', of: 'gain', times: [1, 5] }],
  personalData: [
    { degree: 'refused', fixed: [0, 1_000_000] },
    { degree: 'serious', fixed: [0, 50_000_000] },
  ],
}

/** What is left of the gain after refunds is taken away besides the fine. */
export const confiscated: readonly ScaleKey[] = ['price', 'beyondLicence', 'privateEducation', 'personalData']

/** One act that breaks two laws is fined once, by the heavier (APL 29). */
export const alsoBreaks: Record<string, ScaleKey> = { A07: 'adFalse' }
