/** Where on the page one is, kept in the address. */
import { type Placing, usePlaceIn } from "@/components/usePlaceIn";
import { fromAddress, type Place, toAddress } from "@/core/appointment/address";

export function usePlace(): Placing<Place> {
  return usePlaceIn("appointments", fromAddress, toAddress);
}
