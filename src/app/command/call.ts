import { isPackage } from '../../base/config.ts';

/** How a user calls a command: by npm in the project, by its own name where it is installed. */
export function formatCall(name: string, args = ''): string {
  if (isPackage) return ['shezhire', ...(name === 'serve' ? [] : [name]), ...(args ? [args] : [])].join(' ');
  return `${name === 'serve' ? 'npm start' : `npm run ${name}`}${args && ` -- ${args}`}`;
}
