import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { AppOptions } from '../../src/app/app.ts';
import { connect } from '../../src/database/connect.ts';
import { builtExplorer } from '../support/built.ts';
import { launchChromium } from '../support/chromium.ts';
import { freshUrl } from '../support/database.ts';
import { ingestFolder, PRESS_NOTE } from '../support/folder.ts';
import { type Listening, listen } from '../support/listen.ts';
import { faultsOf } from './faults.ts';
import { type Pages, pagesOf } from './pages.ts';

/** How a visitor comes: the screen, the look, the browser's language. */
export interface Visitor {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly locale?: string;
}

export interface Visit {
  readonly page: Page;
  /** Everything that was asked for. */
  readonly asked: readonly URL[];
  /** What the page complained of: errors, warnings of the console, breaches of the policy. */
  readonly complaints: readonly string[];
  /** Waits until the graph is drawn and nothing is loading. */
  settled(): Promise<void>;
  /** What axe-core finds wrong. */
  faults(): Promise<readonly string[]>;
  /** Shows another address without loading the page anew, as back and forward do. */
  show(address: string, visitor?: Visitor): Promise<void>;
  leave(): Promise<void>;
}

export interface House {
  readonly url: string;
  visit(address: string, visitor?: Visitor): Promise<Visit>;
  /** Cuts all connections, as a network would. */
  breakOff(): void;
  close(): Promise<void>;
}

/** One for all files that a worker runs: a browser takes seconds until it is warm. It goes with the worker. */
let chromium: Promise<Browser> | undefined;
let seeded: Promise<House> | undefined;
let note: Promise<House> | undefined;

/** The house of the seeds, which nobody changes and nobody closes. */
export function seededHouse(): Promise<House> {
  seeded ??= openHouse();
  return seeded;
}

/** The house of the press note alone, whose text is attached; likewise. */
export function noteHouse(): Promise<House> {
  note ??= (async () => {
    const database = connect(await freshUrl('empty'));
    await ingestFolder(database, PRESS_NOTE);
    return openHouse({ database });
  })();
  return note;
}

/** A server with the explorer and the seeds, unless it is given a database, and a browser to visit it with. */
export async function openHouse(options: Partial<AppOptions> = {}): Promise<House> {
  const server: Listening = await listen({ explorer: await builtExplorer(), ...options });
  chromium ??= launchChromium();
  const browser = await chromium;
  const pages = pagesOf(browser);
  return {
    url: server.url,
    visit: (address, visitor = {}) => visit(pages, server.url + address, visitor),
    breakOff: server.breakOff,
    close: async () => {
      await pages.close();
      await server.close();
    },
  };
}

async function visit(pages: Pages, url: string, { locale = 'en-US', ...screen }: Visitor): Promise<Visit> {
  const page = await pages.lend(locale);
  await comeAs(page, screen);
  const notes = listening(page);
  let hasLeft = false;
  // Where a test fails midway, its page is not lent again.
  onTestFinished(async () => {
    if (!hasLeft) await page.context().close();
  });
  await page.goto(url);
  const settled = async () => {
    await page.waitForFunction(
      () => !document.querySelector('.waiting, .graph-adding') && document.querySelector('.panel, .stage-note, .articles') !== null,
    );
    await page.waitForFunction(
      () => document.querySelector('.canvas[data-drawn], .graph-table, .timeline, .map[data-drawn], .articles, .stage-note') !== null,
    );
  };
  await settled();
  const show = async (address: string, visitor: Visitor = {}) => {
    await comeAs(page, visitor);
    await page.evaluate(async (to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }, address);
    await settled();
  };
  const leave = async () => {
    hasLeft = true;
    notes.end();
    await pages.takeBack(page);
  };
  return { page, asked: notes.asked, complaints: notes.complaints, settled, faults: () => faultsOf(page), show, leave };
}

async function comeAs(page: Page, { width = 1440, height = 900, scheme = 'light' }: Visitor): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
}

/** Notes what a page asks for and complains of. */
function listening(page: Page) {
  const context = page.context();
  const asked: URL[] = [];
  const complaints: string[] = [];
  const heard = {
    request: (request: { url(): string }) => asked.push(new URL(request.url())),
    weberror: (fault: { error(): Error }) => complaints.push(String(fault.error())),
    console: (message: { type(): string; text(): string }) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    },
  };
  context.on('request', heard.request).on('weberror', heard.weberror).on('console', heard.console);
  const end = () => context.off('request', heard.request).off('weberror', heard.weberror).off('console', heard.console);
  return { asked, complaints, end };
}
