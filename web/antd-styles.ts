/** The component library's style sheet, without the families of components that the console does not use: half of it. */
import { transform } from 'lightningcss'
import type { Plugin } from 'vite'

/** By the first word of their classes (`.ant-picker-cell` is of `picker`). A component of one of these has to be taken out of the list to be used. */
export const unusedFamilies = new Set(
  `affix anchor avatar badge breadcrumb card carousel cascader col collapse color descriptions divider flex float image layout
  list listy masonry mentions menu pagination picker qrcode rate ribbon slider splitter statistic steps switch table timeline tour
  transfer tree upload`.split(/\s+/),
)

const familyOf = (selector: { type: string; name?: string }[]) =>
  /^ant-([a-z]+)/.exec(selector.find(({ type }) => type === 'class')?.name ?? '')?.[1] ?? ''

/**
 * The sheet speaks of every link of the document, by variables that only stand inside the library's components: elsewhere a link would
 * lose its colour and its line.
 */
const insideComponents = (css: string) => css.replace(/(?<=^|[},])a(?=[{:[])/g, ':where([class*="css-var-"]) a')

/** Drops every rule all of whose selectors belong to unused families. */
function withoutUnused(css: string): string {
  const { code } = transform({
    filename: 'antd.css',
    code: Buffer.from(insideComponents(css)),
    visitor: {
      Rule: {
        style: (rule) => {
          const selectors = rule.value.selectors as { type: string; name?: string }[][]
          if (selectors.length > 0 && selectors.every((one) => unusedFamilies.has(familyOf(one)))) return []
        },
      },
    },
  })
  return code.toString()
}

export const antdStyles = (): Plugin => ({
  name: 'antd-styles',
  enforce: 'pre',
  transform: (css, id) =>
    id.split('?')[0]?.endsWith('/antd/dist/antd.css') ? { code: withoutUnused(css), map: null } : undefined,
})
