export { payoutPersistence } from './persistence/payout-persistence';
export { PayoutModule } from './payout.module';
export { VerifyPayouts } from './application/verify-payouts';
export { DrawUpBatch } from './application/draw-up-batch';
export { ExportBatch } from './application/export-batch';
export { KeepSchemes } from './application/keep-schemes';
export { OrderSheet } from './application/order-sheet';
export { MoveBatch } from './application/move-batch';
