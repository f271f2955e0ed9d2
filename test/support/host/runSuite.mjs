// @ts-check
/** Runs an extension's own test suite in the extension host behind a workbench. */
import process from 'node:process';
import { format } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { startTestServer } from './server.mjs';
import { remoteUri, workbenchUrl } from './workbench.mjs';

/** Sets the suite's lines apart from the workbench's own log: what a suite prints has to begin with it. */
export const MARK = '[suite]';

/**
 * @typedef {object} SuiteOptions
 * @property {readonly string[]} developmentPaths folders of the extensions under development
 * @property {string} testsPath a module whose `run()` resolves when all tests passed
 * @property {string | undefined} folder the folder or `.code-workspace` file to open
 * @property {string | undefined} [userDataDir]
 * @property {string | undefined} [extensionsDir]
 * @property {number} [timeoutMs]
 */

/**
 * @param {SuiteOptions} options
 * @returns {Promise<number>} the suite's exit code; 70 when the page crashed, 124 when it never ended
 */
export async function runSuite({ developmentPaths, testsPath, folder, timeoutMs = 900_000, ...folders }) {
  const { userDataDir, extensionsDir } = folders;
  const server = await startTestServer({
    ...(userDataDir ? { userDataDir } : {}),
    ...(extensionsDir ? { extensionsDir } : {}),
  });
  const browser = await launchBrowser().catch(async (error) => {
    await server.stop();
    throw error;
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    /** @type {Promise<number>} */
    const ended = new Promise((resolve) => {
      // The smoke test driver calls this one with the outcome of `run()`.
      page.exposeFunction('codeAutomationExit', resolve);
      page.once('crash', () => resolve(fail('The workbench page crashed.', 70)));
      setTimeout(
        () => resolve(fail(`The suite did not end within ${timeoutMs} ms.`, 124)),
        timeoutMs,
      ).unref();
    });
    await page.exposeFunction('codeAutomationLog', printLine);
    await page.goto(
      workbenchUrl(server.origin, folder, [
        ...developmentPaths.map(
          (entry) => /** @type {const} */ (['extensionDevelopmentPath', remoteUri(server, entry)]),
        ),
        ['extensionTestsPath', remoteUri(server, testsPath)],
      ]),
    );
    return await ended;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * @param {string} type the console method
 * @param {unknown[]} args
 */
function printLine(type, args) {
  const line = format(...args);
  if (line.startsWith(MARK)) console.log(line.slice(MARK.length));
  else if (process.env.HASILA_HOST_LOG) console.error(`${type}: ${line}`);
}

/**
 * @param {string} message
 * @param {number} code
 */
function fail(message, code) {
  console.error(message);
  return code;
}
