/** The one client of the API: it speaks the page's language, carries the key and tells when nobody answers. */
import createClient, { type Middleware } from "openapi-fetch";

import { isAborted, Refused, Unreachable } from "@/api/problem";
import type { paths } from "@/api/schema";
import type { ProblemDocument } from "@/api/types";
import { useKey } from "@/core/access/key";
import { type Watch, watching } from "@/core/connection/connection";
import { useLanguage } from "@/core/preferences/language";

/** Looks seldom whether the server is there; requests tell it more. */
export const watch: Watch = watching(() => fetch("/api/v1/health/live", { cache: "no-store" }));

const common: Middleware = {
  onRequest({ request }) {
    request.headers.set("Accept-Language", useLanguage().value);
    const { key } = useKey().access;
    if (key !== null) request.headers.set("Authorization", `Bearer ${key}`);
    return request;
  },
};

export const api = createClient<paths>({ baseUrl: window.location.origin });
api.use(common);

interface Outcome<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What was asked for. Throws Refused with the problem document, or Unreachable. */
export async function answer<T>(asked: Promise<Outcome<T>>): Promise<T> {
  const outcome = await reached(asked);
  if (outcome.error === undefined && outcome.response.ok) return outcome.data as T;
  const refused = new Refused(problemOf(outcome));
  if (refused.asksForKey) useKey().want();
  throw refused;
}

async function reached<T>(asked: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    const outcome = await asked;
    watch.answered();
    return outcome;
  } catch (thrown) {
    if (isAborted(thrown)) throw thrown;
    watch.failed();
    throw new Unreachable();
  }
}

/** The problem document, or one made of the status where something between us and the server answered. */
function problemOf({ error, response }: Outcome<unknown>): ProblemDocument {
  if (typeof error === "object" && error !== null && "code" in error) return error as ProblemDocument;
  const told = `${response.status} ${response.statusText}`.trim();
  return { type: "about:blank", code: "unexpected_answer", status: response.status, title: told, detail: told };
}
