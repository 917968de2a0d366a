/** The pages and their addresses. What a person would share or reload is in the query. */
import { createRouter, createWebHistory, type RouteRecordRaw } from "vue-router";

import FindPage from "@/views/find/FindPage.vue";

/** A page with a `title`, the key of its name, is in the navigation, in this order. Later ones load when opened. */
export const routes: RouteRecordRaw[] = [
  { path: "/", name: "find", component: FindPage, meta: { title: "pages.find" } },
  { path: "/network", name: "network", component: () => import("@/views/network/NetworkPage.vue"), meta: { title: "pages.network" } },
  { path: "/alliances", name: "alliances", component: () => import("@/views/alliances/AlliancesPage.vue"), meta: { title: "pages.alliances" } },
  { path: "/pairings", name: "pairings", component: () => import("@/views/pairings/PairingsPage.vue"), meta: { title: "pages.pairings" } },
  { path: "/appointments", name: "appointments", component: () => import("@/views/appointments/AppointmentsPage.vue"), meta: { title: "pages.appointments" } },
  { path: "/registers", name: "registers", component: () => import("@/views/registers/RegistersPage.vue"), meta: { title: "pages.registers" } },
  { path: "/figures", name: "figures", component: () => import("@/views/figures/FiguresPage.vue"), meta: { title: "pages.figures" } },
  { path: "/:rest(.*)*", name: "missing", component: () => import("@/views/MissingPage.vue") },
];

export const router = createRouter({ history: createWebHistory(), routes });
