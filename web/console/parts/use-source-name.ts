import { useTranslation } from 'react-i18next'
import { channels } from '#policy/nouns.ts'

export const listingKinds = ['page', 'article', 'ad', 'course', 'app', 'form', 'staff-list', 'complaint', 'ledger'] as const
const matters = ['complaint', 'report', 'question', 'school'] as const
const intakes = ['web', 'hotline-12345', 'hotline-12315', 'staff'] as const
/** Ways on which a text was found or told. */
export const sourceChannels = [...channels, 'complaint', 'ledger'] as const

/** Names of where a text comes from: what kind it is, and which way it came, whether crawled or sent in by a citizen. */
export function useSourceName() {
  const { t } = useTranslation('console')
  const matter = (key: string): string | null => {
    const known = matters.find((one) => one === key)
    return known ? t(`matter.${known}`) : null
  }
  const kind = (key: string): string => {
    const known = listingKinds.find((one) => one === key)
    return known ? t(`listingKind.${known}`) : (matter(key) ?? key)
  }
  const channel = (key: string): string => {
    const intake = intakes.find((one) => one === key)
    if (intake) return t(`intake.${intake}`)
    const known = sourceChannels.find((one) => one === key)
    return known ? t(`channel.${known}`) : key
  }
  return { kind, channel, matter: (key: string) => matter(key) ?? key }
}
