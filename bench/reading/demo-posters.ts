/** npx tsx bench/reading/demo-posters.ts: draws the posters of the demonstration anew, from the words in demo/posters.ts. */
import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { posters } from '#demo/posters.ts'
import { drawSheets, fontFamilies } from './browser-sheets.ts'

const width = 720
const height = 960

const drawn = await drawSheets(
  posters.map(({ lines: [headline, ...rest], paper, ink }) => ({
    width,
    height,
    html: `<body style="margin:0;background:${paper};color:${ink};font-family:'${fontFamilies[0]}';text-align:center">
      <div style="margin:36px;height:${height - 72}px;border:6px solid ${ink};box-sizing:border-box;display:flex;flex-direction:column;justify-content:space-evenly">
      <div style="font-size:76px;font-weight:800">${headline}</div>
      ${rest.map((line) => `<div style="font-size:46px">${line}</div>`).join('')}</div></body>`,
  })),
)
for (const [i, { name }] of posters.entries()) {
  // few colours are needed; the picture comes with every checkout
  const small = await sharp(drawn[i]).png({ palette: true, colours: 16, compressionLevel: 9 }).toBuffer()
  await writeFile(new URL(`../../demo/posters/${name}.png`, import.meta.url), small)
  console.log(`${name}.png ${small.length} bytes`)
}
