const long = require('./long-suites');
// Jest's own sequencer, wherever npm has put it.
const core = require.resolve('@jest/core', { paths: [require.resolve('jest')] });
const { default: Sequencer } = require(require.resolve('@jest/test-sequencer', { paths: [core] }));

const place = ({ path }) => long.findIndex((name) => name.test(path));
const isLong = (test) => place(test) >= 0;

/** Jest's own order, which knows nothing yet in a fresh clone, behind the suites that are known to be long. */
module.exports = class LongFirst extends Sequencer {
  async sort(tests) {
    const ordered = await super.sort(tests);
    return [...ordered.filter(isLong).sort((a, b) => place(a) - place(b)), ...ordered.filter((test) => !isLong(test))];
  }
};
