/** Where on the page one is, kept in the address. */
import { type Placing, usePlaceIn } from "@/components/usePlaceIn";
import { fromAddress, type Place, toAddress } from "@/core/alliance/address";

export function usePlace(): Placing<Place> {
  return usePlaceIn("alliances", fromAddress, toAddress);
}
