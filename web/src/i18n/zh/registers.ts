/** 台账导入, in Chinese. */
export const registers = {
  registers: {
    heading: "台账导入", start: "导入一份台账",
    steps: ["拖入或选择台账；没有的话，先用下面的模板下载填写。", "点“先检查不保存”：列出会新增、修改、结束什么，问题在哪一格。", "有问题就下载标注后的原表改好再来；没有问题点“确认导入”，随时可以撤销。"],
    drop: "把台账拖到这里，或点击选择文件", formats: "xlsx、xls、ods、csv、tsv、docx；一次一个文件", other: "点击或拖入可换一个文件",
    wrong: { format: "读不了这种文件，请另存为 xlsx、xls、ods、csv、tsv 或 docx", unreadable: "文件打不开，可能正被占用或已移动，请重新选择", several: "一次只导入一个文件" },
    mode: "文件中未提及的记录", modes: { upsert: "保留（补充更新）", replace: "结束（整体替换某个区域）" },
    modeHints: { upsert: "文件里有的新增或更新，其余不动。", replace: "文件里的台账代替该区域现有的同类记录；未提及的记为结束，历史保留。" },
    area: "替换哪个区域", areaHint: "街道或社区，如 江溪街道", areaMissing: "请填写替换的区域", endedOn: "结束日期", endedOnHint: "不填则用台账截止日期，没有则用今天",
    check: "先检查不保存", clear: "不导入了", checking: "正在检查", loading: "正在导入",
    stages: { read: "读取文件", plan: "核对 {n} 行", write: "写入 {n} 条", judge: "逐条核对 {n} 条", stage: "暂存 {n} 条", apply: "写入 {n} 条", done: "完成" },
    states: { refused: "有 {n} 处错误，全部未写入", nothing: "与现有数据一致，没有要写入的", ready: "检查通过，将写入 {n} 条", loaded: "已导入 {n} 条" },
    next: {
      refused: "请按下表改好再检查；也可以下载标注后的原表，问题都标在格子上。", nothing: "无需导入。", ready: "请核对下列变更；此时还没有写入。", loaded: "如有不对，可撤销本次导入，恢复到导入之前。",
    },
    effects: { new: "新增", changed: "修改", ended: "结束", unchanged: "不变" },
    marked: "下载标注后的原表", changeBook: "下载变更清单", load: "确认导入（{n} 条）", endSeen: "已核对：有 {n} 条因未提及而结束",
    books: { marked: "标注", changes: "变更" }, undo: "撤销本次导入", undoing: "正在撤销…", undone: "已撤销", undoAsk: "撤销“{file}”的导入？涉及 {n} 条记录，将恢复到导入之前。", cancel: "取消",
    problems: "问题", all: "全部 {n}", errors: "错误 {n}", warnings: "提醒 {n}", severity: { error: "错误", warning: "提醒" }, places: "{n} 处",
    cell: "位置", what: "问题", right: "应为", whole: "整表", rows: "第 {rows} 行", row: "第{n}行", showAll: "显示全部 {n} 条",
    meant: "可能是", perhaps: "可能是：", same: "就是它", different: "不是", sheetIs: "“{sheet}”是哪种台账？", settled: "工作表“{sheet}”按“{register}”读取",
    decidedSame: "已记住：“{written}”就是{name}，以后不再询问。", decidedOther: "已记住：“{written}”不是{name}。", decideAgain: "撤销这个判断", decidedWhy: "台账导入时核对",
    changes: "变更", kind: "种类", anyKind: "全部种类", filter: "按名称或内容筛选", noneFits: "没有符合条件的变更", leftOut: "另有 {n} 条未列出，请下载变更清单查看。",
    name: "名称", fields: "内容", place: "出处", empty: "空",
    template: "模板下载", templateHint: "每种台账一个工作表，标题有填写说明，示例行不会导入。", templateAll: "下载全部模板", templateSome: "下载所选 {n} 种", templateNone: "清除选择", templateFile: "台账模板",
    history: "导入记录", noLoads: "还没有导入过台账。", reading: "正在读取…", records: "{n} 条记录", look: "查看变更", close: "收起", older: "更早的导入",
  },
};
