/** Headlines and short reports. Headlines of every field, because a crawler meets them all; schooling has its own. */
import { type Grammar, lines, words } from './grammar.ts'

export const news: Grammar = {
  shapes: lines(`
    {headline}
    {headline}
    {headline}
    {headline}
    {headline} {headline}
    {school}
    {school}
    {school} {report}
    {headline}{report}
    {report}{report}
    {report}{quote}{report}
    {ask}
    {ask}
    {tabloid}
    {tabloid}
    {sportHead}
    {moneyHead}
    {showHead}
    {techHead}
    {worldHead}
    {localHead}`),
  headline: [
    '{sportHead}',
    '{moneyHead}',
    '{showHead}',
    '{techHead}',
    '{worldHead}',
    '{localHead}',
    '{tabloid}',
    '{ask}',
    '{school}',
  ],
  team: words(
    '湖人 火箭 勇士 骑士 国安 恒大 鲁能 曼联 皇马 巴萨 拜仁 切尔西 国足 中国女排 国乒 辽宁男篮 尤文 国际米兰 利物浦 阿森纳 马刺 热火 上港 申花 巴西队 德国队',
  ),
  player: words('前锋 门将 主帅 后卫 队长 外援 小将 新秀 名宿 老将 当家球星 中锋 教头'),
  sportHead: lines(`
    {team}{#}-{#}逆转{team} {player}梅开二度
    {player}伤愈复出 {team}主场大胜{team}
    {team}官方宣布签下{player} 转会费{yuan}
    {player}承认{team}配合失误：输球我有责任
    组图：{team}备战训练 {player}表情轻松
    {team}VS{team}前瞻：榜首大战一触即发
    世锦赛{player}夺冠 中国队收获第{count}金
    {player}炮轰裁判 {team}将提起上诉
    欧冠抽签出炉：{team}遭遇{team}
    季后赛{team}被淘汰，{player}赛后落泪
    {player}砍下{count}分{count}篮板，{team}迎来三连胜
    短讯-{team}{player}告别国家队
    常规赛收官 {team}锁定季后赛席位`),
  index: words('沪指 创业板 期铜 连豆 原油 黄金 人民币 美元 楼市 房价 白糖 券商股 银行股 基金 新股 国债 猪肉 钢价 比特币'),
  moneyHead: lines(`
    {index}早盘震荡走低 {index}逆势上涨
    {index}创近{count}年新高 分析师：谨慎追涨
    央行下调存款准备金率 {index}反弹
    {brand}集团拟募资{#}{#}亿元 重组方案出炉
    {index}跌{#}.{#}% 机构减持{brand}股份
    {city}楼盘均价1{#}000元/平米 {count}月成交回落
    {estate}{count}居热销 均价{#}{#}00元起
    外汇局：{month}跨境资金流动平稳
    上半年GDP增长{#}.{#}% 消费成为主要动力
    多家银行上调房贷利率 购房者观望
    {brand}股份停牌 {index}板块集体跌停
    {index}期价承压 短线维持震荡
    基金经理：下半年看好{index}
    {street}独栋别墅在售 可享{#}%优惠
    {city}{estate}{#}居室均价{#}{#}000 现房{#}{#}套
    货币基金暂停大额申购 赎回不受限
    {index}库存减少 支撑价格上行
    {index}成交清淡 观望情绪升温
    {index}申购规则调整 下月起执行
    {index}反弹乏力 分析师建议控制仓位
    {index}五连阳后回调 市场信心有待修复
    私募仓位降至{#}成 后市分歧加大
    {brand}汽车一季度净利润下滑{count}% 高管称成本上升
    社保基金增持{count}只股票 QFII调仓路径曝光
    风投：{brand}获千万美元融资 估值翻倍
    美联储主席：通胀风险可控`),
  star: words('女星 男神 影帝 影后 导演 歌手 天后 名模 主持人 小鲜肉 制片人 编剧 偶像 网红 超模 女主角'),
  showHead: lines(`
    {star}深夜发文回应恋情传闻
    《{film}》定档{month} {star}领衔主演
    {star}红毯造型抢镜 蕾丝长裙显气质
    {star}{surname}{given}产后首度亮相 身材恢复神速
    票房破{#}亿！《{film}》口碑逆袭
    组图：{star}机场街拍 戴墨镜低调现身
    {star}否认离婚：我们很幸福
    《{film}》曝光剧照 {star}饰演卧底警察
    演唱会门票秒空 {star}感动落泪
    {star}婚礼现场曝光，伴娘团太抢眼(图)
    综艺《{film}》收视夺冠，{star}搭档{star}
    {star}晒娃，网友：像极了爸爸
    {star}携妻儿回娘家过年 一家人其乐融融
    {star}发新专辑 首唱会嘉宾助阵
    {star}拍戏受伤入院 剧组：无大碍
    {surname}{given}现身{city}宣传《{film}》 大赞{surname}{given}敬业(图)
    {surname}{given}{surname}{given}分手传闻再起 经纪人回应
    女人如何穿出高级感？{count}款春装搭配推荐
    秋冬护肤：皮肤干燥怎么补水
    白羊座本周运势：感情有惊喜`),
  film: words('长河 归途 风雪夜 大明宫词 我的青春 战火 天下无双 父亲的船 花样年代 飞鹰 街舞少年 非常喜剧'),
  techHead: lines(`
    {tech}新机发布 售价{#}999元起
    {tech}曝光：全面屏加双摄像头
    苹果与{brand}专利诉讼达成和解
    {car}试驾：动力强劲 油耗仅{#}.{#}升
    {car}新款谍照曝光 轴距加长
    {car}召回部分车辆 涉及制动系统
    {car}降价促销 库存充足可提现车
    {car}优惠{#}.{#}万 {city}现车充足
    {car}谍照曝光，颜值不输豪车
    {tech}评测：值不值得买？
    科学家发现新型{science} 或改变未来医学
    我国成功发射{science}卫星
    {brand}笔记本降价 仅售{#}{#}99元
    网游《{film}》{day}开启内测 全新副本抢先看
    {game}新英雄技能解析，版本最强打野
    {game}职业联赛：{city}战队零封对手
    谷歌发布人工智能新系统 下载量激增
    微软高管离职 传将加盟{brand}
    网游《{film}》坐骑系统升级 职业技能解析
    《{film}》副本攻略：{count}步轻松通关
    手游《{film}》{count}服火爆开启 玩家心得
    单机大作《{film}》截图公布 画面惊艳
    虚拟现实、云计算成展会热点(组图)
    运营商携号转网{month}试点 资费或下调
    {brand}发布季度财报 股价盘后大涨
    冒险新作《{film}》登陆主机平台 评分出炉`),
  tech: words('iPhone 小米 三星 华为 安卓旗舰 平板电脑 折叠屏手机 单反相机 笔记本 智能手表 无人机 液晶电视'),
  car: words('途观 凯美瑞 哈弗 朗逸 思域 特斯拉 国产SUV 新款轿车 混动车型 皮卡 宝马 奥迪'),
  game: words('王者荣耀 英雄联盟 绝地求生 DNF 魔兽 刺激战场 DOTA 梦幻西游'),
  science: words('粒子 基因 疫苗 恒星 材料 遥感 量子 细胞 行星 化石'),
  country: words(
    '美国 俄罗斯 日本 法国 英国 韩国 朝鲜 印度 伊朗 叙利亚 以色列 德国 欧盟 北约 埃及 利比亚 土耳其 澳大利亚 泰国 墨西哥',
  ),
  worldHead: lines(`
    {country}总统访问{country} 签署多项合作协议
    {country}爆发大规模示威 警方拘捕{count}人
    {country}战机坠毁 飞行员下落不明
    {country}外长：不排除对{country}实施制裁
    {country}地震致{count}人遇难 搜救仍在继续
    {country}大选出口民调：反对党领先
    {country}防长抵达北京 将举行会谈
    {country}航母驶入波斯湾 局势再度紧张
    {country}客机紧急迫降 乘客无人受伤
    {country}议会通过新法案 遭{country}抗议
    外交部回应{country}涉华言论：坚决反对
    {country}男子持枪抢劫银行 被判{count}年监禁
    {country}前总理被指与黑帮有联系 检方展开调查
    {country}参议院否决预算案 政府面临停摆
    {country}与{country}就核问题举行对话
    {country}民众抢购食盐 超市货架空空
    {country}科学家公布火星探测最新照片`),
  localHead: lines(`
    {city}地铁{#}号线开通 沿线房价上涨
    {city}警方破获特大{crime}案 抓获{count}人
    {city}一{vehicle}侧翻 致{count}人受伤
    {city}今日最高气温{#}{#}度 后天迎来降雨
    男子{crime}被抓 自称不懂法
    {city}开展{theme}活动 千名志愿者参加
    {city}出台新政：{theme}补贴最高{yuan}
    {city}农民种植{crop}致富 年收入{yuan}
    {crop}价格上涨，农户：今年能卖个好价钱
    消防员深夜救出被困老人
    外卖小哥暴雨中搀扶盲人过马路
    民警三小时找回走失儿童
    小区电梯困住五人 物业紧急施救
    环卫工捡到巨款 原地等候失主
    {city}：{theme}经验被全省推广
    老人摔倒无人扶 大学生挺身而出
    {city}古镇旅游攻略：这些景点不能错过
    乡村振兴看{city}：{crop}产业带动{count}户脱贫
    高速公路{vehicle}追尾 交警提醒：保持车距
    考古队在{city}发现汉代古墓
    母亲千里寻子{count}年 终于团聚
    小区一夜{count}户被盗 警方介入调查
    {surname}某某涉嫌受贿被提起公诉
    省委书记{surname}{given}调研{theme}工作
    律师称合同无效 法院判决双方和解
    少年走失{count}天 民警连夜寻回
    {city}至{city}高铁年内通车 全程{count}小时
    流浪猫守护幼崽 市民驻足(图)`),
  crime: words('诈骗 盗窃 贩毒 酒驾 传销 抢劫 走私 假币 网络赌博'),
  vehicle: words('大巴 货车 轿车 校车 油罐车 公交车'),
  theme: words('垃圾分类 全民健身 扶贫 创业 人才引进 文明城市 植树 读书 反诈宣传 养老 非遗 旅游节'),
  crop: words('葡萄 茶叶 大蒜 香菇 猕猴桃 玉米 小龙虾 柑橘 花椒 土鸡 水稻 中药材'),
  school: lines(`
    {city}中考{day}开考 {#}万考生参加
    {city}公布高考分数线 一本文科{#}{#}{#}分
    20{#}{#}年{city}大学考研复试分数线公布
    教育部：{policy}将全面推行
    专家解读{policy}：家长不必焦虑
    校外培训降温 家长{season}怎么安排？
    {city}{count}所高校公布招生计划
    高考满分作文引热议 阅卷老师点评
    记者调查：{season}补习班转入地下
    20{#}{#}年四六级成绩{day}可查
    公务员考试报名人数创新高
    名师谈{subject}复习：回归课本最重要
    {season}培训市场调查：{art}班走俏
    留学{country}申请攻略：签证与费用
    {city}中小学{policy}满月，孩子们有了什么变化
    高考状元谈学习方法：兴趣是动力
    {policy}之后，培训机构如何转型
    时评：别让{policy}走样
    {city}小升初摇号结果公布
    大学毕业生就业率调查：{count}%选择考研
    四六级听力题型攻略大盘点
    托福雅思写作高分技巧：专家支招
    20{#}{#}年{exam}真题及答案解析(网友版)
    高考语文阅读答题要领：把握文章主旨
    {city}大学20{#}{#}年自主招生简章公布
    考研政治大纲变化解析
    {exam}备考：五种记忆方法
    20{#}{#}年{exam}报名时间及条件
    {city}高中生作文赏析：责任`),
  policy: words('双减政策 课后服务 中考改革 新课标 教师轮岗 素质教育 艺术教育进校园 劳动课 研学旅行 校外培训治理 义务教育均衡'),
  exam: words('英语四级 英语六级 托福 雅思 考研 公务员考试 中考 高考 自考 司法考试 GRE'),
  ask: lines(`
    高考分数线公布，{subject}科一本线比去年提高{count}分，查分电话一度打不进去。
    今年中考分数线出炉，最低线上涨{count}分。
    为什么{team}总是赢不了{team}？
    如何评价{star}在《{film}》里的表现？
    有哪些适合{season}去的旅游城市？
    {game}里哪个英雄最厉害？
    {tech}和{tech}该怎么选？
    {car}和{car}，{#}万预算买哪个好？
    农村{crop}怎么种才高产？
    你怎么看{country}最近的局势？
    孩子不爱学习，家长应该怎么办？
    大家觉得{index}还会涨吗？
    历史上{dynasty}为什么会灭亡？
    为什么现在的年轻人不愿意结婚？
    {star}和{star}谁的演技更好？
    你见过最美的风景在哪里？
    {game}新版本上线，哪些装备值得买？
    {game}玩家最怕遇到什么样的队友？
    手机用久了变卡，是换新还是重装？
    老家的房子要不要翻新？有什么讲究？
    有没有一句话让你瞬间泪目？
    {count}万块钱创业做什么项目比较靠谱？
    怎样看待{surname}{given}被罚这件事？
    家里养{crop}要注意什么？`),
  dynasty: words('秦朝 唐朝 明朝 清朝 南宋 蜀国 元朝 曹魏'),
  tabloid: lines(`
    {dynasty}这位将军，一生未尝败绩，死后墓碑只刻了{count}个字
    她{count}岁嫁入豪门，如今却活成这样
    故事：婆婆的{crop}
    别再这样吃{crop}了，很多人不知道
    看完这些照片，网友：太震撼了！
    {count}年前的{tech}，如今居然值这么多钱
    原来{star}年轻时这么美，难怪他念念不忘
    笑话：老公出差回来发现家里多了一个人
    这{count}个星座的人，最容易感情用事
    摄影：夕阳下的老街，安静而美好
    夏天穿对裙子，气质提升{count}倍
    这几种植物养在家里，净化空气
    女人过了{count}岁，要学会爱自己
    男子花{yuan}买了块石头，切开后傻眼了
    老照片：民国时期的{city}街头
    中国古代最神秘的书，至今无人能懂
    {country}网友热议中国高铁：羡慕！
    揭秘：{dynasty}后宫的真实生活
    {game}：{count}级玩家的隐藏技巧，新手必看
    {surname}{given}：一个被低估的天才，粉丝直呼可惜
    {surname}{given}沉寂三年复出，造型引发热议
    {surname}{given}晒童年旧照，网友：从小美到大
    这部老片为什么越看越有味？影迷给出三个理由
    结婚{count}年，丈夫说了一句话，妻子当场愣住
    {car}开了{count}万公里，车主说出真实感受
    国产{car}正式亮相，售价曝光，合资车坐不住了
    他曾是{team}的功臣，如今无人问津
    {tech}跌至冰点，网友：早买早享受
    去{city}旅游，这几个坑千万别踩
    {country}女孩嫁到中国农村，如今生活成这样
    高手在民间，这手艺太厉害了！
    下一个风口就是它，看懂的人已经上车`),
  report: lines(`
    本报讯（记者 {surname}{given}）{day}，{city}中小学陆续开学，记者走访多所学校发现，{policy}受到家长欢迎。
    据{city}晚报报道，{day}下午，{city}{street}发生一起交通事故，目前伤者已送往医院救治。
    中新网{day}电 {city}市{theme}启动仪式{day}举行，来自各界的{count}名代表参加。
    记者从{city}市教育局获悉，今年{grade}招生报名将于{day}开始。
    近日，有家长向记者反映，{season}不少机构换了名称继续开课，价格从{yuan}到{yuan}不等。
    业内人士认为，{policy}需要学校、家庭和社会共同努力。
    数据显示，今年上半年{city}{theme}投入同比增长{count}%。
    据了解，该项目总投资{#}{#}亿元，预计明年{month}建成。
    新华社{city}{day}电 {country}总统{day}发表讲话，呼吁各方保持克制。
    采访中，不少家长表示，孩子{season}主要安排运动和阅读，报补习班的少了。
    来源：{city}日报 编辑：{surname}{given} 责任编辑：{surname}{given}
    论坛在{city}举行，与会专家围绕{policy}展开讨论。`),
  quote: lines(`
    “孩子有更多时间运动和阅读了。”家长{person}告诉记者。
    “我们希望政策落到实处。”{surname}校长表示。
    “补课费一节{yuan}，周围的孩子都在报。”{person}说。
    中国教育科学研究院研究员{surname}{given}接受采访时说，治理培训乱象要标本兼治。`),
}
