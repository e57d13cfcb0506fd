/**
 * Reads the queue and its first case once, for nobody. The first reading after a start takes three times as long as the next: statements
 * are made ready and code is compiled. An officer need not be the one who waits for that.
 */
import type { Staff } from '#api/auth/staff.ts'
import type { Deps } from '#api/deps.ts'
import { readCases } from './read-list.ts'
import { readCase } from './read-view.ts'

const nobody: Staff = {
  id: 'nobody',
  name: '',
  username: '',
  role: 'officer',
  districtCode: null,
  departmentCode: null,
  institutionId: null,
}

export async function warmUp(deps: Deps): Promise<void> {
  const now = deps.now()
  const { items } = await readCases(deps.prisma, { sort: 'rank', limit: 1 }, nobody, now)
  const [first] = items
  if (first) await readCase(deps, first.id, nobody)
}
