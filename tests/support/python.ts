import { spawnSync } from 'node:child_process';

/** A Python that has these modules: Debian's own before the one on the PATH; undefined where neither has. */
export const python = (modules: string): string | undefined =>
  ['/usr/bin/python3', 'python3'].find((program) => spawnSync(program, ['-c', `import ${modules}`], { stdio: 'ignore' }).status === 0);
