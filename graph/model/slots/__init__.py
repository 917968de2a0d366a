"""When something can be used, as a type and as people write it."""

from graph.model.slots.reading import parse_slot, parse_slots, slot_texts, slots_of
from graph.model.slots.slot import Slot

__all__ = ["Slot", "parse_slot", "parse_slots", "slot_texts", "slots_of"]
