/** Asked as soon as an address is known, while the code of its page is on the way: page, person and data arrive together. */
import { caseQuery } from './case/case-query.ts'
import { meQuery } from './me.ts'
import { queries } from './queries.ts'

/** Nobody waits for the answer here: the page shows its skeleton until it comes, and tells of a failure. */
export function askWhoAmI(): null {
  void queries.prefetchQuery(meQuery)
  return null
}

export function askForCase({ params }: { params: { id?: string } }): null {
  void queries.prefetchQuery(caseQuery(params.id ?? ''))
  return null
}
