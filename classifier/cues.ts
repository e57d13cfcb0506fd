/** What words tell about a text as a whole: its kind, its speaker, its readers, its matter. Pattern language of policy/rules/define.ts. */
import { curriculum } from './cues/curriculum.ts'
import { kinds } from './cues/kinds.ts'
import { manner } from './cues/manner.ts'
import { matter } from './cues/matter.ts'
import { readers } from './cues/readers.ts'
import { selling } from './cues/selling.ts'
import { trades } from './cues/trades.ts'

export const cues = { ...selling, ...kinds, ...readers, ...matter, ...curriculum, ...manner, ...trades }

export type CueName = keyof typeof cues
