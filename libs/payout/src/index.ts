export { payoutPersistence } from './persistence/payout-persistence';
export { PayoutModule } from './payout.module';
export { VerifyPayouts } from './application/verify-payouts';
export { MoveBatch } from './application/move-batch';
