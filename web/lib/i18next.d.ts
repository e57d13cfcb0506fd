import type citizen from '../locales/zh.ts'
import type console from '../locales/zh-console.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'citizen'
    resources: { citizen: typeof citizen; console: typeof console }
  }
}
