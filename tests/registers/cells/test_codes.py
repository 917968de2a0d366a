"""Codes and telephone numbers survive a spreadsheet, or it is said that they did not."""

from __future__ import annotations

import pytest

from graph.registers.cells.codes import Code, as_code, as_phone, is_credit_code, is_rounded


@pytest.mark.parametrize("raw", [1.23e17, 1e15, "1.23E+17", "1.38E+10", "9.13e+17", "'1.23E+17"])
def test_a_rounded_number_is_seen(raw: float | str) -> None:
    assert is_rounded(raw)


@pytest.mark.parametrize("raw", [13812345678.0, 320214001002.0, "91110000600037341L", "1.5", "E12", True, "80001234"])
def test_a_number_that_is_whole_is_not_taken_for_rounded(raw: float | str) -> None:
    assert not is_rounded(raw)


@pytest.mark.parametrize(
    "code", ["91110000600037341L", "91110000101623741K", "911101066976941872", "91350100M000100Y43"]
)
def test_published_credit_codes_are_valid(code: str) -> None:
    assert is_credit_code(code)
    assert as_code(code) == Code(code)


def test_every_slip_of_one_character_is_seen() -> None:
    code = "91110000600037341L"
    slips = {code[:at] + other + code[at + 1 :] for at in range(18) for other in "0123456789ABCDEFGHJKLMNPQRTUWXY"}
    assert [slip for slip in slips - {code} if is_credit_code(slip)] == []


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (" ９１１１００００６０００３７３４１ｌ ", Code("91110000600037341L")),
        ("9111 0000 6000 37341L", Code("91110000600037341L")),
        ("91110000600037341M", Code("91110000600037341M", "invalid_code")),
        ("9111000060003734L", Code("9111000060003734L", "invalid_code")),
        (320214001002.0, Code("320214001002")), ("000012345678", Code("000012345678")), ("'0012", Code("0012")),
        ('="0012"', Code("0012")), ("320213000123456", Code("320213000123456")),
    ],
)  # fmt: skip
def test_codes_are_narrow_capitals_and_credit_codes_are_checked(raw: float | str, code: Code) -> None:
    assert as_code(raw) == code


@pytest.mark.parametrize(
    ("raw", "phone"),
    [
        ("0510-80001234", Code("0510-80001234")), (80001234.0, Code("80001234")), ("8000 1234", Code("8000 1234")),
        ("０５１０－８０００１２３４", Code("0510-80001234")), ("4008208820", Code("4008208820")),
        ("510-80001234", Code("0510-80001234", "restored_zero")),
        (51080001234.0, Code("0510-80001234", "restored_zero")),
        ("21-51234567", Code("021-51234567", "restored_zero")), (13812345678.0, Code("13812345678")),
        ("80001234（王某）", Code("80001234(王某)")), ("微信：甲", Code("微信:甲")),
    ],
)  # fmt: skip
def test_landlines_keep_their_digits(raw: float | str, phone: Code) -> None:
    assert as_phone(raw) == phone
