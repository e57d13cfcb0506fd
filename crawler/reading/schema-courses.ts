/** Courses and offers declared in structured data, as listings. */
import { courseFields } from './course-words.ts'
import type { PartialListing } from './reading.ts'
import { innerNodes, type SchemaNode, words } from './structured-data.ts'

const courseTypes = new Set([
  'Course',
  'CourseInstance',
  'EducationEvent',
  'Product',
  'Service',
  'EducationalOccupationalProgram',
])
const organisationTypes = new Set([
  'Organization',
  'EducationalOrganization',
  'LocalBusiness',
  'School',
  'Corporation',
  'CollegeOrUniversity',
  'NewsMediaOrganization',
  'GovernmentOrganization',
])

export function schemaCourses(nodes: SchemaNode[]): PartialListing[] {
  const seen = new Set<string>()
  return nodes
    .filter((node) => node.types.some((type) => courseTypes.has(type)))
    .map(toListing)
    .filter((listing) => {
      const key = `${listing.title}\n${listing.text}`
      if (listing.title === '' || seen.has(key)) return false
      seen.add(key)
      return true
    })
}

/** The organisation that the page declares itself to be. */
export function schemaInstitution(nodes: SchemaNode[]): string | null {
  const node = nodes.find((candidate) => candidate.types.some((type) => organisationTypes.has(type)))
  return node ? words(node, 'legalName', 'name') || null : null
}

function toListing(node: SchemaNode): PartialListing {
  const runs = innerNodes(node, 'hasCourseInstance')
  const all = [node, ...runs]
  const prices = all
    .flatMap((part) => innerNodes(part, 'offers'))
    .map(priceOf)
    .filter(Boolean)
  const times = all.map(timesOf).filter(Boolean)
  const description = words(node, 'description', 'abstract')
  const lines = [
    words(node, 'name'),
    description,
    words(node, 'educationalLevel', 'audience', 'typicalAgeRange'),
    ...times,
    ...runs.map((run) => words(run, 'courseMode', 'location')),
    ...prices,
  ].filter(Boolean)
  const fields = courseFields(lines.join('\n'))
  return {
    kind: 'course',
    title: words(node, 'name'),
    text: lines.join('\n'),
    institution: words(node, 'provider', 'brand', 'organizer') || null,
    subject: words(node, 'teaches', 'about') || fields.subject,
    grades: words(node, 'educationalLevel', 'audience', 'typicalAgeRange') || fields.grades,
    times: times.join('；') || fields.times,
    prices: prices.join('；') || fields.prices,
  }
}

function priceOf(offer: SchemaNode): string {
  const price = words(offer, 'price', 'lowPrice')
  if (price === '') return ''
  const currency = words(offer, 'priceCurrency')
  return currency === '' || currency === 'CNY' || currency === 'RMB' ? `${price}元` : `${price} ${currency}`
}

function timesOf(part: SchemaNode): string {
  const schedules = innerNodes(part, 'courseSchedule').map((schedule) =>
    [words(schedule, 'byDay'), words(schedule, 'startTime'), words(schedule, 'endTime')].filter(Boolean).join(' '),
  )
  const plain = words(part, 'courseSchedule')
  const dates = [words(part, 'startDate'), words(part, 'endDate')].filter(Boolean).join(' 至 ')
  return [...schedules, plain, words(part, 'courseWorkload'), dates].filter(Boolean).join(' ')
}
