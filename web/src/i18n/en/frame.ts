/** What is around every page, in English. */
import type { Same } from "@/i18n/messages";
import type { frame as chinese } from "@/i18n/zh/frame";

export const frame: Same<typeof chinese> = {
  app: {
    title: "Liantu", subtitle: "Resource sharing in a district", skip: "Skip to the content", nav: "Pages",
    language: "中文", languageHint: "切换到中文", theme: "Appearance: {theme}",
    themes: { system: "as the system", light: "light", dark: "dark" },
    demo: "Sample data", notFound: "There is no such page", notFoundHint: "Check the address, or go back to Find a resource.", back: "Back to Find a resource",
  },
  pages: {
    find: "Find a resource", network: "Network", alliances: "Alliances", pairings: "Pairings", appointments: "Cross-appointments",
    registers: "Registers", figures: "Figures",
  },
  connection: {
    lost: "The service cannot be reached. What you entered is still here; it goes on when the service is back.", retry: "Try now", returned: "The service is back.",
  },
  key: {
    title: "Enter your key", hint: "An administrator gives you the key. It is kept for this tab only and is gone when you close it.", label: "Key", give: "OK",
    later: "Not now", forget: "Forget the key", refused: "The key is not valid or was revoked: check it and enter it again.",
  },
  problem: {
    unreachable: "The service cannot be reached", unreachableHint: "Check the network. It is tried again when the service is back; nothing that you entered is lost.",
    unexpected: "The page failed", unexpectedHint: "Try again; if that does not help, reload the page: the address holds your question.",
    again: "Try again", didYouMean: "Did you mean", close: "Close",
  },
};
