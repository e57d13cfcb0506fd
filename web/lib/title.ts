import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Sets the window's title while a page is shown, so that a tab and a screen reader say where one is. */
export function useTitle(title: string): void {
  const { t } = useTranslation()
  const brand = t('brand.name')
  useEffect(() => {
    document.title = title === brand ? brand : `${title} · ${brand}`
  }, [title, brand])
}
