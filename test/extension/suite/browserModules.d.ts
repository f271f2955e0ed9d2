/** Mocha for browsers, which needs nothing of Node: it puts `mocha` and `Mocha` beside the globals of its tests. */
declare module 'mocha/mocha.js';

/** Node's module of that name, made for browsers. */
declare module 'assert/' {
  import assert from 'node:assert';
  export default assert;
}
