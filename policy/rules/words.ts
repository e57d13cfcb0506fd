/** Word lists that patterns name with @. Names and trade words of the field, not sentences. */
const list = (words: string): readonly string[] => words.trim().split(/\s+/)

export const words = {
  /** Names of managed subjects and of their usual bundles. */
  subject: list(
    `语文 数学 英语 物理 化学 生物 地理 历史 道德与法治 道法 日语 俄语 外语 语数外 语数英 语数 数英 数理化 数理 理化 史地 政史地 史地政 文综 理综
     生地 语数英物 英物 数物 文化课 文化补习 奥数 作文 大语文 习作 小古文 文言文 阅读写作 读写 应用题 口算 珠心算 英文 拼音 全科 学科`,
  ),
  /** What is taught when a subject is taught, whatever the course is called. */
  content: list(
    `阅读理解 作文 写作 文言文 古诗文 语法 词汇 单词 音标 完形填空 听力 口语 应用题 计算 口算 几何 函数 方程 分数 代数 压轴题 错题 真题 试卷 知识点
     考点 重难点 课本 教材 同步 期中 期末 月考 单元测试 单元卷 小升初 中考 刷题 提优 培优 拔高 预习 复习 拼音 识字 算术 加减法 力学 电学 化学方程式 名著 习题 校内成绩 校内知识
     课内 新课 提分 升学 数感 讲题 讲解 学科`,
  ),
  exam: list('中考 小升初 会考 期中 期末 月考 统考 联考 一诊 二诊 三诊 高考 模考 诊断考试 考试 入学考试 分班考 半期'),
  /** Places a pupil may want to get into. */
  school: list(
    `名校 重点中学 重点高中 重点初中 重点学校 重高 国重 省重 四七九 四七九中 成外 实外 成实外 嘉祥 七中 四中 九中 石室 树德 育才 外国语学校 实验中学 附中 实验班 重点班 火箭班 尖子班
     创新班 清华 北大 清北 985 211 双一流 重点大学 一本 本科 名牌大学 示范高中 公办高中 普高 高中 私立初中 私立名校 民办名校 民办初中 民办学校 理想学校 理想高中 理想初中 心仪学校 目标学校
     目标高中 目标院校 好学校 好高中 名牌高中 国际学校 公办名校 优质初中 优质高中 一中 二中 三中 中学`,
  ),
  result: list('分 分数 成绩 名次 排名'),
  child: list('孩子 娃 宝贝 小朋友 学生 学员 同学 娃娃 宝宝'),
  parent: list('爸妈 爸爸妈妈 爸爸 妈妈 爸爸或妈妈 家长 父母 老爸 老妈'),
  us: list('我们 我校 我中心 本中心 本校 本机构 我机构 机构 校区 中心 学校 教育'),
  vacation: list('暑假 寒假 暑期 寒期 假期 今夏 这个夏天'),
}
export type WordList = keyof typeof words
