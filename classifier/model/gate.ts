/** A complaint's category within the answer to a plainer question: are schools or training concerned at all? */
import { complaintCategoryByKey } from '#policy/complaint-categories.ts'

export const isEducation = (category: string): boolean => complaintCategoryByKey.get(category)?.education === true

/** Shares per category such that those of education add up to `education` and the others to the rest. */
export function gated(categories: readonly string[], shares: Float64Array, education: number): Float64Array {
  let within = 0
  let without = 0
  categories.forEach((category, at) => {
    if (isEducation(category)) within += shares[at] ?? 0
    else without += shares[at] ?? 0
  })
  return shares.map((share, at) =>
    isEducation(categories[at] ?? '') ? (share / within) * education : (share / without) * (1 - education),
  )
}
