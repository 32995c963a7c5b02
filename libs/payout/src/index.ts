export { payoutPersistence } from './persistence/payout-persistence';
export { PayoutModule } from './payout.module';
export { VerifyPayouts } from './application/verify-payouts';
export { OrderSheet } from './application/order-sheet';
export { MoveBatch } from './application/move-batch';
