/** Posters that some pages show. The pictures were drawn from these words by bench/reading/demo-posters.ts; what they allege bears a label of their page. */
import { readFileSync } from 'node:fs'
import type { Plan } from './plan.ts'

export interface DemoPoster {
  /** of the file in demo/posters */
  name: string
  /** pages that show it: `owner: heading`, once or in an article and on the own site */
  on: string
  /** the headline, then the rest, line by line */
  lines: string[]
  paper: string
  ink: string
}

export const posters: DemoPoster[] = [
  {
    name: 'mingde',
    on: 'mingde: 资质与荣誉',
    lines: ['明德培训学校', '课程获国际权威机构认证', '初中物理、数学班', '欢迎到二楼会议室看证书'],
    paper: '#fff4d6',
    ink: '#7a1f1f',
  },
  {
    name: 'jinpu',
    on: 'jinpu: 一诊前的安排',
    lines: ['金璞教育', '押题命中率常年在八成以上', '去年一诊最后一道大题', '原题命中', '九年级物理、化学班'],
    paper: '#e8f1ff',
    ink: '#12305e',
  },
]

/** Later copies of an institution bear other names than the picture. */
export const posterOf = ({ owner, piece }: Plan, copy: number): DemoPoster | null =>
  (copy === 0 && posters.find(({ on }) => on === `${owner?.slug}: ${piece.title}`)) || null

/** Where the platform keeps the picture of an article: under a new name each time it is posted. */
export const platformPath = ({ name }: DemoPoster, token: string): string => `/mmbiz_png/${name}-${token}/640?wx_fmt=png`

export const sitePosterPath = ({ name }: DemoPoster): string => `/upload/${name}.png`

/** PNG; null when no poster is kept there. */
export function posterAt(path: string): Buffer | null {
  const name = /^\/mmbiz_png\/([a-z]+)-[\w-]+\/640(?:\?|$)|^\/upload\/([a-z]+)\.png$/.exec(path)?.slice(1).find(Boolean)
  return posters.some((poster) => poster.name === name) ? readFileSync(new URL(`./posters/${name}.png`, import.meta.url)) : null
}
