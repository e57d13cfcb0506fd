/** Whom a complaint speaks of, as far as its words tell. Contact data of the complainant is sealed and never looked at here. */
import { districtOfAny, type Mark, type Mention } from '#api/institutions/mention.ts'

interface Told {
  number: string
  text: string
  institutionName: string | null
  districtCode: string | null
  address: string | null
  link: string | null
}

const phonePattern = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|400-?\d{3}-?\d{4})(?!\d)/g
const licencePattern = /教民\d{15}/g
const usccPattern = /(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Z])/g
const linkPattern = /https?:\/\/[^\s，。；）)"'<>]+/g

export function complaintMention({ number, text, institutionName, districtCode, address, link }: Told): Mention {
  const marks: Mark[] = [
    ...matches(text, phonePattern).map((value): Mark => ({ kind: 'phone', value: value.replace(/\D/g, '') })),
    ...matches(text, licencePattern).map((value): Mark => ({ kind: 'licence', value })),
    ...matches(text, usccPattern).map((value): Mark => ({ kind: 'uscc', value })),
    ...[...(link ? [link] : []), ...matches(text, linkPattern)].flatMap(siteOf),
  ]
  return {
    names: institutionName?.trim() ? [institutionName.trim()] : [],
    marks,
    addresses: address ? [address] : [],
    districtCode: districtCode ?? districtOfAny([address ?? '', institutionName ?? ''].filter(Boolean)),
    source: number,
  }
}

const matches = (text: string, pattern: RegExp): string[] => [...new Set(text.match(pattern) ?? [])]

/** The host says whose site it is; for accounts on a shared host the page is looked up by its own address elsewhere. */
function siteOf(link: string): Mark[] {
  return URL.canParse(link) ? [{ kind: 'site', value: new URL(link).hostname }] : []
}
