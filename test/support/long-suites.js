/** What takes longest, longest first. Begun last, any of these would leave the other cores without work for a minute. */
module.exports = [
  /\/stress\//,
  /\/acceptance\/console\//,
  /verify-ledger/,
  /\.property\.spec/,
  /\/browser\//,
  /nonsense/,
  /boundaries/,
];
