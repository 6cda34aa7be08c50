import { type ResolveFnOutput, registerHooks } from 'node:module';

/**
 * drizzle-orm's package.json lists every file in `exports`: 180 kB, which Node parses again for every import of the package and
 * within it. This took half of the start time. So names are resolved once, and relative imports directly.
 */
const DRIZZLE_NAME = /^drizzle-orm(?:\/|$)/;
const DRIZZLE_PATH = '/node_modules/drizzle-orm/';
const resolvedNames = new Map<string, ResolveFnOutput>();

registerHooks({
  resolve(specifier, context, next) {
    if (context.conditions.includes('require')) return next(specifier, context);
    if (DRIZZLE_NAME.test(specifier)) {
      const resolved = resolvedNames.get(specifier) ?? next(specifier, context);
      resolvedNames.set(specifier, resolved);
      return { ...resolved, shortCircuit: true };
    }
    const isWithin = specifier.startsWith('.') && context.parentURL?.includes(DRIZZLE_PATH);
    return isWithin ? { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true } : next(specifier, context);
  },
});
