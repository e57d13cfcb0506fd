/**
 * Chinese glyphs for the browser on machines that have none: fontconfig is told of a font that comes by npm, beside whatever the
 * machine has. One font with all characters, because a browser gives up on the rest of a line at the first that no font has.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const weights = ['400Regular', '700Bold']
/** For evidence: which font a picture was drawn with. */
export const shippedFont = 'Noto Sans SC'

/** Environment of the browser process; that of this process where no file can be written or the system knows no fontconfig. */
export async function browserEnvironment(): Promise<Record<string, string>> {
  // biome-ignore lint/style/noProcessEnv: nothing is read from it, the browser inherits it whole
  const all = Object.entries(process.env)
  const inherited = Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== undefined))
  if (process.platform !== 'linux' || inherited.FONTCONFIG_FILE) return inherited
  const file = await fontsFile().catch(() => null)
  return file ? { ...inherited, FONTCONFIG_FILE: file } : inherited
}

async function fontsFile(): Promise<string> {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const cache = join(dirname(dirname(dirname(fonts))), 'node_modules/.cache/jianfu')
  const file = join(cache, 'fonts.conf')
  await mkdir(cache, { recursive: true })
  const beside = `${file}.${randomUUID()}`
  await writeFile(
    beside,
    fontsConf(
      weights.map((weight) => join(fonts, weight)),
      join(cache, 'fontconfig'),
    ),
  )
  await rename(beside, file)
  return file
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const fontsConf = (folders: string[], cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>/usr/share/fonts</dir>
${folders.map((folder) => `  <dir>${escaped(folder)}</dir>`).join('\n')}
  <cachedir>${escaped(cache)}</cachedir>
</fontconfig>
`
