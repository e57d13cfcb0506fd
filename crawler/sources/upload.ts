/** Material that others recorded and handed in. It is read from its file, never fetched. */
import type { SourceWalk } from './source-walk.ts'

export const upload: SourceWalk = {
  kind: 'upload',
  start: () => [],
  follow: () => [],
  inScope: () => false,
  levels: () => 0,
}
