export { type AccountBuilt, type AccountWanted, anAccount } from './builders/an-account';
export { anOffice, type OfficeBuilt, type OfficeWanted, type UnitWanted } from './builders/an-office';
export { construct } from './builders/construct';
export { aHistory, anEvent, aRegulation, aRoster } from './builders/regulation';
export type { EventWanted, RegulationWanted } from './builders/regulation';
export { FixedClock } from './fixed-clock';
export { aTestPlace, onlyOn, openTestDatabase, testDatabaseKind } from './test-database';
export type { TestDatabase, TestPlace } from './test-database';
