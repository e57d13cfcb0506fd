/** The thread that reads pages. Loaders of the main thread do not reach here, so it registers its own before it loads TypeScript. */
import { register } from 'tsx/esm/api'

register()
await import('./serve-reading.ts')
