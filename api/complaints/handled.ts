/**
 * Of an order that was split only the matters are handled, and of a split taken back only the whole again. Whoever counts or lists
 * complaints leaves the others out: they keep words, code and history, and are read through the one that stands for them.
 */
import { Prisma } from '#prisma/generated/client.ts'

/** riverState: SPLIT waits for its matters, FOLDED went back into the whole. */
const standsBack = ['SPLIT', 'FOLDED']

export const handled = { notIn: standsBack }

export const isHandled = ({ riverState }: { riverState: string }): boolean => !standsBack.includes(riverState)

/** The same in SQL, for a table called `name`. */
export const handledText = (name: 'complaint' | 'c'): string =>
  `${name}."riverState" NOT IN (${standsBack.map((state) => `'${state}'`).join(', ')})`

export const handledIn = (name: 'complaint' | 'c'): Prisma.Sql => Prisma.raw(handledText(name))
