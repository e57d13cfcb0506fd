import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { usePick } from '../../lib/language.ts'
import { AdviceCard } from '../advice-card.tsx'

type Told = { advice: Schemas['Advice'] | null; elsewhere: Schemas['OtherAuthority'] | null }

/** Going back a step and forth again asks nothing anew: each asking is counted. */
let last: { asked: string; told: Told } | null = null

/** Advice on what was written, asked for once when the step opens. Silent without network: nobody is kept from filing. */
export function MatterAdvice({ text }: { text: string }) {
  const asked = text.trim()
  const [told, setTold] = useState<Told | null>(last?.asked === asked ? last.told : null)
  useEffect(() => {
    if (last?.asked === asked) return
    const stop = new AbortController()
    // React runs effects twice while developing; the count of those shown elsewhere must not
    const timer = setTimeout(() => {
      answer(api.POST('/api/v1/public/advice', { body: { text: asked }, signal: stop.signal })).then(
        (told) => {
          last = { asked, told }
          setTold(told)
        },
        () => undefined,
      )
    }, 50)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [asked])
  return (
    <div aria-live="polite" className="matter-advice">
      {told?.elsewhere && <Elsewhere office={told.elsewhere} />}
      {told?.advice && <AdviceCard advice={told.advice} />}
    </div>
  )
}

function Elsewhere({ office }: { office: Schemas['OtherAuthority'] }) {
  const { t } = useTranslation()
  const pick = usePick()
  return (
    <Notice tone="info" title={t('advice.elsewhere.title')}>
      <p>{t('advice.elsewhere.text', { matter: pick(office.matter), authority: pick(office.authority) })}</p>
      <p>
        {t('advice.elsewhere.telephone')} <a href={`tel:${office.telephone}`}>{office.telephone}</a>
        {t('advice.elsewhere.hours', { hours: pick(office.hours) })}
        <br />
        {t('advice.elsewhere.address', { address: pick(office.address) })}
      </p>
      <p>{t('advice.elsewhere.still')}</p>
    </Notice>
  )
}
