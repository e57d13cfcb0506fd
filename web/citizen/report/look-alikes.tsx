import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { districts } from '#policy/districts/units.ts'
import { Button } from '../../components/button.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { alone, useLanguage, usePick } from '../../lib/language.ts'
import type { Draft } from './draft.ts'

type LookAlike = Schemas['LookAlike']

interface LookAlikesProps {
  draft: Draft
  busy: boolean
  onJoin: (matter: LookAlike) => void
}

/** What is being looked into already. One tap files the text as it is, with a code of its own. Silent when there is nothing or no network. */
export function LookAlikes({ draft, busy, onJoin }: LookAlikesProps) {
  const { t } = useTranslation()
  const pick = usePick()
  const language = useLanguage()
  const items = useLookAlikes(draft)
  return (
    <div aria-live="polite">
      {items.length > 0 && (
        <section className="alike" aria-labelledby="alike-title">
          <h2 id="alike-title">{t('report.alike.title')}</h2>
          <p>{t('report.alike.lead')}</p>
          <ul>
            {items.map((matter) => (
              <li key={matter.institutionId}>
                <b>{matter.institutionName}</b>
                <span>
                  {[
                    nameOf(matter.districtCode, language),
                    alone(pick(matter.category)),
                    matter.month,
                    matter.count === null ? t('report.alike.few') : t('report.alike.count', { count: matter.count }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <Button busy={busy} onClick={() => onJoin(matter)}>
                  {t('report.alike.join')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function nameOf(code: string | null, language: string): string | undefined {
  const district = districts.find((one) => one.code === code)
  return district && (language === 'zh' ? district.name : district.en)
}

function useLookAlikes({ text, kind, institutionId, institutionName, unknownInstitution }: Draft): LookAlike[] {
  const [items, setItems] = useState<LookAlike[]>([])
  const name = institutionName.trim()
  const wanted = (kind === 'report' || kind === 'complaint') && !unknownInstitution && name.length >= 2
  useEffect(() => {
    setItems([])
    if (!wanted) return
    const stop = new AbortController()
    const about = institutionId ? { institutionId } : { institutionName: name }
    const timer = setTimeout(() => {
      answer(api.POST('/api/v1/public/look-alikes', { body: { text: text.trim(), ...about }, signal: stop.signal })).then(
        (found) => setItems(found.items),
        () => undefined,
      )
    }, 400)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [wanted, text, institutionId, name])
  return items
}
