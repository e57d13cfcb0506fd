/**
 * Words that longer words contain by accident: 化学 in 个性化学习, 学考 in 数学考试, 中专 in 初中专题. Chinese has no blanks, so a line here says
 * beside what a word of a pattern is another word. A word without a line is taken wherever it stands.
 */
type Bounds = {
  /** Behind one of these it is another word. */
  behind?: string
  /** Before one of these it is another word. */
  before?: string
}

export const bounds: Record<string, Bounds> = {
  // subjects
  化学: { before: '习 员 校 院 者 历 期 堂 费 情 段 科辅 科素 科培 科知 生活' },
  理化: { behind: '合 管 处 护 代 清 整 治 梳 推 伦 真 条 病 生' },
  数理: { behind: '指 参 人 易 象 码', before: '财 论 由' },
  生地: { behind: '滋 花 发 学 师 原 出 考 陌 硬 人 医 新 先 再', before: '址 点 区 方 铁 图 不 拆 省 带' },
  理科: { behind: '管 合 物 地 心 处 护 料 病 药 伦 总 代 经 办 助 生', before: '技 普 研' },
  文科: { behind: '中 英 论 人 语 作 外 天 散 国', before: '技 普 学 研' },
  单科: { behind: '简 名 清 菜 订 账 传 下 接', before: '技 普 研' },
  各科: { before: '室 技 普 研' },
  全科: { behind: '安 保 齐 健 周', before: '医 室 护 门诊 技 普 研' },
  学科: { behind: '医 药 农 林 大', before: '技 普 研 学 幻' },
  外教: { behind: '内 校 课 户 野 室 郊 海 境 之 以 对', before: '育 社 研' },
  写作: { before: '业' },
  作文: { behind: '合 工 操 制 著 创 动 运 协', before: '化 件 档 明' },
  习作: { behind: '练 学 复 实 预 温 自 讲 研 补', before: '业 用 风 息' },
  识字: { behind: '认 知 常 标' },
  口算: { behind: '窗 接 入 出 进 人 港 关 户', before: '法' },
  几何: { behind: '曾 差 生 值' },
  考点: { before: '设 报名 选择 安排 学校 地址 分布 公布' },
  课内: { before: '容 衣 部' },
  // lessons and what is sold
  课时: { before: '间 候 能' },
  家教: { behind: '国 老 大', before: '育 委' },
  家政: { behind: '国', before: '策 府' },
  国学: { behind: '中 全 外 归 强 各 美 英 我 出 回 邻', before: '生 车 者 习 校 前 位 历' },
  研学: { behind: '考 教 科 调 钻 攻', before: '生 习 子 校 院' },
  线下: { behind: '离 在 断' },
  速成: { before: '为 长 立 交 象 功 熟 型' },
  高分: { before: '贝 类 辨 子 析 成 散 布 配 红 支 离' },
  提分: { before: '手 析 享 配' },
  分期: { behind: '抢 得 积 十 百', before: '末 中' },
  数独: { before: '创 特 有 立 家' },
  据统计: { behind: '数' },
  私信: { behind: '隐', before: '息' },
  加微信: { behind: '增 添 追' },
  新课: { behind: '创 更', before: '程 标 改' },
  分数: { behind: '部 积 成 身', before: '据 字' },
  解题: { behind: '理 了' },
  一模: { before: '块 拟 式 一 样 版 型 具 糊' },
  读写: { before: '作' },
  史地: { behind: '历', before: '位 名 段' },
  理综: { behind: '管 处 办 心 物 整 治', before: '合' },
  说明文: { before: '档 件 字' },
  生字词: { before: '典' },
  应用内: { before: '容 存 部 置 涵' },
  // what is no subject
  体能: { behind: '集 整 全 身 团 具 群 个 总 物 媒 主 载 立' },
  校考: { behind: '学 院 名 高 本 各 全 该 母 驾 分 我 入 到 离 外 小 中 大' },
  速写: { behind: '快 迅 高 急 极', before: '作 出 完 字' },
  国美: { behind: '中 全 各 美 英', before: '电 术 好 丽 食' },
  体考: { behind: '身 集 整 全 具 个' },
  口才: { behind: '窗 路 门 人 进 出 开 收 户 港 岔', before: '能 知 会 够 是' },
  信息学: { before: '院 校 科 系 生' },
  航模: { before: '式' },
  中国结: { before: '婚 算' },
  // examinations and years of school
  一年级: { behind: '高 大 研' },
  二年级: { behind: '高 大 研' },
  三年级: { behind: '高 大 研' },
  中招: { behind: '高 初 校 其 生 一 二 三', before: '生 聘 收 商 募' },
  中考: { behind: '期 集 其 空 之 当 心 途 手 眼 高', before: '察 核 虑 证 古 勤 级 量 评 研 公' },
  期中: { behind: '假 学 长 短 中 前 后 分 近 定 初 日' },
  月考: { before: '核 察 勤 虑 证' },
  学考: {
    behind: '大 小 中 同 数 化 文 科 医 入 开 升 转 上 放 教 自 美 语 理 术 力 留 求 来 去 会 善 好 的 停',
    before: '试 上 了 研 到 进 入 取 得 砸 过 核',
  },
  一诊: { before: '所 断 室' },
  二诊: { before: '所 断 室' },
  复读: { behind: '句 段 逐 落 遍 断 循', before: '机 功 模 速 次' },
  高一: {
    behind: '提 最 更 较 身 增 拔 升 略 再 又 越 很 太 加 抬 调 稍 价 楼 层',
    before: '点 些 倍 筹 头 档 截 个百 个档',
  },
  高二: { behind: '提 最 更 身 增 楼 层', before: '点 倍 成 筹' },
  高三: { behind: '提 最 更 身 增 楼 层', before: '点 倍 成 筹 米' },
  高中: { behind: '提 最 更 较', before: '低' },
  高考: { behind: '提 最 更 晋' },
  初中: { before: '级' },
  小一: { behind: '大 从 缩 减 最 更 较 弱 幼 胆', before: '点 些 号 致 样 块 组 时' },
  小二: { behind: '大 从 缩 减', before: '点 号 楼 组' },
  小三: { behind: '大 从 缩 减 当', before: '点 号 楼 组 角' },
  小五: { behind: '大 从 缩 减', before: '点 号 金' },
  小六: { behind: '大 从 缩 减', before: '点 号 壬' },
  一中: { behind: '统 其 之 唯 单 专', before: '国 考 午 间 心 级 旬 层 等 小 学' },
  二中: { behind: '其', before: '选 国 间 学' },
  三中: { before: '全 国 心' },
  四中: { before: '全' },
  五中: { before: '全' },
  十中: { behind: '三 二 几 九 八', before: '选' },
  // the small and the grown
  大班: { behind: '学 语 文 理 化 业 讲 播 线', before: '课 授 教 型 直' },
  中班: { behind: '初 高 期 周 小 国 年 校' },
  学前: { behind: '开 放 入 大 数 文 化 留 转 复 科 升 求 医' },
  托班: { behind: '晚 午 日 暑 寒 全 课 放 半' },
  大专: { behind: '一 二 三 四 五 六 七 八 九 十 两', before: '题 项 栏 家' },
  中专: { behind: '初 高 其 集 当 之', before: '题 项 区 注 门 业 家 属 用 享 场 攻 练' },
  大本: { before: '营 子' },
  高管: { behind: '提', before: '理 控' },
  公考: { behind: '办', before: '勤 核 察 虑' },
  国考: { behind: '全 我 中 各 外 美 英 出 回 本' },
  省考: { behind: '全 各 外 本 我 跨 川 该' },
  考编: { before: '程 码 写 号' },
  教资: { before: '讯 源 料 深' },
  法考: { behind: '书 办 方 语 看 想 做 此' },
  自考: { behind: '亲 独 各 来', before: '察 虑' },
  一建: { behind: '统 唯 逐 第 单 同', before: '议 立 设 造 筑 档 群 材' },
  二建: { behind: '第', before: '议 立 设 造 筑 档 群 材' },
  考公: { before: '告 示 布 平' },
  大学生: { behind: '广 扩 强 最' },
  成人: { behind: '造 完 变 构 达 形', before: '际 员 才 身 民 群' },
  成考: { behind: '完 变 构 达', before: '试 核 生' },
  行测: { behind: '进 自 施 飞 步 先', before: '试 评 定 验 量' },
  电工: { before: '程 具 业' },
  取证: { behind: '领 颁 获', before: '书 件' },
  社工: { behind: '公', before: '作 伤' },
  网商: { behind: '联 国 官', before: '城 品 机 户 务 店' },
  // other kinds of text and other trades
  查处: { behind: '调 检 核 督 清 彻' },
  经查: { behind: '已 曾 未', before: '询 看 找 阅' },
  不得: { behind: '迫 思 舍 巴 怪 恨 由 免 见', before: '已 了 不 其 人' },
  切实: { behind: '一 不 亲', before: '际 质' },
  须经: { before: '过 常 济' },
  本市: { behind: '资 成 样', before: '场' },
  日电: { before: '话 力 商 影 器 梯 动 子 视' },
  日前: { behind: '0 1 2 3 4 5 6 7 8 9 每 同 一 十' },
  时评: { behind: '实 即 及 小 同 随 届 定', before: '测 价 分 估 论 选 审' },
  手记: { behind: '随 用 动', before: '账 录 住 笔 一' },
  盘点: { before: '评 击' },
  入职: { behind: '进 步 迈 融 加 录 深', before: '场 业 教 责 能' },
  面交: { behind: '界 方 对 见 全 页 桌', before: '流 互 易 给 谈 通 友 界 接' },
  自提: { behind: '亲 擅 私 各 独', before: '高 取 供 出 交 议' },
  理发: { behind: '代 心 管 处 经 受 物 调 合 整', before: '行 展 育 布 生 现 烧 货 送 出 票' },
  美发: { behind: '完 北 优' },
  家电: { behind: '国 买 商 专 独', before: '网 影 台 商 视' },
  家居: { before: '委 住 民 中 士 家' },
  车位: { behind: '汽 购 公 交 乘 货', before: '置 移' },
  融资: { behind: '金', before: '讯 产 料 金 本' },
  现房: { behind: '发 出 实 变 呈 体' },
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** Single characters as a class, longer words as alternatives. */
function anyOf(words: string): string {
  const list = words.split(' ').map(escaped)
  const [single, longer] = [list.filter((word) => word.length === 1), list.filter((word) => word.length > 1)]
  return [...(single.length > 0 ? [`[${single.join('')}]`] : []), ...longer].join('|')
}

/** ap in app, ket in market: a few Latin letters are a word only where no other letter touches them; AppStore and apps are about apps, though. */
const fewLetters = /^(?!app$|ios$|bug$)[a-z]{2,3}$/

/** The word as part of an expression: literally, and not inside another word. */
export function wordAlone(word: string): string {
  if (fewLetters.test(word)) return `(?<![a-z])${word}(?![a-z])`
  const { behind, before } = bounds[word] ?? {}
  return `${behind ? `(?<!${anyOf(behind)})` : ''}${escaped(word)}${before ? `(?!${anyOf(before)})` : ''}`
}

export const isBounded = (word: string): boolean => fewLetters.test(word) || Object.hasOwn(bounds, word)
