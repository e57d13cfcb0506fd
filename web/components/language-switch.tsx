import { useTranslation } from 'react-i18next'
import { languages, setLanguage } from '../lib/i18n.ts'
import { useLanguage } from '../lib/language.ts'
import './language-switch.css'

/** Two buttons, each in its own language, so that nobody has to read the other one. */
export function LanguageSwitch() {
  const { t } = useTranslation()
  const current = useLanguage()
  return (
    <fieldset className="language-switch">
      <legend className="visually-hidden">{t('language.switch')}</legend>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language === 'zh' ? 'zh-CN' : 'en'}
          aria-pressed={language === current}
          onClick={() => void setLanguage(language)}
        >
          {t(`language.${language}`)}
        </button>
      ))}
    </fieldset>
  )
}
