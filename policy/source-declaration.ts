/**
 * A source as it is declared: who it is, why we may look at it, and how it is walked and read since when. An old page
 * is read with the declaration of its day, so versions are added and never changed.
 */
import { z } from 'zod'
import { channels, publishers, type Source, sourceKinds, sourceSchema } from './nouns.ts'

/** What may change from one version to the next. */
export const sourceVersionSchema = z.strictObject({
  validFrom: z.iso.date().describe('first day, in China, on which this version holds'),
  note: z.string().min(1).optional().describe('what changed and why'),
  ...sourceSchema.pick({
    startUrls: true,
    hosts: true,
    maxPages: true,
    maxDepth: true,
    ratePerSecond: true,
    render: true,
    pictures: true,
    selectors: true,
  }).shape,
})
export type SourceVersion = z.output<typeof sourceVersionSchema>

export const sourceDeclarationSchema = z
  .strictObject({
    key: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'small letters, digits and hyphens, as in "xuehai-site"'),
    name: z.string().min(1),
    kind: z.enum(sourceKinds),
    channel: z.enum(channels),
    publisher: z.enum(publishers),
    lawfulBasis: z.string().min(1).describe('why this source may be looked at, for the record of every run'),
    versions: z.array(sourceVersionSchema).min(1),
  })
  .superRefine(({ kind, versions }, context) => {
    for (const [index, version] of versions.entries()) {
      const problem = (message: string, ...path: string[]) =>
        context.addIssue({ code: 'custom', message, path: ['versions', index, ...path] })
      const before = versions[index - 1]
      if (before && before.validFrom >= version.validFrom)
        problem('versions stand in order, each with a later first day than the one before', 'validFrom')
      if (kind === 'listing' && !version.selectors?.list) problem('a source of kind listing needs selectors.list', 'selectors')
    }
  })
export type SourceDeclaration = z.output<typeof sourceDeclarationSchema>

/** Throws an Error of one line that names every place that is wrong. */
export function parseDeclaration(data: unknown): SourceDeclaration {
  const parsed = sourceDeclarationSchema.safeParse(data)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'declaration'}: ${message}`)
  throw new Error(problems.join('; '))
}

/** The source as it was declared on a day (YYYY-MM-DD); pages older than the first version are read with the first. */
export function sourceOn(declaration: SourceDeclaration, day: string): Source {
  const { versions, lawfulBasis: _, ...identity } = declaration
  const { note: __, ...version } = versionOn(declaration, day)
  return { ...identity, ...version }
}

function versionOn({ versions }: Pick<SourceDeclaration, 'versions'>, day: string): SourceVersion {
  return versions.findLast(({ validFrom }) => validFrom <= day) ?? (versions[0] as SourceVersion)
}

/** What differs between two versions, field by field: the names of the fields and both values. */
export function versionChanges(
  before: SourceVersion,
  after: SourceVersion,
): { field: string; before: unknown; after: unknown }[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof SourceVersion)[])
  return [...fields]
    .filter((field) => field !== 'validFrom' && field !== 'note')
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
}
