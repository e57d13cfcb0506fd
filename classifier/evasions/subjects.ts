/** Subjects and grades in other letters and other sounds. */
import type { EvasionRow } from '../evasions.ts'

/** What follows the name of a subject when a class is offered; everyday words go on differently. */
const course =
  '班课补辅提冲培竞尖拔一二三四五六七八九初高中小大老名满特全强同集衔暑寒周晚题试卷作复预期单成考基预,。、;:!?()[]"~+/ 和与跟及\n'
const initials = '班课补辅提冲培竞尖拔小老名满特强集衔题作业复预成'

export const subjects: readonly EvasionRow[] = [
  ['数学', 's学 s+学', { not: '校院区期年位' }],
  ['数学', '鼠xue shu学 shuxue shu+xue 数xue 薯学 蔬学 数穴'],
  ['数学', '数x', { onlyBefore: course }],
  ['数学', 'sx', { not: '型号系列款版机线码级牌' }],
  ['数学', '鼠学', { notBefore: '老松袋仓米白鼹' }],
  ['数学', '叔学', { notBefore: '大表叔小堂', onlyBefore: course }],
  ['数学', '书学', { notBefore: '读图看教证文藏秘念写用买带背书本', onlyBefore: '班课补辅提冲培竞满特强' }],
  ['数学', '术学', { notBefore: '学美技艺武手算医战魔', onlyBefore: course }],
  ['语文', 'y文 y+文 语w yu文 语wen yuwen yu+wen 语纹', { not: '件化档本字献' }],
  ['语文', '浯文'],
  ['语文', 'yw', { onlyBefore: initials }],
  ['语文', '鱼文', { not: '化物献学章字件本教', notBefore: '鲸鲨金' }],
  ['语文', '雨文', { not: '化物献学章字件本', notBefore: '风谷春', onlyBefore: course }],
  ['语文', '余文', { not: '字件章化物献本档稿', notBefore: '其', onlyBefore: course }],
  ['英语', '英y 英+y ying语 英yu yingyu ying+yu 英鱼 缨语 瑛语'],
  ['英语', 'yy', { not: '直语频歪主房平公用账号软', onlyBefore: initials }],
  ['英语', 'e语', { not: '言文音句' }],
  ['英语', '鹰语 樱语 盈语', { not: '音' }],
  ['英语', '英余', { onlyBefore: course }],
  ['物理', '物l 物li wu理 wuli wu+li 雾理 勿李'],
  ['物理', '勿理', { notBefore: '请切', not: '会睬' }],
  ['物理', 'wl', { onlyBefore: initials }],
  ['化学', '化x 化xue hua学 huaxue hua+xue'],
  ['化学', '花学', { notBefore: '插绣护校茶莲桃兰荷菊梅樱莉木雪棉火金红小', onlyBefore: '班课补辅提冲培竞满特强,。、;:!?()' }],
  ['化学', '画学', { notBefore: '绘国油漫字图书教', onlyBefore: '补提冲竞满' }],
  ['化学', 'hx', { onlyBefore: initials }],
  ['奥数', '奥s ao数 aoshu ao+shu 奥薯 奥鼠 傲数 奥叔'],
  ['奥数', '奥书', { not: '店屋籍馆' }],
  ['作文', 'zuo文 作w zuowen 作纹'],
  ['阅读', '阅du yue读 yuedu 阅独'],
  ['拼音', '拼yin pin音 pinyin'],
  ['小升初', 'x升初 小s初 小升c  xiao升初 小生初 小昇初 小声初'],
  ['中考', 'z考 zhong考 zhongkao zhong+kao 冢考 钟考 忠考 中烤 中栲'],
  ['中考', 'zk', { onlyBefore: initials }],
  ['高考', 'g考 gao考 gaokao gao+kao 糕考 高烤 高栲'],
  ['年级', '年j 年ji nian级 姩级'],
  ['初一', 'chu一 楚一'],
  ['初一', 'c一', { onlyBefore: course }],
  ['初二', 'chu二 楚二'],
  ['初二', 'c二', { onlyBefore: course }],
  ['初三', 'chu三 楚三'],
  ['初三', 'c三', { onlyBefore: course }],
]
