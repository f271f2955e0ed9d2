import { installHost } from '../../support/host/install.mjs';

/** Runs once, before any test and outside their time limits: the first time, this downloads. */
export default async function setup(): Promise<void> {
  await installHost();
}
