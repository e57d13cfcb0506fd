import { useTranslation } from 'react-i18next'
import { dialled, telephonesOf } from '#policy/telephones.ts'
import type { Schemas } from '../../lib/api.ts'

/** One office: numbers first, high enough for a thumb. */
export function OfficeCard({ name, office }: { name: string; office: Schemas['PublicOffice'] }) {
  const { t } = useTranslation()
  const telephones = telephonesOf(office.telephone)
  return (
    <li className="card office-card">
      <h3>{name}</h3>
      <p lang="zh-CN">{office.fullName}</p>
      {telephones.map((one) => (
        <OfficePhone key={one} number={one} />
      ))}
      {telephones.length === 0 && <p>{t('offices.none')}</p>}
      <dl>
        {(['address', 'hours'] as const).map(
          (key) =>
            office[key] !== '' && (
              <div key={key}>
                <dt>{t(`offices.${key}`)}</dt>
                <dd lang="zh-CN">{office[key]}</dd>
              </div>
            ),
        )}
        {office.web !== '' && (
          <div>
            <dt>{t('offices.web')}</dt>
            <dd>
              <a href={office.web} rel="noreferrer">
                {office.web}
              </a>
            </dd>
          </div>
        )}
      </dl>
    </li>
  )
}

export function OfficePhone({ number }: { number: string }) {
  const { t } = useTranslation()
  return (
    <a className="office-phone" href={`tel:${dialled(number)}`} aria-label={t('offices.call', { number })}>
      {number}
    </a>
  )
}
