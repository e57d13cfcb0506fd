/**
 * How much each agreement says that a mention and an institution are the same. A match needs `accept` points and a lead of
 * `margin` over the next candidate; otherwise nobody is named, because a wrong name is worse than none.
 */
export const markWeights = {
  uscc: 100,
  licence: 100,
  app: 90,
  site: 90,
  account: 80,
  phone: 70,
  wechat: 70,
  qq: 60,
} as const
export type MarkKind = keyof typeof markWeights

/** Marks that belong to one institution by law or by account: what stands beside them may be learned. */
export const strongMarks: ReadonlySet<string> = new Set(['uscc', 'licence', 'app', 'site', 'account'])

export const nameWeights = {
  /** the whole name as registered or as an alias */
  same: 90,
  /** the brand core alone: 学海 */
  brand: 40,
  /** the core without its street or town: 文澜 for 双楠文澜 */
  shortBrand: 32,
  /** times trigram similarity, from `leastSimilarity` on */
  similar: 50,
  leastSimilarity: 0.55,
  /** nobody else carries the brand */
  onlyOne: 25,
} as const

/** Of the names that a page prints; what stands further down is seldom its owner. */
export const namesCounted = 6

export const placeWeights = { sameDistrict: 25, otherDistrict: -45, sameAddress: 30 } as const

export const accept = 60
export const margin = 12

/** From here on a person is asked whether two institutions are one. */
export const suggestFrom = 60
/** From here on they are merged at once, if the law's own number (uniform code, licence) is the same and nothing speaks against it. */
export const mergeFrom = 90
