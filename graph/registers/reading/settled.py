"""What a person settled about sheets and columns, and the titles that a district writes: a file of its own."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeVar

from graph.registers.definition import registers
from graph.registers.errors import InvalidMapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from graph.settings import Settings

SKIP: Final = "skip"
"""In place of a register or column: it is known and left alone."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What sheets and columns are, where the definitions alone do not tell.

    `sheets`: sheet title, `*` and `?` for any letters -> register key or SKIP. `columns`: register key -> written
    title -> column key or SKIP. `sheet_synonyms`: register key -> titles. `column_synonyms`: register key -> column
    key -> titles. `named`: sheets that somebody named for one file, so that each should be in it.
    """

    sheets: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    sheet_synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    column_synonyms: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    named: tuple[str, ...] = ()

    @classmethod
    def read(cls, path: Path) -> Settled:
        """The mapping of a file; InvalidMapping says what is wrong with it."""
        try:
            text = path.read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise InvalidMapping(f"无法读取映射文件 {path.name}", f"the mapping {path.name} cannot be read") from error
        return cls.of_toml(text)

    @classmethod
    def of_settings(cls, settings: Settings) -> Settled:
        """What a district settled for every load. Raises InvalidMapping."""
        return NOTHING_SETTLED if settings.register_mapping is None else cls.read(settings.register_mapping)

    @classmethod
    def of_toml(cls, text: str) -> Settled:
        """The mapping that a TOML text states; InvalidMapping for what is no register, column or table."""
        try:
            table = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise InvalidMapping(
                f"映射文件不是有效的 TOML：{error}", f"the mapping is no valid TOML: {error}"
            ) from error
        _only(table, "", ("sheets", "columns", "synonyms"))
        synonyms = _table(table, "synonyms")
        _only(synonyms, "synonyms", ("sheets", "columns"))
        sheets, columns = _table(table, "sheets"), _table(table, "columns")
        more_sheets, more_columns = _table(synonyms, "sheets"), _table(synonyms, "columns")
        return cls(
            MappingProxyType({title: _register(key, "sheets") for title, key in sheets.items()}),
            MappingProxyType({key: _columns(key, columns) for key in columns}),
            MappingProxyType(
                {_register(key, "synonyms.sheets", skip=False): _titles(titles) for key, titles in more_sheets.items()}
            ),
            MappingProxyType({key: _synonyms(key, more_columns) for key in more_columns}),
        )

    def over(self, base: Settled) -> Settled:
        """What another settled, and over it what this one does."""
        return Settled(
            MappingProxyType(
                {**self.sheets} | {each: key for each, key in base.sheets.items() if each not in self.sheets}
            ),
            _joined(base.columns, self.columns),
            MappingProxyType(
                {
                    key: (*self.sheet_synonyms.get(key, ()), *base.sheet_synonyms.get(key, ()))
                    for key in {**base.sheet_synonyms, **self.sheet_synonyms}
                }
            ),
            _joined(base.column_synonyms, self.column_synonyms),
            self.named,
        )

    def with_sheets(self, sheets: Mapping[str, str]) -> Settled:
        """The same with more sheets settled, these before those of the file; InvalidMapping for an unknown register."""
        checked = {title: _register(key, "--sheet") for title, key in sheets.items()}
        more = MappingProxyType(checked | {k: v for k, v in self.sheets.items() if k not in checked})
        return replace(self, sheets=more, named=tuple(checked))


NOTHING_SETTLED: Final = Settled()
_Each = TypeVar("_Each")


def _joined(
    below: Mapping[str, Mapping[str, _Each]], above: Mapping[str, Mapping[str, _Each]]
) -> Mapping[str, Mapping[str, _Each]]:
    keys = {**below, **above}
    return MappingProxyType({key: MappingProxyType({**below.get(key, {}), **above.get(key, {})}) for key in keys})


def _only(table: Mapping[str, Any], where: str, known: tuple[str, ...]) -> None:
    if unknown := sorted(table.keys() - set(known)):
        raise InvalidMapping(
            f"映射文件中没有“{unknown[0]}”这一项，只有：{'、'.join(known)}",
            f"the mapping knows no table {where}{'.' if where else ''}{unknown[0]}, only {', '.join(known)}",
        )


def _table(table: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = table.get(name, {})
    if not isinstance(found, dict):
        raise InvalidMapping(f"映射文件中的“{name}”应为一个表", f"{name} of the mapping must be a table")
    return found


def _register(key: object, where: str, *, skip: bool = True) -> str:
    allowed = (*registers(), SKIP) if skip else tuple(registers())
    if not isinstance(key, str) or key not in allowed:
        raise InvalidMapping(
            f"“{key}”不是台账（{where}）；可用：{'、'.join(allowed)}",
            f"{key} is no register ({where}); there are: {', '.join(allowed)}",
        )
    return key


def _column(register: str, key: object, *, skip: bool = True) -> str:
    columns = registers()[_register(register, "columns", skip=False)].columns
    allowed = (*columns, SKIP) if skip else tuple(columns)
    if not isinstance(key, str) or key not in allowed:
        raise InvalidMapping(
            f"“{key}”不是台账 {register} 的列；可用：{'、'.join(allowed)}",
            f"{key} is no column of {register}; there are: {', '.join(allowed)}",
        )
    return key


def _columns(register: str, tables: Mapping[str, Any]) -> Mapping[str, str]:
    _register(register, "columns", skip=False)
    return MappingProxyType({title: _column(register, key) for title, key in _table(tables, register).items()})


def _synonyms(register: str, tables: Mapping[str, Any]) -> Mapping[str, tuple[str, ...]]:
    _register(register, "synonyms.columns", skip=False)
    table = _table(tables, register)
    return MappingProxyType({_column(register, key, skip=False): _titles(titles) for key, titles in table.items()})


def _titles(written: object) -> tuple[str, ...]:
    titles = tuple(_texts(written))
    if not titles:
        raise InvalidMapping('同义标题应写成列表，如 ["名称"]', 'synonyms are a list of titles, such as ["Name"]')
    return titles


def _texts(written: object) -> Iterator[str]:
    if isinstance(written, list) and all(isinstance(each, str) for each in written):
        yield from written
