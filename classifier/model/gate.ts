/** A complaint's category within the answer to a plainer question: are schools or training concerned at all? */
import { complaintCategoryByKey } from '#policy/complaint-categories.ts'

export const isEducation = (category: string): boolean => complaintCategoryByKey.get(category)?.education === true

/** Makes shares per category, of which `ofEducation` says whether it is one, such that those add up to `education` and the others to the rest. */
export function gate(ofEducation: readonly boolean[], shares: Float64Array, education: number): Float64Array {
  let within = 0
  let without = 0
  for (let at = 0; at < shares.length; at += 1) {
    if (ofEducation[at]) within += shares[at] as number
    else without += shares[at] as number
  }
  for (let at = 0; at < shares.length; at += 1)
    shares[at] = ofEducation[at]
      ? ((shares[at] as number) / within) * education
      : ((shares[at] as number) / without) * (1 - education)
  return shares
}
