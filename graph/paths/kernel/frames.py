"""Named tuples of arrays as compiled code sees them: by one address, instead of some hundred arguments.

A frame is a table of three int64 per field: the address of an array and its two lengths, or a number, or the address of
another frame. In compiled code `frame.name` is the array itself, so that the same source reads and is type-checked as
Python. Who holds a `Frame` holds its arrays; compiled code holds nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

import numpy as np
from llvmlite import ir
from numba import types
from numba.core.datamodel.models import OpaqueModel
from numba.core.datamodel.registry import register_default
from numba.core.typing.templates import AttributeTemplate
from numba.extending import infer_getattr, intrinsic, lower_getattr_generic
from numba.np.arrayobj import make_array, populate_array
from numba.np.numpy_support import from_dtype

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Tuple = TypeVar("Tuple", bound=NamedTuple)
_WORDS = 3
_INT64 = ir.IntType(64)
_new_array: Any = make_array
_fill: Any = populate_array
_lowers: Any = lower_getattr_generic


class FrameType(types.Type):
    """What a frame of a named tuple is in compiled code."""

    def __init__(self, name: str, fields: Mapping[str, Any]) -> None:
        """`fields` are Numba types by name, in order."""
        self.fields = dict(fields)
        super().__init__(name=f"Frame({name})")


register_default(FrameType)(OpaqueModel)


@infer_getattr
class _FrameAttribute(AttributeTemplate):
    key = FrameType

    def generic_resolve(self, frame: FrameType, name: str) -> Any:  # type: ignore[override]  # so Numba means it
        return frame.fields.get(name)


@_lowers(FrameType)  # type: ignore[untyped-decorator]  # Numba does not type it
def _attribute(context: Any, builder: Any, frame: FrameType, value: Any, name: str) -> Any:
    place = _WORDS * list(frame.fields).index(name)
    words = builder.bitcast(value, _INT64.as_pointer())

    def word(at: int) -> Any:
        return builder.load(builder.gep(words, [_INT64(place + at)]))

    kind = frame.fields[name]
    if isinstance(kind, FrameType):
        return builder.inttoptr(word(0), context.get_value_type(kind))
    if not isinstance(kind, types.Array):
        return word(0)
    return _array(context, builder, kind, word)


def _array(context: Any, builder: Any, kind: Any, word: Callable[[int], Any]) -> Any:
    size = context.get_abi_sizeof(context.get_data_type(kind.dtype))
    shape = [word(1 + each) for each in range(kind.ndim)]
    strides = [_INT64(size)] if kind.ndim == 1 else [builder.mul(shape[1], _INT64(size)), _INT64(size)]
    array = _new_array(kind)(context, builder)
    data = builder.inttoptr(word(0), array.data.type)
    _fill(array, data=data, shape=shape, strides=strides, itemsize=_INT64(size), meminfo=None)
    return array._getvalue()  # noqa: SLF001 - how Numba's own code takes the value


def array_of(dtype: type[np.generic], dimensions: int = 1) -> Any:
    """The type of a field that is an array."""
    return types.Array(from_dtype(np.dtype(dtype)), dimensions, "C")


NUMBER = types.int64
"""The type of a field that is a whole number or a truth."""


def frame_at(kind: FrameType, _shape: type[Tuple]) -> Callable[[int], Tuple]:
    """What makes of an address, in compiled code, the frame of a named tuple."""

    def typed(_context: Any, _address: Any) -> Any:
        def generated(context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
            return builder.inttoptr(arguments[0], context.get_value_type(kind))

        return kind(types.int64), generated

    made: Any = intrinsic(typed)
    found: Callable[[int], Tuple] = made
    return found


class Frame(Generic[Tuple]):
    """The frame of a named tuple, kept together with what it leads to."""

    __slots__ = ("_inner", "_table", "address", "content")

    def __init__(self, content: Tuple) -> None:
        """Write down where the arrays of the tuple are, and its numbers."""
        self.content = content
        self._inner: list[Frame[Any]] = []
        words: list[int] = []
        for each in content:
            words += self._words(each)
        self._table = np.array(words, np.int64)
        self.address: int = self._table.ctypes.data

    def _words(self, each: Any) -> tuple[int, int, int]:
        if isinstance(each, np.ndarray):
            lengths = (*each.shape, 1)
            return each.__array_interface__["data"][0], lengths[0], lengths[1]
        if isinstance(each, tuple):
            self._inner.append(Frame(each))
            return self._inner[-1].address, 0, 0
        return int(each), 0, 0
