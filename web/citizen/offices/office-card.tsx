import { useTranslation } from 'react-i18next'
import { dialled, telephonesOf } from '#policy/telephones.ts'
import type { Schemas } from '../../lib/api.ts'

/** One office: numbers first, high enough for a thumb. Without an office only the name is known. */
export function OfficeCard({ name, office }: { name: string; office: Schemas['PublicOffice'] | undefined }) {
  const { t } = useTranslation()
  const telephones = telephonesOf(office?.telephone ?? '')
  return (
    <li className="card office-card">
      <h3>{name}</h3>
      {office && <p>{office.fullName}</p>}
      {telephones.map((one) => (
        <a key={one} className="office-phone" href={`tel:${dialled(one)}`} aria-label={t('offices.call', { number: one })}>
          {one}
        </a>
      ))}
      {telephones.length === 0 && <p>{t('offices.none')}</p>}
      {office && (
        <dl>
          {(['address', 'hours'] as const).map(
            (key) =>
              office[key] !== '' && (
                <div key={key}>
                  <dt>{t(`offices.${key}`)}</dt>
                  <dd>{office[key]}</dd>
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
      )}
    </li>
  )
}
