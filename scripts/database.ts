/** The database of a command: the one that was named, else the embedded one of the data folder. */
import { join } from 'node:path'
import { startEmbedded } from '#api/database/embedded.ts'
import type { Env } from '#api/env.ts'

export interface OpenDatabase {
  url: string
  embedded: boolean
  close(): Promise<void>
}

export async function openDatabase({
  DATABASE_URL: url,
  JIANFU_DATA: data,
}: Pick<Env, 'DATABASE_URL' | 'JIANFU_DATA'>): Promise<OpenDatabase> {
  if (url) return { url, embedded: false, close: async () => {} }
  const server = await startEmbedded({ folder: join(data, 'postgres') })
  return { url: server.url, embedded: true, close: server.stop }
}
