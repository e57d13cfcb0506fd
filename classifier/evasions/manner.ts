/** Days and ways of teaching in other letters and other sounds. */
import type { EvasionRow } from '../evasions.ts'

export const manner: readonly EvasionRow[] = [
  ['寒假', '寒jia han假 hanjia 韩假 寒j'],
  ['暑假', '暑jia shu假 shujia 署假 薯假 鼠假 暑j 曙假'],
  ['暑假', 's假', { onlyBefore: '班期集' }],
  ['暑期', '署期 暑qi shu期'],
  ['周末', '周mo zhou末 zhoumo zhou+mo 周沫 周茉 洲末'],
  ['周六', '周陆 周liu zhou六 zhouliu 周溜 洲六'],
  ['周六', '周6', { not: '0123456789.:' }],
  ['周日', '周ri zhou日 周曰 洲日'],
  ['周日', '周7', { not: '0123456789.:天岁年' }],
  ['国庆', '国qing guo庆'],
  ['线上', '线shang xian上'],
  ['晚上', '晚shang wan上'],
]
