/** Takes out of package-lock.json what names a host (where to donate): it locks versions and hashes, nothing else. */
import { readFileSync, writeFileSync } from "node:fs";

const FILE = new URL("package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(FILE, "utf8"));
for (const each of Object.values(lock.packages)) {
  delete each.funding;
  delete each.deprecated;
}
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
