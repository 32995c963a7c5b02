/** A part of Jest that is no dependency of ours, wherever npm has put it. */
module.exports = function jestPart(name) {
  const core = require.resolve('@jest/core', { paths: [require.resolve('jest')] });
  const runner = require.resolve('jest-runner', { paths: [core] });
  return require(
    require.resolve(name, { paths: [runner, require.resolve('jest-environment-node', { paths: [runner] })] }),
  );
};
