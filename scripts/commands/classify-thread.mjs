/** A thread of `jianfu classify` where nothing was compiled. Loaders of the main thread do not reach here, so it registers its own. */
import { register } from 'tsx/esm/api'

register()
await import('./serve-judging.ts')
