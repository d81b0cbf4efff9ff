/** Before any test: the lists of plug-ins are written, as the build does. */
import { execFileSync } from 'node:child_process';

export default function setup(): void {
  execFileSync(process.execPath, ['tools/lists.mjs'], { stdio: 'inherit' });
}
