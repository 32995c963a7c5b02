export { PayoutModule } from './payout.module';
export { payoutPersistence } from './persistence/payout-persistence';
