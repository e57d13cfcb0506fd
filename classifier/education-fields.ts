/** Words that tell which department a letter is for, and what one counts for or against the department of education, culture and sport. */
export type Field = {
  words: readonly string[]
  /** Weight of the logarithm of how often the words stand in the whole letter, and of the same in its opening. */
  anywhere: number
  opening: number
}

const words = (text: string): string[] => text.trim().split(/\s+/)

/** Weights by logistic regression on half of 4,404 real letters of seven departments; docs/classifier-model.md has the figures. */
export const fields: readonly Field[] = [
  {
    // schools
    anywhere: 0.48,
    opening: 0.6,
    words: words(`
      幼儿教育 幼教 学前班 学校 中学 小学 高中 初中 一中 二中 三中 四中 五中 六中 七中 八中 九中 十中 实验学校
      附中 附小 幼儿园 幼稚园 托儿所 大学 学院 高校 职校 技校 中专 医专 师范 校区 校园 教室 教学楼 宿舍楼 校门
      校车 希望小学 教学点 分校 子弟学校 职院 完小 中心校 早教中心 托管班`),
  },
  {
    // people of schools
    anywhere: 0.34,
    opening: 1.34,
    words: words(`
      教师 老师 学生 校长 班主任 家长 幼师 园长 教职工 代课 民办教师 小学生 中学生 大学生 高中生 初中生 新生 学子
      考生 学员 教练员 辅导员 任教 从教 特岗 教龄 班费 家委会 孩子 小孩 女儿 儿子 师生 同学 退休教师 毕业生`),
  },
  {
    // education authorities
    anywhere: 1.28,
    opening: 0.73,
    words: words(`
      教育局 教育厅 教体局 教科局 教育部 教育部门 教育主管 教育行政 教育考试院 教委 教育系统 学区 督学 考试院
      教育工会`),
  },
  {
    // matters of schooling and training
    anywhere: 0.43,
    opening: 0.97,
    words: words(`
      教育 入学 上学 读书 就读 招生 招考 学籍 学位 学费 补课 补习 培训机构 培训学校 培训班 辅导班 兴趣班 高考
      中考 统考 会考 考试 学业 成绩 分班 升学 幼升小 小升初 转学 开学 放假 寒假 暑假 作业 教材 教辅 课后 晚自习
      校服 学杂费 义务教育 学前 师德 体罚 教学 上课 课程 办学 助学 奖学金 毕业证 学历 教师资格 支教 军训 食堂
      伙食费 就近 划片 绩效工资 代考 期末 年级 班级`),
  },
  {
    // culture and media
    anywhere: 1.38,
    opening: 2.02,
    words: words(`
      文化 图书馆 博物馆 文化馆 文化站 文化厅 文化局 文广新局 文体 文旅 剧团 剧院 戏 非遗 非物质 民俗 风俗 书店
      农家书屋 电影 广播 电视台 电视 频道 节目 广电 网吧 网游 游戏 歌舞 娱乐场所 KTV 出版 演出 艺术 昆曲 作家
      书法`),
  },
  {
    // heritage
    anywhere: 1.29,
    opening: 1.52,
    words: words(`
      文物 古建筑 古民居 古民宅 故居 遗址 遗产 古墓 古城 古村 古桥 历史文化 名胜 祠堂 宗祠 纪念馆 纪念碑 烈士
      石像 族谱 道教 古街 老街 墓`),
  },
  {
    // sport
    anywhere: 0.78,
    opening: 1.22,
    words: words(`
      体育 体育馆 体育局 体育场 运动员 退役 运动会 球场 足球 篮球 羽毛球 乒乓球 游泳 健身 比赛 全运会 省运会
      马拉松 彩票 体彩 教练 舞蹈 场馆 竞技`),
  },
  {
    // work and social security
    anywhere: 0.18,
    opening: -0.64,
    words: words(`
      社保 医保 养老保险 养老金 退休金 工伤 劳动 人社 工资 仲裁 失业 下岗 就业 缴费 参保 生育保险 公务员 事业单位
      职称 军转 退休年龄 招聘 辞职 加班 农民工 工龄 企业职工 职业技能 证书 档案 补缴 用人单位 报销`),
  },
  {
    // homes and streets
    anywhere: -0.29,
    opening: -0.57,
    words: words(`
      业主 小区 开发商 物业 房产 房屋 拆迁 安置 征收 棚户 公积金 住房 楼盘 土地 规划 违建 违章 城管 道路 路灯
      下水 自来水 供水 燃气 施工 工程 停车 车位 电梯 建设局 住建 国土`),
  },
  {
    // trade and tourism
    anywhere: -0.47,
    opening: -0.49,
    words: words(`
      消费者 商家 店 购买 商品 价格 超市 销售 网购 公司 旅游 景区 导游 酒店 工商 传销 加盟 市场 发票 合同 平台
      诈骗 理财 食品 旅行社 商场 游客`),
  },
  {
    // environment
    anywhere: 0.04,
    opening: -0.9,
    words: words(`
      污染 环保 噪音 噪声 废气 废水 臭味 排放 垃圾 粉尘 油烟 扰民 养殖 采石 河道 环境 厂`),
  },
  {
    // transport
    anywhere: -0.76,
    opening: -1.42,
    words: words(`
      公交 出租车 客运 班车 车站 高速 公路 铁路 高铁 地铁 航班 机场 司机 驾校 驾驶 运输 票价 收费站 滴滴 交通
      车辆 货车 路段`),
  },
  {
    // health and family planning
    anywhere: -0.35,
    opening: -0.99,
    words: words(`
      医院 医生 患者 病人 卫生院 手术 药 治疗 疫苗 计生 二胎 社会抚养费 生育 准生证 独生子女 卫计 护士 体检 卫生
      诊所 住院 医师 乡村医生 医疗`),
  },
]
