import { useTranslation } from 'react-i18next'
import { formatTime } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { departmentName } from '../names.ts'
import { RestoreButton } from '../parts/restore-button.tsx'
import { SettingNote } from '../parts/setting-note.tsx'
import { routeParts } from './route-form.tsx'
import { type Route, type RouteView, restore, useChange } from './use-routes.ts'

/** Who put which route in force, when and why; an earlier one can be put back. */
export function RouteVersions({ view: { violation, versions, own } }: { view: RouteView }) {
  const { t } = useTranslation('console')
  const back = useChange((version: number) => restore(violation, version))
  const [newest] = versions
  const words = { label: t('setting.back'), sure: t('routing.sure') }
  return (
    <section className="panel work-panel" aria-labelledby="route-versions">
      <h2 id="route-versions">{t('setting.versions')}</h2>
      <ol>
        {versions.map(({ version, route, note, by, at }) => (
          <li key={version} data-version={version}>
            <b>{t('setting.version', { version })}</b> {route === null ? t('setting.builtIn') : <RouteWords route={route} />}
            <small>
              {' '}
              <SettingNote note={note} /> · {by} · <time dateTime={at}>{formatTime(at)}</time>
            </small>{' '}
            {version !== newest?.version && <RestoreButton {...words} onRestore={() => back.mutate(version)} />}
          </li>
        ))}
        <li data-version={0}>
          <b>{t('setting.builtIn')}</b> {own && <RestoreButton {...words} onRestore={() => back.mutate(0)} />}
        </li>
      </ol>
    </section>
  )
}

function RouteWords({ route }: { route: Route }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const named = routeParts.filter((part) => route[part].length > 0)
  return named
    .map((part) => `${t(`routing.parts.${part}`)} ${route[part].map((code) => departmentName(code, language)).join(' · ')}`)
    .join(' | ')
}
