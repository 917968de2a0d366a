/** 组织网络, in Chinese. */
export const network = {
  network: {
    heading: "组织网络",
    start: {
      label: "从谁开始", hint: "单位、区域或联盟：名称、拼音、首字母", reach: "画出多远", go: "画出", district: "画出整个辖区", full: "活动和统计数据也画出",
      reaches: { "1": "直接相连的", "2": "两层之内", "3": "三层之内", inside: "区域之内的全部", district: "整个辖区" },
      add: "加入画面", missing: "请填写从谁开始",
    },
    teach: {
      heading: "从一个单位、社区或联盟开始",
      steps: [
        "输入名称、拼音或首字母，选中后点“画出”；也可以画出整个辖区。", "双击一个单位，画出与它相连的；单击看它的全部资料和关系。",
        "按住 Ctrl 或 Shift 选两个单位，可看两者之间怎么对接。", "图例可筛选；下方时间轴可看任何一天；画面能存成图片和数据文件。",
      ],
      examples: "试试",
    },
    loading: "正在读取…", laying: "正在排布…", stop: "停止排布", again: "重新排布", reckoning: "正在计算…", cut: "还有{n}个没有画出：请缩小范围，或双击需要的单位逐步展开。",
    drawn: "画出{nodes}个对象、{ties}条关系", noCanvas: "这个浏览器不能画图（缺少 WebGL），请看下面的表格。",
    empty: "当前条件下没有可画的：请恢复图例里关掉的项，或换一个日期。", reset: "恢复全部筛选",
    tools: {
      heading: "怎么画", layout: "排布", layouts: { force: "按关系远近", tree: "按层级", area: "按区域" }, colouring: "颜色",
      colourings: { kind: "按类型", street: "按街道", community: "按社区", alliance: "按联盟", group: "关系密切的单位群" }, measure: "大小",
      measures: { same: "都一样", ties: "关系多少", between: "居间多少", offers: "提供资源多少" }, tooMany: "超过{n}个对象不计算居间，请先缩小范围。",
      schematic: "示意图：位置不代表地理方位，也不是行政区划界线。", persons: "任职人员一律同样大小，不作排序。",
    },
    legend: { heading: "图例（点击筛选）", ties: "关系", none: "未归入", around: "以{name}为中心", off: "已关闭", only: "只看{name}", all: "全部恢复", more: "再列{n}项" },
    canvas: {
      label: "组织网络图：{nodes}个对象", keys: "方向键移动，+ 和 - 缩放，0 看全图，N 选下一个，回车展开，P 固定，Delete 隐藏，Esc 取消选中。",
      closer: "放大", farther: "缩小", fit: "看全图", map: "缩略图：点击移到那里", legend: "双击展开，拖动可固定位置；Ctrl 或 Shift 加单击可多选。",
    },
    time: { label: "截至日期", today: "今天", play: "播放", pause: "暂停", date: "选日期", state: "{day}有效的关系" },
    panel: {
      heading: "详情", none: "单击一个对象，这里显示它的资料和全部关系。", ties: "关系（{n}）", tiesMore: "关系（已列出{n}，还有）", more: "再列一些", grow: "展开相连的", hide: "隐藏", pin: "固定位置",
      unpin: "取消固定", restart: "从这里重新画", clear: "取消选中", neighbours: "选中相连的", find: "在图中找到", notDrawn: "未画出", show: "画出", ended: "已结束", source: "来源：{source} {day}", noSource: "来源未登记",
      undated: "日期未登记", from: "{day}起", until: "至{day}", hidden: "已隐藏{n}个", unhide: "全部恢复显示", chosen: "已选中{n}个", drop: "不选{name}", loading: "正在读取关系…",
      certainty: { certain: "有效", possible: "可能有效，请核实", undated: "日期不全，请核实" }, yes: "是", no: "否",
    },
    path: {
      find: "看两者怎么对接", close: "收起路径", heading: "从{from}到{to}", none: "按现有台账，两者之间没有可走的对接路径。", other: "换一条路径 {n}", steps: "对接环节", loading: "正在找路径…", two: "选中两个单位后可看怎么对接。",
    },
    table: {
      show: "以表格查看", nodes: "对象（{n}）", ties: "关系（{n}）", name: "名称", kind: "类型", place: "所在社区", street: "所在街道", alliance: "联盟", group: "单位群", count: "关系数", choose: "选中{name}",
      from: "从", tie: "关系", to: "到", since: "起始", until: "结束", source: "来源", sourceDate: "来源日期", filter: "在表中筛选", page: "第{page}页，共{pages}页", before: "上一页", next: "下一页", measure: "居间",
    },
    files: { heading: "导出", png: "图片 PNG", svg: "矢量图 SVG", gexf: "GEXF（Gephi）", graphml: "GraphML", csv: "表格 CSV", failed: "没有导出成功，请重试或改用其他格式。", name: "组织网络" },
    saved: { heading: "我的视图", name: "给这个视图起名", save: "保存", saved: "已保存“{name}”", none: "保存后可随时回到这个画面；只存在本浏览器。", remove: "删掉视图{name}", undo: "撤销", removed: "已删掉“{name}”" },
    printed: "打印于 {day}，数据以台账为准；示意图，不代表行政区划界线。",
  },
};
