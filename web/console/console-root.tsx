import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import enGB from 'antd/locale/en_GB'
import zhCN from 'antd/locale/zh_CN'
import i18next from 'i18next'
import { Outlet } from 'react-router'
import { theme } from '../design/antd-theme.ts'
import { useLanguage } from '../lib/language.ts'
import { useReducedMotion } from '../lib/reduced-motion.ts'
import en from '../locales/en-console.ts'
import zh from '../locales/zh-console.ts'
import { queries } from './queries.ts'
import 'antd/dist/antd.css'
import './console.css'
import './parts/work.css'

i18next.addResourceBundle('zh', 'console', zh)
i18next.addResourceBundle('en', 'console', en)

const still = { ...theme, token: { ...theme.token, motion: false } }

/** What every console page stands in: queries, theme, words. */
export function ConsoleRoot() {
  const language = useLanguage()
  const isStill = useReducedMotion()
  return (
    <QueryClientProvider client={queries}>
      <ConfigProvider theme={isStill ? still : theme} locale={language === 'zh' ? zhCN : enGB}>
        <App component={false}>
          <Outlet />
        </App>
      </ConfigProvider>
    </QueryClientProvider>
  )
}
