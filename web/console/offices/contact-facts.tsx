import { useTranslation } from 'react-i18next'
import { contactFields } from '#policy/offices.ts'
import { dialled, telephonesOf } from '#policy/telephones.ts'
import type { Contact } from './use-offices.ts'

/** The facts that hold; numbers can be dialled, what is not known is said to be so. */
export function ContactFacts({ contact }: { contact: Contact }) {
  const { t } = useTranslation('console')
  return (
    <section className="panel work-panel" aria-labelledby="office-now">
      <h2 id="office-now">{t('offices.now')}</h2>
      <dl className="office-facts">
        {contactFields
          .filter((field) => field !== 'closedFrom' || contact.closedFrom !== '')
          .map((field) => (
            <div key={field}>
              <dt>{t(`offices.names.${field}`)}</dt>
              <dd>
                {contact[field] === '' ? <small>{t('offices.nothing')}</small> : <Fact field={field} text={contact[field]} />}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

function Fact({ field, text }: { field: keyof Contact; text: string }) {
  if (field === 'web')
    return (
      <a href={text} target="_blank" rel="noreferrer">
        {text}
      </a>
    )
  if (field !== 'telephone') return <span lang="zh-CN">{text}</span>
  return telephonesOf(text).map((one) => (
    <a key={one} href={`tel:${dialled(one)}`}>
      {one}
    </a>
  ))
}
