"""What must not enter is seen in every hand, and rooms, counts and codes of work are not taken for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.registers.cells.red_lines import CARD, FLAT, IDENTITY, MOBILE, PLATE, RESIDENT, red_lines, veiled

if TYPE_CHECKING:
    from graph.registers.problem import Text

SEEN: dict[Text, list[str]] = {
    IDENTITY: [
        "320214199001011234", "编号32021419900101123X。", "320214 19900101 1234", "320214-19900101-1234",
        "32021419900101123x",
        "３２０２１４１９９００１０１１２３４", "320214900101123", "320214********1234",
        "身份证3202141990\u200b01011234",
    ],
    MOBILE: [
        "13812345678", "电话138-1234-5678", "王某 138 1234 5678", "+86 13812345678", "8613812345678",
        "１３８１２３４５６７８",
        "微信13812345678", "微信同号：138 12345678", "1381234 5678", "一三八一二三四五六七八",
        "1 3 8 1 2 3 4 5 6 7 8",
        "0510-80001234，13812345678", "138—1234—5678",
    ],
    CARD: ["6222021001112223334", "6222 0210 0111 2223 334", "卡号6222 0210 0111 2223", "4111111111111111"],
    PLATE: ["苏B·12345", "苏B12345", "车牌苏B D1234", "苏BD12345", "苏b·1234学"],
    FLAT: [
        "12幢301室", "3-2-501室", "3-2-501", "5号楼二单元", "502室", "住在12幢301", "十二幢三零一室", "12号301室",
        "2单元301",
        "三楼502室漏水", "A座1203室", "3幢2单元楼道灯坏", "8栋1单元", "502室内漏水", "长江路12号301室",
        "12#楼301室", "12-301室",
    ],
    RESIDENT: [
        "王奶奶需要理发", "给王某某奶奶送餐", "慰问张桂芳奶奶", "李大爷", "张阿姨", "独居老人王某", "残疾人李某",
        "居民王某反映漏水", "业主张某",
        "王某某，女，82岁", "钱奶奶", "帮助钱奶奶", "低保户张某", "孤寡老人陈小明，需助餐", "志愿者李某",
        "骑手王某某", "张桂芳（82岁）",
    ],
}  # fmt: skip
CASES = [(kind, text) for kind, texts in SEEN.items() for text in texts]
PASSED = [
    "三楼会议室", "301会议室", "2号楼多功能厅", "5幢底层", "行政服务中心305室", "办公楼305室", "3幢120户",
    "5号楼300人", "爷爷奶奶",
    "保洁阿姨", "困难群众关爱", "残疾人康复", "独居老人探访", "旺庄大妈", "春雷大妈", "30余名60岁以上老人",
    "0510-80001234", "80001234",
    "2023-05-01", "2023.5-2026.5", "×组〔2023〕12号", "91110000600037341L", "信用代码911101066976941872",
    "320214001002",
    "会议室2间、停车位30个", "资金120000元", "2023年5月1日至2024年4月30日", "12栋楼道灯损坏", "一老一小",
    "社区居民反映停车难", "老人助餐",
    "学生暑托班", "孩子放学后无人照看", "业主委员会", "志愿者服务队", "为80岁以上老人理发",
    "需场地，约60人，7月每周三下午", "3号楼电梯",
    "高龄老人", "3-5楼", "5-10人", "创新A区", "电话0510-80001234转801", "20230501", "第3幢与第5幢之间",
    "2幢、3幢、5幢", "长江路12号",
    "2138123456789", "3202141990010112345678", "2023050120240430", "周末大爷", "居民周边环境", "借用三楼305室开会",
    "原甲公司，已更名",
    "2024年6月调出", "共88栋1200户",
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), CASES)
def test_what_must_not_enter_is_seen(kind: Text, text: str) -> None:
    assert kind in red_lines(text, prose=True)


@pytest.mark.parametrize("text", PASSED)
def test_what_may_enter_is_let_in(text: str) -> None:
    assert red_lines(text, prose=True) == ()


def test_there_are_cases_enough_of_both_sides() -> None:
    assert len(CASES) >= 60
    assert len(PASSED) >= 50


@pytest.mark.parametrize(("kind", "text"), CASES)
def test_flats_and_residents_are_looked_for_in_prose_only(kind: Text, text: str) -> None:
    assert (kind in red_lines(text)) is (kind not in (FLAT, RESIDENT))


def test_a_credit_code_of_digits_is_no_identity_number_of_a_code_column() -> None:
    assert red_lines("911101066976941872", code=True) == ()
    assert red_lines("320214199001011234", code=True) == (IDENTITY,)


@pytest.mark.parametrize(("kind", "text"), CASES)
def test_what_is_shown_of_it_is_its_kind_alone(kind: Text, text: str) -> None:
    assert kind.zh in veiled(text, prose=True)
    assert text not in veiled(text, prose=True)


def test_what_may_be_shown_is_shown() -> None:
    assert veiled("三楼会议室", prose=True) == veiled("三楼会议室") == "三楼会议室"


@given(st.from_regex(r"1[3-9]\d{9}", fullmatch=True), st.text("甲乙，。 ", max_size=5), st.sampled_from(["", " ", "-"]))
def test_every_mobile_number_is_seen_wherever_it_stands(number: str, around: str, gap: str) -> None:
    written = gap.join((number[:3], number[3:7], number[7:]))
    assert MOBILE in red_lines(f"{around}{written}{around}")


_WEIGHTS = [2**at % 11 for at in range(17, 0, -1)]


@given(st.dates(), st.integers(0, 999), st.sampled_from(["320214", "110101", "650100"]))
def test_every_identity_number_is_seen(day: object, serial: int, region: str) -> None:
    digits = (
        f"{region}{day:%Y%m%d}{serial:03}" if str(day)[:2] in ("18", "19", "20") else f"{region}19900101{serial:03}"
    )
    check = "10X98765432"[sum(weight * int(each) for weight, each in zip(_WEIGHTS, digits, strict=True)) % 11]
    assert IDENTITY in red_lines(digits + check)
