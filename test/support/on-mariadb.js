// Runs before each file of a project "… on MariaDB", in the process that runs it.
process.env.TEST_DATABASE = 'mysql';
