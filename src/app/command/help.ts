import { isPackage, SETTINGS } from '../../base/config.ts';
import { formatCall } from './call.ts';
import { COMMANDS, type Command } from './commands.ts';

const WIDTH = 100;

/** The commands that can be called here, by name. */
export const CALLABLE: Readonly<Record<string, Command>> = Object.fromEntries(
  Object.entries(COMMANDS).filter(([, { needsSources }]) => !(needsSources && isPackage)),
);

/** The help of one command: how it is called, its arguments, its options and an example. */
export function renderHelp(name: string, command: Command): string {
  const { summary, operands, example } = command;
  const examples = [formatCall(name, example), ...(name === 'serve' ? [`PORT=4001 ${formatCall(name)}`] : [])];
  return join([
    `Usage: ${formatCall(name, operands.map((operand) => operand.name).join(' '))}`,
    wrap(summary).join('\n'),
    operands.length > 0 &&
      section(
        'Arguments',
        operands.map((operand): HelpRow => [operand.name, operand.description]),
      ),
    section('Options', [
      ...(command.flags ?? []).map((flag): HelpRow => [`--${flag.name}`, flag.description]),
      [command.passesOn ? '--help' : '-h, --help', 'Show this help'],
    ]),
    name === 'serve' ? renderSettings() : `Settings are environment variables: ${formatCall('serve', '--help')} lists them.`,
    section(
      examples.length === 1 ? 'Example' : 'Examples',
      examples.map((line): HelpRow => [line, '']),
    ),
  ]);
}

/** The help of the whole: all commands and settings. */
export function renderOverview(): string {
  return join([
    'Shezhire is a GraphQL server for the knowledge graph of what the news says.',
    section(
      'Commands (each with --help)',
      Object.entries(CALLABLE).map(([name, { summary }]): HelpRow => [formatCall(name), summary]),
    ),
    renderSettings(),
    section('Example', [[`PORT=4001 ${formatCall('serve')}`, '']]),
  ]);
}

type HelpRow = readonly [string, string];

const renderSettings = (): string =>
  section(
    'Settings (environment variables)',
    SETTINGS.map(
      ({ name, description, standard }): HelpRow => [name, `${description}${standard === undefined ? '' : ` (default ${standard})`}`],
    ),
  );

const join = (parts: readonly (string | false)[]): string => parts.filter((part) => part !== false).join('\n\n');

function section(title: string, rows: readonly HelpRow[]): string {
  const column = Math.max(...rows.map(([left]) => left.length));
  const lines = rows.flatMap(([left, right]) =>
    wrap(right, WIDTH - column).map((line, index) => `  ${(index === 0 ? left : '').padEnd(column)}  ${line}`.trimEnd()),
  );
  return [title, ...lines].join('\n');
}

/** The text in lines of at most so many characters, broken between words. */
function wrap(text: string, width = WIDTH): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
