import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PublicRoute } from '@app/platform';
import { IsOptional, IsString } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Stylesheet } from './stylesheet';

class StylesheetQuery {
  @IsOptional()
  @IsString()
  v?: string;
}

@ApiExcludeController()
@Controller('assets')
export class StylesheetController {
  constructor(private readonly stylesheet: Stylesheet) {}

  @Get('ledger.css')
  @PublicRoute('The login page needs it, and it says nothing about anybody')
  @Header('content-type', 'text/css; charset=utf-8')
  css(@Query() { v }: StylesheetQuery, @Res({ passthrough: true }) reply: FastifyReply): string {
    // Another version may ask for this one's address while the server is being replaced; that answer must not stay.
    if (v === this.stylesheet.version) void reply.header('cache-control', 'public, max-age=31536000, immutable');
    return this.stylesheet.text;
  }
}
