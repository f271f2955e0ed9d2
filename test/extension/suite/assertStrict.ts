import assert from 'assert/';

/** Stands in for Node's module where suites are bundled for a web worker. */
export default assert.strict;
