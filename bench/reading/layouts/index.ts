/** Layouts of pages with their main text, made by hand. */
import type { Layout } from './layout.ts'
import { odd } from './odd.ts'
import { places } from './places.ts'
import { systems } from './systems.ts'

export const layouts: Layout[] = [...systems, ...odd, ...places]
