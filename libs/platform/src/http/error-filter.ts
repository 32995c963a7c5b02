import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../logs/log';
import { type ErrorView, viewOf } from './error-view';
import { isPageRequest, type PageErrorRenderer } from './page';

/** The one place where a failure becomes an answer. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly log: Log,
    private readonly pages?: PageErrorRenderer,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const view = viewOf(thrown, {
      requestId: request.id,
      method: request.method,
      path: request.url.replace(/\?.*$/s, ''),
    });
    if (view.status >= 500)
      this.log.error({ requestId: view.requestId, code: view.code, err: thrown }, 'request failed');
    const { httpAdapter } = this.host;
    if (httpAdapter.isHeadersSent(reply)) return;
    if (view.status === 401) httpAdapter.setHeader(reply, 'www-authenticate', 'Bearer');
    if (view.status === 503) httpAdapter.setHeader(reply, 'retry-after', '3');
    if (this.pages && isPageRequest(request) && this.answerPage(this.pages, view, request, reply)) return;
    const { status, ...envelope } = view;
    httpAdapter.setHeader(reply, 'content-type', 'application/json; charset=utf-8');
    httpAdapter.reply(reply, envelope, status);
  }

  /** False when the page itself fails to be drawn; the caller then gets JSON rather than nothing. */
  private answerPage(pages: PageErrorRenderer, view: ErrorView, request: FastifyRequest, reply: FastifyReply): boolean {
    try {
      const page = pages.render(view, request);
      if ('redirectTo' in page) {
        void reply.redirect(page.redirectTo, 303);
      } else {
        this.host.httpAdapter.setHeader(reply, 'content-type', 'text/html; charset=utf-8');
        this.host.httpAdapter.reply(reply, page.html, view.status);
      }
      return true;
    } catch (error) {
      this.log.error({ requestId: view.requestId, err: error }, 'error page failed');
      return false;
    }
  }
}
