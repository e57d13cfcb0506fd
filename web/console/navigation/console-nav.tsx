import { DownOutlined, MenuOutlined } from '@ant-design/icons'
import { Grid } from 'antd'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, useLocation } from 'react-router'
import { useMay } from '../me.ts'
import { isWithin, type NavGroup, type NavPage, navigationFor } from './pages.ts'
import './navigation.css'

/** The pages a role may open: groups that unfold on a desk, one menu with everything in it on a phone. */
export function ConsoleNav() {
  const { t } = useTranslation('console')
  const groups = navigationFor(useMay())
  const isWide = Grid.useBreakpoint().lg
  return (
    <nav aria-label={t('nav.label')} className="console-nav">
      {isWide ? groups.map((group) => <WideGroup key={group.name} group={group} />) : <WholeMenu groups={groups} />}
    </nav>
  )
}

function WideGroup({ group: { name, pages } }: { group: NavGroup }) {
  const { t } = useTranslation('console')
  const { pathname } = useLocation()
  const [only, ...others] = pages
  if (only && others.length === 0) return <PageLink page={only} />
  const isHere = pages.some(({ path }) => isWithin(path, pathname))
  const label = (
    <>
      {t(`nav.groups.${name}`)} <DownOutlined aria-hidden="true" />
    </>
  )
  return (
    <Unfolding label={label} className={isHere ? 'is-here' : ''}>
      <PageList pages={pages} />
    </Unfolding>
  )
}

function WholeMenu({ groups }: { groups: NavGroup[] }) {
  const { t } = useTranslation('console')
  const label = (
    <>
      <MenuOutlined aria-hidden="true" /> {t('nav.menu')}
    </>
  )
  return (
    <Unfolding label={label} className="is-whole">
      {groups.map(({ name, pages }) => (
        <section key={name}>
          <h2>{t(`nav.groups.${name}`)}</h2>
          <PageList pages={pages} />
        </section>
      ))}
    </Unfolding>
  )
}

const PageList = ({ pages }: { pages: NavPage[] }) => (
  <ul>
    {pages.map((page) => (
      <li key={page.path}>
        <PageLink page={page} />
      </li>
    ))}
  </ul>
)

function PageLink({ page: { name, path } }: { page: NavPage }) {
  const { t } = useTranslation('console')
  return <NavLink to={path}>{t(`nav.${name}`)}</NavLink>
}

/** A button and what it opens. Escape, a click elsewhere, leaving with the tab key and a change of page all close it. */
function Unfolding({ label, className, children }: { label: ReactNode; className: string; children: ReactNode }) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const { key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of page closes it
  useEffect(() => setOpen(false), [key])
  useEffect(() => {
    if (!isOpen) return
    const onPress = ({ target }: PointerEvent) => box.current?.contains(target as Node) || setOpen(false)
    addEventListener('pointerdown', onPress)
    return () => removeEventListener('pointerdown', onPress)
  }, [isOpen])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Escape on its way up from the button and the links
    <div
      ref={box}
      className={`console-unfolding ${className}`}
      onBlur={({ relatedTarget }) => relatedTarget && !box.current?.contains(relatedTarget) && setOpen(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        setOpen(false)
        box.current?.querySelector('button')?.focus()
      }}
    >
      <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {label}
      </button>
      <div id={id} hidden={!isOpen} className="console-unfolded">
        {children}
      </div>
    </div>
  )
}
