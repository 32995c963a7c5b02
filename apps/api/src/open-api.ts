import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The description of the HTTP interface, as /api/docs shows it. */
export function openApiOf(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('info-ledger')
    .setDescription(
      'Every refusal is `{code, message, problems, requestId}`: a stable code and a Chinese sentence that says what to do. ' +
        'Recording an event takes an `Idempotency-Key` and `?dryRun=true`; closing a month, putting a regulation in force and ' +
        'changing the directory are for good and refuse `dryRun`.',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, config);
}

/** Serves the description for people at /api/docs and for programs at /api/docs-json. */
export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiOf(app), {
    jsonDocumentUrl: 'api/docs-json',
    customSiteTitle: 'info-ledger API',
  });
}
