/**
 * What takes longest, longest first. Begun last, any of these would leave the other cores without work for a minute. Files of
 * several suites hold next to nothing themselves, so Jest, which goes by size, would begin them last.
 */
module.exports = [
  /\/stress\//,
  /\/acceptance\/console\//,
  /verify-ledger/,
  /\.property\.spec/,
  /\/browser\//,
  /nonsense/,
  /boundaries/,
  /\.grouped\/stories-/,
  /\.grouped\/acceptance-/,
  /\.grouped\/medium-/,
];
