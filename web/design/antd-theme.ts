/** The tokens of tokens.css, as the component library wants them. */
import type { ThemeConfig } from 'antd'

export const theme: ThemeConfig = {
  zeroRuntime: true,
  hashed: false,
  token: {
    colorPrimary: '#0f6b7c',
    colorInfo: '#0f6b7c',
    colorLink: '#0f6b7c',
    colorSuccess: '#1b6e4c',
    colorWarning: '#b06a00',
    colorError: '#b3261e',
    colorText: '#15262c',
    colorTextSecondary: '#43565d',
    colorTextTertiary: '#5c6f76',
    colorTextPlaceholder: '#66777d',
    colorBorder: '#c9d4d8',
    colorBorderSecondary: '#dde5e8',
    colorBgLayout: '#f4f7f8',
    borderRadius: 8,
    fontSize: 14,
    lineHeight: 1.65,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif',
    controlHeight: 36,
    wireframe: false,
  },
  components: {
    Tabs: { horizontalItemGutter: 28, titleFontSize: 15 },
    Button: { fontWeight: 500, primaryShadow: 'none', defaultShadow: 'none' },
    Tag: { defaultBg: '#eaf0f2', defaultColor: '#43565d' },
  },
}
