/** 组织网络, in English. */
import type { Same } from "@/i18n/messages";
import type { network as chinese } from "@/i18n/zh/network";

export const network: Same<typeof chinese> = {
  network: {
    heading: "Network",
    start: {
      label: "Begin with", hint: "an organization, area or alliance: name, pinyin or initials", reach: "How far", go: "Draw", district: "Draw the whole district", full: "Activities and counts too",
      reaches: { "1": "directly tied", "2": "within two steps", "3": "within three steps", inside: "all in the area", district: "the whole district" },
      add: "Add to the picture", missing: "Say with whom to begin",
    },
    teach: {
      heading: "Begin with an organization, a community or an alliance",
      steps: [
        "Type a name, pinyin or initials, choose, and press Draw; or draw the whole district.", "Double-click a node to draw who is tied to it; click it to see all about it and its ties.",
        "Hold Ctrl or Shift to choose two, and see how one reaches the other.", "The legend filters; the time line shows any day; the picture is saved as image or data.",
      ],
      examples: "Try",
    },
    loading: "Reading…", laying: "Laying out…", stop: "Stop laying out", again: "Lay out again", reckoning: "Reckoning…", cut: "{n} more are not drawn: narrow it, or double-click those you need to unfold them step by step.",
    drawn: "{nodes} nodes and {ties} ties drawn", noCanvas: "This browser cannot draw (it lacks WebGL): see the table below.",
    empty: "Nothing to draw like this: switch on again what the legend has off, or choose another day.", reset: "Take all filters off",
    tools: {
      heading: "How to draw", layout: "Layout", layouts: { force: "by closeness", tree: "hierarchical", area: "by area" }, colouring: "Colour",
      colourings: { kind: "by kind", street: "by subdistrict", community: "by community", alliance: "by alliance", group: "groups of closely tied units" }, measure: "Size",
      measures: { same: "all alike", ties: "number of ties", between: "how often in between", offers: "resources offered" }, tooMany: "Not reckoned for more than {n} nodes: narrow it first.",
      schematic: "Schematic: places are not geographic, and no boundaries are meant.", persons: "Office-holders are all drawn alike and not ranked.",
    },
    legend: { heading: "Legend (press to filter)", ties: "Ties", none: "in none", around: "around {name}", off: "off", only: "Only {name}", all: "All again", more: "{n} more" },
    canvas: {
      label: "Network of {nodes} nodes", keys: "Arrows move, + and - zoom, 0 shows all, N chooses the next, Enter unfolds, P pins, Delete hides, Escape unchooses.",
      closer: "Zoom in", farther: "Zoom out", fit: "Show all", map: "Overview: press to go there", legend: "Double-click unfolds, dragging pins; Ctrl or Shift with a click chooses several.",
    },
    time: { label: "As of", today: "Today", play: "Play", pause: "Pause", date: "Choose a day", state: "Ties in force on {day}" },
    panel: {
      heading: "Details", none: "Click a node: all about it and its ties is shown here.", ties: "Ties ({n})", tiesMore: "Ties ({n} listed, there are more)", more: "List more", grow: "Unfold", hide: "Hide", pin: "Pin",
      unpin: "Unpin", restart: "Begin anew from here", clear: "Choose none", neighbours: "Choose those tied to it", find: "Find in the picture", notDrawn: "not drawn", show: "Draw", ended: "ended", source: "Source: {source} {day}", noSource: "no source registered",
      undated: "no dates registered", from: "from {day}", until: "until {day}", hidden: "{n} hidden", unhide: "Show them again", chosen: "{n} chosen", drop: "Do not choose {name}", loading: "Reading ties…",
      certainty: { certain: "in force", possible: "may be in force: check", undated: "incomplete dates: check" }, yes: "yes", no: "no",
    },
    path: {
      find: "How one reaches the other", close: "Close the path", heading: "From {from} to {to}", none: "By the registers there is no way between the two.", other: "Another path {n}", steps: "Steps", loading: "Looking for paths…", two: "Choose two to see how one reaches the other.",
    },
    table: {
      show: "As a table", nodes: "Nodes ({n})", ties: "Ties ({n})", name: "Name", kind: "Kind", place: "Community", street: "Subdistrict", alliance: "Alliance", group: "Group", count: "Ties", choose: "Choose {name}",
      from: "From", tie: "Tie", to: "To", since: "Since", until: "Until", source: "Source", sourceDate: "Source date", filter: "Filter the table", page: "Page {page} of {pages}", before: "Previous", next: "Next", measure: "In between",
    },
    files: { heading: "Export", png: "Image PNG", svg: "Vector SVG", gexf: "GEXF (Gephi)", graphml: "GraphML", csv: "Table CSV", failed: "It was not exported: try again or take another format.", name: "network" },
    saved: { heading: "My views", name: "Name this view", save: "Save", saved: "Saved “{name}”", none: "A saved view brings you back to this picture; it stays in this browser.", remove: "Remove the view {name}", undo: "Undo", removed: "Removed “{name}”" },
    printed: "Printed on {day}; the registers are what counts. Schematic, no boundaries are meant.",
  },
};
