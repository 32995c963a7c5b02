// Stands in for argon2 in the suites over HTTP (jest.config.js), which make and check some thousand passwords: the same
// function at the least cost it knows. What a password costs in production no setting can change; identity's suites hold it.
const argon2 = require('../../node_modules/@node-rs/argon2');

const LEAST = { memoryCost: 8, timeCost: 1, parallelism: 1 };

module.exports = { ...argon2, hash: (password, options) => argon2.hash(password, { ...options, ...LEAST }) };
