/** npm run measures: writes docs/measures.md. */
import { writeFileSync } from 'node:fs'
import { measuresPage } from './measures-table.ts'

writeFileSync(new URL('../docs/measures.md', import.meta.url), measuresPage())
