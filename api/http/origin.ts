import type { Request } from 'express'
import type { Deps } from '#api/deps.ts'

/** Where citizens reach this installation. */
export const originOf = ({ settings }: Pick<Deps, 'settings'>, req: Request): string =>
  settings.publicUrl ?? `${req.protocol}://${req.get('host')}`
