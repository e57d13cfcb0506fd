/** A name grammar: what an institution is called in the copies that `--scale` adds. */
import type { DemoDistrict } from './districts.ts'
import type { Profile } from './profiles.ts'

const FIRST = '嘉锦宏致文德明瑞恒博雅卓清蓉岷润景云晨朗启弘善育慧立新星方和'.split('')
const SECOND = '成远学思知行林苑川航语泽涵宁轩辰溪渡舟泉山野桥光羽禾石帆峰阳'.split('')

export interface Names {
  legal: string
  short: string
  aliases: string[]
}

/** `position`: place of the profile in the list; no two profiles of one copy share a stem. */
export function renamed(profile: Profile, position: number, copy: number, district: DemoDistrict): Names {
  if (copy === 0) return { legal: profile.legal, short: profile.short, aliases: profile.aliases }
  const stem = stemOf(position, copy)
  const place = `成都市${district.name.replace(/^成都|^四川/, '')}`
  const tail = copy > 1 ? String(copy) : ''
  return {
    legal: `${place}${stem}${tail}${legalTail(profile)}`,
    short: `${stem}${tail}${shortTail(profile)}`,
    aliases: [`${stem}${tail}`],
  }
}

function legalTail(profile: Profile): string {
  if (profile.category === 'subject') return '教育培训学校'
  if (profile.category === 'sport') return '体育培训有限公司'
  if (profile.category === 'science') return '科技培训有限公司'
  if (profile.category === 'culture') return '文化艺术培训有限公司'
  return profile.kind === 'adult' ? '职业技能培训有限公司' : '教育咨询有限公司'
}

function shortTail(profile: Profile): string {
  const tails = { subject: '教育', sport: '体育', science: '科创', culture: '艺术' }
  return profile.category ? tails[profile.category] : profile.kind === 'adult' ? '职培' : '学社'
}

function stemOf(position: number, copy: number): string {
  const number = (position * 37 + copy * 61) % (FIRST.length * SECOND.length)
  return `${FIRST[number % FIRST.length]}${SECOND[Math.floor(number / FIRST.length)]}`
}
