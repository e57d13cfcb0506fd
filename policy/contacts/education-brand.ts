/** Brands that end in 教育: 学海教育. Most words before 教育 are no name, so what stands around must look like one. */
import { charAt, codeAt } from '../text/at.ts'
import { isAlnum, isHan } from '../text/marks.ts'
import { Words } from '../text/words.ts'
import type { Found } from './found.ts'
import { nameBegin } from './name-begin.ts'

/** Kinds of education, and other words that stand before 教育. */
const kinds = new Words(
  `义务 学前 家庭 素质 基础 高等 职业 成人 继续 艺术 体育 中小学 国际 在线 早期 中国 传统 应试 幼儿 儿童 青少年 终身 特殊 民办 公办 我国 全国 国家 省 市 区 县 校外 课外 远程 互联网 科技 英语 语言 学历 学校 教学 爱国主义 思想 道德 品德 安全 健康 心理 性 法制 法治 国防
   劳动 美 德 智 通识 全面 优质 专业 接受 受 孩子 子女 小孩 个性化 一对一 线上 网络 精英 现代 未来 应用 少儿 亲子 早 从事 热爱 做 重视 双语 外语 数学 语文 编程 机器人 音乐 美术 舞蹈 创新 创客 科学 知识 启蒙 升学 考试 留学 公平 好 是 对 在 和 与 及 为 精神 强调 不同 尊重 目前 集体
   互动 项目 大学 师范 城乡 农村 地方 群众 人民 社会 社区 三大 学生 人格 情感 挫折 生命 环保 消防 警示 廉政 思政 人文 文化 礼仪 感恩 励志 普通 初等 中等 高中 初中 小学 电化 情景 体验 素养 财商 情商 支持 发展 关心 加强 推进 投资 资深 一流 高端 高校 海外 境外 私立 公立 免费 进行 学科 全科 专科
   本科 研究生 博士 硕士 干部 党员 形势 入学 岗前 警校 军事 宗教 审美 创业 就业 自我 正确 科普 批评 说服 行业 领域 棍棒 惩罚 深耕 专注 投身 扎根 坚守 奉献 生活 学龄 后 幼 steam stem 家长 怎样 具有 开展 优秀 先进`,
)
const never = /[不懂看强调尊重各类型何其被要会能可想说一怎样多]/
const publicBody =
  /^(?:局|部|厅|委|体育|系统|行业|事业|主管|行政|界|者|学(?!员|校|堂)|部门|资源|工作|理念|方式|方法|改革|政策|法|惩戒|体系|乱收费|考试)/
/** What stands behind a brand. */
const follows =
  /^(?:$|[^\u4e00-\u9fff]|[一-龥]{0,2}校区|分校|总[部校]|官[网方]|培训|机构|名师|老师|周[一-龥]|暑|寒|招[生聘]|推出|集团|学员|课堂|退|不[退给]|拒|报名|收[费取]|交[了费钱学]|跑路|违规|补课|中心|课程|开[设学课班]|为您|是一|是专|成立|创[办立建]|拥有|专注|全国|让|携|旗下|独家|首|隆重|给|骗|无证|没有|也|这|那|想|咨询|科技|在|期[中末])/

/** `at` is the offset of 育. */
export function educationBrand(text: string, at: number): Found | null {
  if (charAt(text, at - 1) !== '教') return null
  const rest = text.slice(at + 1, at + 5)
  if (publicBody.test(rest) || !follows.test(rest)) return null
  const end = at - 1
  const from = nameBegin(text, end, 8)
  if (from === null || end - from < 2 || end - from > 6 || kinds.endingAt(text, end) || never.test(text.slice(from, end)))
    return null
  const before = codeAt(text, from - 1)
  if (isAlnum(before) && !isHan(before)) return null
  return { value: text.slice(from, at + 1), from, to: at + 1 }
}
