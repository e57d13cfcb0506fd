/** Spellings that dodge a word filter. `not` forbids the next character, `notBefore` the previous one, so that everyday words stay whole. */
export type Evasion = { written: string; meant: string; not?: string; notBefore?: string }

const rows: [meant: string, written: string][] = [
  ['数学', 's学 sx 数x 鼠学 薯学 叔学 数xue shu学 shuxue'],
  ['语文', 'y文 yw 语w 鱼文 雨文 余文 yu文 语wen yuwen'],
  ['英语', '英y yy e语 鹰语 樱语 ying语 英yu yingyu'],
  ['物理', '物l 勿理 wu理 wuli'],
  ['化学', '化x 花学 hua学 huaxue'],
  ['补课', '补k 补ke 卜课 bu课 b课 补氪 补棵 补颗 buke 补🔪'],
  ['补习', '补xi 卜习 bu习 buxi'],
  ['辅导', '辅d 辅dao 铺导 fu导 fudao'],
  ['培训', '培x 陪训 培xun peixun'],
  ['提分', '提f 提芬 提汾 提fen t分 ti分 tifen'],
  ['保过', '保guo 保g 堡过 宝过 b过 bao过 baoguo'],
  ['包过', '包guo 包g 苞过'],
  ['押题', '押t 鸭题 压题 ya题 押ti'],
  ['中考', 'z考 冢考 钟考 zhong考 zhongkao'],
  ['高考', 'g考 gao考 gaokao'],
  ['奥数', '奥s 奥书 奥薯 aoshu ao数'],
  ['小升初', 'x升初 小s初 小升c'],
  ['双减', '双jian shuangjian'],
  ['高端家政', '高端jz 高端jia政'],
  ['年级', '年j 年ji'],
  ['初一', 'c一 chu一'],
  ['初二', 'c二 chu二'],
  ['初三', 'c三 chu三'],
  ['一对一', '1对1 1v1 1vs1 一对1 1对一 一v一 1to1 1-1辅导'],
  ['一对二', '1对2 1v2 一对2 一v二'],
  ['一对三', '1对3 1v3 一对3'],
  ['老师', 'laoshi 老浉'],
  ['小班', '小ban'],
  ['预约', '预yue'],
  ['寒假', '寒jia 韩假 寒j'],
  ['暑假', '暑jia 署假 薯假 暑j'],
  ['周末', '周mo 周沫 zhou末 zhoumo'],
  ['周六', '周陆 周6 zhou六'],
  ['周日', '周ri zhou日'],
  ['名师', '名shi'],
  ['作文', 'zuo文 作w'],
  ['阅读', '阅du yue读'],
]

const guards: Record<string, Pick<Evasion, 'not' | 'notBefore'>> = {
  宝过: { not: '敏滤', notBefore: '宝' },
  卜课: { notBefore: '萝' },
  yy: { not: '直语频歪主' },
  周6: { not: '0123456789.:' },
  压题: { not: '目', notBefore: '电血' },
  余文: { not: '字件章', notBefore: '其' },
}

export const evasions: readonly Evasion[] = rows.flatMap(([meant, all]) =>
  all
    .split(' ')
    .filter((written) => written !== meant)
    .map((written) => ({ written, meant, ...guards[written] })),
)
