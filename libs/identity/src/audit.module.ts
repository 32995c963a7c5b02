import { Module } from '@nestjs/common';
import { AuditTrail } from './application/audit-trail';
import { AuditLog } from './persistence/audit-log';

/** For contexts that have something to record in the audit log. */
@Module({
  providers: [AuditLog, AuditTrail],
  exports: [AuditLog, AuditTrail],
})
export class AuditModule {}
