/** 找资源, in Chinese: the words of registers, none of a database. */
export const find = {
  find: {
    heading: "找资源", asker: "哪个社区/单位", askerHint: "名称、拼音或首字母，如 太湖花园 / thhy",
    need: "需要什么", needHint: "类别或自己的话，如 会议室", people: "多少人", peopleHint: "不限", when: "什么时候", anyTime: "不限", from: "从", to: "到", nextDay: "次日", days: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    needs: "需要", forWhom: "，", search: "查找", searching: "正在查找…", clear: "清空",
    asWord: "又称：{word}", group: "大类", noSuggestion: "没有匹配的名称，可换个写法", missingAsker: "请填写哪个社区或单位", missingNeed: "请填写需要什么",
    sentence: "{asker}需要{need}", sentencePeople: "{asker}需要{need}，约{people}人",
  },
  start: {
    heading: "填一句话，就知道先联系谁",
    steps: ["填写哪个社区或单位：输入名称、拼音或首字母，从提示中选。", "填写需要什么：会议室、停车位、义诊……也可以用自己的话。", "点“查找”：给出推荐对接单位、先联系谁和联系电话。"],
    common: "常用资源",
  },
  limits: {
    heading: "对接方式与范围", audience: "服务对象", audienceHint: "不限，如 老年人", diverse: "换一条路径时不经同一单位", profile: "对接方式", ties: "对接范围", aside: "暂不考虑", asideEmpty: "点图中的单位可暂不考虑", takeBack: "恢复考虑{name}",
    all: "全部恢复",
    profiles: {
      balanced: "综合推荐", pairing: "挂钩优先", alliance: "联盟优先", neighbours: "就近协商", formal: "按组织程序", direct: "仅直接联系",
    },
    hints: {
      balanced: "依次考虑挂钩单位、共同联盟、本社区、街道内和跨街道。",
      pairing: "先找挂钩单位，再考虑其他。", alliance: "先找共同联盟、共建单位。", neighbours: "先找同网格、小区、社区、街道。",
      formal: "只走隶属和挂钩，逐级向上、再向下。", direct: "中间最多经过一个单位。",
    },
    switches: {
      street: "仅社区之间对接（报街道知晓）", pairings: "不用挂钩联系", alliances: "不用联建联盟", posts: "不用交叉任职", sites: "不用阵地与场所",
    },
  },
  answer: {
    heading: "推荐对接", own: "本社区已有", ownHint: "自己有的先用。", sites: "阵地", firstContact: "先联系谁", why: "为什么推荐",
    steps: "对接环节", alternatives: "其他办法", alternative: "换一条路径 {n}", others: "其他提供方", far: "较远", rank: "第{n}推荐",
    unknownContact: "联系人未登记，请按说明先向街道党建办了解", source: "台账：{source} {day}", more: "再看{n}家", shown: "共{n}家，已列出{shown}家",
    setAside: "暂不考虑该单位", asideDone: "已暂不考虑{name}", undo: "撤销", network: "对接路径图", phone: "办公电话", inform: "报请知晓：", otherTimes: "另有{n}家有这类资源，但只在其他时间可用。",
    certainty: { certain: "有效", possible: "可能有效，请先核实", undated: "日期未登记，请先核实" },
    resource: { capacity: "可容纳{n}人", size: "每{unit}可容纳{n}", ask: "时间面议", fits: "时间合适", askThen: "所选时间需面议", notice: "提前{n}天预约" },
  },
  why: {
    relation: {
      pairing: "是您的挂钩单位", alliance: "同属一个联盟，或由联盟提供", posts: "有交叉任职，可按程序商请",
      superior: "由上级党组织或街道统筹", nearby: "就在本社区，或共用阵地", direct: "直接服务本社区",
    },
    direct: "可以直接联系，不经其他单位", through: "中间经过{n}个单位", capacity: "可容纳{n}人，够用",
    timeFits: "所选时间可用", askTime: "开放时间需面议", check: "有的关系日期不完整，请先核实", source: "依据：{source} {day}",
  },
  drawing: {
    label: "从{asker}到提供方的对接路径，自左向右", table: "以表格查看", chosen: "已选中", path: "路径", from: "从", tie: "关系", to: "到", state: "是否有效", source: "来源",
    legend: "左侧是需求方，右侧是提供方；虚线需先核实。", alternatives: "同时画出其他办法",
  },
  nothing: {
    heading: "没有找到", tries: "可以试试", trying: "正在看看还有什么办法…", none: "放宽条件也没有找到，建议登记为需求。", found: "可对接{n}家",
    remedies: {
      when: "不限时间", audience: "不限服务对象", people: "不限人数", ties: "恢复全部对接范围", aside: "恢复暂不考虑的单位", profile: "改用综合推荐", group: "扩大到{group}", groupAnySize: "扩大到{group}，不限人数",
    },
  },
  need: {
    register: "登记为需求", title: "登记需求", name: "需求内容", category: "类别", quantity: "数量", when: "时间", whenHint: "如 7月每周三下午", urgency: "紧急程度",
    urgencies: { normal: "一般", soon: "较急", urgent: "紧急" },
    redLine: "不要填写居民姓名、电话、住址和病情。", save: "登记", cancel: "取消", saving: "正在登记…", saved: "已登记需求：{name}", undone: "已撤销登记",
    undo: "撤销登记", undoing: "正在撤销…", open: "已登记、待对接的需求", missing: "请填写需求内容", personal: "请去掉个人信息（电话、证件号、门牌、居民称呼），只写缺什么、什么时候。", why: "页面登记需求",
  },
  actions: {
    copyText: "复制文字", copyLink: "复制链接", print: "打印", export: "导出表格", copied: "已复制", copyFailed: "浏览器不允许复制，请手动选择后复制", own: "本社区已有：",
    others: "还可对接：", link: "详见 ", printed: "打印于 {day}，数据以台账为准",
    columns: ["序号", "提供方", "资源", "先联系谁", "办公电话", "来源", "说明"], file: "找资源",
  },
};
