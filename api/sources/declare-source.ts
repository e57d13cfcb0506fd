/** Sources as operators declare them; declaring one again changes it and keeps every earlier declaration. */
import { canonicalJson } from '#api/canonical-json.ts'
import { newId } from '#api/new-id.ts'
import type { Source } from '#policy/nouns.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { SourceModel } from '#prisma/generated/models.ts'
import { settingsOf } from './settings.ts'

/** A setting that is null or absent is taken from the group. */
export type Declaration = Pick<Source, 'key' | 'name' | 'kind' | 'channel' | 'publisher' | 'startUrls'> & {
  [K in 'maxPages' | 'maxDepth' | 'ratePerSecond' | 'render' | 'pictures']?: Source[K] | null
} & { intervalMinutes?: number | null; groupId?: string | null } & Partial<Pick<Source, 'hosts' | 'selectors' | 'validFrom'>>

export async function declareSource(
  db: Prisma.TransactionClient,
  declaration: Declaration,
  actorId: string | null = null,
): Promise<string> {
  const { key, validFrom, selectors, ...rest } = declaration
  const declared = said({ ...rest, ...(selectors ? { selectors } : {}) })
  const before = await db.source.findUnique({ where: { key } })
  if (!before) {
    const row = await db.source.create({ data: { id: newId(), key, ...declared } })
    await db.sourceVersion.create({ data: { sourceId: row.id, version: 1, declaration: declaredOf(row), actorId } })
    return row.id
  }
  const after = { ...before, ...declared }
  if (canonicalJson(declaredOf(after)) === canonicalJson(declaredOf(before))) return before.id
  const version = before.version + 1
  await db.source.update({ where: { id: before.id }, data: { ...declared, version } })
  await db.sourceVersion.create({ data: { sourceId: before.id, version, declaration: declaredOf(after), actorId } })
  return before.id
}

/** What is undefined is not said, and changes nothing. */
const said = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T

/** What a person declared, without what the system keeps of it. */
function declaredOf(row: SourceModel): Prisma.InputJsonObject {
  const { key, name, kind, channel, publisher, startUrls, hosts, selectors, groupId } = row
  const { maxPages, maxDepth, ratePerSecond, render, pictures, intervalMinutes } = row
  const settings = { maxPages, maxDepth, ratePerSecond, render, pictures, intervalMinutes, groupId }
  return { key, name, kind, channel, publisher, startUrls, hosts, selectors, ...settings }
}

/** The declaration by which a source is walked, with what it takes from its group. */
export function toSource(row: SourceModel, groupSettings: unknown = null): Source {
  const { windows, noise: __, intervalMinutes: _, ...settings } = settingsOf(row, groupSettings)
  return {
    key: row.key,
    name: row.name,
    kind: row.kind as Source['kind'],
    channel: row.channel as Source['channel'],
    publisher: row.publisher as Source['publisher'],
    startUrls: row.startUrls,
    ...(row.hosts.length > 0 ? { hosts: row.hosts } : {}),
    ...(row.selectors ? { selectors: row.selectors as Source['selectors'] } : {}),
    ...(windows.length > 0 ? { hours: windows } : {}),
    ...settings,
  }
}
