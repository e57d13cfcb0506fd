import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

const remembered = 'jianfu.large-type'
/** Everything grows together, so that nothing that fits a phone of 390 pixels has to scroll sideways: it then fits like one of 300. */
const scale = '1.3'

function stored(): boolean {
  try {
    return localStorage.getItem(remembered) === 'on'
  } catch {
    return false
  }
}

/** A button that makes every citizen page larger, for this visit and the next ones. */
export function LargeType() {
  const { t } = useTranslation()
  const [large, setLarge] = useState(stored)
  useEffect(() => {
    document.documentElement.style.zoom = large ? scale : ''
    document.documentElement.classList.toggle('is-large', large)
    try {
      localStorage.setItem(remembered, large ? 'on' : 'off')
    } catch {
      // private mode: the choice holds for this visit
    }
    return () => {
      document.documentElement.style.zoom = ''
      document.documentElement.classList.remove('is-large')
    }
  }, [large])
  return (
    <button type="button" className="large-type" aria-pressed={large} onClick={() => setLarge(!large)}>
      {t('largeType')}
    </button>
  )
}
