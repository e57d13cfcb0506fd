/** All banks of the demo internet. */
import { a02 } from './a02.ts'
import { a05 } from './a05.ts'
import type { Bank } from './bank.ts'
import { t01 } from './t01.ts'
import { t05 } from './t05.ts'

export const banks: Bank[] = [a02, a05, t01, t05]
