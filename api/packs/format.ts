/** The file of a policy pack: every setting that an office ever put in force, as one text that people can read and compare. */
import { z } from 'zod'
import { setUnits } from '#policy/deadlines/versions.ts'
import { contactFields } from '#policy/offices.ts'

const codes = z.array(z.string().max(40)).max(40)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const route = z.strictObject({ lead: codes, assist: codes, copy: codes })
const contact = z.strictObject(
  Object.fromEntries(contactFields.map((field) => [field, z.string()])) as Record<(typeof contactFields)[number], z.ZodString>,
)
const terms = z.strictObject({
  days: z.int(),
  unit: z.enum(setUnits),
  extension: z.int().nullable(),
  rigid: z.boolean(),
  basis: z.string().min(2).max(300).nullable(),
})

/** By the code of what is set; null: as the product came. Of a deadline what holds from which day on, in the order of the days. */
export const packFile = z.strictObject({
  format: z.literal('jianfu-policy-pack/1'),
  routes: z.record(z.string(), route.nullable()),
  wordings: z.record(z.string(), z.array(z.string()).nullable()),
  offices: z.record(z.string(), contact.nullable()),
  calendar: z.record(z.string(), z.array(z.strictObject({ date: day, name: z.string(), off: z.boolean() })).nullable()),
  deadlines: z.record(z.string(), z.array(z.strictObject({ from: day, terms: terms.nullable() })).nullable()),
})

export type Pack = z.infer<typeof packFile>
export type PackPart = Exclude<keyof Pack, 'format'>
export type PackValue<P extends PackPart> = NonNullable<Pack[P][string]>
export const packParts = ['routes', 'wordings', 'offices', 'calendar', 'deadlines'] as const satisfies readonly PackPart[]
